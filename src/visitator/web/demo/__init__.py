"""Invented citizens for trying things out."""

"""Comparisons that a person runs and reads; nothing here decides whether a build passes."""

"""Populations and scenarios over the same rules."""

"""The names of the parts of an assessment that are written on their own."""

from __future__ import annotations

FORMAAL = "formaal"
OEVRIGE = "oevrige"
NIVEAU = "niveau"
MAALGRUPPER = "maalgrupper"
HANDLEPLAN = "handleplan"


def tema_del(tema: str) -> str:
    """A theme."""
    return f"tema/{tema}"


def maal_del(nummer: int) -> str:
    """A goal by its number in the database."""
    return f"maal/{nummer}"

"""Periods as a document writes them, as a number and its unit."""

from __future__ import annotations

UNITS = {
    "dag": "dage",
    "hverdag": "hverdage",
    "uge": "uger",
    "måned": "maaneder",
    "måneder": "maaneder",
    "år": "aar",
}


def period(text: str | None) -> tuple[int, str] | None:
    """«6 måneder» as a number and its unit; None where there is no text."""
    return None if text is None else told_period(text)


def told_period(text: str) -> tuple[int, str]:
    """The same for a text that is there."""
    amount, unit = text.split()
    return int(amount), UNITS.get(unit, unit)

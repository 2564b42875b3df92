"""Dates in plain Danish, independent of the locale of the machine."""

from __future__ import annotations

from datetime import date

_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)


def weekday_name(day: date) -> str:
    """The Danish name of the weekday, in lower case."""
    return _WEEKDAYS[day.weekday()]


def month_and_year(day: date) -> str:
    """The month a date lies in, as ``februar 2026``."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def plain_date(day: date) -> str:
    """A date without its weekday: ``5. januar 2026``."""
    return f"{day.day}. {month_and_year(day)}"


def in_words(day: date) -> str:
    """A date as it reads inside a sentence: ``mandag den 5. januar 2026``."""
    return f"{weekday_name(day)} den {plain_date(day)}"

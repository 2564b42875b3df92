"""Dates in plain Danish, independent of the locale of the machine."""

from __future__ import annotations

from datetime import date

from visitator.rules.month_names import MONTH_NAMES

_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")


def weekday_name(day: date) -> str:
    """The Danish name of the weekday, in lower case."""
    return _WEEKDAYS[day.weekday()]


def month_and_year(day: date) -> str:
    """The month a date lies in, as ``februar 2026``."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def day_and_month(day: date) -> str:
    """A day without its year, as ``28. februar``."""
    return f"{day.day}. {MONTH_NAMES[day.month - 1]}"


def plain_date(day: date) -> str:
    """A date without its weekday: ``5. januar 2026``."""
    return f"{day.day}. {month_and_year(day)}"


def in_words(day: date) -> str:
    """A date as it reads inside a sentence: ``mandag den 5. januar 2026``."""
    return f"{weekday_name(day)} den {plain_date(day)}"

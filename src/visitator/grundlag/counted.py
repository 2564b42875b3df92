"""Counted dates as plain data."""

from __future__ import annotations

from typing import Any

from visitator.frister import CountedDate, Period, Unit

NO_DATE: dict[str, str | None] = {"dato": None, "regnet_fra": None, "forklaring": None}


def as_period(written: tuple[int, str]) -> Period:
    """A number and its unit as a period."""
    return Period(written[0], Unit(written[1]))


def shown(counted: CountedDate) -> dict[str, Any]:
    """The date, what it is counted from, and how."""
    return {
        "dato": counted.date.isoformat(),
        "regnet_fra": counted.start.isoformat(),
        "forklaring": counted.explanation,
    }

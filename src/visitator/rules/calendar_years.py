"""A run of days parted at each turn of the year, since rates change with the year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta


def parted_by_year(first: date, days: int) -> Iterator[tuple[date, int]]:
    """The first day and the number of days in each calendar year, ``first`` being day one.

    No days at all are no days in the year of ``first``.
    """
    while True:
        in_year = min(days, (date(first.year + 1, 1, 1) - first).days)
        yield first, in_year
        days -= in_year
        if days <= 0:
            return
        first += timedelta(in_year)

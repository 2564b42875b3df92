"""What is due on the same day of every year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitator.frister.counting import CountedDate
from visitator.frister.wording import day_and_month


def yearly(month: int, day: int, after_year_of: date | None, on_or_after: date) -> CountedDate:
    """The first such day on or after ``on_or_after``.

    What concerns a year that has begun falls due in the next one: where ``after_year_of`` is given
    the day lies in a later year than it.

    Raises ValueError for 29 February, and beyond the year 9999.
    """
    year = on_or_after.year
    if date(year, month, day) < on_or_after:
        year += 1
    if after_year_of is not None:
        year = max(year, after_year_of.year + 1)
    due = date(year, month, day)
    explanation = f"hvert år {day_and_month(due)}"
    if after_year_of is not None:
        explanation += f", første gang året efter {after_year_of.year}"
    return CountedDate(due, after_year_of or on_or_after, explanation)


def yearly_until(
    month: int, day: int, after_year_of: date | None, on_or_after: date, until: date
) -> Iterator[CountedDate]:
    """Every such day from ``on_or_after`` up to and including ``until``, as ``yearly`` has them."""
    first = yearly(month, day, after_year_of, on_or_after)
    for year in range(first.date.year, until.year + 1):
        due = first.date.replace(year=year)
        if due <= until:
            yield CountedDate(due, first.start, first.explanation)

"""Counting a period from a day, with the reckoning in words.

The day counted from is not counted itself. Weeks end on the same weekday; months and years on
the same date, or on the month's last day where that date does not exist.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum

from visitator.frister.calendar import BeyondCalendarError, add_workdays
from visitator.frister.wording import in_words, month_and_year


class Unit(StrEnum):
    """What a period is counted in."""

    DAGE = "dage"
    HVERDAGE = "hverdage"
    UGER = "uger"
    MAANEDER = "maaneder"
    AAR = "aar"


_ONE_AND_MANY = {
    Unit.DAGE: ("dag", "dage"),
    Unit.HVERDAGE: ("hverdag", "hverdage"),
    Unit.UGER: ("uge", "uger"),
    Unit.MAANEDER: ("måned", "måneder"),
    Unit.AAR: ("år", "år"),
}

_SMALLEST = {
    Unit.DAGE: (Unit.DAGE, 1),
    Unit.HVERDAGE: (Unit.HVERDAGE, 1),
    Unit.UGER: (Unit.DAGE, 7),
    Unit.MAANEDER: (Unit.MAANEDER, 1),
    Unit.AAR: (Unit.MAANEDER, 12),
}


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time as a document states it, such as 4 weeks or 24 months.

    Raises ValueError if ``amount`` is negative.
    """

    amount: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.amount < 0:
            raise ValueError(f"Et tidsrum kan ikke være negativt: {self}.")

    def __str__(self) -> str:
        one, many = _ONE_AND_MANY[self.unit]
        return f"{self.amount} {one if self.amount == 1 else many}"

    def smallest(self) -> tuple[Unit, int]:
        """The same length in days, hverdage or months, the three kinds that do not convert."""
        unit, size = _SMALLEST[self.unit]
        return unit, self.amount * size


@dataclass(frozen=True, slots=True)
class CountedDate:
    """A date with its reckoning: the day counted from, and how, as a Danish sentence."""

    date: dt.date
    start: dt.date
    explanation: str


def count(start: dt.date, period: Period, *, optional_closed: bool = False) -> CountedDate:
    """The day on which ``period`` ends when it is counted from ``start``.

    ``optional_closed`` matters only for hverdage: whether optional days such as 24 December are
    left out of the count. They are counted unless told otherwise, as for the municipality's own
    periods.

    Raises BeyondCalendarError (a ValueError) if the end lies after the year 9999, and ValueError if
    hverdage are counted into a year whose holidays are not known.
    """
    unit, amount = period.smallest()
    counted_from = f"{period} fra {in_words(start)}"
    if unit is Unit.HVERDAGE:
        end = add_workdays(start, amount, optional_closed=optional_closed)
        closed = ", helligdage og andre lukkedage" if optional_closed else " og helligdage"
        left_out = f"dagen selv, weekender{closed} tælles ikke med"
        return CountedDate(end, start, f"{counted_from}; {left_out}")
    try:
        end = start + dt.timedelta(amount) if unit is Unit.DAGE else months_after(start, amount)
    except (OverflowError, ValueError) as error:
        raise BeyondCalendarError(f"Datoen ligger efter år 9999: {counted_from}.") from error
    explanation = f"{counted_from}; dagen selv tælles ikke med"
    if unit is Unit.MAANEDER and end.day != start.day:
        explanation += (
            f"; {month_and_year(end)} har kun {end.day} dage, så det bliver månedens sidste dag"
        )
    return CountedDate(end, start, explanation)


def count_back(end: dt.date, period: Period) -> CountedDate:
    """The last day that lies a whole ``period`` before ``end``, such as 2 months before a change.

    Hverdage are not counted backwards: no document asks for it.

    Raises BeyondCalendarError (a ValueError) if the day lies before the year 1, and ValueError for
    hverdage.
    """
    unit, amount = period.smallest()
    if unit is Unit.HVERDAGE:
        raise ValueError(f"{period} kan ikke regnes baglæns.")
    explanation = f"{period} før {in_words(end)}"
    try:
        day = end - dt.timedelta(amount) if unit is Unit.DAGE else months_after(end, -amount)
    except (OverflowError, ValueError) as error:
        raise BeyondCalendarError(f"Datoen ligger før år 1: {explanation}.") from error
    if unit is Unit.MAANEDER and day.day != end.day:
        explanation += (
            f"; {month_and_year(day)} har kun {day.day} dage, så det bliver månedens sidste dag"
        )
    return CountedDate(day, end, explanation)


def months_after(start: dt.date, months: int) -> dt.date:
    """The same date some months later (or earlier), or that month's last day.

    Raises ValueError outside of the years 1 to 9999.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(start.day, last))

"""Stretches of days: calendar months and years, and lengths counted from a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

ONE_DAY = timedelta(days=1)
DECEMBER = 12
STEPS = {"dage": "days", "uger": "weeks", "maaneder": "months", "aar": "years"}


@dataclass(frozen=True, slots=True, order=True)
class Tidsrum:
    """A stretch of days, both ends included; one that nobody has ended goes on to date.max."""

    fra: date
    til: date = date.max

    def __contains__(self, day: date) -> bool:
        return self.fra <= day <= self.til


def kalendermaaned(day: date, months: int = 1) -> Tidsrum:
    """The calendar month of a day, together with the months that follow it up to ``months``."""
    first = day.replace(day=1)
    return Tidsrum(first, _day_before(_after(first, "maaneder", months)))


def kalenderaar(day: date) -> Tidsrum:
    """The calendar year of a day."""
    return Tidsrum(date(day.year, 1, 1), date(day.year, DECEMBER, 31))


def naeste_maaned(day: date) -> date | None:
    """The first day of the month after a day; None after the last month there is."""
    return _after(day.replace(day=1), "maaneder", 1)


def loebende(start: date, laengde: tuple[int, str], nummer: int = 0) -> Tidsrum | None:
    """The stretch of a length that comes ``nummer`` lengths after ``start``.

    Each begins on the date of ``start``, or on the month's last day where that date does not
    exist, and ends on the day before the next one begins. None where it begins after date.max.
    """
    amount, unit = laengde
    first = _after(start, unit, amount * nummer)
    if first is None:
        return None
    return Tidsrum(first, _day_before(_after(start, unit, amount * (nummer + 1))))


def _after(start: date, unit: str, amount: int) -> date | None:
    try:
        return start + relativedelta(**{STEPS[unit]: amount})  # type: ignore[arg-type]
    except (OverflowError, ValueError):
        return None


def _day_before(day: date | None) -> date:
    return date.max if day is None else day - ONE_DAY

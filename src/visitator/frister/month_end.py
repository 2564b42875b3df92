"""Counting months from the end of a month: «a month plus the current one»."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from visitator.frister.counting import CountedDate, Period, Unit, months_after
from visitator.frister.wording import in_words, month_and_year


def count_from_month_end(day: date, period: Period) -> CountedDate:
    """The last day of the month that lies ``period`` after the one that ``day`` is in.

    The month of ``day`` runs out first, whether ``day`` is its first or its last.

    Raises ValueError if the period is not in months.
    """
    if period.unit is not Unit.MAANEDER:
        raise ValueError(f"{period} kan ikke regnes fra en måneds udgang.")
    end = _last_of_month(months_after(day.replace(day=1), period.amount))
    runs_out = f"{month_and_year(day)} løber ud {in_words(_last_of_month(day))}"
    return CountedDate(end, day, f"{runs_out}, og derefter {period} til {in_words(end)}")


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])

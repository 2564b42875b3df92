"""Half of the time between two dates."""

from __future__ import annotations

from datetime import date, timedelta

from visitator.frister.counting import CountedDate, Period, Unit
from visitator.frister.wording import in_words


def halfway(start: date, end: date) -> CountedDate:
    """The last day on which no more than half of the days from ``start`` to ``end`` have passed.

    Raises ValueError if ``end`` lies before ``start``.
    """
    if end < start:
        raise ValueError(f"{in_words(end)} ligger før {in_words(start)}.")
    whole = (end - start).days
    half = whole // 2
    rounded = "" if whole % 2 == 0 else ", når en halv dag ikke regnes med"
    days, half_of_them = Period(whole, Unit.DAGE), Period(half, Unit.DAGE)
    explanation = (
        f"fra {in_words(start)} til {in_words(end)} er der {days}; "
        f"halvdelen er {half_of_them}{rounded}"
    )
    return CountedDate(start + timedelta(half), start, explanation)

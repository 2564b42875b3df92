"""Which days are working days (*hverdage*) in Denmark.

A hverdag is Monday to Friday, except public holidays. Some days are holidays by custom or
agreement only: 5 June, 24 and 31 December and the Friday after Kristi himmelfart. Whether they
count as closed is the caller's setting, since it differs between the citizen's own periods
(closed) and the municipality's (open). 1 May is a hverdag: no rule on periods closes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from visitator.frister.wording import in_words

_SATURDAY = 5
_FIRST_OF_MAY = (5, 1)
_FRIDAY_AFTER_ASCENSION = timedelta(days=40)


class BeyondCalendarError(ValueError):
    """A date after the year 9999."""


@cache
def _package_days(year: int, category: str) -> Mapping[tuple[int, int], str]:
    """Names of the days off in ``year``, by month and day."""
    # Imported here because it is slow to import and most questions never need it.
    from holidays import country_holidays

    danish = country_holidays("DK", years=year, categories=(category,), language="da", expand=False)
    if not danish.start_year <= year <= danish.end_year:
        raise ValueError(
            f"Helligdagene kendes kun for årene {danish.start_year}–{danish.end_year}, "
            f"så hverdage i år {year} kan ikke tælles."
        )
    return {(day.month, day.day): _as_inside_sentence(name) for day, name in danish.items()}


def _as_inside_sentence(name: str) -> str:
    return name if name.startswith("Kristi") else name[0].lower() + name[1:]


@cache
def _friday_after_ascension(year: int) -> date:
    from dateutil.easter import easter

    return easter(year) + _FRIDAY_AFTER_ASCENSION


def holiday_name(day: date, *, optional_closed: bool, ascension_friday_closed: bool) -> str | None:
    """The Danish name of the holiday that closes a day; None if no holiday does.

    Weekends have no name here. ``optional_closed`` closes all optional days,
    ``ascension_friday_closed`` only the Friday after Kristi himmelfart.

    Raises ValueError for a year whose holidays are not known.
    """
    key = (day.month, day.day)
    name = _package_days(day.year, "public").get(key)
    if name is None and optional_closed and key != _FIRST_OF_MAY:
        name = _package_days(day.year, "optional").get(key)
    friday_closed = optional_closed or ascension_friday_closed
    if name is None and friday_closed and day == _friday_after_ascension(day.year):
        name = "fredagen efter Kristi himmelfartsdag"
    return name


def is_workday(day: date, *, optional_closed: bool, ascension_friday_closed: bool = False) -> bool:
    """Whether a day is a hverdag; the settings are those of ``holiday_name``.

    Raises ValueError for a weekday in a year whose holidays are not known.
    """
    if day.weekday() >= _SATURDAY:
        return False
    name = holiday_name(
        day, optional_closed=optional_closed, ascension_friday_closed=ascension_friday_closed
    )
    return name is None


def next_workday(
    day: date, *, optional_closed: bool, ascension_friday_closed: bool = False
) -> date:
    """The day itself if it is a hverdag, else the first hverdag after it.

    Raises ValueError if that takes it into a year whose holidays are not known.
    """
    while not is_workday(
        day, optional_closed=optional_closed, ascension_friday_closed=ascension_friday_closed
    ):
        day = _day_after(day)
    return day


def _day_after(day: date) -> date:
    if day == date.max:
        raise BeyondCalendarError(f"Der kan ikke tælles længere end til {in_words(day)}.")
    return day + timedelta(days=1)


def add_workdays(start: date, n: int, *, optional_closed: bool = False) -> date:
    """The ``n``-th hverdag after ``start``, which is not counted itself; 0 gives ``start``.

    Optional days are working days unless told otherwise, as for the municipality's own periods.

    Raises ValueError if ``n`` is negative or the count reaches a year whose holidays are not known.
    """
    if n < 0:
        raise ValueError(f"Antallet af hverdage kan ikke være negativt: {n}.")
    day = start
    for _ in range(n):
        day = next_workday(_day_after(day), optional_closed=optional_closed)
    return day

"""Months, years and lengths from a day, also on 29 February and at the end of time."""

from __future__ import annotations

from datetime import date

import pytest

from visitator.beregning.tidsrum import (
    Tidsrum,
    kalenderaar,
    kalendermaaned,
    loebende,
    naeste_maaned,
)


def test_a_calendar_month_ends_on_its_last_day() -> None:
    assert kalendermaaned(date(2024, 2, 10)) == Tidsrum(date(2024, 2, 1), date(2024, 2, 29))
    assert kalendermaaned(date(2026, 2, 10)) == Tidsrum(date(2026, 2, 1), date(2026, 2, 28))


def test_six_calendar_months_count_the_first_one() -> None:
    assert kalendermaaned(date(2026, 9, 1), 6) == Tidsrum(date(2026, 9, 1), date(2027, 2, 28))


def test_a_calendar_year_ends_on_new_years_eve() -> None:
    assert kalenderaar(date(2025, 12, 31)) == Tidsrum(date(2025, 1, 1), date(2025, 12, 31))


LENGTHS = {
    "from 5 January": (date(2026, 1, 5), (6, "maaneder"), 0, date(2026, 1, 5), date(2026, 7, 4)),
    "over a year end": (
        date(2025, 10, 1),
        (6, "maaneder"),
        0,
        date(2025, 10, 1),
        date(2026, 3, 31),
    ),
    "from 31 August": (date(2025, 8, 31), (6, "maaneder"), 0, date(2025, 8, 31), date(2026, 2, 27)),
    "the next one": (date(2025, 8, 31), (6, "maaneder"), 1, date(2026, 2, 28), date(2026, 8, 30)),
    "from 29 February": (date(2024, 2, 29), (1, "aar"), 0, date(2024, 2, 29), date(2025, 2, 27)),
    "the fourth year": (date(2024, 2, 29), (1, "aar"), 3, date(2027, 2, 28), date(2028, 2, 28)),
    "a leap year again": (date(2024, 2, 29), (1, "aar"), 4, date(2028, 2, 29), date(2029, 2, 27)),
    "20 weeks": (date(2026, 1, 5), (20, "uger"), 0, date(2026, 1, 5), date(2026, 5, 24)),
    "14 days": (date(2026, 2, 20), (14, "dage"), 0, date(2026, 2, 20), date(2026, 3, 5)),
}


@pytest.mark.parametrize(
    ("start", "length", "number", "first", "last"), LENGTHS.values(), ids=LENGTHS.keys()
)
def test_a_length_ends_the_day_before_the_next_begins(
    start: date, length: tuple[int, str], number: int, first: date, last: date
) -> None:
    assert loebende(start, length, number) == Tidsrum(first, last)


def test_time_ends_with_the_year_9999() -> None:
    assert loebende(date(9999, 12, 1), (6, "maaneder")) == Tidsrum(date(9999, 12, 1), date.max)
    assert loebende(date(9999, 12, 1), (6, "maaneder"), 1) is None
    assert naeste_maaned(date(9999, 12, 5)) is None
    assert kalendermaaned(date(9999, 12, 5)).til == date.max

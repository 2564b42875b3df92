"""Days that are not so long after another: a month's end, a day of the year, half-way."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitator.frister import (
    Period,
    Unit,
    count_from_month_end,
    halfway,
    yearly,
    yearly_until,
)

days = st.dates(date(1900, 1, 1), date(2090, 12, 31))
MONTH = Period(1, Unit.MAANEDER)


@pytest.mark.parametrize(
    ("given_up", "expected"),
    [
        (date(2023, 6, 1), date(2023, 7, 31)),
        (date(2023, 6, 30), date(2023, 7, 31)),
        (date(2023, 7, 1), date(2023, 8, 31)),
        (date(2023, 1, 15), date(2023, 2, 28)),
        (date(2024, 1, 15), date(2024, 2, 29)),
        (date(2024, 2, 29), date(2024, 3, 31)),
        (date(2023, 11, 30), date(2023, 12, 31)),
        (date(2023, 12, 1), date(2024, 1, 31)),
    ],
)
def test_a_month_plus_the_current_one(given_up: date, expected: date) -> None:
    # Hvidovre § 107 Ophør
    assert count_from_month_end(given_up, MONTH).date == expected


def test_the_count_from_a_months_end_is_told() -> None:
    counted = count_from_month_end(date(2023, 6, 15), MONTH)
    assert (counted.start, counted.explanation) == (
        date(2023, 6, 15),
        "juni 2023 løber ud fredag den 30. juni 2023, og derefter 1 måned til "
        "mandag den 31. juli 2023",
    )


def test_only_months_are_counted_from_a_months_end() -> None:
    with pytest.raises(ValueError, match="4 uger kan ikke regnes fra en måneds udgang"):
        count_from_month_end(date(2023, 6, 15), Period(4, Unit.UGER))


@given(days, st.integers(0, 40))
def test_whichever_day_of_the_month_it_ends_on_the_same_last_day(day: date, months: int) -> None:
    period = Period(months, Unit.MAANEDER)
    end = count_from_month_end(day, period).date
    assert end == count_from_month_end(day.replace(day=1), period).date
    assert date.fromordinal(end.toordinal() + 1).day == 1
    assert end >= day


@pytest.mark.parametrize(
    ("begun", "on_or_after", "expected"),
    [
        (None, date(2023, 2, 27), date(2023, 2, 28)),
        (None, date(2023, 2, 28), date(2023, 2, 28)),
        (None, date(2023, 3, 1), date(2024, 2, 28)),
        # 2024 has a 29 February, which changes nothing.
        (None, date(2024, 2, 29), date(2025, 2, 28)),
        (date(2023, 1, 1), date(2023, 1, 1), date(2024, 2, 28)),
        (date(2022, 12, 31), date(2023, 1, 1), date(2023, 2, 28)),
        (date(2020, 5, 31), date(2023, 10, 1), date(2024, 2, 28)),
    ],
)
def test_an_account_is_due_on_28_february(
    begun: date | None, on_or_after: date, expected: date
) -> None:
    # Hvidovre § 96 Regnskab
    assert yearly(2, 28, begun, on_or_after).date == expected


def test_the_day_of_the_year_is_told() -> None:
    assert yearly(2, 28, date(2023, 3, 1), date(2023, 6, 1)).explanation == (
        "hvert år 28. februar, første gang året efter 2023"
    )
    assert yearly(10, 1, None, date(2023, 6, 1)).explanation == "hvert år 1. oktober"


def test_every_year_until_a_day_has_that_day_with_it() -> None:
    until = date(2025, 10, 1)
    found = [c.date for c in yearly_until(10, 1, None, date(2023, 10, 2), until)]
    assert found == [date(2024, 10, 1), date(2025, 10, 1)]
    assert list(yearly_until(10, 1, None, date(2023, 10, 2), date(2024, 9, 30))) == []


@given(days, st.none() | days, st.integers(0, 4000))
def test_yearly_days_increase_and_lie_between_the_ends(
    since: date, begun: date | None, more: int
) -> None:
    until = date.fromordinal(since.toordinal() + more)
    found = [counted.date for counted in yearly_until(2, 28, begun, since, until)]
    assert all(earlier < later for earlier, later in pairwise(found))
    assert all(since <= day <= until for day in found)


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (date(2026, 1, 12), date(2026, 1, 12)),
        (date(2026, 1, 13), date(2026, 1, 12)),
        (date(2026, 1, 14), date(2026, 1, 13)),
        (date(2026, 6, 26), date(2026, 4, 4)),
        (date(2026, 6, 27), date(2026, 4, 5)),
    ],
)
def test_half_of_a_course(end: date, expected: date) -> None:
    # Viborg 2.21 Opfølgning
    assert halfway(date(2026, 1, 12), end).date == expected


def test_half_of_a_course_is_told() -> None:
    assert halfway(date(2026, 1, 12), date(2026, 6, 26)).explanation == (
        "fra mandag den 12. januar 2026 til fredag den 26. juni 2026 er der 165 dage; "
        "halvdelen er 82 dage, når en halv dag ikke regnes med"
    )
    assert halfway(date(2026, 1, 12), date(2026, 1, 14)).explanation.endswith("halvdelen er 1 dag")


def test_what_ends_before_it_begins_has_no_half() -> None:
    with pytest.raises(ValueError, match="ligger før"):
        halfway(date(2026, 1, 12), date(2026, 1, 11))


@given(days, st.integers(0, 3000))
def test_no_more_than_half_has_passed(start: date, length: int) -> None:
    end = date.fromordinal(start.toordinal() + length)
    half = halfway(start, end).date
    assert 0 <= (end - half).days - (half - start).days <= 1

"""Which days are hverdage, against dates worked out by hand."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitator.frister import BeyondCalendarError, add_workdays, is_workday, next_workday

# The first workday asked about loads the holidays, which takes longer than all others.
UNHURRIED = settings(deadline=None)

known_days = st.dates(date(1900, 1, 1), date(2090, 12, 31))

EASTER_TO_CHRISTMAS_2026 = [
    date(2026, 1, 1),
    date(2026, 4, 2),
    date(2026, 4, 3),
    date(2026, 4, 5),
    date(2026, 4, 6),
    date(2026, 5, 14),
    date(2026, 5, 24),
    date(2026, 5, 25),
    date(2026, 12, 25),
    date(2026, 12, 26),
]
OPTIONAL_2026 = [
    date(2026, 5, 15),
    date(2026, 6, 5),
    date(2026, 12, 24),
    date(2026, 12, 31),
]


@pytest.mark.parametrize("day", EASTER_TO_CHRISTMAS_2026)
def test_public_holidays_are_never_workdays(day: date) -> None:
    assert not is_workday(day, optional_closed=False)


@pytest.mark.parametrize("day", OPTIONAL_2026)
def test_optional_days_are_workdays_only_when_they_are_open(day: date) -> None:
    assert is_workday(day, optional_closed=False)
    assert not is_workday(day, optional_closed=True)


def test_the_first_of_may_is_a_workday_for_everybody() -> None:
    assert is_workday(date(2026, 5, 1), optional_closed=True)


def test_exactly_these_weekdays_of_2026_are_closed() -> None:
    new_year = date(2026, 1, 1).toordinal()
    year = [date.fromordinal(new_year + n) for n in range(365)]
    closed = {day for day in year if not is_workday(day, optional_closed=True)}
    weekend = {day for day in year if day.isoweekday() in {6, 7}}
    assert closed - weekend == {
        day for day in EASTER_TO_CHRISTMAS_2026 + OPTIONAL_2026 if day not in weekend
    }


def test_the_friday_after_kristi_himmelfart_can_be_closed_alone() -> None:
    friday, grundlovsdag = date(2026, 5, 15), date(2026, 6, 5)
    assert not is_workday(friday, optional_closed=False, ascension_friday_closed=True)
    assert is_workday(grundlovsdag, optional_closed=False, ascension_friday_closed=True)


def test_store_bededag_closed_for_the_last_time_in_2023() -> None:
    assert not is_workday(date(2023, 5, 5), optional_closed=False)
    assert is_workday(date(2024, 4, 26), optional_closed=True)


def test_saturday_and_sunday_are_not_workdays_and_the_friday_before_is() -> None:
    assert is_workday(date(2026, 1, 9), optional_closed=True)
    assert not is_workday(date(2026, 1, 10), optional_closed=False)
    assert not is_workday(date(2026, 1, 11), optional_closed=False)


@pytest.mark.parametrize(
    ("day", "optional_closed", "expected"),
    [
        (date(2026, 1, 7), True, date(2026, 1, 7)),
        (date(2026, 4, 2), False, date(2026, 4, 7)),
        (date(2026, 5, 14), False, date(2026, 5, 15)),
        (date(2026, 5, 14), True, date(2026, 5, 18)),
        (date(2026, 12, 24), False, date(2026, 12, 24)),
        (date(2026, 12, 24), True, date(2026, 12, 28)),
        (date(2026, 12, 31), True, date(2027, 1, 4)),
    ],
)
def test_next_workday(day: date, optional_closed: bool, expected: date) -> None:
    assert next_workday(day, optional_closed=optional_closed) == expected


@pytest.mark.parametrize(
    ("start", "n", "optional_closed", "expected"),
    [
        (date(2026, 1, 10), 0, False, date(2026, 1, 10)),
        (date(2026, 1, 8), 1, False, date(2026, 1, 9)),
        (date(2026, 1, 9), 1, False, date(2026, 1, 12)),
        (date(2026, 4, 1), 3, False, date(2026, 4, 9)),
        (date(2026, 5, 13), 3, False, date(2026, 5, 19)),
        (date(2026, 5, 13), 3, True, date(2026, 5, 20)),
        (date(2023, 5, 4), 1, False, date(2023, 5, 8)),
        (date(2024, 4, 25), 1, False, date(2024, 4, 26)),
        (date(2026, 12, 23), 3, True, date(2026, 12, 30)),
        (date(2026, 12, 23), 3, False, date(2026, 12, 29)),
    ],
)
def test_add_workdays(start: date, n: int, optional_closed: bool, expected: date) -> None:
    assert add_workdays(start, n, optional_closed=optional_closed) == expected


def test_optional_days_are_counted_as_workdays_unless_told_otherwise() -> None:
    assert add_workdays(date(2026, 12, 23), 1) == date(2026, 12, 24)


@UNHURRIED
@given(known_days, st.booleans())
def test_the_next_workday_is_a_workday_within_ten_days(day: date, optional_closed: bool) -> None:
    found = next_workday(day, optional_closed=optional_closed)
    assert is_workday(found, optional_closed=optional_closed)
    assert 0 <= (found - day).days <= 10


@UNHURRIED
@given(known_days, st.booleans())
def test_no_workday_is_passed_over(day: date, optional_closed: bool) -> None:
    found = next_workday(day, optional_closed=optional_closed)
    between = range(day.toordinal(), found.toordinal())
    assert not any(
        is_workday(date.fromordinal(n), optional_closed=optional_closed) for n in between
    )


@UNHURRIED
@given(known_days, st.integers(1, 40), st.booleans())
def test_as_many_workdays_lie_after_the_start_as_were_added(
    start: date, n: int, optional_closed: bool
) -> None:
    end = add_workdays(start, n, optional_closed=optional_closed)
    after = (date.fromordinal(k) for k in range(start.toordinal() + 1, end.toordinal() + 1))
    assert sum(is_workday(day, optional_closed=optional_closed) for day in after) == n
    assert is_workday(end, optional_closed=optional_closed)


def test_a_negative_number_of_workdays_is_refused() -> None:
    with pytest.raises(ValueError, match="Antallet af hverdage kan ikke være negativt: -1"):
        add_workdays(date(2026, 1, 5), -1)


@pytest.mark.parametrize("day", [date(1770, 12, 31), date(2101, 1, 3)])
def test_a_year_with_unknown_holidays_is_refused_rather_than_guessed(day: date) -> None:
    with pytest.raises(ValueError, match=f"1771–2100, så hverdage i år {day.year} "):
        is_workday(day, optional_closed=False)


def test_counting_past_the_last_day_of_the_calendar_is_refused() -> None:
    with pytest.raises(BeyondCalendarError, match=r"længere end til fredag den 31\. december 9999"):
        add_workdays(date.max, 1)


def test_the_holiday_package_is_loaded_only_when_a_workday_is_asked_for() -> None:
    program = """
import sys
from datetime import date
from visitator.frister import Period, Unit, decision_deadline, follow_ups, is_workday
decision_deadline(date(2026, 1, 5), Period(6, Unit.UGER))
follow_ups(date(2026, 1, 5), Period(1, Unit.AAR), None, date(2027, 1, 5))
print("holidays" in sys.modules)
is_workday(date(2026, 1, 5), optional_closed=True)
print("holidays" in sys.modules)
"""
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["False", "True"]

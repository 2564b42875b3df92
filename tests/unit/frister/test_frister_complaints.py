"""What follows a complaint: reassessment, and when a change may take effect."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitator.frister import (
    Forsendelse,
    Period,
    Unit,
    complaint_deadline,
    earliest_effect,
    is_workday,
    notice,
    reassessment,
    receipt,
)

UNHURRIED = settings(deadline=None)
days = st.dates(date(1900, 1, 1), date(2090, 12, 31))
FOUR_WEEKS, FOURTEEN_WEEKS = Period(4, Unit.UGER), Period(14, Unit.UGER)


@pytest.mark.parametrize(
    ("complained", "expected"),
    [
        (date(2023, 6, 20), date(2023, 7, 18)),
        # It binds the municipality and is not moved from Christmas Eve or a Sunday.
        (date(2025, 11, 26), date(2025, 12, 24)),
        (date(2026, 1, 4), date(2026, 2, 1)),
        (date(2024, 2, 1), date(2024, 2, 29)),
        (date(2023, 12, 5), date(2024, 1, 2)),
    ],
)
def test_the_municipality_has_four_weeks_to_look_again(complained: date, expected: date) -> None:
    assert reassessment(complained, FOUR_WEEKS).date == expected


@pytest.mark.parametrize(
    ("board_decided", "expected"),
    [
        (None, date(2023, 9, 8)),
        (date(2023, 7, 1), date(2023, 9, 8)),
        (date(2023, 9, 7), date(2023, 9, 8)),
        (date(2023, 9, 8), date(2023, 9, 9)),
        (date(2023, 11, 15), date(2023, 11, 16)),
    ],
)
def test_a_change_takes_effect_after_the_notice_and_the_board(
    board_decided: date | None, expected: date
) -> None:
    # Hvidovre § 96 Ophør
    counted = earliest_effect(date(2023, 6, 1), FOURTEEN_WEEKS, board_decided)
    assert counted.date == expected


def test_the_first_day_of_effect_is_told() -> None:
    received = date(2023, 6, 1)
    assert earliest_effect(received, FOURTEEN_WEEKS, date(2023, 11, 15)).explanation == (
        "dagen efter, at klagen er afgjort i Ankestyrelsen onsdag den 15. november 2023"
    )
    assert earliest_effect(received, FOURTEEN_WEEKS, date(2023, 7, 1)).explanation == (
        "dagen efter, at varslet er løbet ud torsdag den 7. september 2023"
    )


@given(days, st.integers(0, 60), st.integers(0, 60), st.sampled_from([Unit.UGER, Unit.DAGE]))
def test_a_longer_notice_never_ends_earlier(day: date, weeks: int, more: int, unit: Unit) -> None:
    short, long = Period(weeks, unit), Period(weeks + more, unit)
    assert notice(day, short).date <= notice(day, long).date
    assert earliest_effect(day, short, None).date <= earliest_effect(day, long, None).date


@given(days, st.integers(0, 30), st.integers(0, 30))
def test_a_longer_notice_in_months_never_ends_earlier(day: date, months: int, more: int) -> None:
    short, long = Period(months, Unit.MAANEDER), Period(months + more, Unit.MAANEDER)
    assert notice(day, short).date <= notice(day, long).date


@given(days, st.none() | days)
def test_a_later_decision_of_the_board_never_makes_it_earlier(
    day: date, board_decided: date | None
) -> None:
    alone = earliest_effect(day, FOURTEEN_WEEKS, None).date
    assert earliest_effect(day, FOURTEEN_WEEKS, board_decided).date >= alone


@UNHURRIED
@given(days, st.sampled_from(Forsendelse))
def test_a_complaint_period_always_ends_on_a_working_day(sent: date, by: Forsendelse) -> None:
    received = receipt(sent, by).date
    end = complaint_deadline(received, FOUR_WEEKS).date
    assert is_workday(end, optional_closed=True, ascension_friday_closed=True)
    assert (end - received).days >= 28


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        # Store bededag was on 5 May 2023; in 2024 it would have been on 26 April.
        (date(2023, 4, 7), date(2023, 5, 8)),
        (date(2023, 4, 6), date(2023, 5, 4)),
        (date(2024, 3, 29), date(2024, 4, 26)),
        # Kristi himmelfart was on 9 May 2024.
        (date(2024, 4, 10), date(2024, 5, 8)),
        (date(2024, 4, 11), date(2024, 5, 13)),
        (date(2024, 4, 12), date(2024, 5, 13)),
        # Easter 2024 was from 28 March to 1 April.
        (date(2024, 2, 28), date(2024, 3, 27)),
        (date(2024, 2, 29), date(2024, 4, 2)),
        # Christmas and the new year
        (date(2025, 11, 25), date(2025, 12, 23)),
        (date(2025, 11, 26), date(2025, 12, 29)),
        (date(2025, 12, 3), date(2026, 1, 2)),
        # 29 February
        (date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_the_last_day_to_complain_around_days_off(received: date, expected: date) -> None:
    assert complaint_deadline(received, FOUR_WEEKS).date == expected

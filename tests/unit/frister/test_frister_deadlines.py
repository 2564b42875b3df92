"""Deadlines, receipt, complaint periods and notices, against dates worked out by hand."""

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
    count,
    decision_deadline,
    is_workday,
    notice,
    receipt,
)

# The first workday asked about loads the holidays, which takes longer than all others.
UNHURRIED = settings(deadline=None)

known_days = st.dates(date(1900, 1, 1), date(2040, 12, 31))
periods = st.builds(Period, st.integers(0, 50), st.sampled_from(Unit))


@pytest.mark.parametrize(
    ("received", "period", "expected"),
    [
        (date(2026, 1, 5), Period(6, Unit.UGER), date(2026, 2, 16)),  # Hvidovre § 85
        (date(2026, 1, 5), Period(10, Unit.UGER), date(2026, 3, 16)),  # Hvidovre § 100
        (date(2026, 1, 5), Period(12, Unit.UGER), date(2026, 3, 30)),  # Vejen § 108
        (date(2020, 6, 1), Period(4, Unit.DAGE), date(2020, 6, 5)),  # Viborg, husvilde
        (date(2026, 1, 5), Period(14, Unit.DAGE), date(2026, 1, 19)),  # Hvidovre § 101
    ],
)
def test_decision_deadlines_of_the_documents(
    received: date, period: Period, expected: date
) -> None:
    assert decision_deadline(received, period).date == expected


def test_a_decision_deadline_stays_on_a_saturday_and_says_so() -> None:
    counted = decision_deadline(date(2026, 1, 10), Period(6, Unit.UGER))
    assert counted.date == date(2026, 2, 21)
    assert counted.explanation == (
        "6 uger fra lørdag den 10. januar 2026; dagen selv tælles ikke med; "
        "kommunens frist flyttes ikke, selv om det er en lørdag"
    )


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        (date(2026, 4, 4), date(2026, 5, 2)),
        (date(2026, 4, 5), date(2026, 5, 3)),
        (date(2026, 3, 5), date(2026, 4, 2)),
        (date(2026, 11, 27), date(2026, 12, 25)),
    ],
)
def test_a_decision_deadline_stays_on_weekends_and_holidays(received: date, expected: date) -> None:
    assert decision_deadline(received, Period(4, Unit.UGER)).date == expected


def test_a_decision_deadline_on_a_weekday_is_explained_by_its_count_alone() -> None:
    counted = decision_deadline(date(2026, 1, 9), Period(6, Unit.UGER))
    assert counted.explanation == (
        "6 uger fra fredag den 9. januar 2026; dagen selv tælles ikke med"
    )


def test_a_complaint_period_is_four_weeks_from_receipt() -> None:
    counted = complaint_deadline(date(2026, 1, 5))
    assert (counted.date, counted.start) == (date(2026, 2, 2), date(2026, 1, 5))
    assert counted.explanation == (
        "4 uger fra mandag den 5. januar 2026; dagen selv tælles ikke med"
    )


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        (date(2026, 1, 10), date(2026, 2, 9)),  # Saturday
        (date(2026, 1, 11), date(2026, 2, 9)),  # Sunday
        (date(2026, 3, 5), date(2026, 4, 7)),  # skærtorsdag
        (date(2026, 3, 9), date(2026, 4, 7)),  # 2. påskedag
        (date(2026, 4, 16), date(2026, 5, 18)),  # Kristi himmelfartsdag
        (date(2026, 4, 17), date(2026, 5, 18)),  # the Friday after it
        (date(2026, 11, 27), date(2026, 12, 28)),  # juledag, a Friday
        (date(2026, 12, 4), date(2027, 1, 4)),  # nytårsdag, a Friday
        (date(2023, 4, 7), date(2023, 5, 8)),  # store bededag
        (date(2024, 3, 29), date(2024, 4, 26)),  # no longer store bededag
    ],
)
@pytest.mark.parametrize("optional_closed", [True, False])
def test_a_complaint_period_runs_on_to_the_next_hverdag(
    received: date, expected: date, optional_closed: bool
) -> None:
    assert complaint_deadline(received, optional_closed=optional_closed).date == expected


@pytest.mark.parametrize(
    ("received", "closed", "opened"),
    [
        (date(2026, 4, 3), date(2026, 5, 1), date(2026, 5, 1)),
        (date(2026, 5, 8), date(2026, 6, 8), date(2026, 6, 5)),
        (date(2026, 11, 26), date(2026, 12, 28), date(2026, 12, 24)),
        (date(2026, 12, 3), date(2027, 1, 4), date(2026, 12, 31)),
    ],
)
def test_whether_a_complaint_period_can_end_on_an_optional_day_is_a_setting(
    received: date, closed: date, opened: date
) -> None:
    assert complaint_deadline(received).date == closed
    assert complaint_deadline(received, optional_closed=False).date == opened


@pytest.mark.parametrize(
    ("received", "optional_closed", "move"),
    [
        (
            date(2026, 4, 4),
            True,
            "flyttet fra lørdag den 2. maj 2026 til mandag den 4. maj 2026",
        ),
        (
            date(2026, 3, 5),
            True,
            "flyttet fra torsdag den 2. april 2026 (skærtorsdag) til tirsdag den 7. april 2026",
        ),
        (
            date(2026, 4, 16),
            True,
            "flyttet fra torsdag den 14. maj 2026 (Kristi himmelfartsdag) "
            "til mandag den 18. maj 2026",
        ),
        (
            date(2026, 4, 17),
            False,
            "flyttet fra fredag den 15. maj 2026 (fredagen efter Kristi himmelfartsdag) "
            "til mandag den 18. maj 2026",
        ),
        (
            date(2026, 5, 8),
            True,
            "flyttet fra fredag den 5. juni 2026 (grundlovsdag) til mandag den 8. juni 2026",
        ),
    ],
)
def test_a_moved_complaint_period_says_from_which_day_and_why(
    received: date, optional_closed: bool, move: str
) -> None:
    explanation = complaint_deadline(received, optional_closed=optional_closed).explanation
    assert explanation.startswith("4 uger fra ")
    assert explanation.endswith(f"; dagen selv tælles ikke med; {move}, som er den næste hverdag")


def test_a_moved_complaint_period_is_still_counted_from_receipt() -> None:
    assert complaint_deadline(date(2026, 4, 17)).start == date(2026, 4, 17)


def test_a_document_can_give_another_complaint_period() -> None:
    period = Period(3, Unit.MAANEDER)
    assert complaint_deadline(date(2026, 1, 5), period).date == date(2026, 4, 7)


def test_a_complaint_period_in_hverdage_follows_the_same_setting() -> None:
    received, period = date(2026, 12, 23), Period(2, Unit.HVERDAGE)
    assert complaint_deadline(received, period).date == date(2026, 12, 29)
    assert complaint_deadline(received, period, optional_closed=False).date == date(2026, 12, 28)


def test_digital_post_is_received_on_the_day_it_is_available_also_on_a_holiday() -> None:
    counted = receipt(date(2026, 4, 3), Forsendelse.DIGITAL)
    assert (counted.date, counted.start) == (date(2026, 4, 3), date(2026, 4, 3))
    assert counted.explanation == (
        "Digital Post er modtaget den dag, den er tilgængelig: fredag den 3. april 2026"
    )


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (date(2026, 1, 5), date(2026, 1, 13)),
        (date(2026, 4, 1), date(2026, 4, 14)),
        (date(2026, 12, 22), date(2027, 1, 5)),
        (date(2023, 5, 1), date(2023, 5, 10)),
    ],
)
def test_a_letter_is_received_after_six_hverdage(sent: date, expected: date) -> None:
    assert receipt(sent, Forsendelse.BREV).date == expected


def test_the_days_a_letter_takes_are_a_setting() -> None:
    assert receipt(date(2026, 1, 5), Forsendelse.BREV, 2).date == date(2026, 1, 7)
    christmas = receipt(date(2026, 12, 22), Forsendelse.BREV, optional_closed=False)
    assert christmas.date == date(2026, 12, 31)


def test_a_letter_tells_how_its_receipt_was_counted() -> None:
    assert receipt(date(2026, 1, 5), Forsendelse.BREV).explanation == (
        "6 hverdage fra mandag den 5. januar 2026; "
        "dagen selv, weekender, helligdage og andre lukkedage tælles ikke med"
    )


def test_fourteen_weeks_notice_from_receipt() -> None:
    counted = notice(date(2026, 1, 5), Period(14, Unit.UGER))
    assert (counted.date, counted.start) == (date(2026, 4, 13), date(2026, 1, 5))
    assert counted.explanation == (
        "14 uger fra mandag den 5. januar 2026; dagen selv tælles ikke med; "
        "varslet løber til og med mandag den 13. april 2026"
    )


def test_a_notice_is_not_moved_by_a_holiday() -> None:
    assert notice(date(2025, 12, 25), Period(14, Unit.UGER)).date == date(2026, 4, 2)


@pytest.mark.parametrize(
    ("admitted", "latest"),
    [(date(2026, 4, 1), date(2026, 4, 9)), (date(2026, 5, 13), date(2026, 5, 19))],
)
def test_a_home_tells_the_municipality_within_three_hverdage(admitted: date, latest: date) -> None:
    # Serviceloven §§ 109 and 110, stk. 4
    assert count(admitted, Period(3, Unit.HVERDAGE)).date == latest


@UNHURRIED
@given(known_days, periods, st.booleans())
def test_a_complaint_period_ends_on_the_first_hverdag_from_its_counted_end(
    received: date, period: Period, optional_closed: bool
) -> None:
    end = complaint_deadline(received, period, optional_closed=optional_closed).date
    counted = count(received, period, optional_closed=optional_closed).date

    def is_open(day: date) -> bool:
        return is_workday(day, optional_closed=optional_closed, ascension_friday_closed=True)

    assert is_open(end)
    passed_over = range(counted.toordinal(), end.toordinal())
    assert not any(is_open(date.fromordinal(n)) for n in passed_over)


@UNHURRIED
@given(known_days, periods)
def test_the_municipalitys_dates_are_the_counted_ones(received: date, period: Period) -> None:
    counted = count(received, period).date
    assert decision_deadline(received, period).date == counted
    assert notice(received, period).date == counted


@UNHURRIED
@given(known_days, st.integers(0, 20))
def test_a_letter_never_arrives_before_digital_post(sent: date, workdays: int) -> None:
    digital = receipt(sent, Forsendelse.DIGITAL).date
    assert receipt(sent, Forsendelse.BREV, workdays).date >= digital


def test_a_letter_that_takes_negative_time_is_refused() -> None:
    with pytest.raises(ValueError, match="Et tidsrum kan ikke være negativt: -1 hverdage"):
        receipt(date(2026, 1, 5), Forsendelse.BREV, -1)

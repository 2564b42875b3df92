"""Counting periods and the sentence that goes with each date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitator.frister import BeyondCalendarError, Period, Unit, count, count_back, in_words

# The first workday asked about loads the holidays, which takes longer than all others.
UNHURRIED = settings(deadline=None)

days = st.dates(date(1900, 1, 1), date(2090, 12, 31))
units = st.sampled_from(Unit)


@pytest.mark.parametrize(
    ("start", "amount", "unit", "expected"),
    [
        (date(2026, 1, 5), 14, Unit.DAGE, date(2026, 1, 19)),
        (date(2026, 1, 5), 31, Unit.DAGE, date(2026, 2, 5)),
        (date(2024, 2, 28), 1, Unit.DAGE, date(2024, 2, 29)),
        (date(2026, 1, 5), 6, Unit.UGER, date(2026, 2, 16)),
        (date(2026, 12, 21), 2, Unit.UGER, date(2027, 1, 4)),
        (date(2026, 1, 15), 3, Unit.MAANEDER, date(2026, 4, 15)),
        (date(2026, 1, 31), 1, Unit.MAANEDER, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, Unit.MAANEDER, date(2024, 2, 29)),
        (date(2026, 2, 28), 1, Unit.MAANEDER, date(2026, 3, 28)),
        (date(2025, 8, 31), 6, Unit.MAANEDER, date(2026, 2, 28)),
        (date(2026, 12, 31), 6, Unit.MAANEDER, date(2027, 6, 30)),
        (date(2026, 12, 1), 12, Unit.MAANEDER, date(2027, 12, 1)),
        (date(2026, 11, 30), 1, Unit.MAANEDER, date(2026, 12, 30)),
        (date(2026, 2, 1), 24, Unit.MAANEDER, date(2028, 2, 1)),
        (date(2024, 2, 29), 1, Unit.AAR, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, Unit.AAR, date(2028, 2, 29)),
        (date(2026, 4, 1), 3, Unit.HVERDAGE, date(2026, 4, 9)),
    ],
)
def test_the_day_a_period_ends(start: date, amount: int, unit: Unit, expected: date) -> None:
    counted = count(start, Period(amount, unit))
    assert (counted.date, counted.start) == (expected, start)


def test_a_written_decision_within_five_hverdage_of_a_meeting() -> None:
    # Viborg 1.4.1
    assert count(date(2020, 6, 3), Period(5, Unit.HVERDAGE)).date == date(2020, 6, 10)


def test_optional_days_are_left_out_of_hverdage_only_when_they_are_closed() -> None:
    eve = date(2026, 12, 23)
    assert count(eve, Period(1, Unit.HVERDAGE)).date == date(2026, 12, 24)
    assert count(eve, Period(1, Unit.HVERDAGE), optional_closed=True).date == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("amount", "unit", "sentence"),
    [
        (4, Unit.UGER, "4 uger fra mandag den 5. januar 2026; dagen selv tælles ikke med"),
        (1, Unit.UGER, "1 uge fra mandag den 5. januar 2026; dagen selv tælles ikke med"),
        (1, Unit.DAGE, "1 dag fra mandag den 5. januar 2026; dagen selv tælles ikke med"),
        (6, Unit.MAANEDER, "6 måneder fra mandag den 5. januar 2026; dagen selv tælles ikke med"),
        (2, Unit.AAR, "2 år fra mandag den 5. januar 2026; dagen selv tælles ikke med"),
        (
            3,
            Unit.HVERDAGE,
            "3 hverdage fra mandag den 5. januar 2026; "
            "dagen selv, weekender og helligdage tælles ikke med",
        ),
    ],
)
def test_the_reckoning_is_told_in_danish(amount: int, unit: Unit, sentence: str) -> None:
    assert count(date(2026, 1, 5), Period(amount, unit)).explanation == sentence


def test_the_reckoning_says_when_the_month_is_too_short() -> None:
    assert count(date(2026, 1, 31), Period(1, Unit.MAANEDER)).explanation == (
        "1 måned fra lørdag den 31. januar 2026; dagen selv tælles ikke med; "
        "februar 2026 har kun 28 dage, så det bliver månedens sidste dag"
    )


def test_the_reckoning_says_when_optional_days_are_left_out_too() -> None:
    counted = count(date(2026, 1, 5), Period(1, Unit.HVERDAGE), optional_closed=True)
    assert counted.explanation == (
        "1 hverdag fra mandag den 5. januar 2026; "
        "dagen selv, weekender, helligdage og andre lukkedage tælles ikke med"
    )


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 1, 5), "mandag den 5. januar 2026"),
        (date(2026, 2, 3), "tirsdag den 3. februar 2026"),
        (date(2026, 3, 4), "onsdag den 4. marts 2026"),
        (date(2026, 4, 2), "torsdag den 2. april 2026"),
        (date(2026, 5, 15), "fredag den 15. maj 2026"),
        (date(2026, 6, 6), "lørdag den 6. juni 2026"),
        (date(2026, 7, 5), "søndag den 5. juli 2026"),
        (date(2026, 8, 31), "mandag den 31. august 2026"),
        (date(2026, 9, 30), "onsdag den 30. september 2026"),
        (date(2026, 10, 1), "torsdag den 1. oktober 2026"),
        (date(2026, 11, 1), "søndag den 1. november 2026"),
        (date(2026, 12, 24), "torsdag den 24. december 2026"),
    ],
)
def test_dates_in_words(day: date, words: str) -> None:
    assert in_words(day) == words


@UNHURRIED
@given(days, st.integers(0, 120), st.integers(0, 120), units)
def test_a_longer_period_never_ends_earlier(start: date, a: int, b: int, unit: Unit) -> None:
    shorter, longer = sorted((a, b))
    assert count(start, Period(shorter, unit)).date <= count(start, Period(longer, unit)).date


@UNHURRIED
@given(days, units)
def test_no_time_at_all_ends_where_it_starts(start: date, unit: Unit) -> None:
    assert count(start, Period(0, unit)).date == start


@UNHURRIED
@given(days, st.integers(0, 500))
def test_weeks_end_on_the_same_weekday(start: date, weeks: int) -> None:
    end = count(start, Period(weeks, Unit.UGER)).date
    assert end.weekday() == start.weekday()
    assert (end - start).days == 7 * weeks


@UNHURRIED
@given(days, st.integers(0, 500))
def test_months_end_on_the_same_date_or_the_last_of_the_month(start: date, months: int) -> None:
    end = count(start, Period(months, Unit.MAANEDER)).date
    assert (end.year - start.year) * 12 + end.month - start.month == months
    is_last = date.fromordinal(end.toordinal() + 1).day == 1
    assert end.day == start.day or (end.day < start.day and is_last)


@UNHURRIED
@given(days, st.integers(0, 40))
def test_a_year_is_twelve_months(start: date, years: int) -> None:
    in_years = count(start, Period(years, Unit.AAR))
    assert in_years.date == count(start, Period(12 * years, Unit.MAANEDER)).date


def test_a_negative_period_is_refused() -> None:
    with pytest.raises(ValueError, match="Et tidsrum kan ikke være negativt: -1 uger"):
        Period(-1, Unit.UGER)


@pytest.mark.parametrize("unit", [Unit.DAGE, Unit.UGER, Unit.MAANEDER, Unit.AAR])
@pytest.mark.parametrize("amount", [1, 10**30])
def test_a_date_after_the_year_9999_is_refused(unit: Unit, amount: int) -> None:
    with pytest.raises(BeyondCalendarError, match=r"Datoen ligger efter år 9999: .* 31\. december"):
        count(date(9999, 12, 31), Period(amount, unit))


def test_hverdage_are_not_counted_into_years_with_unknown_holidays() -> None:
    with pytest.raises(ValueError, match="hverdage i år 2101 kan ikke tælles"):
        count(date(2100, 12, 31), Period(3, Unit.HVERDAGE))


@pytest.mark.parametrize(
    ("end", "period", "day"),
    [
        (date(2026, 3, 31), Period(1, Unit.MAANEDER), date(2026, 2, 28)),
        (date(2024, 3, 31), Period(1, Unit.MAANEDER), date(2024, 2, 29)),
        (date(2026, 1, 1), Period(2, Unit.MAANEDER), date(2025, 11, 1)),
        (date(2024, 2, 29), Period(1, Unit.AAR), date(2023, 2, 28)),
        (date(2026, 1, 15), Period(2, Unit.UGER), date(2026, 1, 1)),
        (date(2026, 1, 15), Period(31, Unit.DAGE), date(2025, 12, 15)),
    ],
)
def test_a_period_is_counted_back_from_a_date(end: date, period: Period, day: date) -> None:
    assert count_back(end, period).date == day


def test_a_count_back_tells_its_reckoning() -> None:
    found = count_back(date(2026, 1, 1), Period(2, Unit.MAANEDER))
    assert found.start == date(2026, 1, 1)
    assert found.explanation == "2 måneder før torsdag den 1. januar 2026"


@UNHURRIED
@given(days, st.integers(0, 500))
def test_counting_back_and_forth_never_passes_the_day(end: date, months: int) -> None:
    period = Period(months, Unit.MAANEDER)
    assert count(count_back(end, period).date, period).date <= end


def test_hverdage_are_not_counted_back() -> None:
    with pytest.raises(ValueError, match="3 hverdage kan ikke regnes baglæns"):
        count_back(date(2026, 1, 15), Period(3, Unit.HVERDAGE))


@pytest.mark.parametrize("period", [Period(1, Unit.DAGE), Period(1, Unit.AAR)])
def test_a_day_before_the_calendar_is_refused(period: Period) -> None:
    with pytest.raises(BeyondCalendarError, match="Datoen ligger før år 1: 1 "):
        count_back(date(1, 1, 1), period)

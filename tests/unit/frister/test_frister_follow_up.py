"""Follow-up dates of the five documents, and what holds for all of them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitator.frister import Period, Unit, count, follow_ups, next_follow_up

# The first workday asked about loads the holidays, which takes longer than all others.
UNHURRIED = settings(deadline=None)

days = st.dates(date(1900, 1, 1), date(2060, 12, 31))
periods = st.builds(Period, st.integers(1, 30), st.sampled_from(Unit))


def dates(started: date, first: Period, then: Period | None, until: date) -> list[date]:
    return [counted.date for counted in follow_ups(started, first, then, until)]


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        pytest.param(Period(12, Unit.MAANEDER), None, [date(2027, 2, 1)], id="koebenhavn-85"),
        pytest.param(
            Period(24, Unit.MAANEDER),
            Period(24, Unit.MAANEDER),
            [date(2028, 2, 1), date(2030, 2, 1)],
            id="koebenhavn-85-act",
        ),
        pytest.param(
            Period(3, Unit.MAANEDER),
            Period(2, Unit.AAR),
            [date(2026, 5, 1), date(2028, 5, 1), date(2030, 5, 1)],
            id="hvidovre-108",
        ),
        pytest.param(
            Period(4, Unit.MAANEDER),
            Period(12, Unit.MAANEDER),
            [date(2026, 6, 1), date(2027, 6, 1), date(2028, 6, 1), date(2029, 6, 1)],
            id="viborg-107-yearly",
        ),
        pytest.param(
            Period(1, Unit.AAR),
            Period(1, Unit.AAR),
            [date(2027, 2, 1), date(2028, 2, 1), date(2029, 2, 1), date(2030, 2, 1)],
            id="holbaek-107",
        ),
    ],
)
def test_follow_ups_of_the_documents_until_may_2030(
    first: Period, then: Period | None, expected: list[date]
) -> None:
    assert dates(date(2026, 2, 1), first, then, date(2030, 5, 1)) == expected


def test_every_half_year() -> None:
    # København 4.2, fleksibel bostøtte
    half = Period(6, Unit.MAANEDER)
    assert dates(date(2026, 8, 31), half, half, date(2028, 2, 29)) == [
        date(2027, 2, 28),
        date(2027, 8, 31),
        date(2028, 2, 29),
    ]


def test_month_ends_do_not_slide() -> None:
    # Hvidovre § 109: after one month, then every third
    found = dates(
        date(2026, 1, 31), Period(1, Unit.MAANEDER), Period(3, Unit.MAANEDER), date(2027, 3, 1)
    )
    assert found == [
        date(2026, 2, 28),
        date(2026, 5, 31),
        date(2026, 8, 31),
        date(2026, 11, 30),
        date(2027, 2, 28),
    ]
    monthly = Period(1, Unit.MAANEDER)
    assert dates(date(2026, 1, 31), monthly, monthly, date(2026, 3, 31)) == [
        date(2026, 2, 28),
        date(2026, 3, 31),
    ]


def test_months_and_years_are_added_from_the_start() -> None:
    found = follow_ups(
        date(2026, 11, 30), Period(3, Unit.MAANEDER), Period(1, Unit.AAR), date(2028, 12, 1)
    )
    assert [counted.date for counted in found] == [date(2027, 2, 28), date(2028, 2, 29)]
    assert [counted.start for counted in found] == [date(2026, 11, 30), date(2026, 11, 30)]
    assert found[1].explanation == (
        "15 måneder fra mandag den 30. november 2026; dagen selv tælles ikke med; "
        "februar 2028 har kun 29 dage, så det bliver månedens sidste dag"
    )


def test_years_stay_years_in_the_reckoning() -> None:
    found = follow_ups(date(2026, 1, 5), Period(1, Unit.AAR), Period(2, Unit.AAR), date(2029, 1, 5))
    assert found[1].explanation == "3 år fra mandag den 5. januar 2026; dagen selv tælles ikke med"


def test_weeks_and_days_are_added_as_days() -> None:
    assert dates(
        date(2026, 1, 5), Period(2, Unit.UGER), Period(10, Unit.DAGE), date(2026, 2, 10)
    ) == [date(2026, 1, 19), date(2026, 1, 29), date(2026, 2, 8)]


def test_months_after_weeks_are_counted_from_the_first_follow_up() -> None:
    found = follow_ups(
        date(2026, 1, 17), Period(2, Unit.UGER), Period(1, Unit.MAANEDER), date(2026, 3, 31)
    )
    assert [counted.date for counted in found] == [
        date(2026, 1, 31),
        date(2026, 2, 28),
        date(2026, 3, 31),
    ]
    assert found[2].start == date(2026, 1, 31)


def test_the_last_day_asked_about_is_included() -> None:
    first = Period(1, Unit.UGER)
    assert dates(date(2026, 1, 5), first, None, date(2026, 1, 12)) == [date(2026, 1, 12)]
    assert dates(date(2026, 1, 5), first, None, date(2026, 1, 11)) == []
    assert dates(date(2026, 1, 5), first, None, date(2026, 1, 5)) == []


@pytest.mark.parametrize(
    ("on_or_after", "expected"),
    [
        (date(2025, 1, 1), date(2026, 5, 1)),
        (date(2026, 5, 1), date(2026, 5, 1)),
        (date(2026, 5, 2), date(2028, 5, 1)),
        (date(2041, 1, 1), date(2042, 5, 1)),
    ],
)
def test_the_next_follow_up(on_or_after: date, expected: date) -> None:
    found = next_follow_up(
        date(2026, 2, 1), Period(3, Unit.MAANEDER), Period(2, Unit.AAR), on_or_after
    )
    assert found is not None
    assert found.date == expected


def test_there_is_no_next_after_the_only_follow_up() -> None:
    only = Period(12, Unit.MAANEDER)
    assert next_follow_up(date(2026, 2, 1), only, None, date(2027, 2, 2)) is None


def test_follow_ups_end_where_the_calendar_ends() -> None:
    yearly = Period(1, Unit.AAR)
    assert dates(date(9997, 6, 1), yearly, yearly, date.max) == [date(9998, 6, 1), date(9999, 6, 1)]
    assert next_follow_up(date(9997, 6, 1), yearly, yearly, date(9999, 6, 2)) is None


@UNHURRIED
@given(days, periods, periods)
def test_follow_ups_increase_strictly_after_the_start(
    started: date, first: Period, then: Period
) -> None:
    until = date.fromordinal(started.toordinal() + 1000)
    found = [started, *dates(started, first, then, until)]
    assert all(earlier < later for earlier, later in pairwise(found))
    assert found[-1] <= until


@UNHURRIED
@given(days, periods, periods | st.none(), st.integers(0, 600))
def test_the_next_follow_up_is_the_first_of_all_that_is_not_past(
    started: date, first: Period, then: Period | None, days_later: int
) -> None:
    today = date.fromordinal(started.toordinal() + days_later)
    horizon = date.fromordinal(today.toordinal() + 400)
    coming = [c for c in follow_ups(started, first, then, horizon) if c.date >= today]
    found = next_follow_up(started, first, then, today)
    if found is None or found.date > horizon:
        assert coming == []
    else:
        assert coming[0] == found


@UNHURRIED
@given(days, periods)
def test_a_single_follow_up_is_a_plain_count(started: date, first: Period) -> None:
    assert follow_ups(started, first, None, date(2100, 12, 31)) == (count(started, first),)


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(
        ValueError,
        match=r"slutte søndag den 4\. januar 2026, før støtten begynder mandag den 5\. januar 2026",
    ):
        follow_ups(date(2026, 1, 5), Period(1, Unit.AAR), None, date(2026, 1, 4))


def test_no_time_between_follow_ups_is_refused() -> None:
    with pytest.raises(ValueError, match="mindst én dag mellem to opfølgninger"):
        follow_ups(date(2026, 1, 5), Period(1, Unit.AAR), Period(0, Unit.UGER), date(2027, 1, 5))
    with pytest.raises(ValueError, match="mindst én dag mellem to opfølgninger"):
        next_follow_up(
            date(2026, 1, 5), Period(1, Unit.AAR), Period(0, Unit.UGER), date(2026, 1, 5)
        )

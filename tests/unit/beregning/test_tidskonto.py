"""Time that runs out by itself: 20 weeks, 6 months, once for a need."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.beregning.account_terms import used

from visitator.beregning import Bevaegelse, Kontoudtog, Tidsrum, Uvist
from visitator.beregning.tidskonto import tidsudtog

WEEKS = (20, "uger")
MONTHS = (6, "maaneder")


def statement(
    laengde: tuple[int, str], day: date, *grants: tuple[date, date], en_gang: bool = False
) -> Kontoudtog:
    return tidsudtog(laengde, [Tidsrum(*grant) for grant in grants], [], day, en_gang=en_gang)


LAST_DAYS = [
    (WEEKS, date(2023, 1, 2), date(2023, 5, 21)),
    (WEEKS, date(2023, 10, 16), date(2024, 3, 3)),
    (MONTHS, date(2023, 8, 31), date(2024, 2, 28)),
    (MONTHS, date(2024, 8, 31), date(2025, 2, 27)),
    (MONTHS, date(2023, 8, 30), date(2024, 2, 28)),
    (MONTHS, date(2025, 7, 1), date(2025, 12, 31)),
    (MONTHS, date(2024, 2, 29), date(2024, 8, 28)),
]


@pytest.mark.parametrize(("laengde", "begun", "last"), LAST_DAYS)
def test_on_the_last_day_one_day_is_left_and_none_on_the_next(
    laengde: tuple[int, str], begun: date, last: date
) -> None:
    grant = (begun, date.max)
    assert statement(laengde, last, grant).tilbage == 1
    over = statement(laengde, last + timedelta(1), grant)
    assert (over.tilbage, over.udloebet, over.periode) == (Decimal(0), last, None)


def test_the_days_are_counted_down_from_the_first() -> None:
    grant = (date(2023, 1, 2), date.max)
    first = statement(WEEKS, date(2023, 1, 2), grant)
    assert (first.tildelt, first.brugt, first.tilbage) == (Decimal(140), Decimal(0), Decimal(140))
    # 30 days of January are gone on 1 February, 28 of February on 1 March.
    later = statement(WEEKS, date(2023, 3, 1), grant)
    assert (later.tildelt, later.brugt, later.tilbage) == (Decimal(140), Decimal(58), Decimal(82))


def test_the_grant_may_end_it_before_the_time_is_out() -> None:
    found = statement(MONTHS, date(2026, 1, 31), (date(2026, 1, 1), date(2026, 1, 31)))
    assert (found.tildelt, found.tilbage) == (Decimal(31), Decimal(1))


def test_a_course_ahead_has_all_its_days() -> None:
    found = statement(WEEKS, date(2022, 12, 24), (date(2023, 1, 2), date.max))
    assert found.periode == Tidsrum(date(2023, 1, 2), date(2023, 5, 21))
    assert (found.brugt, found.tilbage) == (Decimal(0), Decimal(140))


def test_where_nobody_has_told_the_start_what_is_left_is_unknown() -> None:
    found = statement(WEEKS, date(2026, 1, 1))
    assert (found.tilbage, found.periode, found.uvist) == (None, None, Uvist.START)


def test_without_a_start_use_lies_within_the_time_from_the_first_use() -> None:
    moved = used((date(2023, 1, 2), "1"), (date(2023, 5, 21), "0.1"), (date(2023, 5, 22), "0.1"))
    found = tidsudtog(WEEKS, [], moved, date(2023, 6, 1), en_gang=False)
    assert [each.bevaegelse.nummer for each in found.afviste] == [2]


GRANTS = ((date(2020, 1, 1), date(2020, 3, 31)), (date(2020, 6, 1), date.max))


def test_another_grant_begins_a_new_course() -> None:
    assert statement(MONTHS, date(2020, 6, 1), *GRANTS).tilbage == 183


def test_once_for_a_need_a_second_course_is_not_promised() -> None:
    assert statement(MONTHS, date(2020, 3, 31), *GRANTS, en_gang=True).tilbage == 1
    found = statement(MONTHS, date(2020, 6, 1), *GRANTS, en_gang=True)
    assert (found.tilbage, found.mindst_tilbage, found.uvist) == (None, Decimal(0), Uvist.BEHOV)


days = st.dates(date(2023, 12, 1), date(2026, 3, 31))
lengths = st.tuples(st.integers(1, 9), st.sampled_from(["dage", "uger", "maaneder", "aar"]))
moves = st.lists(st.builds(Bevaegelse, days, st.decimals("0.25", "9", places=2)), max_size=4)
grants = st.lists(days, max_size=4, unique=True).map(
    lambda found: [
        Tidsrum(a, b) for a, b in zip(sorted(found)[::2], sorted(found)[1::2], strict=False)
    ]
)


@given(lengths, grants, moves, days, st.booleans())
def test_no_time_is_left_below_zero_or_lost(
    laengde: tuple[int, str],
    granted: list[Tidsrum],
    moved: list[Bevaegelse],
    day: date,
    once: bool,
) -> None:
    found = tidsudtog(laengde, granted, sorted(moved), day, en_gang=once)
    assert all(post.tilbage is None or post.tilbage > 0 for post in found.poster)
    assert len(found.poster) + len(found.afviste) == len(moved)
    if found.tilbage is not None and found.tildelt is not None:
        assert found.tilbage >= 0
        assert found.brugt + found.tilbage == found.tildelt


@given(st.integers(1, 9), st.integers(0, 9), st.sampled_from(["uger", "maaneder"]), days, days)
def test_a_longer_course_never_ends_earlier(
    amount: int, more: int, unit: str, begun: date, day: date
) -> None:
    grant = (begun, date.max)
    shorter = statement((amount, unit), day, grant).tilbage
    longer = statement((amount + more, unit), day, grant).tilbage
    assert shorter is not None
    assert longer is not None
    assert longer >= shorter


@given(lengths, days, days)
def test_every_day_takes_one_day(laengde: tuple[int, str], begun: date, day: date) -> None:
    grant = (begun, date.max)
    today = statement(laengde, day, grant).tilbage
    tomorrow = statement(laengde, day + timedelta(1), grant).tilbage
    assert today is not None
    assert tomorrow == (today if day < begun else max(today - 1, Decimal(0)))

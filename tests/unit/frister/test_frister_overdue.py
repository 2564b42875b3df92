"""What was due and has not been held."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitator.frister import overdue

SPRING, SUMMER, AUTUMN = date(2024, 2, 29), date(2024, 8, 31), date(2025, 2, 28)
DUE = (SPRING, SUMMER, AUTUMN)
TODAY = date(2025, 3, 1)
CASES = {
    "nothing held": ((), DUE),
    "held on the day": ((SPRING,), (SUMMER, AUTUMN)),
    "held early": ((date(2024, 2, 1),), (SUMMER, AUTUMN)),
    "held early twice": ((date(2024, 2, 1), date(2024, 2, 2)), (SUMMER, AUTUMN)),
    "held late": ((date(2024, 3, 1),), (SUMMER, AUTUMN)),
    "late for two": ((date(2024, 9, 1),), (AUTUMN,)),
    "early, then late": ((date(2024, 2, 1), date(2024, 9, 1)), (AUTUMN,)),
    "late, then early": ((date(2024, 3, 1), date(2024, 7, 1)), (AUTUMN,)),
    "all made up for": ((TODAY,), ()),
}


@pytest.mark.parametrize(("held", "expected"), CASES.values(), ids=CASES.keys())
def test_what_is_held_makes_up_for_what_was_due(
    held: tuple[date, ...], expected: tuple[date, ...]
) -> None:
    assert overdue(DUE, held, TODAY) == expected


def test_on_the_day_itself_nothing_is_overdue() -> None:
    assert overdue(DUE, (), SPRING) == ()
    assert overdue(DUE, (), date(2024, 3, 1)) == (SPRING,)


days = st.lists(st.dates(date(2024, 1, 1), date(2025, 12, 31)), max_size=6)


@given(days, days, st.dates(date(2024, 1, 1), date(2025, 12, 31)))
def test_holding_one_more_never_makes_more_overdue(
    due: list[date], held: list[date], day: date
) -> None:
    before = overdue(due, held, day)
    assert set(overdue(due, [*held, day], day)) <= set(before) <= set(due)
    assert overdue(due, [*held, day], day) == ()

"""Age in completed years."""

from __future__ import annotations

from datetime import date

import pytest

from visitator.rules.situation import age_on


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("2008-01-15", "2026-01-14", 17),
        ("2008-01-15", "2026-01-15", 18),
        ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18),
        ("2008-02-29", "2028-02-29", 20),
        ("2026-01-15", "2026-01-15", 0),
        ("1960-12-31", "2026-01-01", 65),
    ],
)
def test_a_year_is_completed_on_the_birthday(birth: str, day: str, age: int) -> None:
    assert age_on(date.fromisoformat(birth), date.fromisoformat(day)) == age

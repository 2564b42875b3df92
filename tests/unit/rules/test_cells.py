"""Answers that rules cannot tell apart are one cell, and every cell has an example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from visitator.rules.cells import answer_space
from visitator.rules.citations import Citation
from visitator.rules.criteria import (
    All,
    Between,
    FactTest,
    Granted,
    Hjemmel,
    Mark,
    OneOf,
    Styrke,
    Test,
)
from visitator.rules.facts import Art, Fact, FactType, Value
from visitator.rules.situation import Grant, Situation

MARK = Mark("", "", Styrke.BINDENDE, Hjemmel.LOV, Citation("d", "1"))
DAY = date(2026, 1, 15)


def fact(kind: FactType, *choices: str) -> Fact:
    pairs = tuple((choice, choice) for choice in choices)
    return Fact("f", kind, "?", "f", "", "", Art.OPLYSNING, "borger", pairs, "", (), 0)


def examples(kind: FactType, tests: list[Test], *choices: str) -> tuple[Value, ...]:
    rule = All(tuple(FactTest("f", test, MARK) for test in tests), MARK)
    return answer_space([rule], {"f": fact(kind, *choices)}).cells["f"].examples


def test_choices_on_the_same_side_of_every_rule_are_one_cell() -> None:
    tests: list[Test] = [OneOf(frozenset("CDE")), OneOf(frozenset("DE"))]
    assert examples(FactType.NIVEAU, tests, *"ABCDE") == ("A", "C", "D")


def test_whole_numbers_fall_below_at_and_above_a_bound() -> None:
    assert examples(FactType.HELTAL, [Between(18, True, 67, False)]) == (0, 18)
    two: list[Test] = [Between(18, True, None, False), Between(67, True, None, False)]
    assert examples(FactType.HELTAL, two) == (0, 18, 67)


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        ([Between(18, True, 67, False)], (18, 67)),
        ([Between(None, False, 67, False)], (18, 67)),
        ([Between(18, True, None, False)], (18, 17)),
        ([Between(30, True, None, False), Between(12, True, None, False)], (18, 30, 11)),
    ],
)
def test_the_example_of_an_age_is_an_adult_s_where_it_can_be(
    tests: list[Test], expected: tuple[int, ...]
) -> None:
    rule = All(tuple(FactTest("alder", test, MARK) for test in tests), MARK)
    age = replace(fact(FactType.HELTAL), id="alder")
    assert answer_space([rule], {"alder": age}).cells["alder"].examples == expected


def test_a_strict_bound_is_passed_by_the_next_whole_number() -> None:
    assert examples(FactType.HELTAL, [Between(18, False, None, False)]) == (0, 19)


def test_amounts_are_told_apart_by_the_oere() -> None:
    found = examples(FactType.KRONER, [Between(None, False, Decimal(100), False)])
    assert found == (Decimal(0), Decimal(100))
    strict = examples(FactType.KRONER, [Between(Decimal(100), False, None, False)])
    assert strict == (Decimal(0), Decimal("100.01"))


def test_no_number_is_negative() -> None:
    assert examples(FactType.HELTAL, [Between(0, True, None, False)]) == (0,)


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (Between(date(2003, 1, 1), True, None, False), (date(2002, 12, 31), date(2003, 1, 1))),
        (Between(date(2003, 1, 1), False, None, False), (date(2002, 12, 31), date(2003, 1, 2))),
        (Between(None, False, date(2003, 1, 1), True), (date(2002, 12, 31), date(2003, 1, 2))),
    ],
)
def test_dates_fall_before_on_and_after_a_bound(test: Test, expected: tuple[date, ...]) -> None:
    assert examples(FactType.DATO, [test]) == expected


def test_grants_are_known_once_somebody_has_said_what_there_is() -> None:
    leaf = Granted("sel-97", None, None, MARK)
    space = answer_space([leaf], {})
    unknown = Situation(DAY, {})
    nothing = Situation(DAY, {}, frozenset(), ())
    granted = Situation(DAY, {}, frozenset(), (Grant("sel-97", DAY, None, None),))
    assert space.known(unknown) == {}
    assert space.known(nothing) != space.known(granted)
    assert set(space.known(granted)) == {leaf.key}


def test_facts_that_no_rule_uses_have_no_cells() -> None:
    rule = FactTest("f", OneOf(frozenset({"ja"})), MARK)
    space = answer_space([rule], {"f": fact(FactType.JA_NEJ, "ja", "nej")})
    assert space.known(Situation(DAY, {"f": "nej", "andet": "ja"})) == {"f": 1}

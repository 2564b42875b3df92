"""Conditions are the same exactly when they let in the same citizens, whatever their words."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from generative.strategies import VOCABULARY

from visitator.rules.citations import Citation
from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Criterion,
    FactTest,
    Granted,
    Hjemmel,
    Mark,
    Not,
    OneOf,
    Share,
    Styrke,
    TargetGroup,
)
from visitator.rules.difference import difference
from visitator.rules.shapes import conditions_of
from visitator.rules.standards import Offer


def mark(words: str = "", *, guiding: bool = False) -> Mark:
    styrke = Styrke.VEJLEDENDE if guiding else Styrke.BINDENDE
    return Mark("her", words, styrke, Hjemmel.LOV, Citation("kilde", words or "1"))


def yes(fact: str = "p", words: str = "", *, guiding: bool = False) -> FactTest:
    return FactTest(fact, OneOf(frozenset({"ja"})), mark(words, guiding=guiding))


P, Q, R = yes("p"), yes("q"), yes("r")
A, B = "tema.a", "tema.b"
HALF = Fraction(1, 2)
FROM_2, FROM_3 = OneOf(frozenset({"2", "3", "4"})), OneOf(frozenset({"3", "4"}))


def share(
    *facts: str,
    test: OneOf = FROM_2,
    bound: Fraction = HALF,
    strict: bool = True,
    guiding: bool = False,
) -> Share:
    return Share(facts, test, bound, strict, mark(guiding=guiding))


def granted(
    ydelse: str = "sel-85",
    on: date | None = None,
    before_age: int | None = None,
    words: str = "",
    *,
    guiding: bool = False,
) -> Granted:
    return Granted(ydelse, on, before_age, mark(words, guiding=guiding))


def only(one: Criterion, other: Criterion) -> tuple[list[Criterion], list[Criterion]]:
    """The conditions that only the one, and only the other, makes."""
    offers = [Offer("sel-85", "S", 1, group, {}, ()) for group in (one, other)]
    found = difference(offers[0], offers[1], VOCABULARY)
    return list(found.kun_venstre), list(found.kun_hoejre)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (yes("p", "Med ord."), yes("p", "Med andre ord.")),
        (granted(words="a"), granted(words="b")),
        (share(A, B), share(B, A)),
        (Not(P, mark("a")), Not(P, mark("b"))),
        (TargetGroup("sel-85", P, mark("a")), P),
        (TargetGroup("sel-85", P, mark()), TargetGroup("sel-97", P, mark())),
        (All((P, Q), mark()), All((Q, P), mark("a"))),
        (AnyOf((P, Q), mark()), AnyOf((Q, P), mark())),
        (AtLeast(2, (P, Q, R), mark()), AtLeast(2, (R, Q, P), mark())),
        (AtLeast(1, (P, Q), mark()), AnyOf((P, Q), mark())),
    ],
)
def test_criteria_that_ask_the_same(one: Criterion, other: Criterion) -> None:
    assert only(one, other) == ([], [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (P, Q),
        (P, yes("p", guiding=True)),
        (P, FactTest("p", OneOf(frozenset({"nej"})), mark())),
        (P, Not(P, mark())),
        (Not(P, mark()), Not(Q, mark())),
        (Not(P, mark()), Not(P, mark(guiding=True))),
        (granted(), granted("sel-97")),
        (granted(), granted(before_age=67)),
        (granted(), granted(on=date(2020, 1, 1))),
        (granted(), granted(guiding=True)),
        (share(A, B), share(A)),
        (share(A, B), share(A, B, test=FROM_3)),
        (share(A, B), share(A, B, bound=Fraction(1, 3))),
        (share(A, B), share(A, B, strict=False)),
        (share(A), share(A, guiding=True)),
        (AnyOf((P, Q), mark()), AnyOf((P, R), mark())),
        (AnyOf((P, Q), mark()), AnyOf((P, Q), mark(guiding=True))),
        (AtLeast(2, (P, Q, R), mark()), AtLeast(3, (P, Q, R), mark())),
    ],
)
def test_criteria_that_ask_something_else(one: Criterion, other: Criterion) -> None:
    assert only(one, other) == ([one], [other])


def test_what_all_must_hold_is_compared_one_by_one() -> None:
    both = All((P, Q), mark())
    assert only(both, All((P, R), mark())) == ([Q], [R])
    either = AnyOf((P, Q), mark())
    assert only(both, either) == ([P, Q], [either])


def test_a_group_that_only_guides_is_compared_as_a_whole() -> None:
    both, guiding = All((P, Q), mark()), All((P, Q), mark(guiding=True))
    assert only(both, guiding) == ([P, Q], [guiding])
    group = TargetGroup("sel-85", P, mark(guiding=True))
    assert only(P, group) == ([P], [group])


def test_what_all_must_hold_is_taken_out_of_groups_that_only_gather_it() -> None:
    either = AnyOf((P, Q), mark())
    gathered = All((P, All((Q, either), mark())), mark())
    assert list(conditions_of(TargetGroup("sel-85", gathered, mark()))) == [P, Q, either]
    assert list(conditions_of(Not(P, mark()))) == [Not(P, mark())]
    guiding = TargetGroup("sel-85", gathered, mark(guiding=True))
    assert list(conditions_of(guiding)) == [guiding]

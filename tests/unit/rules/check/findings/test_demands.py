"""Which nodes of a target group can alone shut somebody out."""

from __future__ import annotations

import pytest

from visitator.rules.check.findings.demands import demands
from visitator.rules.citations import Citation
from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Criterion,
    FactTest,
    Hjemmel,
    Mark,
    Not,
    OneOf,
    Styrke,
    TargetGroup,
)


def mark(sti: str, *, guiding: bool = False, law: bool = False) -> Mark:
    styrke = Styrke.VEJLEDENDE if guiding else Styrke.BINDENDE
    hjemmel = Hjemmel.LOV if law else Hjemmel.KOMMUNE
    return Mark(sti, "", styrke, hjemmel, Citation("kilde", "1"))


def leaf(sti: str, *, guiding: bool = False, law: bool = False) -> FactTest:
    return FactTest(sti, OneOf(frozenset({"ja"})), mark(sti, guiding=guiding, law=law))


P, Q, R = leaf("p"), leaf("q"), leaf("r")
LAWFUL, GUIDING = leaf("lov", law=True), leaf("vejl", guiding=True)
BOTH = All((P, Q), mark("begge"))
EITHER = AnyOf((P, Q), mark("en"))


@pytest.mark.parametrize(
    ("group", "binding", "guiding"),
    [
        (P, ["p"], []),
        (GUIDING, [], ["vejl"]),
        (All((P, GUIDING, Q), mark("alle")), ["p", "q"], ["vejl"]),
        (All((P, GUIDING), mark("alle", guiding=True)), [], ["alle"]),
        (All((P, EITHER), mark("alle")), ["p", "en"], []),
        (TargetGroup("sel-85", BOTH, mark("gruppe")), ["p", "q"], []),
        (TargetGroup("sel-85", EITHER, mark("gruppe")), ["en"], []),
        (AtLeast(1, (P, Q), mark("mindst")), ["mindst"], []),
        (Not(P, mark("ikke")), ["p"], []),
        (Not(EITHER, mark("ikke")), ["p", "q"], []),
        (Not(BOTH, mark("ikke")), ["begge"], []),
        (Not(Not(BOTH, mark("ikke")), mark("ikke")), ["p", "q"], []),
        (Not(All((P, EITHER), mark("alle")), mark("ikke")), ["alle"], []),
        (Not(AnyOf((P, BOTH), mark("en")), mark("ikke")), ["p", "begge"], []),
        (Not(TargetGroup("sel-85", BOTH, mark("gruppe")), mark("ikke")), ["begge"], []),
    ],
)
def test_the_demands_of_a_group(group: Criterion, binding: list[str], guiding: list[str]) -> None:
    assert [each.mark.sti for each in demands(group, Styrke.BINDENDE)] == binding
    assert [each.mark.sti for each in demands(group, Styrke.VEJLEDENDE)] == guiding


@pytest.mark.parametrize(
    ("alternative", "binding", "guiding"),
    [
        (All((LAWFUL, P, GUIDING), mark("alle")), ["lov", "p", "en"], ["vejl"]),
        (All((P, All((LAWFUL, Q), mark("inde"))), mark("alle")), ["p", "lov", "q", "en"], []),
        (TargetGroup("sel-85", LAWFUL, mark("gruppe")), ["lov", "en"], []),
        (BOTH, ["en"], []),
        (All((P, GUIDING), mark("alle")), ["en"], []),
        (TargetGroup("sel-85", P, mark("gruppe")), ["en"], []),
        (LAWFUL, ["en"], []),
    ],
)
def test_only_alternatives_that_tell_the_law_are_looked_into(
    alternative: Criterion, binding: list[str], guiding: list[str]
) -> None:
    group = AnyOf((alternative, R), mark("en"))
    assert [each.mark.sti for each in demands(group, Styrke.BINDENDE)] == binding
    assert [each.mark.sti for each in demands(group, Styrke.VEJLEDENDE)] == guiding

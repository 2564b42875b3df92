"""Regions of citizens: how they are put together, and the smallest example of one."""

from __future__ import annotations

from typing import NoReturn

import pytest
from generative.strategies import VOCABULARY

from visitator.rules import regions as module
from visitator.rules.citations import Citation
from visitator.rules.criteria import (
    All,
    AnyOf,
    Criterion,
    FactTest,
    Hjemmel,
    Mark,
    Not,
    OneOf,
    Styrke,
)
from visitator.rules.diagram import TooManyCombinationsError
from visitator.rules.regions import Regions, regions_of
from visitator.rules.standards import Status


def mark(*, guiding: bool = False) -> Mark:
    styrke = Styrke.VEJLEDENDE if guiding else Styrke.BINDENDE
    return Mark("sti", "", styrke, Hjemmel.KOMMUNE, Citation("proeve", "1"))


def yes(fact: str, *, guiding: bool = False) -> FactTest:
    return FactTest(fact, OneOf(frozenset({"ja"})), mark(guiding=guiding))


P, Q, R = yes("p"), yes("q"), yes("r")


def region(regions: Regions, criterion: Criterion) -> int:
    return regions.truth(criterion, guided=True)


def test_regions_are_joined_and_turned_round() -> None:
    regions = regions_of([P, Q], VOCABULARY)
    p, q = region(regions, P), region(regions, Q)
    both, either = regions.every(p, q), regions.some(p, q)
    assert both == region(regions, All((P, Q), mark()))
    assert either == region(regions, AnyOf((P, Q), mark()))
    assert regions.outside(p) == region(regions, Not(P, mark()))
    assert regions.is_empty(regions.every(p, regions.outside(p)))
    assert not regions.is_empty(both)
    assert regions.smallest(both) == {"p": "ja", "q": "ja"}
    assert regions.smallest(regions.every()) == {}
    assert regions.smallest(regions.some()) is None
    assert regions.is_empty(regions.some())


def test_a_region_depends_on_some_facts_and_not_on_others() -> None:
    regions = regions_of([P, Q, R], VOCABULARY)
    assert regions.facts_of(region(regions, All((P, R), mark()))) == {"p", "r"}
    assert regions.facts_of(regions.every()) == frozenset()


def test_what_a_function_can_come_to_while_little_is_known() -> None:
    group = All((P, yes("q", guiding=True)), mark())
    regions = regions_of([group], VOCABULARY)
    status = regions.status(group)
    out, beside = Status.IKKE_OMFATTET, Status.VEJLEDENDE_UDEN_FOR
    assert regions.outcomes(status, {}) == {Status.OMFATTET, beside, out}
    assert regions.outcomes(status, {"p": "ja"}) == {Status.OMFATTET, beside}
    assert regions.outcomes(status, {"p": "nej"}) == {out}
    assert regions.smallest(regions.where(status, out, beside)) == {"p": "nej"}
    assert regions.smallest(regions.where(status, beside)) == {"p": "ja", "q": "nej"}
    binding = regions.status(P)
    assert regions.smallest(regions.differing(status, binding)) == {"p": "ja", "q": "nej"}


def test_a_node_counts_as_met_or_unmet_only_for_a_while() -> None:
    group = All((P, Q), mark())
    regions = regions_of([group], VOCABULARY)
    with regions.holding(P):
        assert regions.smallest(region(regions, group)) == {"q": "ja"}
    with regions.holding(P, Q):
        assert regions.smallest(region(regions, group)) == {}
    with regions.failing(P):
        assert regions.is_empty(region(regions, group))
    assert regions.smallest(region(regions, group)) == {"p": "ja", "q": "ja"}


@pytest.mark.parametrize(
    ("guiding", "status"), [(True, Status.VEJLEDENDE_UDEN_FOR), (False, Status.IKKE_OMFATTET)]
)
def test_a_guiding_node_that_fails_shuts_nobody_out(*, guiding: bool, status: Status) -> None:
    node = yes("p", guiding=guiding)
    regions = regions_of([node], VOCABULARY)
    with regions.failing(node):
        assert regions.outcomes(regions.status(node), {}) == {status}


EITHER_WAY_Q = AnyOf(
    (All((P, Q), mark()), All((Not(P, mark()), AnyOf((Q, R), mark())), mark())), mark()
)
"""Who has q is in it whether p is so or not, though p is asked for first."""


def test_the_smallest_example_leaves_out_what_does_not_matter_to_it() -> None:
    regions = regions_of([EITHER_WAY_Q], VOCABULARY)
    assert regions.smallest(region(regions, EITHER_WAY_Q)) == {"q": "ja"}


def test_where_too_many_sets_would_be_tried_a_sufficient_one_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def too_many(*_: object) -> NoReturn:
        raise TooManyCombinationsError

    monkeypatch.setattr(module, "_in_all", too_many)
    regions = regions_of([EITHER_WAY_Q], VOCABULARY)
    assert regions.smallest(region(regions, EITHER_WAY_Q)) == {"p": "ja", "q": "ja"}
    assert regions.smallest(regions.some()) is None

"""The rules before and after a change, over one graph: what is the same is worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from visitator.rules.amounts import PAYMENT
from visitator.rules.columns.criteria import Criteria
from visitator.rules.columns.graph import Graph, Ref
from visitator.rules.columns.plan import Answer, RuleSet, What, plan
from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Criterion,
    FactTest,
    Granted,
    Not,
    Share,
    TargetGroup,
)
from visitator.rules.edition import LawService
from visitator.rules.standards import Offer
from visitator.simulation.ladder import lowest_step

SCOPE = "omfang"
T = TypeVar("T")


class Side(NamedTuple, Generic[T]):
    """Something before and after the change."""

    foer: T
    efter: T

    @property
    def same(self) -> bool:
        """Whether the change makes no difference to it."""
        return self.foer == self.efter


class Reason(NamedTuple):
    """A criterion of a target group that the change gives another meaning."""

    tekst: Side[str]
    truth: Side[Ref]


@dataclass(frozen=True, slots=True)
class OfferSides:
    """A service, or with ``variant`` one of its variants, before and after.

    ``scope`` and ``payment`` are the winning rows and ``amount`` the payment in øre; None where the
    standard has no such table.
    """

    ydelse: str
    variant: str
    offer: Side[Offer]
    status: Side[Ref]
    scope: Side[Ref] | None
    payment: Side[Ref] | None
    amount: Side[Ref] | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Everything that is counted: each service and variant, and the step of the ladder.

    ``facts`` are the columns that the rules ask for; ``order`` names the services by the numbers
    of the ladder.
    """

    graph: Graph
    offers: tuple[OfferSides, ...]
    ladder: Side[Ref]
    order: tuple[str, ...]
    facts: tuple[str, ...]


def sides_of(
    rules: Side[RuleSet], services: Mapping[str, LawService], given: Iterable[str]
) -> Sides:
    """Both sides over one graph. ``given`` are the facts that the population has a column for.

    Raises UntranslatableError as ``plan`` does.
    """
    graph, known = Graph(), frozenset(given)
    foer, efter = (plan(side, (SCOPE, PAYMENT), given=known, graph=graph) for side in rules)
    ladders = [
        lowest_step(side.standards, _statuses(side, found.answers), services, found.criteria)
        for side, found in zip(rules, (foer, efter), strict=True)
    ]
    criteria = Side(foer.criteria, efter.criteria)
    answers = Side(foer.answers, efter.answers)
    offers = tuple(
        _offer(ydelse, variant, offer, answers, criteria)
        for ydelse, variant, offer in _offers(rules)
    )
    facts = dict.fromkeys(chain(foer.facts, efter.facts))
    return Sides(graph, offers, Side(*ladders), tuple(rules.foer.standards), tuple(facts))


def _statuses(rules: RuleSet, answers: Mapping[Answer, Ref]) -> dict[str, Ref]:
    return {ydelse: answers[Answer(ydelse, "", "", What.STATUS)] for ydelse in rules.standards}


def _offers(rules: Side[RuleSet]) -> Iterator[tuple[str, str, Side[Offer]]]:
    for ydelse, foer in rules.foer.standards.items():
        efter = rules.efter.standards[ydelse]
        yield ydelse, "", Side(foer.tilbud, efter.tilbud)
        for one, other in zip(foer.varianter, efter.varianter, strict=True):
            yield ydelse, one.id, Side(one, other)


def _offer(
    ydelse: str,
    variant: str,
    offer: Side[Offer],
    answers: Side[Mapping[Answer, Ref]],
    criteria: Side[Criteria],
) -> OfferSides:
    def both(emne: str, what: What) -> Side[Ref] | None:
        about = Answer(ydelse, variant, emne, what)
        if about not in answers.foer:
            return None
        return Side(answers.foer[about], answers.efter[about])

    status = both("", What.STATUS)
    assert status is not None
    return OfferSides(
        ydelse,
        variant,
        offer,
        status,
        both(SCOPE, What.ROW),
        both(PAYMENT, What.ROW),
        both(PAYMENT, What.AMOUNT),
        tuple(dict.fromkeys(_reasons(offer, criteria))),
    )


def _reasons(offer: Side[Offer], criteria: Side[Criteria]) -> Iterator[Reason]:
    """The leaves that mean something else after the change, told as they count for the citizen."""
    leaves = [list(_leaves(side.maalgruppe, negated=False)) for side in offer]
    for (foer, negated), (efter, _) in zip(*leaves, strict=True):
        truth = Side(
            criteria.foer.truth(foer, negated=negated).every,
            criteria.efter.truth(efter, negated=negated).every,
        )
        if not truth.same:
            yield Reason(Side(foer.mark.tekst, efter.mark.tekst), truth)


def _leaves(node: Criterion, *, negated: bool) -> Iterator[tuple[Criterion, bool]]:
    """Every criterion that can be changed, with whether it stands under an odd number of ikke."""
    match node:
        case FactTest() | Granted() | Share():
            yield node, negated
        case Not():
            yield from _leaves(node.part, negated=not negated)
        case TargetGroup():
            yield from _leaves(node.part, negated=negated)
        case All() | AnyOf() | AtLeast():
            if isinstance(node, AtLeast):
                yield node, negated
            for part in node.parts:
                yield from _leaves(part, negated=negated)

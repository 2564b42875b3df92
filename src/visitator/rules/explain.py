"""The reference back end: one case, the whole tree of reasons, plain and unhurried.

Outcomes are told as they count for the citizen: a leaf under ``ikke`` is met when its test fails.
In that reading a guiding node always counts as true among the binding criteria, whether it stands
in a positive place or under ``ikke``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Criterion,
    FactTest,
    Granted,
    Not,
    Share,
    Styrke,
    TargetGroup,
)
from visitator.rules.situation import Situation
from visitator.rules.standards import Offer, Status
from visitator.rules.status import status_of
from visitator.rules.tables import Row, Table, TableResult, Udfald, won_by
from visitator.rules.truth import Truth, all_of, any_of, at_least, negation, share


class Reason(NamedTuple):
    """Why a criterion came out as it did.

    ``outcome`` is that of all criteria, ``binding`` of the binding ones alone; ``negated`` tells
    that the node stands under an odd number of ``ikke``.
    """

    node: Criterion
    outcome: Truth
    binding: Truth
    negated: bool
    parts: tuple[Reason, ...]

    def leaves(self) -> Iterator[Reason]:
        """Every leaf below, in document order."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()


class OfferResult(NamedTuple):
    """A service or variant measured against one citizen."""

    offer: Offer
    status: Status
    reason: Reason
    tabeller: dict[str, TableResult]


def explain(node: Criterion, situation: Situation, *, negated: bool = False) -> Reason:
    """The reason tree of a criterion for one citizen."""
    parts: tuple[Reason, ...] = ()
    outcome: Truth
    binding: Truth
    match node:
        case FactTest():
            value = situation.facts.get(node.fact)
            outcome = None if value is None else node.test.holds(value) is not negated
            binding = outcome
        case Granted():
            outcome = situation.holds_grant(node)
            outcome = binding = negation(outcome) if negated else outcome
        case Share():
            outcome = _share(node, situation)
            outcome = binding = negation(outcome) if negated else outcome
        case Not():
            parts = (explain(node.part, situation, negated=not negated),)
            outcome, binding = parts[0].outcome, parts[0].binding
        case TargetGroup():
            parts = (explain(node.part, situation, negated=negated),)
            outcome, binding = parts[0].outcome, parts[0].binding
        case All() | AnyOf() | AtLeast():
            parts = tuple([explain(part, situation, negated=negated) for part in node.parts])
            outcome = _joined(node, [part.outcome for part in parts], negated)
            binding = _joined(node, [part.binding for part in parts], negated)
    if node.mark.styrke is Styrke.VEJLEDENDE:
        binding = True
    return Reason(node, outcome, binding, negated, parts)


def _joined(node: All | AnyOf | AtLeast, values: list[Truth], negated: bool) -> Truth:
    """The parts' outcomes joined; under ``ikke`` by the opposite connective (De Morgan)."""
    if isinstance(node, AtLeast):
        count = len(node.parts) - node.count + 1 if negated else node.count
        return at_least(count, values)
    return all_of(values) if isinstance(node, All) is not negated else any_of(values)


def _share(node: Share, situation: Situation) -> Truth:
    values: list[Truth] = []
    for fact in node.facts:
        if fact in situation.not_assessed:
            continue
        value = situation.facts.get(fact)
        values.append(None if value is None else node.test.holds(value))
    return share(values, node.bound, strict=node.strict)


def explain_table(table: Table, situation: Situation) -> TableResult:
    """The first row that fits, or every row that may still be it."""
    if table.settled is not None:
        return table.settled
    possible: list[Row] = []
    for row in table.rows:
        fits = True if row.naar is None else explain(row.naar, situation).outcome
        if fits is False:
            continue
        if fits is True and not possible:
            return won_by(row)
        possible.append(row)
        if fits is True:
            return TableResult(Udfald.FLERE_MULIGE, None, tuple(possible), False)
    if possible:
        return TableResult(Udfald.FLERE_MULIGE, None, tuple(possible), True)
    return TableResult(Udfald.INGEN_RAEKKE, None, (), False)


def explain_offer(offer: Offer, situation: Situation) -> OfferResult:
    """Status with reasons and every table of a service or variant."""
    reason = explain(offer.maalgruppe, situation)
    return OfferResult(
        offer=offer,
        status=status_of(reason.outcome, reason.binding),
        reason=reason,
        tabeller={emne: explain_table(table, situation) for emne, table in offer.tabeller.items()},
    )

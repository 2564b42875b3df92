"""Going through the criteria of a standard, and the facts that it uses."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Criterion,
    FactTest,
    Not,
    Share,
    TargetGroup,
)
from visitator.rules.formulas import Formula
from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.tables import formula_of


def criteria_in(standard: Kvalitetsstandard) -> Iterator[Criterion]:
    """The criteria that shape an outcome: target groups, and the conditions of rows."""
    for offer in (standard.tilbud, *standard.varianter):
        yield offer.maalgruppe
        for table in offer.tabeller.values():
            yield from (row.naar for row in table.rows if row.naar is not None)


def every_criterion(standard: Kvalitetsstandard) -> Iterator[Criterion]:
    """Every criterion, also those that tell when a warning, a need, a relation … applies."""
    yield from criteria_in(standard)
    yield from conditions_in(standard)
    yield from (caution.naar for caution in standard.advarsler)
    yield from (need.naar for need in standard.oplysning if need.naar is not None)


def conditions_in(standard: Kvalitetsstandard) -> Iterator[Criterion]:
    """What tells for whom a relation, a piece of the content or a ground for ending applies."""
    conditions = (
        *(relation.naar for relation in standard.forhold),
        *(content.naar for content in standard.indhold),
        *(ending.naar for ending in standard.ophoer),
    )
    yield from (naar for naar in conditions if naar is not None)


def facts_used(standard: Kvalitetsstandard) -> set[str]:
    """The facts that criteria compare and formulas work with."""
    found: set[str] = set()
    for criterion in every_criterion(standard):
        for node in nodes_of(criterion):
            match node:
                case FactTest():
                    found.add(node.fact)
                case Share():
                    found.update(node.facts)
    return found.union(*(formula.facts for formula in formulas_in(standard)))


def formulas_in(standard: Kvalitetsstandard) -> Iterator[Formula]:
    """Every formula of the tables; one that variants share comes once for each."""
    for offer in (standard.tilbud, *standard.varianter):
        for table in offer.tabeller.values():
            yield from (formula for row in table.rows if (formula := formula_of(row)))


def nodes_of(criterion: Criterion) -> Iterator[Criterion]:
    """A criterion and every node below it, in document order."""
    yield criterion
    match criterion:
        case Not() | TargetGroup():
            yield from nodes_of(criterion.part)
        case All() | AnyOf() | AtLeast():
            for part in criterion.parts:
                yield from nodes_of(part)

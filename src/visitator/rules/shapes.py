"""What a rule says, without the words and sources it says it with: for comparing two of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace

from visitator.rules.account_terms import Kontovilkaar
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
from visitator.rules.tables import (
    Amount,
    Calculation,
    Clock,
    Complaint,
    Computed,
    FixedDay,
    Halfway,
    Judgement,
    Package,
    Payment,
    RowValue,
    Silence,
    Term,
)


def conditions_of(criterion: Criterion) -> Iterator[Criterion]:
    """What all must hold, taken out of the groups that only gather it."""
    match criterion:
        case All():
            for part in criterion.parts:
                yield from conditions_of(part)
        case TargetGroup():
            yield from conditions_of(criterion.part)
        case _:
            yield criterion


def criterion_shape(node: Criterion) -> Hashable:
    """Equal for two criteria that ask the same with the same strength."""
    styrke = node.mark.styrke
    match node:
        case FactTest():
            return styrke, node.fact, node.test
        case Granted():
            return styrke, node.key
        case Share():
            return styrke, frozenset(node.facts), node.test, node.bound, node.strict
        case Not():
            return styrke, "ikke", criterion_shape(node.part)
        case TargetGroup():
            return criterion_shape(node.part)
        case All() | AnyOf() | AtLeast():
            count = node.count if isinstance(node, AtLeast) else None
            parts = frozenset(map(criterion_shape, node.parts))
            return styrke, type(node).__name__, count, parts


def value_shape(value: RowValue) -> Hashable:
    """Equal for two answers that give the same, however they tell it."""
    match value:
        case Term() | Payment():
            return value.vaerdi
        case Amount():
            what = "" if value.enhed else value.hvad
            return value.fra, value.til, value.enhed, value.periode, what
        case Package():
            return tuple(map(value_shape, value.dele))
        case Clock() | FixedDay() | Halfway():
            return _clock_shape(value)
        case Kontovilkaar():
            return replace(value, hvad="", tekst="")
        case Complaint():
            return value.vaerdi, value.frist, value.opsaettende
        case Judgement():
            return "skoen"
        case Silence():
            return "ikke_fastsat"
        case Calculation() | Computed():
            return "beregnes"


def _clock_shape(value: Clock | FixedDay | Halfway) -> Hashable:
    match value:
        case Clock():
            repeated = value.derefter, value.derefter_valg
            return value.foerste, repeated, value.regnet_fra, value.foer, value.maaned_ud
        case FixedDay():
            return value.dag, value.maaned, value.regnet_fra
        case Halfway():
            return value.regnet_fra, value.halvvejs_til

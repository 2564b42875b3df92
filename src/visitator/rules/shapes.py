"""What a rule says, without the words and sources it says it with: for comparing two of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from visitator.rules.account_terms import Kontovilkaar
from visitator.rules.criteria import All, Criterion, Styrke, TargetGroup
from visitator.rules.formulas import Formula, LineRef
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
    """What all must hold, taken out of the groups that only gather it.

    A guiding group does more: it takes the force out of what it holds.
    """
    match criterion:
        case All() | TargetGroup() if criterion.mark.styrke is Styrke.VEJLEDENDE:
            yield criterion
        case All():
            for part in criterion.parts:
                yield from conditions_of(part)
        case TargetGroup():
            yield from conditions_of(criterion.part)
        case _:
            yield criterion


def value_shape(value: RowValue) -> Hashable:
    """Equal for two answers that give the same, however they tell it."""
    match value:
        case Term():
            return value.vaerdi
        case Payment() | Calculation():
            kind = value.vaerdi if isinstance(value, Payment) else "beregnes"
            return kind, _formula_shape(value.formel)
        case Amount():
            what = "" if value.enhed else value.hvad
            return value.fra, value.til, value.enhed, value.periode, what
        case Package():
            return tuple(map(value_shape, value.dele))
        case Clock() | FixedDay() | Halfway():
            return _clock_shape(value)
        case Kontovilkaar():
            return replace(value, hvad="", tekst="")
        case Complaint() | Computed() | Silence():
            return replace(value, tekst="")
        case Judgement():
            return "skoen", frozenset(value.valg)


def _formula_shape(formula: Formula | None) -> Hashable:
    """How an amount is worked out and who pays it, without the words and names of its lines."""
    if formula is None:
        return None
    order = {line.name: number for number, line in enumerate(formula.lines)}
    lines = tuple(_expression_shape(line.expression, order) for line in formula.lines)
    yearly = formula.each_year
    days = yearly and (yearly.start, order[yearly.line])
    return lines, order[formula.result], formula.direction, days


def _expression_shape(part: Any, order: Mapping[str, int]) -> Hashable:
    match part:
        case LineRef():
            return "linje", order[part.name]
        case tuple():
            return tuple(_expression_shape(each, order) for each in part)
        case _ if is_dataclass(part):
            inner = (getattr(part, field.name) for field in fields(part) if field.compare)
            return type(part).__name__, *(_expression_shape(each, order) for each in inner)
    return part  # type: ignore[no-any-return]


def _clock_shape(value: Clock | FixedDay | Halfway) -> Hashable:
    match value:
        case Clock():
            return replace(value, form="")
        case FixedDay():
            return value.dag, value.maaned, value.regnet_fra
        case Halfway():
            return value.regnet_fra, value.halvvejs_til

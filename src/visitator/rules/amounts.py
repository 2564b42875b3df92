"""The formulas of a service worked out for one citizen, each after those it builds on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from visitator.rules.calculation import FormulaResult, evaluate
from visitator.rules.facts import Value
from visitator.rules.formulas import Formula
from visitator.rules.rates import Rate
from visitator.rules.situation import Situation
from visitator.rules.standards import Offer
from visitator.rules.tables import CALCULATION, Row, TableResult, formula_of, named_by

PAYMENT = "betaling"


def subject_of(calculation: str) -> str:
    """The subject of the table that a calculation's rows stand in."""
    return calculation if calculation == PAYMENT else CALCULATION + calculation


def applying(offer: Offer, tables: Mapping[str, TableResult]) -> tuple[str, ...]:
    """The subjects of the calculations that apply to the citizen, in the order of the standard.

    One that another subject can build on applies only where a row builds on it that has won or may
    still win: a discount that is not given needs no pension.
    """
    waiting = [emne for emne in tables if emne not in offer.steps]
    reached = set(waiting)
    while waiting:
        result = tables[waiting.pop()]
        rows = (result.row,) if result.row is not None else result.mulige
        below = {subject_of(name) for row in rows for name in named_by(row)}
        waiting += (new := (below & tables.keys()) - reached)
        reached |= new
    return tuple(emne for emne in tables if emne.startswith(CALCULATION) and emne in reached)


def worked_out(
    tables: Mapping[str, TableResult], situation: Situation, rates: Mapping[str, Rate]
) -> dict[str, FormulaResult]:
    """Every formula that a winning row gives, by the subject of its table.

    What a calculation lacks, the one that builds on it lacks too. Errors as in ``evaluate``.
    """
    work = _Work(tables, situation, rates)
    for emne in tables:
        work.result(emne)
    return work.found


def possible_amounts(
    tables: Mapping[str, TableResult], situation: Situation, rates: Mapping[str, Rate]
) -> dict[str, tuple[FormulaResult | None, ...]]:
    """What each row that may still win would come to, by the subject of its table.

    None for a row without a formula, and for one that facts or another choice are missing for.
    """
    work = _Work(tables, situation, rates)
    return {
        emne: found
        for emne, result in tables.items()
        if any(found := tuple(work.option(row) for row in result.mulige))
    }


@dataclass(slots=True)
class _Work:
    """The formulas of one service, with those worked out so far."""

    tables: Mapping[str, TableResult]
    situation: Situation
    rates: Mapping[str, Rate]
    found: dict[str, FormulaResult] = field(default_factory=dict)

    def result(self, emne: str) -> FormulaResult | None:
        """The result of a subject's formula; None where no row with a formula has won."""
        row = self.tables[emne].row if emne in self.tables else None
        formula = formula_of(row) if row is not None else None
        if formula is not None and emne not in self.found:
            self.found[emne] = self._evaluated(formula)
        return self.found.get(emne)

    def option(self, row: Row) -> FormulaResult | None:
        """What a row would come to if it won; None where that cannot be told."""
        formula = formula_of(row)
        if formula is None or not self.situation.facts.keys() >= set(formula.facts):
            return None
        result = self._evaluated(formula)
        return None if result.amount is None else result

    def _evaluated(self, formula: Formula) -> FormulaResult:
        names, known = formula.calculations, self.situation.facts
        facts = {fact: _amount(known[fact]) for fact in formula.facts if fact in known}
        below = {name: self.result(subject_of(name)) for name in names}
        amounts = {name: part.amount if part else None for name, part in below.items()}
        own = evaluate(formula, facts, self.rates, self.situation.day, amounts)
        parts = [part for part in below.values() if part is not None]
        return replace(
            own,
            missing=_joined(own.missing, *(part.missing for part in parts)),
            without_rate=_joined(own.without_rate, *(part.without_rate for part in parts)),
            builds_on=_joined(*(part.builds_on for part in parts), names),
            undecided=_joined(
                tuple(name for name, part in below.items() if part is None),
                *(part.undecided for part in parts),
            ),
        )


def _joined(*several: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for names in several for name in names))


def _amount(value: Value) -> Decimal | tuple[Decimal, ...] | None:
    if isinstance(value, tuple | Decimal):
        return value
    return Decimal(value) if isinstance(value, int) else None

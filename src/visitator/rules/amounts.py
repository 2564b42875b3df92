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
from visitator.rules.tables import CALCULATION, Payment, Row, TableResult, formula_of

PAYMENT = "betaling"
FREE = ("gratis", "ingen_opkraevning")
"""The kinds of payment that are none."""


def is_free(row: Row) -> bool:
    """Whether a row says that nothing is paid."""
    return isinstance(row.vaerdi, Payment) and row.vaerdi.vaerdi in FREE


def subject_of(calculation: str) -> str:
    """The subject of the table that a calculation's rows stand in."""
    return calculation if calculation == PAYMENT else CALCULATION + calculation


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

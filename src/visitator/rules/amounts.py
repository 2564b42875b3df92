"""The formulas of a service worked out for one citizen, each after those it builds on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, localcontext
from typing import TypeVar

from visitator.rules.calculation import FormulaResult, LackingRate, LineResult, evaluate
from visitator.rules.calendar_years import parted_by_year
from visitator.rules.facts import Value
from visitator.rules.formulas import EachYear, Formula, Number
from visitator.rules.rates import Rate
from visitator.rules.rounding import EXACT
from visitator.rules.situation import Situation
from visitator.rules.standards import Offer
from visitator.rules.tables import CALCULATION, Payment, Row, TableResult, formula_of, named_by

PAYMENT = "betaling"
FREE = ("gratis", "ingen_opkraevning")
"""The kinds of payment that are none."""
T = TypeVar("T")


def is_free(row: Row) -> bool:
    """Whether a row says that nothing is paid."""
    return isinstance(row.vaerdi, Payment) and row.vaerdi.vaerdi in FREE


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
        below = {subject_of(name) for row in _open(result) for name in named_by(row)}
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


def lacking_rates(
    offer: Offer,
    tables: Mapping[str, TableResult],
    situation: Situation,
    rates: Mapping[str, Rate],
) -> tuple[LackingRate, ...]:
    """The rates that the amounts of an offer lack, in the order of the standard.

    Asked of every amount that applies: by the row that has won, or by each that may still win.
    """
    work = _Work(tables, situation, rates)
    subjects = [emne for emne in tables if emne == PAYMENT] + [*applying(offer, tables)]
    return _joined(*(work.lacking(row) for emne in subjects for row in _open(tables[emne])))


def _open(result: TableResult) -> tuple[Row, ...]:
    """The row that has won, or those that may still win."""
    return (result.row,) if result.row is not None else result.mulige


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

    def lacking(self, row: Row) -> tuple[LackingRate, ...]:
        """The rates that the formula of a row lacks, as far as the facts tell for what days."""
        formula = formula_of(row)
        return () if formula is None else self._evaluated(formula).lacking

    def _evaluated(self, formula: Formula) -> FormulaResult:
        if formula.each_year is None:
            return self._on_one_day(formula)
        return self._year_by_year(formula, formula.each_year)

    def _year_by_year(self, formula: Formula, told: EachYear) -> FormulaResult:
        """The lines after the days once for each year, by its rates, and the results added."""
        whole = self._on_one_day(formula)
        names = [line.name for line in formula.lines]
        head = names.index(told.line) + 1
        first, days = self.situation.facts.get(told.start), whole.lines[head - 1].amount
        missing = tuple(f for f in whole.missing if f not in self.situation.facts)
        if not isinstance(first, date) or days is None:
            unknown = tuple(
                replace(line, amount=None, rates_used=()) for line in whole.lines[head:]
            )
            nothing = replace(whole, amount=None, lacking=())
            return replace(nothing, lines=whole.lines[:head] + unknown, missing=missing)
        years = [
            (day, self._on(day)._on_one_day(_of_days(formula, told.line, count)))
            for day, count in parted_by_year(first, int(days))
        ]
        return replace(
            whole,
            amount=_total([result.amount for _, result in years]),
            lines=whole.lines[:head] + tuple(_lines_by_year(years, head, formula.result)),
            missing=missing,
            lacking=_joined(*(result.lacking for _, result in years)),
            zero_division=any(result.zero_division for _, result in years),
        )

    def _on(self, day: date) -> _Work:
        """The same citizen and rows by the rates of another day."""
        return _Work(self.tables, replace(self.situation, day=day), self.rates)

    def _on_one_day(self, formula: Formula) -> FormulaResult:
        names, known = formula.calculations, self.situation.facts
        facts = {fact: _amount(known[fact]) for fact in formula.facts if fact in known}
        if not names:
            return evaluate(formula, facts, self.rates, self.situation.day)
        below = {name: self.result(subject_of(name)) for name in names}
        amounts = {name: part.amount if part else None for name, part in below.items()}
        own = evaluate(formula, facts, self.rates, self.situation.day, amounts)
        parts = [part for part in below.values() if part is not None]
        return replace(
            own,
            missing=_joined(own.missing, *(part.missing for part in parts)),
            lacking=_joined(own.lacking, *(part.lacking for part in parts)),
            builds_on=_joined(*(part.builds_on for part in parts), names),
            undecided=_joined(
                tuple(name for name, part in below.items() if part is None),
                *(part.undecided for part in parts),
            ),
        )


def _of_days(formula: Formula, name: str, count: int) -> Formula:
    """The formula with a number of days for the line that tells how many."""
    lines = [
        replace(line, expression=Number(Decimal(count), line.unit)) if line.name == name else line
        for line in formula.lines
    ]
    return replace(formula, lines=tuple(lines))


def _lines_by_year(
    years: Sequence[tuple[date, FormulaResult]], head: int, result: str
) -> Iterator[LineResult]:
    """The lines of each year; those of several years tell which, and end with their sum."""
    if len(years) == 1:
        yield from years[0][1].lines[head:]
        return
    for day, found in years:
        for line in found.lines[head - 1 :]:
            yield replace(line, text=f"{line.text}, {day.year}")
    last = next(line for line in years[0][1].lines if line.name == result)
    total = _total([found.amount for _, found in years])
    yield replace(last, text=f"{last.text} i alt", amount=total, rates_used=())


def _total(amounts: Sequence[Decimal | None]) -> Decimal | None:
    """The sum; None where one of them is unknown."""
    known = [amount for amount in amounts if amount is not None]
    if len(known) < len(amounts):
        return None
    with localcontext(EXACT):
        return sum(known, Decimal(0))


def _joined(*several: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(each for parts in several for each in parts))


def _amount(value: Value) -> Decimal | tuple[Decimal, ...] | None:
    if isinstance(value, tuple | Decimal):
        return value
    return Decimal(value) if isinstance(value, int) else None

"""Formel over columns: what each service's winning rows work out, exactly, in hundredths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import reduce

from visitator.rules.amounts import is_free, subject_of
from visitator.rules.columns.exact import Arithmetician, Exact
from visitator.rules.columns.graph import Ref
from visitator.rules.columns.sheet import HUNDREDTHS, Sheet
from visitator.rules.columns.years import year_by_year
from visitator.rules.facts import FactType
from visitator.rules.formulas import (
    CalculationRef,
    Divide,
    Expression,
    FactRef,
    Formula,
    Greatest,
    Least,
    LineRef,
    Minus,
    Number,
    Operation,
    Plus,
    RateRef,
    Round,
    Sum,
    Times,
    WholeSteps,
    parts_of,
)
from visitator.rules.limits import most
from visitator.rules.rates import Rate
from visitator.rules.rounding import Rounding
from visitator.rules.standards import Offer
from visitator.rules.tables import formula_of

LONGEST_LIST = 1000
"""So many amounts may stand in the list that a column holds the sum of."""


@dataclass(slots=True)
class Amounts:
    """The formulas of one offer, each worked out after those it builds on.

    ``winners`` are the numbers of the winning rows by subject, ``day`` that of the rates.
    """

    sheet: Sheet
    offer: Offer
    winners: Mapping[str, Ref]
    day: date
    _found: dict[str, Exact] = field(default_factory=dict)

    def hundredths(self, emne: str) -> Ref:
        """The amount of a subject in whole hundredths, half rounded away from zero.

        It is 0 where the winning row says that nothing is paid.
        """
        work, graph = self._work(emne), self.sheet.graph
        amount = work.times(self.amount(emne), work.constant(Fraction(100)))
        found = work.integer(work.whole(amount, Rounding.NAERMEST))
        rows = self.offer.tabeller[emne].rows
        free = [number for number, row in enumerate(rows) if is_free(row)]
        if not free:
            return found
        return graph.choose([(graph.is_in(self.winners[emne], free), graph.constant(0))], found)

    def amount(self, emne: str) -> Exact:
        """What the winning row of a subject comes to; unknown where no row with a formula won."""
        if emne not in self._found:
            work = self._work(emne)
            table = self.offer.tabeller.get(emne)
            cases: list[tuple[Ref, Exact]] = []
            for number, row in enumerate(table.rows if table else ()):
                formula = formula_of(row)
                if formula is not None:
                    wins = self.sheet.graph.is_in(self.winners[emne], [number])
                    cases.append((wins, self._worked_out(formula, f"{emne}[{number}]")))
            self._found[emne] = work.chosen(cases)
        return self._found[emne]

    def _work(self, place: str) -> Arithmetician:
        return Arithmetician(self.sheet.graph, place)

    def _worked_out(self, formula: Formula, place: str) -> Exact:
        lines = self.lines(formula, place, {})
        if formula.each_year is None:
            return lines[formula.result]
        return year_by_year(self, formula, lines[formula.each_year.line], self._work(place))

    def lines(self, formula: Formula, place: str, given: Mapping[str, Exact]) -> dict[str, Exact]:
        """Every line worked out; those that are ``given`` are taken as they are."""
        lines: dict[str, Exact] = {}
        for line in formula.lines:
            work = self._work(f"{place}, linjen «{line.name}»")
            found = given.get(line.name)
            lines[line.name] = found or self._value(line.expression, lines, work)
        return lines

    def on(self, day: date) -> Amounts:
        """The same citizens and rows by the rates of another day."""
        return Amounts(self.sheet, self.offer, self.winners, day)

    def rates_of(self, formula: Formula) -> Iterator[Rate]:
        """The rates that a formula and what it builds on name."""
        yield from (self.sheet.rates[rate] for rate in formula.rates)
        for calculation in formula.calculations:
            table = self.offer.tabeller.get(subject_of(calculation))
            for below in filter(None, map(formula_of, table.rows if table else ())):
                yield from self.rates_of(below)

    def _value(
        self, expression: Expression, lines: Mapping[str, Exact], work: Arithmetician
    ) -> Exact:
        match expression:
            case Number(value):
                return work.constant(Fraction(value))
            case FactRef(fact_id) | Sum(fact_id):
                return self._fact(fact_id, work)
            case RateRef(rate_id):
                rate = self.sheet.rates[rate_id].on(self.day)
                return work.constant(Fraction(rate.amount)) if rate else work.nothing()
            case LineRef(name):
                return lines[name]
            case CalculationRef(calculation):
                return self.amount(subject_of(calculation))
            case _:
                parts = [self._value(part, lines, work) for part in parts_of(expression)]
                return _applied(expression, parts, work)

    def _fact(self, fact_id: str, work: Arithmetician) -> Exact:
        fact = self.sheet.vocabulary[fact_id]
        scale = 100 if fact.type in HUNDREDTHS else 1
        high = int(most(fact, self.sheet.vocabulary) * scale) * (
            LONGEST_LIST if fact.type is FactType.KRONERLISTE else 1
        )
        return work.column(self.sheet.number(fact_id, work.place), high, scale)


def _applied(operation: Operation, parts: list[Exact], work: Arithmetician) -> Exact:
    match operation:
        case Plus():
            return reduce(work.plus, parts)
        case Times():
            return reduce(work.times, parts)
        case Least():
            return reduce(work.least, parts)
        case Greatest():
            return reduce(work.greatest, parts)
        case Minus():
            return work.minus(*parts)
        case Divide():
            return work.per(*parts)
        case WholeSteps():
            return work.whole(work.per(*parts), Rounding.NED)
        case Round(_, step, how):
            return _rounded(parts[0], step, how, work)


def _rounded(amount: Exact, step: Decimal, how: Rounding, work: Arithmetician) -> Exact:
    """A whole number of steps."""
    size = work.constant(Fraction(step))
    return work.times(work.whole(work.per(amount, size), how), size)

"""A formula that is worked out for each calendar year its days lie in, by that year's rates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Protocol

from visitator.rules.columns.days import day_number
from visitator.rules.columns.exact import Arithmetician, Exact
from visitator.rules.columns.graph import Arithmetic, Compare, Graph, Ref
from visitator.rules.columns.sheet import Sheet
from visitator.rules.columns.untranslatable import UntranslatableError
from visitator.rules.formulas import Formula
from visitator.rules.rates import Rate
from visitator.rules.rounding import Rounding

ONE_DAY = timedelta(1)


class Amounts(Protocol):
    """What works out the lines of a formula by the rates of a day."""

    sheet: Sheet

    def lines(
        self, formula: Formula, place: str, given: Mapping[str, Exact]
    ) -> dict[str, Exact]: ...

    def on(self, day: date) -> Amounts: ...

    def rates_of(self, formula: Formula) -> Iterator[Rate]: ...


def year_by_year(amounts: Amounts, formula: Formula, days: Exact, work: Arithmetician) -> Exact:
    """The results of all years added; unknown where the first day or a year's rate is."""
    told = formula.each_year
    assert told is not None
    spans = list(_spans(amounts.rates_of(formula)))
    if not spans:
        raise UntranslatableError(work.place, "regnes for hvert år uden en sats")
    stay = _Stay(amounts, formula, told.line, days, work)
    total, counted = stay.first_year(spans)
    for span in spans:
        if span.starts_a_year:
            amount, count = stay.later_year(span.first)
            total, counted = work.plus(total, amount), stay.sum(counted, count)
    whole = stay.graph.add(Compare(counted, "==", stay.days))
    return work.chosen([(whole, total)])


@dataclass(frozen=True, slots=True)
class _Span:
    """Days on which every rate is the same."""

    first: date
    last: date

    @property
    def starts_a_year(self) -> bool:
        return (self.first.month, self.first.day) == (1, 1)


def _spans(rates: Iterable[Rate]) -> Iterator[_Span]:
    """The stretches between the days on which a rate or a year begins or ends."""
    turns: set[date] = set()
    for rate in rates:
        for each in _with_those_behind(rate):
            turns.update(value.from_date for value in each.values)
            turns.update(value.last_day() + ONE_DAY for value in each.values)
    if turns:
        years = range(min(turns).year, max(turns).year + 1)
        turns.update(date(year, 1, 1) for year in years if date(year, 1, 1) > min(turns))
    for first, after in pairwise(sorted(turns)):
        yield _Span(first, after - ONE_DAY)


def _with_those_behind(rate: Rate | None) -> Iterator[Rate]:
    while rate is not None:
        yield rate
        rate = rate.behind


class _Stay:
    """The days of each citizen, as numbers that can be parted by years."""

    def __init__(
        self, amounts: Amounts, formula: Formula, line: str, days: Exact, work: Arithmetician
    ) -> None:
        self.amounts, self.formula, self.line, self.work = amounts, formula, line, work
        self.graph: Graph = amounts.sheet.graph
        self.high = days.high
        self.days = work.integer(work.whole(days, Rounding.NED))
        assert formula.each_year is not None
        self.first = amounts.sheet.raw(formula.each_year.start)
        self.number = day_number(self.graph, self.first)
        self.end = self.sum(self.number, self.days)

    def sum(self, a: Ref, b: Ref) -> Ref:
        """Two counts added."""
        return self.graph.add(Arithmetic(a, "+", b))

    def first_year(self, spans: Iterable[_Span]) -> tuple[Exact, Ref]:
        """The amount of the year that the first day lies in, and how many days that is."""
        graph = self.graph
        cases: list[tuple[Ref, Exact]] = []
        counts: list[tuple[Ref, Ref]] = []
        for span in spans:
            within = graph.all_of(
                [
                    graph.compare(self.first, ">=", span.first),
                    graph.compare(self.first, "<=", span.last),
                ]
            )
            new_year = graph.constant(date(span.first.year + 1, 1, 1).toordinal())
            left = graph.add(Arithmetic(new_year, "-", self.number))
            count = self._least(self.days, left)
            counts.append((within, count))
            cases.append((within, self._amount(span.first, count)))
        return self.work.chosen(cases), graph.choose(counts, graph.constant(None))

    def later_year(self, new_year: date) -> tuple[Exact, Ref]:
        """The amount of a year that the days reach into, and how many of them; else nothing."""
        graph = self.graph
        begins = graph.constant(new_year.toordinal())
        ends = graph.constant(date(new_year.year + 1, 1, 1).toordinal())
        reaches = graph.all_of(
            [
                graph.compare(self.first, "<", new_year),
                graph.add(Compare(self.end, ">", begins)),
            ]
        )
        inside = graph.add(Arithmetic(self._least(self.end, ends), "-", begins))
        count = graph.choose([(reaches, inside)], graph.constant(0))
        nothing = self.work.constant(Fraction(0))
        amount = self.work.chosen(
            [(reaches, self._amount(new_year, inside)), (graph.negation(reaches), nothing)]
        )
        return amount, count

    def _amount(self, day: date, count: Ref) -> Exact:
        days = self.work.column(count, self.high, 1)
        place = f"{self.work.place} ({day.year})"
        lines = self.amounts.on(day).lines(self.formula, place, {self.line: days})
        return lines[self.formula.result]

    def _least(self, a: Ref, b: Ref) -> Ref:
        return self.graph.choose([(self.graph.add(Compare(a, "<=", b)), a)], b)

"""The figures that rules are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from visitator.rules.account_terms import Kontovilkaar
from visitator.rules.criteria import AtLeast, Between, Criterion, FactTest, Granted, OneOf, Test
from visitator.rules.facts import Fact, FactType
from visitator.rules.formulas import Expression, Formula, Leaf, Number, parts_of
from visitator.rules.month_names import MONTH_NAMES
from visitator.rules.tables import (
    Amount,
    Calculation,
    Clock,
    Complaint,
    FixedDay,
    Package,
    Payment,
    RowValue,
)

CONVERSIONS = frozenset(
    {
        (Decimal(12), "måneder/år"),
        (Decimal(52), "uger/år"),
        (Decimal(7), "dage/uge"),
        (Decimal(24), "timer/døgn"),
        (Decimal(100), "procent"),
    }
)
"""What formulas count with to change units, and no document needs to say."""

MONTHS = "måneder"
SPELLED = {"maaneder": MONTHS, "aar": "år"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, where it has one."""

    value: Decimal
    unit: str

    def __str__(self) -> str:
        return f"Tallet {self.value} {self.unit}".rstrip()


@dataclass(frozen=True, slots=True)
class DateFigure:
    """A day that a rule names; ``year`` is None where it is the same day of every year."""

    day: int
    month: int
    year: int | None = None

    def __str__(self) -> str:
        return f"Datoen {self.day}. {MONTH_NAMES[self.month - 1]} {self.year or ''}".rstrip()


def figures_of(part: RowValue | Criterion) -> Iterator[Figure | DateFigure]:
    """The numbers and days of a row's value or of one criterion, its parts left out."""
    match part:
        case FactTest(test=Between()):
            yield from _bounds(part.test)
        case Granted() if part.before_age is not None:
            yield Figure(Decimal(part.before_age), "år")
        case Granted() if part.on is not None:
            yield DateFigure(part.on.day, part.on.month, part.on.year)
        case AtLeast():
            yield Figure(Decimal(part.count), "")
        case _:
            yield from _value(part)


def _value(part: RowValue | Criterion) -> Iterator[Figure | DateFigure]:
    match part:
        case Amount():
            yield from _amount(part)
        case Package():
            for amount in part.dele:
                yield from _amount(amount)
        case Clock() | FixedDay() | Complaint():
            yield from _times(part)
        case Kontovilkaar():
            yield from _account(part)
        case Payment() | Calculation() if part.formel is not None:
            yield from _formula(part.formel)


def _amount(amount: Amount) -> Iterator[Figure]:
    yield from (Figure(n, amount.enhed) for n in (amount.fra, amount.til) if n is not None)
    if amount.periode:
        number, unit = amount.periode.split()
        yield Figure(Decimal(number), unit)


def _times(part: Clock | FixedDay | Complaint) -> Iterator[Figure | DateFigure]:
    match part:
        case Clock():
            yield from periods(part.foerste, part.derefter, *part.derefter_valg)
        case FixedDay():
            yield DateFigure(part.dag, part.maaned)
        case Complaint():
            yield from periods(part.frist, part.genvurdering)


def _account(terms: Kontovilkaar) -> Iterator[Figure]:
    yield from (Figure(n, terms.enhed) for n in (terms.fra, terms.til) if n is not None)
    yield from periods(terms.laengde)
    if terms.opsparing is not None:
        yield Figure(terms.opsparing.til, terms.enhed)
        yield Figure(Decimal(terms.opsparing.maaneder), MONTHS)


def periods(*spans: tuple[int, str] | None) -> Iterator[Figure]:
    """Spans of time, each a number and its unit, as figures."""
    yield from (Figure(Decimal(p[0]), SPELLED.get(p[1], p[1])) for p in spans if p is not None)


def _bounds(test: Test) -> Iterator[Figure | DateFigure]:
    assert isinstance(test, Between)
    for bound in (test.low, test.high):
        match bound:
            case date():
                yield DateFigure(bound.day, bound.month, bound.year)
            case int() | Decimal():
                yield Figure(Decimal(bound), "")


def _formula(formula: Formula) -> Iterator[Figure]:
    for line in formula.lines:
        yield from _numbers(line.expression)


def _numbers(expression: Expression) -> Iterator[Figure]:
    if isinstance(expression, Number):
        if (expression.value, str(expression.unit)) not in CONVERSIONS:
            yield Figure(expression.value, str(expression.unit))
    elif not isinstance(expression, Leaf):
        for part in parts_of(expression):
            yield from _numbers(part)


def levels_of(fact: Fact, test: Test) -> list[tuple[str, ...]]:
    """For each end of a span of levels the two on either side of it: one of them is to be named.

    «Mindst C» may be told as C and above, or as B and below being left out.
    """
    if fact.type not in (FactType.NIVEAU, FactType.TEMANIVEAU) or not isinstance(test, OneOf):
        return []
    order = fact.choice_ids
    ranks = [rank for rank, level in enumerate(order) if level in test.choices]
    low, high = ranks[0], ranks[-1]
    if len(ranks) == 1 or ranks != list(range(low, high + 1)):
        return [(order[rank],) for rank in ranks]
    ends: list[tuple[str, ...]] = []
    if low > 0:
        ends.append((order[low], order[low - 1]))
    if high < len(order) - 1:
        ends.append((order[high], order[high + 1]))
    return ends

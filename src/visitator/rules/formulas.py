"""Formel, the third rule construct: arithmetic on facts and dated rates, line by line.

A formula is a list of named lines, so that its answer can be shown as a calculation a person can
follow. It holds no choices: which formula, share or amount applies is for a Tabel to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from visitator.rules.rounding import Rounding
from visitator.rules.units import Unit


@dataclass(frozen=True, slots=True)
class Number:
    """An amount written in the formula itself."""

    value: Decimal
    unit: Unit


@dataclass(frozen=True, slots=True)
class FactRef:
    """A fact whose value is one amount in ``unit``."""

    fact_id: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class Sum:
    """The total of a fact whose value is a list of amounts in ``unit``; an empty list is 0."""

    fact_id: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class RateRef:
    """A rate as it is on the day of the calculation."""

    rate_id: str


@dataclass(frozen=True, slots=True)
class LineRef:
    """The amount of an earlier line."""

    name: str


@dataclass(frozen=True, slots=True)
class CalculationRef:
    """The amount that another calculation of the same service came to, in ``unit``.

    Which of its rows applies is for that calculation's table to say, so a formula stays free of
    choices. ``id`` is the name of the calculation.
    """

    id: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class Plus:
    """All parts added; they share a unit."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Minus:
    """``a`` less ``b``, in the same unit."""

    a: Expression
    b: Expression


@dataclass(frozen=True, slots=True)
class Times:
    """All parts multiplied, and their units with them."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Divide:
    """``a`` divided by ``b``, and their units with them."""

    a: Expression
    b: Expression


@dataclass(frozen=True, slots=True)
class Least:
    """The smallest of the parts (min); they share a unit."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Greatest:
    """The largest of the parts (max); they share a unit."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class WholeSteps:
    """How many whole times ``step`` goes into ``amount``: a pure number.

    Counted downwards, so an amount below zero gives a negative number. Take the `Greatest` of
    the amount and 0 first where a rule counts only what exceeds a limit.
    """

    amount: Expression
    step: Expression


@dataclass(frozen=True, slots=True)
class Round:
    """``amount`` as a multiple of ``step``, which is in the amount's own unit."""

    amount: Expression
    step: Decimal
    how: Rounding


Leaf = Number | FactRef | Sum | RateRef | LineRef | CalculationRef
Operation = Plus | Minus | Times | Divide | Least | Greatest | WholeSteps | Round
Expression = Leaf | Operation

Direction = Literal["til_borger", "fra_borger"]


@dataclass(frozen=True, slots=True)
class Line:
    """One named step of a calculation; ``text`` is what people read beside its amount.

    ``rates`` are the rates that the line names, each once.
    """

    name: str
    text: str
    expression: Expression
    unit: Unit
    rates: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        leaves = _leaves(self.expression)
        _keep(self, "rates", (leaf.rate_id for leaf in leaves if isinstance(leaf, RateRef)))


@dataclass(frozen=True, slots=True)
class EachYear:
    """The days that the line ``line`` comes to, the first of them told by the fact ``start``.

    The lines after it are worked out for each calendar year that the days lie in, with the days
    and the rates of that year, and the results are added.
    """

    start: str
    line: str


@dataclass(frozen=True, slots=True)
class AmountWarning:
    """What the reader must be warned of where the line ``line`` comes to more than 0."""

    line: str
    text: str


@dataclass(frozen=True, slots=True)
class Formula:
    """Lines in the order they are worked out; the line named ``result`` is the answer.

    ``each_year`` tells that what follows one of the lines is worked out year by year.
    ``direction`` says who pays: to the citizen, from the citizen, or None if nobody does.
    ``facts``, ``rates`` and ``calculations`` are what the lines name, each once and in their order.
    """

    lines: tuple[Line, ...]
    result: str
    direction: Direction | None
    each_year: EachYear | None = None
    warning: AmountWarning | None = None
    facts: tuple[str, ...] = field(init=False, repr=False, compare=False)
    rates: tuple[str, ...] = field(init=False, repr=False, compare=False)
    calculations: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        leaves = [leaf for line in self.lines for leaf in _leaves(line.expression)]
        facts = [x.fact_id for x in leaves if isinstance(x, FactRef | Sum)]
        start = [self.each_year.start] if self.each_year else []
        _keep(self, "facts", [*start, *facts])
        _keep(self, "rates", (rate for line in self.lines for rate in line.rates))
        _keep(self, "calculations", (x.id for x in leaves if isinstance(x, CalculationRef)))


def _keep(node: Line | Formula, name: str, found: Iterable[str]) -> None:
    """What is asked for at every citizen is found once, when the catalogue is read."""
    object.__setattr__(node, name, tuple(dict.fromkeys(found)))


def _leaves(expression: Expression) -> Iterator[Leaf]:
    if isinstance(expression, Leaf):
        yield expression
    else:
        for part in parts_of(expression):
            yield from _leaves(part)


def parts_of(operation: Operation) -> tuple[Expression, ...]:
    """The expressions that an operation works on."""
    match operation:
        case Plus(parts) | Times(parts) | Least(parts) | Greatest(parts):
            return parts
        case Minus(a, b) | Divide(a, b) | WholeSteps(a, b):
            return (a, b)
        case Round(amount):
            return (amount,)

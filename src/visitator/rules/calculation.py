"""Working a formula out for one citizen on one day, line by line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, localcontext
from functools import reduce
from operator import add, mul, sub, truediv
from typing import NamedTuple

from visitator.rules.formulas import (
    AmountWarning,
    CalculationRef,
    Divide,
    Expression,
    FactRef,
    Formula,
    Greatest,
    Least,
    Line,
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
from visitator.rules.rates import Rate, RateValue
from visitator.rules.rounding import EXACT, Rounding, round_to, whole_steps
from visitator.rules.units import Unit

FactValues = Mapping[str, Decimal | tuple[Decimal, ...] | None]


class LackingRate(NamedTuple):
    """A rate that has no value for a year."""

    rate_id: str
    year: int


@dataclass(frozen=True, slots=True)
class LineResult:
    """A line worked out: None where a fact or rate is unknown or a divisor was 0.

    ``rates_used`` are those the line itself names, not those of the lines it builds on.
    """

    name: str
    text: str
    amount: Decimal | None
    unit: Unit
    rates_used: tuple[RateValue, ...]


@dataclass(frozen=True, slots=True)
class FormulaResult:
    """A formula worked out for one set of facts on one day.

    ``missing`` are the facts and ``lacking`` the rates that some line lacks, in the order
    the formula names them. ``zero_division`` says that a divisor was 0 or a step not above 0.
    ``builds_on`` are the other calculations that it names, directly or through one of them.
    ``undecided`` are the calculations it builds on that no formula answers: a person decides
    there, the document is silent, or a fact that chooses the row is missing.
    ``warning`` is what its amounts warn of, empty where they do not.
    """

    amount: Decimal | None
    unit: Unit
    lines: tuple[LineResult, ...]
    missing: tuple[str, ...]
    lacking: tuple[LackingRate, ...]
    zero_division: bool
    undecided: tuple[str, ...] = ()
    builds_on: tuple[str, ...] = ()
    warning: str = ""

    @property
    def without_rate(self) -> tuple[str, ...]:
        """The ids of the rates that some line lacks, each once."""
        return tuple(dict.fromkeys(lack.rate_id for lack in self.lacking))


def evaluate(
    formula: Formula,
    facts: FactValues,
    rates: Mapping[str, Rate],
    day: date,
    calculated: Mapping[str, Decimal | None] | None = None,
) -> FormulaResult:
    """Work out every line as far as the facts and the rates of ``day`` reach.

    ``calculated`` are the amounts of the other calculations that the formula names.
    Exact to 50 digits; only `Round` rounds. A fact that is absent or None is unknown, and what
    builds on an unknown is unknown: also a product with a known 0, and the smallest of a known
    and an unknown amount. The formula must be sound (`check_formula`) and the facts finite.
    Raises TypeError where a fact is a list and the formula expects one amount, or the reverse.
    """
    on_day = {rate_id: rates[rate_id].on(day) for rate_id in formula.rates}
    calculation = _Calculation(facts, on_day, calculated or {})
    with localcontext(EXACT):
        results = tuple(calculation.work_out(line) for line in formula.lines)
    result = next(line for line in results if line.name == formula.result)
    lacking = [LackingRate(rate_id, day.year) for rate_id, v in on_day.items() if v is None]
    return FormulaResult(
        amount=result.amount,
        unit=result.unit,
        lines=results,
        missing=tuple(fact_id for fact_id in formula.facts if facts.get(fact_id) is None),
        lacking=tuple(lacking),
        zero_division=calculation.zero_division,
        warning=_warning(formula.warning, calculation.amounts),
    )


def _warning(told: AmountWarning | None, amounts: Mapping[str, Decimal | None]) -> str:
    amount = amounts[told.line] if told else None
    return told.text if told and amount is not None and amount > 0 else ""


@dataclass(slots=True)
class _Calculation:
    """One run through the lines of a formula, with the lines worked out so far."""

    facts: FactValues
    rates: Mapping[str, RateValue | None]
    calculated: Mapping[str, Decimal | None]
    amounts: dict[str, Decimal | None] = field(default_factory=dict)
    zero_division: bool = False

    def work_out(self, line: Line) -> LineResult:
        """The amount of a line; later lines can refer to it."""
        amount = self.amounts[line.name] = self._amount(line.expression)
        used = [value for rate_id in line.rates if (value := self.rates[rate_id])]
        return LineResult(line.name, line.text, amount, line.unit, tuple(used))

    def _amount(self, expression: Expression) -> Decimal | None:
        match expression:
            case Number(value):
                return value
            case FactRef(fact_id):
                return self._fact(fact_id)
            case Sum(fact_id):
                return self._total(fact_id)
            case RateRef(rate_id):
                rate_value = self.rates[rate_id]
                return rate_value.amount if rate_value else None
            case LineRef(name):
                return self.amounts[name]
            case CalculationRef(calculation):
                return self.calculated.get(calculation)
            case _:
                return self._operation(expression)

    def _fact(self, fact_id: str) -> Decimal | None:
        value = self.facts.get(fact_id)
        if isinstance(value, tuple):
            raise TypeError(f"The fact {fact_id} is a list of amounts; the formula expects one.")
        return value

    def _total(self, fact_id: str) -> Decimal | None:
        values = self.facts.get(fact_id)
        if isinstance(values, Decimal):
            raise TypeError(f"The fact {fact_id} is one amount; the formula expects a list.")
        return None if values is None else sum(values, Decimal())

    def _operation(self, operation: Operation) -> Decimal | None:
        parts = [self._amount(part) for part in parts_of(operation)]
        if _divides_by_nothing(operation, parts):
            self.zero_division = True
            return None
        known = [part for part in parts if part is not None]
        return _apply(operation, known) if len(known) == len(parts) else None


def _divides_by_nothing(operation: Operation, parts: Sequence[Decimal | None]) -> bool:
    match operation, parts:
        case Divide(), [_, Decimal() as divisor]:
            return divisor == 0
        case WholeSteps(), [_, Decimal() as step]:
            return step <= 0
    return False


def _apply(operation: Operation, amounts: Sequence[Decimal]) -> Decimal:
    match operation:
        # Sorted, because the order of the parts could otherwise show in the fiftieth digit.
        case Plus():
            return reduce(add, sorted(amounts))
        case Times():
            return reduce(mul, sorted(amounts))
        case Minus():
            return reduce(sub, amounts)
        case Divide():
            return reduce(truediv, amounts)
        case Least():
            return min(amounts)
        case Greatest():
            return max(amounts)
        case WholeSteps():
            return whole_steps(amounts[0], amounts[1], Rounding.NED)
        case Round(_, step, how):
            return round_to(amounts[0], step, how)

"""Whether a formula is sound: units that fit, lines and rates that exist."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce

from visitator.rules.faults import nearest
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
from visitator.rules.rates import Rate
from visitator.rules.units import Unit


def check_formula(formula: Formula, rates: Mapping[str, Rate]) -> tuple[str, ...]:
    """Every fault of a formula as a Danish sentence with the name of its line; () if sound.

    Only a sound formula may be worked out.
    """
    names = [line.name for line in formula.lines]
    earlier: dict[str, Unit] = {}
    faults: list[str] = []
    for line in formula.lines:
        check = _LineCheck(rates, names, earlier)
        computed = check.unit(line.expression)
        if line.name in earlier:
            check.faults.append("en tidligere linje har samme navn.")
        if computed is not None and computed != line.unit:
            check.faults.append(f"angiver {_shown(line.unit)}, men giver {_shown(computed)}.")
        faults += [f"Linjen «{line.name}»: {fault}" for fault in check.faults]
        earlier.setdefault(line.name, line.unit)
    if formula.result not in names:
        remedy = nearest(formula.result, names)
        faults.append(f"Resultatet «{formula.result}» er ikke en af formlens linjer. {remedy}")
    return tuple(faults)


_SAME_UNIT: Mapping[type[Operation], str] = {
    Plus: "plus",
    Minus: "minus",
    Least: "min",
    Greatest: "max",
    WholeSteps: "hele trin",
}


@dataclass(slots=True)
class _LineCheck:
    """Finds the unit of one line's expression and collects what is wrong on the way."""

    rates: Mapping[str, Rate]
    names: Sequence[str]
    earlier: Mapping[str, Unit]
    faults: list[str] = field(default_factory=list)

    def unit(self, expression: Expression) -> Unit | None:
        """The unit of an expression, or None after a fault that leaves it unknown."""
        match expression:
            case Number() | FactRef() | Sum() | CalculationRef():
                return expression.unit
            case RateRef(rate_id):
                if rate_id not in self.rates:
                    remedy = nearest(rate_id, self.rates)
                    self.faults.append(f"satsen «{rate_id}» findes ikke. {remedy}")
                    return None
                return self.rates[rate_id].unit
            case LineRef(name):
                if name not in self.earlier:
                    self.faults.append(self._no_earlier_line(name))
                return self.earlier.get(name)
            case _:
                self._check_numbers(expression)
                return self._combined(expression, [self.unit(p) for p in parts_of(expression)])

    def _no_earlier_line(self, name: str) -> str:
        if name in self.names:
            return f"linjen «{name}» skal stå før den linje, der bruger den."
        return f"linjen «{name}» findes ikke. {nearest(name, self.earlier)}"

    def _check_numbers(self, operation: Operation) -> None:
        match operation:
            case Plus(()) | Times(()) | Least(()) | Greatest(()):
                self.faults.append("der er et regnestykke uden led.")
            case Divide(_, Number(divisor)) if divisor == 0:
                self.faults.append("der kan ikke deles med 0.")
            case WholeSteps(_, Number(step)) | Round(_, step) if step <= 0:
                self.faults.append("et trin skal være større end 0.")

    def _combined(self, operation: Operation, units: Sequence[Unit | None]) -> Unit | None:
        known = [unit for unit in units if unit is not None]
        sign = _SAME_UNIT.get(type(operation))
        if sign and len(set(known)) > 1:
            shown = " og ".join(dict.fromkeys(map(_shown, known)))
            self.faults.append(f"{sign} kræver samme enhed, men her er {shown}.")
            known = []
        if isinstance(operation, WholeSteps):
            return Unit()
        if len(known) < len(units):
            return None
        match operation:
            case Times():
                return reduce(Unit.times, known, Unit())
            case Divide():
                return reduce(Unit.per, known)
            case _:
                return next(iter(known), None)


def _shown(unit: Unit) -> str:
    return f"«{unit}»" if unit != Unit() else "et rent tal"

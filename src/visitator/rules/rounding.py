"""The one place where amounts are rounded, and the precision they have until then."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import (
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)
from enum import StrEnum

# Stated in full, so that no setting made elsewhere in the process can change a payment.
EXACT = Context(
    prec=50, rounding=ROUND_HALF_EVEN, traps=[InvalidOperation, DivisionByZero, Overflow]
)

# A third of an amount times three is short by something like 10⁻⁴⁵. Without this, such a rest
# would lose a whole step; no amount of money differs from another by so little.
_SMALLEST_DIFFERENCE = Decimal("1E-20")

_OERE = Decimal("0.01")


class Rounding(StrEnum):
    """Which whole step an amount between two steps goes to.

    ``op`` is the higher, ``ned`` the lower, also below zero. ``naermest`` is the nearest; in the
    middle it is the one farther from zero, so that a debt rounds as the same claim does.
    """

    OP = "op"
    NED = "ned"
    NAERMEST = "naermest"


_MODES: Mapping[Rounding, str] = {
    Rounding.OP: ROUND_CEILING,
    Rounding.NED: ROUND_FLOOR,
    Rounding.NAERMEST: ROUND_HALF_UP,
}


def whole_steps(amount: Decimal, step: Decimal, how: Rounding) -> Decimal:
    """How many steps of size ``step`` make up ``amount``, as a whole number.

    Both are in the same unit. Below zero ``ned`` gives a negative number of steps. An amount
    less than 10⁻²⁰ from a whole step is on it. Raises ValueError for a step that is not above 0
    and decimal.InvalidOperation for amounts of 10³⁰ or more.
    """
    if step <= 0:
        raise ValueError(f"Et trin skal være større end 0, ikke {step}.")
    with localcontext(EXACT):
        settled = amount.quantize(_SMALLEST_DIFFERENCE)
        return (settled / step).to_integral_value(_MODES[how])


def round_to(amount: Decimal, step: Decimal, how: Rounding) -> Decimal:
    """``amount`` as a whole multiple of ``step``; units and errors as in `whole_steps`."""
    with localcontext(EXACT):
        # Adding 0 turns the "-0" of a rounded small negative amount into 0.
        return whole_steps(amount, step, how) * step + 0


def kroner(amount: Decimal) -> str:
    """Kroner as text with a point and two decimals, half an øre rounded up: ``2206.00``."""
    return f"{round_to(amount, _OERE, Rounding.NAERMEST):.2f}"

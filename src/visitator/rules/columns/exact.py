"""Exact numbers over columns: fractions of whole numbers, with the room they need.

A number is ``factor`` times a whole-number column divided by columns that are above zero. Nothing
is rounded on the way, as with the decimals of one citizen. ``low`` and ``high`` bound the
whole-number column, so that an amount that could outgrow 38 digits is refused when the catalogue is
translated, and never wraps around.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from visitator.rules.columns.graph import Arithmetic, Compare, Graph, Narrow, Ref, Wide
from visitator.rules.columns.untranslatable import UntranslatableError
from visitator.rules.rounding import Rounding

MOST = 10**37
"""No whole number on the way may be larger: a decimal of 38 digits must hold it and a sign."""


@dataclass(frozen=True, slots=True)
class Divisor:
    """A column of whole numbers above zero, at most ``high``; null where it would be zero."""

    ref: Ref
    high: int


@dataclass(frozen=True, slots=True)
class Exact:
    """``factor × ref / (the product of below)``; ``ref`` lies between ``low`` and ``high``."""

    factor: Fraction
    ref: Ref
    low: int
    high: int
    below: tuple[Divisor, ...] = ()


class Arithmetician:
    """Calculates with exact numbers in a graph, for the line of a formula at ``place``."""

    def __init__(self, graph: Graph, place: str) -> None:
        self.graph = graph
        self.place = place

    def constant(self, number: Fraction) -> Exact:
        """The same number for everybody."""
        return Exact(number, self._wide(1), 1, 1)

    def column(self, ref: Ref, high: int, scale: int) -> Exact:
        """A column of whole numbers from 0 to ``high``, each worth 1/``scale``."""
        return Exact(Fraction(1, scale), self.graph.add(Wide(ref)), 0, high)

    def plus(self, a: Exact, b: Exact) -> Exact:
        """The sum."""
        return self._joined(a, b, "+", lambda x, y: x + y)

    def minus(self, a: Exact, b: Exact) -> Exact:
        """The difference."""
        return self._joined(a, b, "-", lambda x, y: x - y)

    def times(self, a: Exact, b: Exact) -> Exact:
        """The product."""
        ref, low, high = self._product(a, b)
        return Exact(a.factor * b.factor, ref, low, high, (*a.below, *b.below))

    def per(self, a: Exact, b: Exact) -> Exact:
        """The quotient; unknown where ``b`` is 0, and refused where it could be less."""
        for divisor in b.below:
            a = self._multiplied(a, divisor)
        if b.factor == 0:
            return self.nothing()
        if b.low == b.high == 1:
            return Exact(a.factor / b.factor, a.ref, a.low, a.high, a.below)
        if b.low < 0 or b.factor < 0:
            raise UntranslatableError(self.place, "der deles med noget, der kan være under 0")
        return Exact(a.factor / b.factor, a.ref, a.low, a.high, (*a.below, self._divisor(b)))

    def nothing(self) -> Exact:
        """Unknown for everybody."""
        return Exact(Fraction(1), self.graph.add(Wide(self.graph.constant(None))), 0, 0)

    def least(self, a: Exact, b: Exact) -> Exact:
        """The smaller of two; unknown where one is."""
        return self._picked(a, b, "<=", min)

    def greatest(self, a: Exact, b: Exact) -> Exact:
        """The larger of two; unknown where one is."""
        return self._picked(a, b, ">=", max)

    def whole(self, a: Exact, how: Rounding) -> Exact:
        """Rounded to a whole number, as ``rounding.round_to`` does it."""
        match how:
            case Rounding.NED:
                return self._floor(a)
            case Rounding.OP:
                return self._negative(self._floor(self._negative(a)))
            case Rounding.NAERMEST:
                return self._nearest(a)

    def integer(self, a: Exact) -> Ref:
        """The column of a whole number, in the ordinary room of 64 bits.

        A number that does not fit stops the run; it is never cut short.
        """
        return self.graph.add(Narrow(self._scaled(a, int(a.factor)).ref))

    def chosen(self, cases: list[tuple[Ref, Exact]]) -> Exact:
        """The number of the case that is true; unknown where none is.

        Each case keeps its own divisors: one that is unknown says nothing of the other cases.
        """
        if not cases:
            return self.nothing()
        unit = Fraction(1, lcm(*(number.factor.denominator for _, number in cases)))
        alike = [self._in_units(number, unit, number.below) for _, number in cases]
        conditions = [condition for condition, _ in cases]
        refs = zip(conditions, [number.ref for number in alike], strict=True)
        low, high = min(n.low for n in alike), max(n.high for n in alike)
        below = self._chosen_divisors(conditions, [number.below for number in alike])
        return Exact(unit, self.graph.choose(refs, self.nothing().ref), low, high, below)

    def _chosen_divisors(
        self, conditions: list[Ref], several: list[tuple[Divisor, ...]]
    ) -> tuple[Divisor, ...]:
        if several.count(several[0]) == len(several):
            return several[0]
        whole = [self._product_of(below) for below in several]
        refs = zip(conditions, [divisor.ref for divisor in whole], strict=True)
        ref = self.graph.choose(refs, self.nothing().ref)
        return (Divisor(ref, max(divisor.high for divisor in whole)),)

    def _product_of(self, below: tuple[Divisor, ...]) -> Divisor:
        ref, high = self._wide(1), 1
        for divisor in below:
            ref = self.graph.add(Arithmetic(ref, "*", divisor.ref))
            high = self._within(high * divisor.high)
        return Divisor(ref, high)

    def _nearest(self, a: Exact) -> Exact:
        """The middle goes away from zero, so that a debt rounds as the same claim does."""
        half = self.constant(Fraction(1, 2))
        up = self._floor(self.plus(a, half))
        if a.low >= 0 and a.factor >= 0:
            return up
        down = self._negative(self._floor(self.plus(self._negative(a), half)))
        positive = self.graph.compare(a.ref, ">=" if a.factor >= 0 else "<=", 0)
        otherwise = self.graph.negation(positive)
        return self.chosen([(positive, up), (otherwise, down)])

    def _floor(self, a: Exact) -> Exact:
        top, bottom = abs(a.factor).numerator, a.factor.denominator
        scaled = self._scaled(a, top if a.factor >= 0 else -top)
        if bottom == 1 and not a.below:
            return scaled
        whole = self._product_of(a.below)
        self._within(bottom * whole.high)
        below = self.graph.add(Arithmetic(whole.ref, "*", self._wide(bottom)))
        ref = self.graph.add(Arithmetic(scaled.ref, "//", below))
        low = scaled.low // bottom if scaled.low < 0 else 0
        return Exact(Fraction(1), ref, low, max(scaled.high // bottom, 0))

    def _negative(self, a: Exact) -> Exact:
        return Exact(-a.factor, a.ref, a.low, a.high, a.below)

    def _joined(self, a: Exact, b: Exact, how: str, join: Callable[[int, int], int]) -> Exact:
        if a.factor == 0 and not a.below and a.low == a.high == 1:
            return b if how == "+" else self._negative(b)
        a, b = self._alike([a, b])
        ref = self.graph.add(Arithmetic(a.ref, "+" if how == "+" else "-", b.ref))
        ends = (a.low, a.high), (b.low, b.high)
        found = [join(x, y) for x in ends[0] for y in ends[1]]
        return Exact(a.factor, ref, self._within(min(found)), self._within(max(found)), a.below)

    def _picked(self, a: Exact, b: Exact, how: str, pick: Callable[[int, int], int]) -> Exact:
        a, b = self._alike([a, b])
        first = self.graph.add(Compare(a.ref, "<=" if how == "<=" else ">=", b.ref))
        nothing = self.graph.constant(None)
        cases = [(first, a.ref), (self.graph.negation(first), b.ref)]
        ref = self.graph.choose(cases, self.graph.add(Wide(nothing)))
        return Exact(a.factor, ref, pick(a.low, b.low), pick(a.high, b.high), a.below)

    def _alike(self, numbers: list[Exact]) -> list[Exact]:
        """The same numbers over the same divisors and with the same, positive, factor."""
        wanted: Counter[Divisor] = Counter()
        for number in numbers:
            wanted |= Counter(number.below)
        raised = []
        for number in numbers:
            for divisor in (wanted - Counter(number.below)).elements():
                number = self._multiplied(number, divisor)
            raised.append(number)
        unit = Fraction(1, lcm(*(number.factor.denominator for number in raised)))
        below = tuple(wanted.elements())
        return [self._in_units(number, unit, below) for number in raised]

    def _in_units(self, a: Exact, unit: Fraction, below: tuple[Divisor, ...]) -> Exact:
        scaled = self._scaled(a, int(a.factor / unit))
        return Exact(unit, scaled.ref, scaled.low, scaled.high, below)

    def _scaled(self, a: Exact, number: int) -> Exact:
        """The whole-number column of ``a`` times a number."""
        ref = a.ref
        if number != 1:
            ref = self.graph.add(Arithmetic(a.ref, "*", self._wide(number)))
        ends = sorted((a.low * number, a.high * number))
        return Exact(Fraction(1), ref, self._within(ends[0]), self._within(ends[1]))

    def _multiplied(self, a: Exact, divisor: Divisor) -> Exact:
        """The number with its column multiplied by a divisor."""
        ref = self.graph.add(Arithmetic(a.ref, "*", divisor.ref))
        low, high = self._within(a.low * divisor.high), self._within(a.high * divisor.high)
        return Exact(a.factor, ref, min(low, 0), max(high, 0), a.below)

    def _divisor(self, b: Exact) -> Divisor:
        """A whole-number column as a divisor: null where it is 0."""
        positive = self.graph.compare(b.ref, ">", 0)
        nothing = self.graph.add(Wide(self.graph.constant(None)))
        return Divisor(self.graph.choose([(positive, b.ref)], nothing), max(b.high, 1))

    def _product(self, a: Exact, b: Exact) -> tuple[Ref, int, int]:
        if a.low == a.high == 1:
            return b.ref, b.low, b.high
        if b.low == b.high == 1:
            return a.ref, a.low, a.high
        found = [x * y for x in (a.low, a.high) for y in (b.low, b.high)]
        ref = self.graph.add(Arithmetic(a.ref, "*", b.ref))
        return ref, self._within(min(found)), self._within(max(found))

    def _wide(self, number: int) -> Ref:
        return self.graph.add(Wide(self.graph.constant(number)))

    def _within(self, number: int) -> int:
        if abs(number) > MOST:
            raise UntranslatableError(
                self.place, "beløbet kan blive for stort; sæt en grænse på faktaene (hoejst)"
            )
        return number

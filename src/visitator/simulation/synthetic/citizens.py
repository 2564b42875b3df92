"""The citizens of one block: a value for each name, drawn when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from visitator.rules.facts import Art, Fact
from visitator.simulation.figures.figures import (
    BITS,
    HUNDRED,
    Beside,
    Demand,
    Draw,
    Figures,
    PartOf,
    Shares,
    Spread,
    Subject,
)
from visitator.simulation.synthetic.chances import Chances, Whole

GRANTS = "bevillinger"
Mask = NDArray[np.bool_]


@dataclass(slots=True)
class Citizens:
    """What is true of each citizen; whether it is also known stands apart.

    A value is the place of a choice, or a number in hundredths.
    """

    figures: Figures
    chances: Chances
    values: dict[str, Whole] = field(default_factory=dict)

    def of(self, subject: Subject) -> Whole:
        """The values of a fact, a grant or something in the background."""
        if subject.name not in self.values:
            self.values[subject.name] = self._drawn(subject)
        return self.values[subject.name]

    def unknown(self, subject: Subject, fact: Fact | None) -> Mask:
        """Who there is no answer for; of grants (no ``fact``) all are known together or none."""
        name = GRANTS if fact is None else subject.name
        drawn = self.chances.drawn(f"{name} ukendt")
        unasked = ~self._meet(subject.only_when)
        if subject.unknown is not None:
            return (drawn < subject.unknown) | unasked
        kind = GRANTS if fact is None else fact.art
        return (drawn < self._limits(kind)) | unasked

    def left_out(self, subject: Subject) -> Mask:
        """Whose theme was left out of the assessment on purpose."""
        return self.chances.drawn(f"{subject.name} ikke vurderet") < subject.left_out

    def _limits(self, kind: Art | str) -> Whole:
        limits = np.zeros(self.chances.count, dtype=np.int64)
        open_rows = np.ones(self.chances.count, dtype=np.bool_)
        for row in self.figures.unknown:
            here = open_rows & self._meet(row.demands)
            limits[here] = row.chances[kind]
            open_rows &= ~here
        return limits

    def _drawn(self, subject: Subject) -> Whole:
        drawn = self.chances.drawn(subject.name)
        if len(subject.rows) == 1 and not subject.rows[0].demands:
            return self._by(subject.rows[0].draw, drawn, subject)
        values = np.zeros(self.chances.count, dtype=np.int64)
        waiting = np.ones(self.chances.count, dtype=np.bool_)
        for row in subject.rows:
            here = waiting & self._meet(row.demands)
            if here.any():
                values[here] = self._by(row.draw, drawn, subject)[here]
            waiting &= ~here
        return values

    def _by(self, draw: Draw, drawn: Whole, subject: Subject) -> Whole:
        match draw:
            case Shares():
                return _one_of(draw, drawn)
            case Beside():
                other = self.of(self.figures.subjects[draw.name])
                moved: Whole = other + _one_of(draw.offsets, drawn)
                return moved.clip(0, len(subject.choices) - 1)
            case Spread():
                return self._number(draw, drawn, subject.name)
            case PartOf():
                return _part(draw, drawn, self.of(self.figures.subjects[draw.name]))

    def _number(self, draw: Spread, drawn: Whole, name: str) -> Whole:
        positions, values = np.array(draw.positions), np.array(draw.values)
        at = np.searchsorted(positions, drawn, side="right") - 1
        width, rise = np.diff(positions)[at], np.diff(values)[at]
        number: Whole = values[at] + rise * (drawn - positions[at]) // width
        number -= number % draw.step
        if draw.exact is None:
            return number
        chosen = self.chances.drawn(f"{name} netop")
        last = draw.exact.bounds[-1]
        number[chosen < last] = _one_of(draw.exact, chosen[chosen < last])
        return number

    def _meet(self, demands: Iterable[Demand]) -> Mask:
        met = np.ones(self.chances.count, dtype=np.bool_)
        for demand in demands:
            subject = self.figures.subjects[demand.name]
            values = self.of(subject)
            if demand.choices is not None:
                met &= np.array([choice in demand.choices for choice in subject.choices])[values]
            if demand.low is not None:
                met &= values >= demand.low
            if demand.high is not None:
                met &= values <= demand.high
        return met


def _one_of(draw: Shares, drawn: Whole) -> Whole:
    at = np.searchsorted(np.array(draw.bounds), drawn, side="right")
    values: Whole = np.array(draw.values, dtype=np.int64)[at]
    return values


def _part(draw: PartOf, drawn: Whole, whole: Whole) -> Whole:
    percent = draw.low + ((draw.high - draw.low) * drawn >> BITS)
    part = whole * percent // (HUNDRED * HUNDRED)
    result: Whole = part - part % draw.step
    return result

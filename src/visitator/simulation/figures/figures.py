"""How invented citizens are drawn: whole numbers throughout, so that every machine draws alike.

Chances are counted in 2**24 parts and numbers in hundredths. No logarithm or other inexact function
is used: a skewed amount is told by its percentiles.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fnmatch import fnmatchcase

from visitator.rules.facts import AGE, OLDEST, YES_NO, Fact, FactType

BITS = 24
ALL = 1 << BITS
HUNDRED = 100
GRANT = "bevilget:"
"""How the name of a question about an existing grant begins."""


@dataclass(frozen=True, slots=True)
class Demand:
    """That a name has one of the choices, or lies between two numbers (hundredths, both in)."""

    name: str
    choices: frozenset[str] | None
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Shares:
    """One of several values; ``bounds`` are the chances added up.

    ``values`` are places among the choices, or hundredths of a number.
    """

    values: tuple[int, ...]
    bounds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """As many steps from another ordered choice as ``offsets`` draws, within the choices."""

    name: str
    offsets: Shares


@dataclass(frozen=True, slots=True)
class Spread:
    """A number by its percentiles, evenly between them, rounded down to whole ``step``.

    ``exact`` are numbers that some hit precisely; its bounds end where the others begin.
    """

    positions: tuple[int, ...]
    values: tuple[int, ...]
    step: int
    exact: Shares | None


@dataclass(frozen=True, slots=True)
class PartOf:
    """Between ``low`` and ``high`` hundredths of a per cent of another number, rounded down."""

    name: str
    low: int
    high: int
    step: int


Draw = Shares | Beside | Spread | PartOf


@dataclass(frozen=True, slots=True)
class Row:
    """A way to draw for those who meet every demand and no row before."""

    demands: tuple[Demand, ...]
    draw: Draw


@dataclass(frozen=True, slots=True)
class Subject:
    """How a fact, a grant or something in the background is drawn.

    ``choices`` is empty for a number. ``unknown`` and ``left_out`` are chances; where ``unknown``
    is None the kind of fact decides. Those who miss a demand of ``only_when`` are never asked.
    """

    name: str
    choices: tuple[str, ...]
    rows: tuple[Row, ...]
    only_when: tuple[Demand, ...] = ()
    unknown: int | None = None
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Pattern:
    """How facts of a type are drawn whose names fit, where they have no figures of their own."""

    type: FactType
    names: tuple[str, ...]
    subject: Subject

    def fits(self, fact: Fact) -> bool:
        return fact.type is self.type and any(fnmatchcase(fact.id, name) for name in self.names)


@dataclass(frozen=True, slots=True)
class Unknown:
    """The chance that there is no answer, by the kind of fact, for those who meet the demands."""

    demands: tuple[Demand, ...]
    chances: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures. A fact that none tell of gets each of its answers as often as the next."""

    subjects: Mapping[str, Subject]
    patterns: tuple[Pattern, ...]
    unknown: tuple[Unknown, ...]

    def subject(self, fact: Fact) -> Subject:
        """How a fact is drawn: by its own figures, by those for its type and name, or evenly."""
        own = self.subjects.get(fact.id)
        if own is not None:
            return own
        for pattern in self.patterns:
            if pattern.fits(fact):
                return pattern.subject
        return _even(fact)

    def grant(self, key: str) -> Subject:
        """How the answer to a question about grants is drawn."""
        return self.subjects.get(key) or Subject(key, YES_NO, (Row((), _evenly(len(YES_NO))),))


NO_FIGURES = Figures({}, (), ())
"""Every answer as often as the next, and nothing unknown: for rules that no figures tell of."""


def hundredths(number: int | Decimal | str) -> int:
    """A number in hundredths; what is smaller falls away."""
    return int(Decimal(number) * HUNDRED)


def chance(percent: int | Decimal) -> int:
    """How many of `ALL` parts some per cent are."""
    return int(Decimal(percent) * ALL / HUNDRED)


def is_drawn(fact: Fact) -> bool:
    """Whether a fact is drawn itself: not a date, a list, or what follows from others but age."""
    kinds = (FactType.DATO, FactType.KRONERLISTE, FactType.BEVILLINGER)
    return fact.type not in kinds and (fact.id == AGE or not fact.derived_from)


def _even(fact: Fact) -> Subject:
    if not fact.type.is_number:
        return Subject(fact.id, fact.choice_ids, (Row((), _evenly(len(fact.choice_ids))),))
    told = fact.most if isinstance(fact.most, int) else 10_000
    most = OLDEST if fact.id == AGE else told
    step = HUNDRED if fact.type is FactType.HELTAL else 1
    draw = Spread((0, ALL), (0, hundredths(most)), step, None)
    return Subject(fact.id, (), (Row((), draw),))


def _evenly(count: int) -> Shares:
    return Shares(tuple(range(count)), tuple(ALL * (n + 1) // count for n in range(count)))

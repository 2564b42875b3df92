"""Kriterium, the first rule construct: a predicate over a citizen's facts.

Nodes are small and frozen; what they mean is told by ``explain`` (one case) and by ``diagram``
(every case).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from visitator.rules.citations import Citation
from visitator.rules.facts import Value


class Styrke(StrEnum):
    """How strongly a rule binds: a guiding one may be set aside by an individual assessment."""

    BINDENDE = "bindende"
    VEJLEDENDE = "vejledende"


class Hjemmel(StrEnum):
    """Whether the statute says it or only the municipality's service level."""

    LOV = "lov"
    KOMMUNE = "kommune"


@dataclass(frozen=True, slots=True)
class Mark:
    """What every node says about itself: its path, text, strength, legal basis and source.

    ``tekst`` is empty for a group that the catalogue has not told in a sentence. ``note``
    (kildenote) tells where the reading departs from the words of the source.
    """

    sti: str
    tekst: str
    styrke: Styrke
    hjemmel: Hjemmel
    kilde: Citation
    advarsel: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class OneOf:
    """The answer is one of these choices."""

    choices: frozenset[str]

    def holds(self, value: Value) -> bool:
        return value in self.choices


@dataclass(frozen=True, slots=True)
class Between:
    """The number or date lies between two bounds; a bound of None is open."""

    low: int | Decimal | date | None
    low_included: bool
    high: int | Decimal | date | None
    high_included: bool

    def holds(self, value: Value) -> bool:
        if self.low is not None and (
            value < self.low or (value == self.low and not self.low_included)  # type: ignore[operator]
        ):
            return False
        return self.high is None or not (
            value > self.high or (value == self.high and not self.high_included)  # type: ignore[operator]
        )


Test = OneOf | Between


@dataclass(frozen=True, slots=True)
class FactTest:
    """Leaf: a fact's answer passes a test."""

    fact: str
    test: Test
    mark: Mark


@dataclass(frozen=True, slots=True)
class Granted:
    """Leaf: the citizen holds a grant of a service.

    On ``on`` (the case's date where it is None), or, with ``before_age``, granted before the
    citizen reached that age in years (so that a grant from before 67 is kept).
    """

    ydelse: str
    on: date | None
    before_age: int | None
    mark: Mark

    @property
    def key(self) -> str:
        """What tells this question about the grants from another one."""
        when = self.on.isoformat() if self.on else "sagsdato"
        return f"bevilget:{self.ydelse}:{self.before_age or when}"


@dataclass(frozen=True, slots=True)
class All:
    """``alle``: every part holds."""

    parts: tuple[Criterion, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class AnyOf:
    """``en_af``: at least one part holds."""

    parts: tuple[Criterion, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Not:
    """``ikke``: the part does not hold."""

    part: Criterion
    mark: Mark


@dataclass(frozen=True, slots=True)
class AtLeast:
    """``mindst``: at least ``count`` of the parts hold."""

    count: int
    parts: tuple[Criterion, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Share:
    """``andel``: more than (``strict``) or at least ``bound`` of the assessed themes pass a test.

    A theme that is ``ikke_vurderet`` counts neither for nor against.
    """

    facts: tuple[str, ...]
    test: Test
    bound: Fraction
    strict: bool
    mark: Mark


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """``maalgruppe``: the target group of another standard, ``part`` once the two are linked."""

    ydelse: str
    part: Criterion
    mark: Mark


Criterion = FactTest | Granted | All | AnyOf | Not | AtLeast | Share | TargetGroup

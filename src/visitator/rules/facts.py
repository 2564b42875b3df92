"""The vocabulary: every fact that a rule may ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

LEVELS = ("A", "B", "C", "D", "E")
THEME_LEVELS = ("0", "1", "2", "3", "4")
YES_NO = ("ja", "nej")
NOT_ASSESSED = "ikke_vurderet"
CASE_KIND = "sagstype"
"""The fact that a case tells by its own key: whether it is new, about a change, and so on."""

CASE_DAY = "sagsdato"
"""The fact that is the day of the case itself."""
CASE_FACTS = (CASE_KIND, CASE_DAY)
OLDEST = 130
"""The oldest that a citizen can be."""

LARGEST = Decimal(1000000000)
"""No number is larger where its fact does not say."""

AGE = "alder"
"""The fact that follows from the birth date, or is told instead of it."""

Bound = int | str
"""How far an answer may go: a number, or the id of the fact whose answer is the limit."""

Value = str | int | Decimal | date | tuple[Decimal, ...]


class FactType(StrEnum):
    """What an answer looks like. Theme levels and A–E are ordered choices."""

    JA_NEJ = "ja/nej"
    HELTAL = "heltal"
    TAL = "tal"
    KRONER = "kroner"
    KRONERLISTE = "kronerliste"
    NIVEAU = "niveau"
    TEMANIVEAU = "temaniveau"
    VALG = "valg"
    DATO = "dato"
    BEVILLINGER = "bevillinger"

    @property
    def is_number(self) -> bool:
        """Whether answers form an ordered range rather than a list of choices."""
        return self in (FactType.HELTAL, FactType.TAL, FactType.KRONER, FactType.DATO)


class Art(StrEnum):
    """What kind of knowledge a fact is: somebody knows it, judges it, or there is a paper."""

    OPLYSNING = "oplysning"
    VURDERING = "vurdering"
    DOKUMENT = "dokument"


@dataclass(frozen=True, slots=True)
class Step:
    """The answer ``choice`` where the amount is at least the rate, or above it if ``above``.

    The last step has no rate: it takes what is left.
    """

    choice: str
    rate_id: str | None
    above: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the vocabulary.

    ``choices`` pairs each permitted answer with its label, in the order in which they are shown
    and, for levels, in which they rise. ``unit`` is that of a number (``år``, ``kr./måned``).
    ``derived_from`` names the facts that this one follows from; such a fact is never asked for.
    ``steps`` tell how it follows from an amount and the rates of the day; where no rate is known
    it may be answered after all. ``order`` is its place in the vocabulary, ``least`` and ``most``
    the ends of what can be an answer.
    """

    id: str
    type: FactType
    question: str
    label: str
    help: str
    theme: str
    art: Art
    answered_by: str
    choices: tuple[tuple[str, str], ...]
    unit: str
    derived_from: tuple[str, ...]
    order: int
    most: Bound | None = None
    steps: tuple[Step, ...] = ()
    least: Bound | None = None

    @property
    def choice_ids(self) -> tuple[str, ...]:
        """The permitted answers without their labels."""
        return tuple(choice for choice, _ in self.choices)

    @property
    def asked_as(self) -> str:
        """The fact that a person is asked for in order to know this one."""
        return self.derived_from[0] if self.derived_from else self.id


Vocabulary = Mapping[str, Fact]

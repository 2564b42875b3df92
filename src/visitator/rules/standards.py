"""A quality standard (ydelse) as one municipality adopted it, with its variants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from visitator.rules.citations import Citation
from visitator.rules.criteria import Criterion
from visitator.rules.tables import CALCULATION, Table, is_worked_out, named_by


class Status(StrEnum):
    """What the guideline says of a citizen and a service. None of them is a decision."""

    OMFATTET = "omfattet"
    VEJLEDENDE_UDEN_FOR = "vejledende_uden_for"
    UAFKLARET = "uafklaret"
    IKKE_OMFATTET = "ikke_omfattet"
    IKKE_I_KATALOGET = "ikke_i_kataloget"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the standard told in our own words. ``emne`` is purpose, quality and so on."""

    emne: str
    tekst: str
    kilde: Citation


@dataclass(frozen=True, slots=True)
class Content:
    """What the support holds: ``indgaar`` is ja, nej or kun_med_borger; ``i_stedet`` is where
    what is out belongs; ``naar`` tells for whom this goes, None for everybody."""

    id: str
    tekst: str
    indgaar: str
    i_stedet: str | None
    naar: Criterion | None
    kilde: Citation


@dataclass(frozen=True, slots=True)
class Relation:
    """How the service stands to another one. ``art`` is udelukker, forudsaetter, forsoeg_foerst,
    henvis_til or indeholder. Evaluated after the statuses and never changing them."""

    art: str
    ydelse: str
    naar: Criterion | None
    tekst: str
    kilde: Citation


@dataclass(frozen=True, slots=True)
class Ending:
    """A ground on which the support ends. ``virkning``: ophoerer (the document lets it end),
    kan_ophoere, or vurderes (whether it goes on is judged anew). A person decides in every case."""

    id: str
    tekst: str
    virkning: str
    naar: Criterion | None
    kilde: Citation


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a case must hold before this can be decided. ``kraeves``: ja, nej or efter_oenske;
    ``naar`` tells in which cases, None in all."""

    id: str
    tekst: str
    kraeves: str
    naar: Criterion | None
    kilde: Citation


@dataclass(frozen=True, slots=True)
class Caution:
    """A warning that is shown when its criterion holds; it changes no status."""

    naar: Criterion
    tekst: str
    kilde: Citation


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """What a citizen is measured against: a service, or one of its variants.

    ``maalgruppe`` is the whole target group; ``trin`` its step on the ladder or None beside it.
    ``tabeller`` maps a subject to its table. ``worked`` are the subjects in which something is
    worked out, ``asked`` those whose rows are worth a question: all but calculations, which are
    made when something else builds on them. ``steps`` are the calculations that some row of
    another subject builds on.
    """

    id: str
    titel: str
    trin: int | None
    maalgruppe: Criterion
    tabeller: Mapping[str, Table]
    tekster: tuple[Passage, ...]
    worked: tuple[str, ...] = field(init=False, repr=False)
    asked: tuple[str, ...] = field(init=False, repr=False)
    steps: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        worked = tuple(emne for emne, table in self.tabeller.items() if is_worked_out(table))
        asked = (emne for emne in self.tabeller if not emne.startswith(CALCULATION))
        object.__setattr__(self, "worked", worked)
        object.__setattr__(self, "asked", tuple(asked))
        rows = (row for emne in worked for row in self.tabeller[emne].rows)
        named = {CALCULATION + name for row in rows for name in named_by(row)}
        object.__setattr__(self, "steps", frozenset(named))


@dataclass(frozen=True, slots=True, eq=False)
class Kvalitetsstandard:
    """One service of a municipality.

    ``tilbud`` is the service as a whole: its status is that of the variants joined by ``en_af``,
    its tables those of the first variant that fits. ``efterproevet_til`` is the ISO date up to
    which a paragraph of the law has been checked, None for a municipality's own standard.
    """

    tilbud: Offer
    lov: str
    lokalt_navn: str | None
    kilde: Citation
    efterproevet_til: str | None
    indhold: tuple[Content, ...]
    forhold: tuple[Relation, ...]
    ophoer: tuple[Ending, ...]
    oplysning: tuple[Requirement, ...]
    advarsler: tuple[Caution, ...]
    varianter: tuple[Offer, ...]
    beregninger: Mapping[str, str]
    """The title of each calculation by the subject of its table: ``beregning.<name>``."""

    @property
    def id(self) -> str:
        return self.tilbud.id

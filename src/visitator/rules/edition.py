"""One municipality's catalogue in one published version, ready to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from visitator.rules.cells import AnswerSpace
from visitator.rules.citations import Citation, Source
from visitator.rules.facts import Vocabulary
from visitator.rules.rates import Rate
from visitator.rules.standards import Kvalitetsstandard, Passage
from visitator.rules.survey import Survey


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the municipality and what it does."""

    navn: str
    opgave: str
    kilde: Citation


@dataclass(frozen=True, slots=True)
class LocalWord:
    """The municipality's own word for what the field calls by another name."""

    ord: str
    tekst: str
    kilde: Citation


@dataclass(frozen=True, slots=True)
class LocalTheme:
    """What a municipality calls a theme of VUM. ``vurderes`` is med_hjaelpemidler or
    uden_hjaelpemidler: whether the level counts the aids that the citizen has."""

    navn: str
    vurderes: str
    kilde: Citation


@dataclass(frozen=True, slots=True)
class ServiceThemes:
    """The themes of VUM, as facts, that a municipality's document says a service is about."""

    temaer: tuple[str, ...]
    kilde: Citation


@dataclass(frozen=True, slots=True)
class OtherDeadline:
    """A deadline for what the municipality has no standard for.

    ``periode`` is a number and its unit, None where the document sets none and ``tekst`` says why.
    ``regnet_fra`` names the date of the case that it is counted from.
    """

    id: str
    omraade: str
    periode: tuple[int, str] | None
    regnet_fra: str
    tekst: str
    kilde: Citation


@dataclass(frozen=True, slots=True)
class DeadlineAim:
    """In how many per cent of its cases a municipality aims to meet its decision deadlines."""

    procent: int
    tekst: str
    kilde: Citation


@dataclass(frozen=True, slots=True)
class LawService:
    """A service that a statute knows, whether or not this municipality has a standard for it.

    ``ikke_nok`` are facts with the answer that says that the service does not meet the need.
    """

    titel: str
    lov: str
    ikke_nok: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ComplaintLaw:
    """What the statute says of complaints, shown as law where a document gives no period.

    The periods are a number and its unit. ``love`` are the statutes that it
    covers, as the ids of their services begin. ``for_sent`` tells what happens to a complaint that
    came too late, ``videresendelse`` to one that the municipality does not uphold; both are empty
    where the catalogue does not say.
    """

    love: tuple[str, ...]
    instans: str
    frist: tuple[int, str]
    kilde: Citation
    genvurdering: tuple[int, str]
    genvurdering_kilde: Citation
    for_sent: str = ""
    videresendelse: str = ""


@dataclass(frozen=True, slots=True)
class DelayLaw:
    """What the statute asks for when a decision deadline is not met; ``love`` are its statutes."""

    love: tuple[str, ...]
    tekst: str
    kilde: Citation


@dataclass(frozen=True, slots=True)
class NoticeLaw:
    """The statute's notice before the services ``ydelser`` are reduced or withdrawn.

    ``periode`` is a number and its unit. ``klage_kilde`` is where the statute says what a
    complaint means for it.
    """

    ydelser: tuple[str, ...]
    periode: tuple[int, str]
    kilde: Citation
    klage_kilde: Citation


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """A published version: valid from ``version`` (ISO date, or ``udateret``) until the next.

    ``kortnavn`` is how people speak of it. ``aendret_ved_lov`` are the services whose standard
    the law has taken the place of, with the ISO date from which it did. ``rates`` are the
    municipality's own and the statute's. ``brev_hverdage`` is how many hverdage after its date a
    letter counts as received, None where the municipality has no practice of its own. The laws on
    delay and notice are None where the catalogue does not hold them. ``sha256`` is over the
    canonical JSON of everything that can shape an answer.
    """

    kommune: str
    navn: str
    kortnavn: str
    version: str
    aendret_ved_lov: Mapping[str, str]
    sha256: str
    kilde: Citation
    vum_version: str | None
    niveauer: Mapping[str, str]
    temaer: Mapping[str, LocalTheme]
    ydelsestemaer: Mapping[str, ServiceThemes]
    frister_uden_ydelse: tuple[OtherDeadline, ...]
    fristmaal: DeadlineAim | None
    brev_hverdage: int | None
    enheder: Mapping[str, Unit]
    lokale_ord: Mapping[str, LocalWord]
    tekster: tuple[Passage, ...]
    standards: Mapping[str, Kvalitetsstandard]
    vocabulary: Vocabulary
    sources: Mapping[str, Source]
    rates: Mapping[str, Rate]
    klagelov: ComplaintLaw
    overskredet_lov: DelayLaw | None
    varsel_lov: NoticeLaw | None
    services: Mapping[str, LawService]
    space: AnswerSpace
    surveys: Mapping[str, Survey]

"""What is known, what can still matter, and what the case must hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.rules.facts import CASE_FACTS, Fact, FactType
from visitator.rules.questions import GRANTS_FACT
from visitator.text.known import known
from visitator.text.questions import STAGES, open_questions
from visitator.text.words import STATUSES, both, service_name
from visitator.web.afklaring.models import Papir
from visitator.web.design.templatetags.dansk import dato
from visitator.web.kommuner.templatetags.katalog import ydelsesnavn
from visitator.web.sager.models import Sag, Svar

LATER = "Vurderes i udredningen"
IN_ASSESSMENT = (FactType.TEMANIVEAU, FactType.NIVEAU)
BOUNDARY = "afgraensning"
DECIMALS = (FactType.TAL, FactType.KRONER)
DATE = FactType.DATO


@dataclass(frozen=True, slots=True)
class Spoergsmaal:
    """An open question. ``hvorfor`` says which services its answer can change."""

    fact: Fact
    hvorfor: str
    uoplyst: str


@dataclass(slots=True)
class Gruppe:
    """Open questions that can change the same."""

    titel: str
    spoergsmaal: list[Spoergsmaal] = field(default_factory=list)


def open_groups(grundlag: Grundlag) -> list[Gruppe]:
    """Every question that can still change something, where it weighs most."""
    groups = {title: Gruppe(title) for title in (*STAGES.values(), LATER)}
    for fact_id, stage, laws in open_questions(grundlag):
        fact = grundlag.edition.vocabulary[fact_id]
        title = LATER if fact.type in IN_ASSESSMENT else stage
        unknown = grundlag.case.unavailable.get(fact_id, "")
        groups[title].spoergsmaal.append(Spoergsmaal(fact, both(laws), unknown))
    return [group for group in groups.values() if group.spoergsmaal]


def next_question(grundlag: Grundlag, answered: Sequence[str] = ()) -> str | None:
    """The fact to ask for now; what belongs to the assessment is not asked here."""
    vocabulary = grundlag.edition.vocabulary
    return next(
        (
            fact
            for fact in grundlag.naeste_spoergsmaal
            if vocabulary[fact].type not in IN_ASSESSMENT and fact not in answered
        ),
        None,
    )


@dataclass(frozen=True, slots=True)
class Givet:
    """An answer that counts, with the fact and its words."""

    svar: Svar
    fact: Fact
    ord: str


def answers(sag: Sag, grundlag: Grundlag | None, vocabulary: dict[str, Fact]) -> list[Givet]:
    """The answers of a case in the order of the vocabulary."""
    rows = {row.faktum: row for row in sag.svar.filter(gaelder=True).select_related("skrevet_af")}
    return [
        Givet(rows[fact_id], fact, words_of(rows[fact_id], fact, grundlag))
        for fact_id, fact in vocabulary.items()
        if fact_id in rows
    ]


def words_of(row: Svar, fact: Fact, grundlag: Grundlag | None) -> str:
    """An answer in words."""
    if row.kan_ikke_oplyses:
        return "kan ikke oplyses"
    if grundlag is not None and (words := known(fact.id, grundlag)):
        return words.partition(": ")[2]
    return dict(fact.choices).get(str(row.vaerdi), str(row.vaerdi))


@dataclass(frozen=True, slots=True)
class Krav:
    """Something that the case must hold, with where the paper for it stands."""

    ydelse: str
    id: str
    tekst: str
    kraeves: str
    kilde: dict[str, str]
    papir: Papir


def needs(sag: Sag, grundlag: Grundlag) -> list[Krav]:
    """What the services applied for need, each need once, and where its paper stands."""
    have = {(p.ydelse, p.noegle): p for p in Papir.objects.filter(sag=sag)}
    found: dict[tuple[str, str], Krav] = {}
    for answer in applied(sag, grundlag):
        ydelse = answer.standard.id
        for need, holds in answer.oplysning:
            key = (need.id, need.tekst)
            if holds is False or key in found:
                continue
            papir = have.get((ydelse, need.id)) or Papir(
                kommune_id=sag.kommune_id, sag=sag, ydelse=ydelse, noegle=need.id, tekst=need.tekst
            )
            found[key] = Krav(
                ydelse, need.id, need.tekst, need.kraeves, need.kilde.as_json(), papir
            )
    return list(found.values())


def applied(sag: Sag, grundlag: Grundlag) -> list[ServiceAnswer]:
    """The answers of the services applied for, and of the neighbours that somebody opened."""
    asked = (*sag.ansoegt_om, *sag.naboer)
    return [answer for answer in grundlag.ydelser if answer.standard.id in asked]


@dataclass(frozen=True, slots=True)
class Nabo:
    """A neighbouring service with the line to it, in the catalogue's words."""

    ydelse: str
    navn: str
    linjer: tuple[tuple[str, dict[str, str]], ...]
    aabnet: bool
    status: str


def neighbours(sag: Sag, grundlag: Grundlag) -> list[Nabo]:
    """The services that the ones applied for border on."""
    by_id = {answer.standard.id: answer for answer in grundlag.ydelser}
    lines: dict[str, list[tuple[str, dict[str, str]]]] = {}
    for answer in (by_id[y] for y in sag.ansoegt_om if y in by_id):
        for relation, _ in answer.forhold:
            if relation.ydelse in by_id and relation.ydelse not in sag.ansoegt_om:
                told = (relation.tekst, relation.kilde.as_json())
                lines.setdefault(relation.ydelse, []).append(told)
        for other in _steps_beside(answer, grundlag):
            lines.setdefault(other, [])
    for ydelse in sag.naboer:
        lines.setdefault(ydelse, [])
    return [
        Nabo(
            ydelse,
            _name(by_id[ydelse]),
            tuple(told),
            ydelse in sag.naboer,
            STATUSES[by_id[ydelse].tilbud.status],
        )
        for ydelse, told in lines.items()
        if ydelse in by_id and ydelse not in sag.ansoegt_om
    ]


def _steps_beside(answer: ServiceAnswer, grundlag: Grundlag) -> Iterator[str]:
    """The services one step up and one step down the ladder."""
    step = answer.tilbud.offer.trin
    steps = sorted({a.tilbud.offer.trin for a in grundlag.ydelser if a.tilbud.offer.trin})
    if step not in steps:
        return
    place = steps.index(step)
    beside = {*steps[max(place - 1, 0) : place], *steps[place + 1 : place + 2]}
    for other in grundlag.ydelser:
        if other.tilbud.offer.trin in beside:
            yield other.standard.id


def boundaries(sag: Sag, grundlag: Grundlag) -> list[dict[str, Any]]:
    """What the standards applied for say of the line to their neighbours."""
    return [
        {
            "navn": _name(answer),
            "tekster": [
                (passage.tekst, passage.kilde.as_json())
                for passage in answer.tilbud.offer.tekster
                if passage.emne == BOUNDARY
            ],
        }
        for answer in applied(sag, grundlag)
        if any(passage.emne == BOUNDARY for passage in answer.tilbud.offer.tekster)
    ]


def statuses(sag: Sag, grundlag: Grundlag) -> dict[str, tuple[str, str]]:
    """Name and status in words of every service that is asked about, by id."""
    return {
        answer.standard.id: (_name(answer), STATUSES[answer.tilbud.status])
        for answer in applied(sag, grundlag)
    }


def _name(answer: ServiceAnswer) -> str:
    return service_name(answer.standard.tilbud.titel, answer.standard.lov)


def can_be_asked(fact: Fact) -> bool:
    """Whether a fact has a question of its own in the clarification."""
    apart = fact.id in CASE_FACTS or fact.id == GRANTS_FACT
    return not apart and (not fact.derived_from or bool(fact.steps))


def grants_in_words(sag: Sag) -> str:
    """The support that a case says the citizen has, a line each."""
    lines = [
        f"{ydelsesnavn(sag.kommune_id, grant.ydelse)} fra {dato(grant.fra)}"
        + (f" til {dato(grant.til)}" if grant.til else "")
        for grant in sag.bevillinger.all()
    ]
    return "\n".join(lines) or "Ingen"

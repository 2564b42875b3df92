"""What is still missing, and what to ask first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.rules.questions import Missing
from visitator.text.page import Page
from visitator.text.words import both, short_law

STAGES = {
    "status": "Kan ændre, om borgeren er omfattet",
    "omfang": "Kan kun ændre omfang, betaling og andet om selve støtten",
    "varianter": "Kan kun ændre, hvilken variant der passer",
}

NOTHING_OPEN = "Der er ikke mere at spørge om: intet svar kan ændre det, der er søgt om."
NOT_TO_BE_HAD = "Der er ikke mere at spørge om: det, der mangler, kan ikke oplyses."


def weighed(grundlag: Grundlag) -> list[ServiceAnswer]:
    """The services that were applied for; all where none were named."""
    named = grundlag.case.ansoegt_om
    return [a for a in grundlag.ydelser if not named or a.standard.id in named]


def changes(fact_id: str, grundlag: Grundlag) -> Iterator[tuple[str, list[str]]]:
    """What a fact can still change at most, and for which services by their law."""
    laws: dict[str, dict[str, None]] = {stage: {} for stage in STAGES}
    for answer in weighed(grundlag):
        stage = next((s for s in STAGES if fact_id in _missing(answer, s)), None)
        if stage is not None:
            laws[stage][short_law(answer.standard.lov)] = None
    for stage, found in laws.items():
        if found:
            yield STAGES[stage], list(found)


def _missing(answer: ServiceAnswer, stage: str) -> Iterable[str]:
    own: Missing = answer.missing[answer.standard.id]
    if stage == "status":
        return own.status
    if stage == "omfang":
        return own.omfang
    variants = [answer.missing[variant.offer.id] for variant in answer.varianter]
    return [fact for lacking in variants for fact in (*lacking.status, *lacking.omfang)]


def open_questions(grundlag: Grundlag) -> list[tuple[str, str, list[str]]]:
    """Every fact that can still change something, with where it weighs most and for which laws."""
    return [
        (fact_id, heading, laws)
        for fact_id in grundlag.edition.vocabulary
        for heading, laws in islice(changes(fact_id, grundlag), 1)
    ]


def show_missing(page: Page, grundlag: Grundlag) -> None:
    """Every question that can still change something, each once, where it weighs most."""
    vocabulary = grundlag.edition.vocabulary
    missing = open_questions(grundlag)
    if missing:
        page.heading("Det mangler")
    for heading in STAGES.values():
        here = [(fact_id, laws) for fact_id, weight, laws in missing if weight == heading]
        if here:
            page.heading(heading, 3)
        for fact_id, laws in here:
            reason = grundlag.case.unavailable.get(fact_id)
            words = f" Kan ikke oplyses: {reason}" if reason else ""
            page.item(f"{vocabulary[fact_id].question} ({both(laws)}){words}")


def show_next(page: Page, grundlag: Grundlag) -> None:
    """The question to ask now, with the name to write its answer under."""
    page.heading("Næste spørgsmål")
    if not grundlag.naeste_spoergsmaal:
        page.paragraph(NOTHING_OPEN if not open_questions(grundlag) else NOT_TO_BE_HAD)
        return
    fact = grundlag.edition.vocabulary[grundlag.naeste_spoergsmaal[0]]
    page.paragraph(f"{fact.question} ({fact.id})")
    if fact.help:
        page.paragraph(fact.help)
    if fact.choices:
        page.paragraph(f"Svar: {'; '.join(_choice(*choice) for choice in fact.choices)}.")


def _choice(choice: str, label: str) -> str:
    return choice if label.lower() == choice.lower() else f"{choice} ({label})"

"""What the case says of a fact, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.assessed import CaseAssessment
from visitator.rules.facts import CASE_FACTS
from visitator.rules.load.answers import parse_date
from visitator.rules.questions import GRANTS_FACT
from visitator.rules.situation import Grant
from visitator.text.words import answer_words, short_law

SAID = {"af": "oplyst af", "dato": "den", "kilde": "kilde:", "begrundelse": "begrundelse:"}


def known(fact_id: str, grundlag: Grundlag) -> str | None:
    """«Samlet funktionsniveau: D (omfattende støttebehov)», or None where it is unknown."""
    fact = grundlag.edition.vocabulary[fact_id]
    situation = grundlag.case.situation
    if fact_id == GRANTS_FACT:
        return None if situation.grants is None else f"{fact.label}: {grants(grundlag)}"
    if fact_id in situation.not_assessed:
        return f"{fact.label}: ikke vurderet"
    value = situation.facts.get(fact_id)
    if value is None:
        return None
    return f"{fact.label}: {answer_words(fact, value, grundlag.edition.niveauer)}"


def grants(grundlag: Grundlag) -> str:
    """The citizen's existing grants."""
    return "; ".join(_grant(g, grundlag) for g in grundlag.case.situation.grants or ()) or "ingen"


def _grant(grant: Grant, grundlag: Grundlag) -> str:
    service = grundlag.edition.services[grant.ydelse]
    until = f" til {plain_date(grant.til)}" if grant.til else ""
    amount = f", mængde {grant.maengde}" if grant.maengde else ""
    return f"{short_law(service.lov)} fra {plain_date(grant.fra)}{until}{amount}"


def assessment_words(found: CaseAssessment) -> str:
    """«VUM 2.0, 12. januar 2026, udredning.yaml», and that something was found in it."""
    # Only a case that names an assessment needs VUM.
    from visitator.text.findings import counted

    udredning = found.udredning
    named = f"VUM {udredning.vum}, {plain_date(udredning.dato)}, {Path(found.file).name}"
    if not found.fund:
        return named
    return f"{named}. Der er {counted(found.fund)}; se nederst."


def all_known(grundlag: Grundlag) -> Iterator[str]:
    """Everything that the case says, in the order of the vocabulary, with who said it."""
    case = grundlag.case
    for fact_id, fact in grundlag.edition.vocabulary.items():
        words = known(fact_id, grundlag)
        if fact_id in CASE_FACTS:
            continue
        if fact_id in case.unavailable:
            yield f"{fact.label}: kan ikke oplyses (begrundelse: {case.unavailable[fact_id]})"
        elif words is not None:
            told = ", ".join(_said(case.provenance.get(fact_id, {})))
            yield f"{words} ({told})" if told else words


def _said(about: Mapping[str, str]) -> Iterator[str]:
    """Who said it, when, from where and why."""
    for key, opening in SAID.items():
        if key in about:
            day = parse_date(about[key]) if key == "dato" else None
            yield f"{opening} {plain_date(day) if day else about[key]}"

"""What the case's assessment by VUM adds to what the case itself says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from visitator.rules.edition import Edition
from visitator.rules.facts import Vocabulary
from visitator.rules.faults import Fault, InputError, in_short
from visitator.rules.load.answers import Answers, value_at
from visitator.rules.load.strict_yaml import Document

if TYPE_CHECKING:
    from visitator.vum.assessment import Udredning
    from visitator.vum.finding import Fund
    from visitator.vum.given_facts import GivenFact

KEY = "udredning"


@dataclass(frozen=True, slots=True)
class CaseAssessment:
    """The assessment that a case names: its file as the case writes it, the facts it gives, and
    what was found in it."""

    file: str
    udredning: Udredning
    facts: Mapping[str, GivenFact]
    fund: tuple[Fund, ...]


AssessmentOf = Callable[[Document, Edition], CaseAssessment]
"""Reads the assessment that a case names; raises InputError with the faults of its file."""


def named_assessment(
    document: Document,
    day: date,
    edition: Edition,
    assessment_of: AssessmentOf | None,
    faults: list[Fault],
) -> CaseAssessment | None:
    """The assessment that a case of that day names, or None; faults are added to ``faults``."""
    named = value_at(document, (KEY,))
    if named is None and not (isinstance(document.data, dict) and KEY in document.data):
        return None
    place = document.place((KEY,))
    if not isinstance(named, str):
        remedy = "Skriv fx udredning: udredning.yaml."
        faults.append(Fault(place, f"«{KEY}» er ikke navnet på en fil.", remedy))
        return None
    if assessment_of is None:
        remedy = "Skriv niveauerne under fakta i stedet."
        faults.append(Fault(place, "En sag herfra kan ikke henvise til en fil.", remedy))
        return None
    try:
        found = assessment_of(document, edition)
    except InputError as error:
        faults.extend(error.faults)
        return None
    faults.extend(_frame_faults(found, document, day))
    return found


def add_facts(
    found: CaseAssessment, document: Document, answers: Answers, vocabulary: Vocabulary
) -> None:
    """Add its facts to the case's answers; where the two disagree it is a fault.

    Who said it is told as the case tells it, or else as the assessment does.
    """
    for fact, given in found.facts.items():
        if fact not in vocabulary:
            continue
        written = _written(answers, fact)
        if written not in (None, given.value):
            what = f"«{fact}» er {written} i sagen og {given.value} i udredningen ({given.place})."
            place = document.place(("fakta", fact))
            answers.faults.append(Fault(place, what, "Ret den ene, eller slet linjen i sagen."))
            continue
        if given.is_assessed:
            answers.facts[fact] = given.value
        else:
            answers.not_assessed.add(fact)
        if not answers.provenance.get(fact):
            answers.provenance[fact] = dict(given.about)


def _written(answers: Answers, fact: str) -> str | None:
    """What the case says of a fact, None where it says nothing."""
    if fact in answers.unavailable:
        return "kan_ikke_oplyses"
    if fact in answers.not_assessed:
        return "ikke_vurderet"
    value = answers.facts.get(fact)
    return None if value is None else str(value)


def _frame_faults(found: CaseAssessment, document: Document, day: date) -> Iterator[Fault]:
    """An assessment or a goal from after the case's day, or one of another application."""
    assessed = found.udredning.dato
    if assessed > day:
        what = f"Udredningen {assessed.isoformat()} ligger efter sagens dato {day.isoformat()}."
        yield Fault(document.place((KEY,)), what, "Ret en af datoerne.")
    for goal in found.udredning.maal:
        for when in (goal.dato, goal.aftale.dato if goal.aftale else None):
            if when is not None and when > day:
                what = (
                    f"Et mål i udredningen er fra {when.isoformat()}, efter sagens dato "
                    f"{day.isoformat()}: «{in_short(goal.tekst)}»."
                )
                yield Fault(document.place((KEY,)), what, "Ret en af datoerne.")
                break
    applied, own = found.udredning.ansoegt_om, value_at(document, ("ansoegt_om",))
    if applied and isinstance(own, list) and {*applied} != {str(service) for service in own}:
        there = ", ".join(applied)
        what = f"Sagen og udredningen er uenige om, hvad der er søgt om; i udredningen: {there}."
        yield Fault(
            document.place(("ansoegt_om",)), what, "Ret den ene, eller slet linjen i sagen."
        )

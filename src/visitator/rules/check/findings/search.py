"""Every finding of a catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.check.findings.against_law import against_law
from visitator.rules.check.findings.contradictions import contradictions
from visitator.rules.check.findings.dead import dead
from visitator.rules.check.findings.finding import Finding
from visitator.rules.check.findings.law_tables import law_tables
from visitator.rules.check.findings.overlaps import overlaps
from visitator.rules.check.findings.subject import Subject, subjects
from visitator.rules.check.opened import Opened
from visitator.rules.diagram import TooManyCombinationsError
from visitator.rules.edition import Edition
from visitator.rules.faults import Fault
from visitator.rules.load.files import UNDATED
from visitator.rules.paragraphs import paragraph_of
from visitator.rules.standards import Kvalitetsstandard

TOO_MANY = "Fundene i {} kan ikke regnes igennem; der er for mange kombinationer."
REMEDY = "Del kriterierne op, eller brug færre fakta flere steder."


def findings(catalogue: Opened) -> Iterator[Finding | Fault]:
    """Every finding, each once; a fault where a standard has too many combinations to search."""
    found = list(subjects(catalogue))
    for subject in found:
        try:
            yield from contradictions(subject)
            yield from overlaps(subject)
            yield from dead(subject)
        except TooManyCombinationsError:
            yield Fault(subject.places.of("ydelse"), TOO_MANY.format(subject.standard.id), REMEDY)
    for paragraph, standards in _by_paragraph(catalogue, found):
        try:
            yield from against_law(paragraph, standards)
            for subject in standards:
                yield from law_tables(paragraph, subject)
        except TooManyCombinationsError:
            place = standards[0].places.of("ydelse")
            yield Fault(place, TOO_MANY.format(paragraph.id), REMEDY)


def _by_paragraph(
    catalogue: Opened, found: list[Subject]
) -> Iterator[tuple[Kvalitetsstandard, list[Subject]]]:
    """The standards of each edition by the paragraph they are about, as the law was then."""
    groups: dict[tuple[str, str, str], tuple[Kvalitetsstandard, list[Subject]]] = {}
    for subject in found:
        law = None if subject.is_law else _law_of(catalogue, subject.version)
        name = paragraph_of(subject.standard.id, law.standards) if law else None
        if law and name:
            key = (subject.ejer, subject.version, name)
            groups.setdefault(key, (law.standards[name], []))[1].append(subject)
    yield from groups.values()


def _law_of(catalogue: Opened, version: str) -> Edition | None:
    """The law on the day that a version counts from; today's for one that has no date."""
    laws = {
        max([law.version, *law.aendret_ved_lov.values()]): law
        for law in (published.edition for published in catalogue.editions if published.is_law)
    }
    days = [day for day in laws if version == UNDATED or day <= version]
    return laws[max(days)] if days else None

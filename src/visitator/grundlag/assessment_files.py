"""From an assessment file to what stands in it and what was found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from visitator.grundlag.assessed import KEY, CaseAssessment
from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, InputError
from visitator.rules.load.answers import value_at
from visitator.rules.load.files import Files
from visitator.rules.load.strict_yaml import Document, read_file
from visitator.vum.checks import findings
from visitator.vum.finding import Examined
from visitator.vum.given_facts import given_facts
from visitator.vum.read_terms import read_terms
from visitator.vum.reading import EditionOn, read_assessment


def examined(
    document: Document, files: Files, edition_on: EditionOn, today: date | None = None
) -> Examined:
    """The assessment of a document. Raises InputError with all its faults.

    ``today`` bounds its days, where nothing else does.
    """
    terms = read_terms(files)
    read, edition = read_assessment(document, terms, edition_on, today)
    return Examined(read, terms, edition)


def case_assessment(
    case: Document, edition: Edition, files: Files, *, by_others: bool
) -> CaseAssessment:
    """The assessment that a case names by a path from the case's own folder, by its edition.

    Raises InputError with the faults of its file, and where it is another municipality's.
    """
    named = str(value_at(case, (KEY,)))

    def same_edition(_kommune: str, _day: date, _document: Document) -> Edition:
        return edition

    document = read_file(Path(case.file).parent / named)
    seen = examined(document, files, same_edition)
    own = seen.udredning.kommune
    if own != edition.kommune and not by_others:
        what = f"Udredningen er fra {own}, og sagen er i {edition.kommune}."
        raise InputError([Fault(case.place((KEY,)), what, "Ret kommunen i den ene.")])
    facts = given_facts(seen.read, seen.terms)
    return CaseAssessment(named, seen.udredning, facts, findings(seen))

"""Worked cases (``<ydelse>.sager.yaml``) read with the answers of their citizens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path as FilePath
from typing import Any

from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, nearest
from visitator.rules.load.answers import completed, read_answers
from visitator.rules.load.excerpts import part_of
from visitator.rules.load.files import CASES, UNDATED, Files
from visitator.rules.load.formats.cases import SagerFil
from visitator.rules.load.grants import read_grants
from visitator.rules.load.strict_yaml import Document, Path
from visitator.rules.situation import Situation
from visitator.rules.standards import Kvalitetsstandard


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """One citizen and what is expected, as written at ``path`` of its file."""

    titel: str
    path: Path
    situation: Situation
    forventet: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The worked cases of a standard."""

    document: Document
    standard: Kvalitetsstandard
    cases: tuple[WorkedCase, ...]


def read_case_file(files: Files, path: FilePath, edition: Edition) -> CaseFile | None:
    """The cases of a file, or None with its faults noted in ``files``."""
    found = files.read(path, SagerFil)
    if found is None:
        return None
    written, document = found
    stem = path.name.removesuffix(CASES)
    if written.ydelse != stem:
        files.faults.append(
            Fault(
                document.place(("ydelse",)),
                f"Filen hedder {path.name}.",
                "Ydelse og filnavn skal være ens.",
            )
        )
    standard = edition.standards.get(stem)
    if standard is None:
        what = f"Der er sager til «{stem}», som ikke er en ydelse i versionen."
        remedy = nearest(stem, edition.standards)
        files.faults.append(Fault(document.place(("ydelse",)), what, remedy))
        return None
    return CaseFile(
        document, standard, tuple(_cases(document, written, stem, edition, files.faults))
    )


def _cases(
    document: Document,
    written: SagerFil,
    standard_id: str,
    edition: Edition,
    faults: list[Fault],
) -> Iterator[WorkedCase]:
    services = frozenset(edition.services) | frozenset(edition.standards)
    for number, sag in enumerate(written.sager):
        path: Path = ("sager", number)
        part = part_of(document, path)
        day = _day(sag.dato or written.dato, standard_id, edition)
        if day is None:
            what = "Versionen er udateret, så sagerne skal have en dag."
            faults.append(Fault(document.place(("ydelse",)), what, "Skriv dato øverst i filen."))
            return
        answers = read_answers(part, ("fakta",), edition.vocabulary, day)
        facts = completed(answers, part, ("fakta",), sag.sagstype, edition, day)
        faults.extend(answers.faults)
        grants = read_grants(part, ("bevillinger",), services, faults)
        citizen = Situation(day, facts, frozenset(answers.not_assessed), grants)
        data: Any = part.data
        yield WorkedCase(sag.titel, path, citizen, data["forventet"])


def _day(written: str | None, ydelse: str, edition: Edition) -> date | None:
    """The day of a case: its own, its file's or that on which its rules begin to count."""
    begins = edition.aendret_ved_lov.get(ydelse, edition.version)
    if written is None and begins == UNDATED:
        return None
    return date.fromisoformat(written or begins)

"""A catalogue opened for checking: every edition with the files it was linked from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from visitator.rules.check.places import Places
from visitator.rules.check.worked_cases import CaseFile, read_case_file
from visitator.rules.edition import Edition
from visitator.rules.load.catalogue import GENERAL, Catalogue, EditionKey, open_catalogue
from visitator.rules.load.files import AMENDMENTS, CASES, LAW, Files
from visitator.rules.load.rate_files import RateFile
from visitator.rules.load.reference import Reference
from visitator.rules.load.strict_yaml import Document
from visitator.rules.standards import Kvalitetsstandard


@dataclass(frozen=True, slots=True)
class Published:
    """An edition, the documents it was linked from (by service and `GENERAL`), and its cases.

    ``with_cases`` are the services that have a file of cases, also if it could not be read.
    ``checked`` are the services to look at: where the law has amended an edition, what it changed.
    """

    edition: Edition
    documents: Mapping[str, Document]
    cases: tuple[CaseFile, ...]
    with_cases: frozenset[str]
    checked: frozenset[str]

    @property
    def is_law(self) -> bool:
        """Whether these are paragraphs of the statutes and not a municipality's standards."""
        return self.edition.kommune == LAW

    def is_of_law(self, ydelse: str) -> bool:
        """Whether a service's rules were written in the statute and not by the municipality."""
        return self.is_law or ydelse in self.edition.aendret_ved_lov

    def standards(self) -> Iterator[tuple[Kvalitetsstandard, Places]]:
        """Every standard to look at with what finds its places."""
        for ydelse in self.edition.standards:
            if ydelse in self.checked:
                yield (
                    self.edition.standards[ydelse],
                    Places(self.documents[ydelse], self.documents[GENERAL]),
                )


@dataclass(frozen=True, slots=True)
class Opened:
    """Everything that checks may look at.

    ``editions`` are the municipalities' and, last, those of the law. ``rate_files`` are all rates,
    the statute's and the municipalities'. ``is_whole`` tells that every edition could be loaded, so
    that what nothing uses is unused.
    """

    files: Files
    reference: Reference
    editions: tuple[Published, ...]
    rate_files: tuple[RateFile, ...]
    is_whole: bool


def opened(files: Files) -> Opened:
    """Load every version of every municipality, and each again as the law has amended it.

    What cannot be read is noted in ``files``.
    """
    catalogue = open_catalogue(files)
    versions = [
        (kommune, version)
        for kommune in (*files.municipalities(), LAW)
        for version in files.versions(kommune)
    ]
    files.faults.extend(files.without_general())
    amendments = files.amendments()
    faulty_folders = bool(files.faults)
    found: list[Published] = []
    is_whole = not faulty_folders
    for kommune, version in versions:
        edition = catalogue.edition(kommune, version)
        is_whole &= edition is not None
        if edition is not None:
            whole = frozenset(edition.standards)
            cases = files.cases(kommune, version)
            found.append(_published(catalogue, (kommune, version, ()), edition, cases, whole))
            for day in amendments:
                found.extend(_amended(catalogue, kommune, version, day, whole))
    rates = (*catalogue.reference.rate_files, *catalogue.rate_files.values())
    return Opened(files, catalogue.reference, tuple(found), rates, is_whole)


def _amended(
    catalogue: Catalogue, kommune: str, version: str, day: str, services: frozenset[str]
) -> Iterator[Published]:
    """The version as it is from the day of an amendment on, if that changes any of its services."""
    files = catalogue.files
    amendments = files.amended_on(version, date.fromisoformat(day))
    changed = services & {path.stem for path in files.named(AMENDMENTS, day)}
    if day not in amendments or not changed:
        return
    edition = catalogue.edition(kommune, version, amendments)
    if edition is not None:
        key = (kommune, version, amendments)
        cases = [path for path in files.amendment_cases(day) if _service(path) in changed]
        yield _published(catalogue, key, edition, cases, changed)


def _service(path: Path) -> str:
    return path.name.removesuffix(CASES)


def _published(
    catalogue: Catalogue,
    key: EditionKey,
    edition: Edition,
    paths: Sequence[Path],
    checked: frozenset[str],
) -> Published:
    read = [read_case_file(catalogue.files, path, edition) for path in paths]
    return Published(
        edition=edition,
        documents=catalogue.documents[key],
        cases=tuple(file for file in read if file is not None),
        with_cases=frozenset(map(_service, paths)),
        checked=checked,
    )

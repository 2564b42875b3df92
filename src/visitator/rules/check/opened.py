"""A catalogue opened for checking: every edition with the files it was linked from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from visitator.rules.check.places import Places
from visitator.rules.check.worked_cases import CaseFile, read_case_file
from visitator.rules.edition import Edition
from visitator.rules.load.catalogue import GENERAL, Catalogue, open_catalogue
from visitator.rules.load.files import CASES, Files
from visitator.rules.load.reference import Reference
from visitator.rules.load.strict_yaml import Document
from visitator.rules.standards import Kvalitetsstandard


@dataclass(frozen=True, slots=True)
class Published:
    """An edition, the documents it was linked from (by service and `GENERAL`), and its cases.

    ``with_cases`` are the services that have a file of cases, also if it could not be read.
    """

    edition: Edition
    documents: Mapping[str, Document]
    cases: tuple[CaseFile, ...]
    with_cases: frozenset[str]

    def standards(self) -> Iterator[tuple[Kvalitetsstandard, Places]]:
        """Every standard with what finds its places."""
        for ydelse, standard in self.edition.standards.items():
            yield standard, Places(self.documents[ydelse], self.documents[GENERAL])


@dataclass(frozen=True, slots=True)
class Opened:
    """Everything that checks may look at.

    ``is_whole`` tells that every edition could be loaded, so that what nothing uses is unused.
    """

    files: Files
    reference: Reference
    editions: tuple[Published, ...]
    is_whole: bool


def opened(files: Files) -> Opened:
    """Load every version of every municipality; what cannot be read is noted in ``files``."""
    catalogue = open_catalogue(files)
    versions = [
        (kommune, version)
        for kommune in files.municipalities()
        for version in files.versions(kommune)
    ]
    files.faults.extend(files.without_general())
    faulty_folders = bool(files.faults)
    loaded = [(*found, catalogue.edition(*found)) for found in versions]
    editions = tuple(
        _published(catalogue, kommune, version, edition)
        for kommune, version, edition in loaded
        if edition is not None
    )
    is_whole = len(editions) == len(versions) and not faulty_folders
    return Opened(files, catalogue.reference, editions, is_whole)


def _published(catalogue: Catalogue, kommune: str, version: str, edition: Edition) -> Published:
    paths = catalogue.files.cases(kommune, version)
    read = [read_case_file(catalogue.files, path, edition) for path in paths]
    return Published(
        edition=edition,
        documents=catalogue.documents[kommune, version],
        cases=tuple(file for file in read if file is not None),
        with_cases=frozenset(path.name.removesuffix(CASES) for path in paths),
    )

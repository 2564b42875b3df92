"""From a case to its decision basis, by the catalogue of its municipality and day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from visitator.grundlag.assess import Grundlag, assess
from visitator.grundlag.assessed import CaseAssessment
from visitator.grundlag.case import read_case
from visitator.grundlag.delay import delay_faults
from visitator.rules.edition import Edition
from visitator.rules.faults import InputError, Place
from visitator.rules.load.cache import cached_edition
from visitator.rules.load.files import Files
from visitator.rules.load.strict_yaml import Document


@dataclass(slots=True)
class Editions:
    """Finds the edition of a municipality on a day; each is read once."""

    files: Files
    _editions: dict[tuple[str, str, tuple[str, ...]], Edition] = field(default_factory=dict)

    def __call__(self, kommune: str, day: date, document: Document) -> Edition:
        """Raises InputError, at the document's ``kommune``, where there is none."""
        return self.found(kommune, day, document.place(("kommune",)))

    def found(self, kommune: str, day: date, place: Place) -> Edition:
        """The edition, or InputError told at ``place``."""
        version = self.files.version_on(kommune, day, place)
        key = (kommune, version, self.files.amended_on(version, day))
        if key not in self._editions:
            self._editions[key] = cached_edition(self.files, *key)
        return self._editions[key]


@dataclass(slots=True)
class Assessor:
    """Assesses cases by a catalogue.

    With ``by_others`` a case may rest on an assessment from another municipality than its own.
    """

    files: Files
    today: date
    by_others: bool = False
    _editions: Editions = field(init=False)

    def __post_init__(self) -> None:
        self._editions = Editions(self.files)

    def __call__(self, document: Document) -> Grundlag:
        """The decision basis of a case file. Raises InputError with all its faults."""
        case, edition = read_case(document, self.today, self._editions, self._assessment_of)
        grundlag = assess(edition, case)
        faults = list(delay_faults(document, grundlag))
        if faults:
            raise InputError(faults)
        return grundlag

    def edition(self, kommune: str, day: date, place: Place) -> Edition:
        """The edition of a municipality on a day; InputError, told at ``place``, if none."""
        return self._editions.found(kommune, day, place)

    def _assessment_of(self, document: Document, edition: Edition) -> CaseAssessment:
        # Only a case that names an assessment needs pydantic, which is slow to import.
        from visitator.grundlag.assessment_files import case_assessment

        return case_assessment(document, edition, self.files, by_others=self.by_others)


Assess = Callable[[Document], Grundlag]

"""One standard with what a finding about it must know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from visitator.rules.check.findings.finding import Finding, Slags, answers_of
from visitator.rules.check.opened import Opened
from visitator.rules.check.places import Places
from visitator.rules.edition import Edition
from visitator.rules.load.files import LAW
from visitator.rules.regions import Example
from visitator.rules.standards import Kvalitetsstandard


@dataclass(frozen=True, slots=True)
class Subject:
    """A standard in its edition; ``ejer`` and ``version`` are those of the file it stands in."""

    edition: Edition
    standard: Kvalitetsstandard
    places: Places
    ejer: str
    version: str

    @property
    def is_law(self) -> bool:
        """Whether it is a statute's own paragraph, which is not held against itself."""
        return self.ejer == LAW

    def finding(
        self, slags: Slags, sti: str, hvad: str, example: Example | None = None, *, sted: str = ""
    ) -> Finding:
        """A finding at a node of the standard; ``sted`` names it where one node is not enough."""
        return Finding(
            slags,
            self.ejer,
            self.version,
            self.standard.id,
            sted or sti,
            self.places.of(sti),
            hvad,
            answers_of(example or {}),
        )


def subjects(catalogue: Opened) -> Iterator[Subject]:
    """Every standard once; one that the law has put in place belongs to the law."""
    seen: set[tuple[str, str, str]] = set()
    for published in catalogue.editions:
        edition = published.edition
        for standard, places in published.standards():
            day = edition.aendret_ved_lov.get(standard.id)
            ejer, version = (edition.kommune, edition.version) if day is None else (LAW, day)
            if (ejer, version, standard.id) not in seen:
                seen.add((ejer, version, standard.id))
                yield Subject(edition, standard, places, ejer, version)

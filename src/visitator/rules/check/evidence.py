"""Where a figure is to stand: in the lines that its rule cites, or in a note beside it.

A note tells how the document writes a figure, or where it comes from when no text of the source is
at hand. It excuses the figures that it names and no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from visitator.rules.check.figures_of_rules import MONTHS, DateFigure, Figure
from visitator.rules.check.number_words import dates_in, months_in, numbers_in
from visitator.rules.check.texts import Texts
from visitator.rules.citations import Citation, Source
from visitator.rules.faults import Fault, Place

REMEDY = "Ret det eller kilden, eller skriv en note, der nævner det og siger, hvor det er fra."


@dataclass(frozen=True, slots=True)
class Evidence:
    """The cited lines, empty where the section has none, with the notes."""

    kilde: Citation
    has_lines: bool
    text: str

    def holds(self, figure: Figure | DateFigure) -> bool:
        """Whether a figure stands there, in digits, in words, or in years for months."""
        if isinstance(figure, DateFigure):
            return (figure.day, figure.month, figure.year) in dates_in(self.text)
        return figure.value in numbers_in(self.text) or (
            figure.unit == MONTHS and figure.value in months_in(self.text)
        )

    def names(self, level: str, labels: Mapping[str, str]) -> bool:
        """Whether a level is named by its letter or figure or by the municipality's own word.

        The law has no words for levels; there it is the letter or nothing.
        """
        if level.isdecimal():
            return int(level) in numbers_in(self.text)
        if re.search(rf"\b{level}\b", self.text) is not None:
            return True
        return level in labels and labels[level].split()[0].lower() in self.text.lower()

    def fault(self, place: Place, told: object) -> Fault:
        """That it does not stand there, or that there is nowhere to look."""
        cited = f"{self.kilde.dokument}, {self.kilde.afsnit}"
        if self.has_lines:
            return Fault(place, f"{told} står ikke i {cited}.", REMEDY)
        return Fault(place, f"{told} kan ikke slås op: {cited} har ingen linjer.", REMEDY)


def evidence(
    kilde: Citation, notes: Iterable[str], sources: Mapping[str, Source], texts: Texts
) -> Evidence | None:
    """None where the source has a text that is not in the folder: nothing is looked up then."""
    cited = texts.cited(kilde, sources)
    if cited is None and texts.is_missing(kilde, sources):
        return None
    return Evidence(kilde, cited is not None, "\n".join((cited or "", *notes)))

"""Two standards side by side, subject by subject."""

from __future__ import annotations

from visitator.rules.edition import Edition
from visitator.rules.standards import Kvalitetsstandard
from visitator.text.documents_compared import THRESHOLD, UNSAID, cells
from visitator.text.page import Page
from visitator.text.sources import list_sources
from visitator.text.tables import HEADINGS
from visitator.text.words import service_name

Side = tuple[Edition, Kvalitetsstandard]


def two_standards_page(left: Side, right: Side) -> Page:
    """A table with a row for each subject that one of the two says something of."""
    page = Page()
    page.heading(f"{_name(left)} og {_name(right)}", 1)
    page.paragraph(
        f"«{UNSAID}» betyder, at kataloget ikke har en tabel om emnet. Tærsklen er kravene til "
        "alder og niveau; resten af målgruppen står i standarden selv."
    )
    subjects = tuple(HEADINGS)
    rows = zip(
        (THRESHOLD, *(HEADINGS[emne] for emne in subjects)),
        cells(page, *left, subjects),
        cells(page, *right, subjects),
        strict=True,
    )
    said = [row for row in rows if any(cell != UNSAID for cell in row[1:])]
    page.grid(("Emne", _name(left), _name(right)), said)
    list_sources(page, {**left[0].sources, **right[0].sources})
    return page


def _name(side: Side) -> str:
    edition, standard = side
    return f"{edition.kortnavn}: {service_name(standard.tilbud.titel, standard.lov)}"

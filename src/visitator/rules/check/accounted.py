"""Check: every section of a municipality's document has a rule or a reason for having none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from visitator.rules.check.opened import Opened
from visitator.rules.faults import Fault

Cited = tuple[str, str]
"""A document and a section of it, by their ids."""


def accounted(catalogue: Opened) -> Iterator[Fault]:
    """A fault for each section with neither a citation nor ``uden_regel``, and with both."""
    if not catalogue.is_whole:
        return
    cited = _cited(catalogue)
    for source in catalogue.reference.sources.values():
        for section in source.afsnit:
            place = catalogue.reference.places[f"kilde:{source.id}:{section.id}"]
            by = cited.get((source.id, section.id))
            if by is not None and section.uden_regel is not None:
                what = f"Afsnittet «{section.id}» har uden_regel, men {by} henviser til det."
                yield Fault(place, what, "Slet uden_regel, eller ret henvisningen.")
            elif by is None and section.uden_regel is None and source.art == "kommune":
                what = f"Intet i kataloget henviser til afsnittet «{section.id}»."
                yield Fault(place, what, "Skriv reglen eller teksten, eller skriv uden_regel.")


def _cited(catalogue: Opened) -> dict[Cited, str]:
    """Every section that something cites, with the first thing that does."""
    found: dict[Cited, str] = {}
    for published in catalogue.editions:
        for document in published.documents.values():
            data: Any = document.data
            for cited in _citations(data, data["kilde"]["dokument"]):
                found.setdefault(cited, document.file)
    for file in catalogue.rate_files:
        for cited in _citations(file.document.data, ""):
            found.setdefault(cited, file.document.file)
    for name, shared in catalogue.reference.raw.items():
        for cited in _citations(shared, ""):
            found.setdefault(cited, name)
    return found


def _citations(data: Any, own_document: str) -> Iterator[Cited]:
    if isinstance(data, list):
        for part in data:
            yield from _citations(part, own_document)
    if not isinstance(data, Mapping):
        return
    for key, value in data.items():
        if key != "kilde":
            yield from _citations(value, own_document)
        elif isinstance(value, Mapping):
            yield value["dokument"], value["afsnit"]
        else:
            yield own_document, str(value)

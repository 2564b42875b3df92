"""Check: a figure in a text of the law stands in the lines the text cites, or in a note beside it.

A municipality's own texts also warn of what other places say, and are not looked through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from visitator.rules.check.evidence import evidence
from visitator.rules.check.figures_of_rules import Figure
from visitator.rules.check.number_words import told_in
from visitator.rules.check.opened import Opened, Published
from visitator.rules.check.texts import Texts
from visitator.rules.citations import Citation
from visitator.rules.faults import Fault
from visitator.rules.load.strict_yaml import Document, Path

WRITTEN_BESIDE = frozenset({"note", "titel", "ydelse", "lov", "kilde"})
"""What is no text of a rule: remarks, headings and names."""


def told_figures(catalogue: Opened, texts: Texts) -> Iterator[Fault]:
    """A fault for each figure in digits that a text of the law tells and its source does not."""
    for published in catalogue.editions:
        for name, document in published.documents.items():
            if name in published.checked and published.is_of_law(name):
                yield from _document(document, published, texts)


def _document(document: Document, published: Published, texts: Texts) -> Iterator[Fault]:
    data: Any = document.data
    own = data["kilde"]
    around = _Around(Citation(own["dokument"], own["afsnit"]), ())
    for path, text, where in _texts(data, (), around):
        held = evidence(where.kilde, where.notes, published.edition.sources, texts)
        if held is None:
            continue
        for figure in (Figure(number, "") for number in sorted(told_in(text))):
            if not held.holds(figure):
                yield held.fault(document.place(path), figure)


_PERIOD = re.compile(r"\d+ \w+")


@dataclass(frozen=True, slots=True)
class _Around:
    """The nearest citation of a text, and the notes it stands under."""

    kilde: Citation
    notes: tuple[str, ...]

    def within(self, part: Mapping[str, Any]) -> _Around:
        """The same for what stands in a part of the file."""
        kilde, note = part.get("kilde"), part.get("note")
        around = self if note is None else replace(self, notes=(*self.notes, note))
        if kilde is None:
            return around
        if isinstance(kilde, Mapping):
            return replace(around, kilde=Citation(kilde["dokument"], kilde["afsnit"]))
        return replace(around, kilde=Citation(self.kilde.dokument, str(kilde)))


def _texts(data: Any, path: Path, around: _Around) -> Iterator[tuple[Path, str, _Around]]:
    if isinstance(data, Mapping):
        inner = around.within(data) if path else around
        for key, value in data.items():
            if key not in WRITTEN_BESIDE:
                yield from _texts(value, (*path, key), inner)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _texts(value, (*path, number), around)
    elif isinstance(data, str) and " " in data and not _PERIOD.fullmatch(data):
        yield path, data, around

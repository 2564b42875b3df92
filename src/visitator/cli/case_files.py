"""From a case file to the decision basis."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from visitator.grundlag.assess import Grundlag, assess
from visitator.grundlag.case import read_case
from visitator.rules.edition import Edition
from visitator.rules.load.cache import cached_edition
from visitator.rules.load.files import Files
from visitator.rules.load.strict_yaml import MAX_BYTES, Document, read_bytes, read_file

STDIN = "-"


def read_document(name: str) -> Document:
    """The case file of that name; ``-`` is standard input. Raises InputError."""
    if name == STDIN:
        return read_bytes(sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b"", STDIN)
    return read_file(Path(name))


@dataclass(slots=True)
class Assessor:
    """Assesses cases by a catalogue; an edition is read once."""

    files: Files
    today: date
    _editions: dict[tuple[str, str, tuple[str, ...]], Edition] = field(default_factory=dict)

    def __call__(self, document: Document) -> Grundlag:
        """The decision basis of a case file. Raises InputError with all its faults."""
        case, edition = read_case(document, self.today, self._edition_on)
        return assess(edition, case)

    def _edition_on(self, kommune: str, day: date, document: Document) -> Edition:
        version = self.files.version_on(kommune, day, document.place(("kommune",)))
        key = (kommune, version, self.files.amended_on(version, day))
        if key not in self._editions:
            self._editions[key] = cached_edition(self.files, *key)
        return self._editions[key]


Assess = Callable[[Document], Grundlag]

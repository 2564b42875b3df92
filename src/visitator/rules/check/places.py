"""From a node of the rules back to the file and line that it was written on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from visitator.rules.criteria import Criterion
from visitator.rules.faults import Place
from visitator.rules.load.strict_yaml import Document, Path
from visitator.rules.load.table_links import GROUPS
from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.walk import conditions_in

CALCULATIONS = "beregninger"
_STEP = re.compile(r"[^.\[\]]+")


@dataclass(frozen=True, slots=True)
class Places:
    """Finds what a node's ``sti`` names, in its standard's file or in ``general``.

    ``general`` is ``kommune.yaml``, whose tables, needs and warnings a standard takes over.
    """

    document: Document
    general: Document
    _known: dict[str, tuple[Document, Path]] = field(default_factory=dict, compare=False)

    def of(self, sti: str) -> Place:
        """Where the node was written, or the nearest thing around it."""
        document, path = self._found(sti)
        return document.place(path)

    def is_inherited(self, sti: str) -> bool:
        """Whether the file only takes the node over from the standard that it ``arver``."""
        document, path = self._found(sti)
        inherits: Any = document.data
        return "arver" in inherits and document.place(path) == document.place(("arver",))

    def notes(self, sti: str) -> tuple[str, ...]:
        """The ``note`` of the node and of everything that it stands in, the outermost first."""
        return notes_on(*self._found(sti))

    def _found(self, sti: str) -> tuple[Document, Path]:
        found = self._known.get(sti)
        if found is None:
            found = self._known[sti] = self._sought(sti)
        return found

    def _sought(self, sti: str) -> tuple[Document, Path]:
        steps = _STEP.findall(sti)
        # What has a name of its own is taken over one by one, everything else by its first name.
        head = steps[: 2 if steps[0] in (*GROUPS, CALCULATIONS) else 1]
        is_own = len(_path(self.document.data, head)) == len(head)
        is_general = len(_path(self.general.data, head)) == len(head)
        document = self.general if is_general and not is_own else self.document
        return document, tuple(_path(document.data, steps))


def notes_on(document: Document, path: Path) -> tuple[str, ...]:
    """The notes along a path into a file, the file's own left out."""
    data: Any = document.data
    found: list[str] = []
    for step in path:
        data = data[step]
        if isinstance(data, dict) and "note" in data:
            found.append(data["note"])
    return tuple(found)


def _path(data: Any, steps: list[str]) -> Path:
    path: list[str | int] = []
    for step in steps:
        key: str | int = int(step) if step.isdigit() else step
        if isinstance(key, int) and isinstance(data, dict):
            # A table of one row may be written without its list.
            if "raekker" not in data:
                continue
            path.append("raekker")
            data = data["raekker"]
        try:
            data = data[key]
        except (KeyError, IndexError, TypeError):
            break
        path.append(key)
    return tuple(path)


def conditions(standard: Kvalitetsstandard, places: Places) -> Iterator[tuple[Criterion, Places]]:
    """What tells when a warning, a need, a relation and the like apply, with its places.

    A standard's own warnings and needs come before those it shares with all others, which are
    numbered from 0 in their own file.
    """
    yield from ((criterion, places) for criterion in conditions_in(standard))
    shared = Places(places.general, places.general)
    data: Any = places.document.data
    listed: dict[str, list[Criterion | None]] = {
        "advarsler": [caution.naar for caution in standard.advarsler],
        "oplysning": [need.naar for need in standard.oplysning],
    }
    for part, found in listed.items():
        own = len(data.get(part) or ())
        for number, naar in enumerate(found):
            if naar is not None:
                yield naar, places if number < own else shared

"""From a node of the rules back to the file and line that it was written on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from visitator.rules.faults import Place
from visitator.rules.load.strict_yaml import Document, Path
from visitator.rules.standards import Caution, Kvalitetsstandard

_STEP = re.compile(r"[^.\[\]]+")


@dataclass(frozen=True, slots=True)
class Places:
    """Finds what a node's ``sti`` names, in its standard's file or in ``general``.

    ``general`` is ``kommune.yaml``, whose tables, needs and warnings a standard takes over.
    """

    document: Document
    general: Document

    def of(self, sti: str) -> Place:
        """Where the node was written, or the nearest thing around it."""
        document, path = self._found(sti)
        return document.place(path)

    def is_inherited(self, sti: str) -> bool:
        """Whether the file only takes the node over from the standard that it ``arver``."""
        document, path = self._found(sti)
        inherits: Any = document.data
        return "arver" in inherits and document.place(path) == document.place(("arver",))

    def is_noted(self, sti: str) -> bool:
        """Whether the node, or anything that it stands in, has a ``note``."""
        document, path = self._found(sti)
        data: Any = document.data
        for step in path:
            data = data[step]
            if isinstance(data, dict) and "note" in data:
                return True
        return False

    def _found(self, sti: str) -> tuple[Document, Path]:
        steps = _STEP.findall(sti)
        own: Any = self.document.data
        general: Any = self.general.data
        document = self.general if steps[0] in general and steps[0] not in own else self.document
        return document, tuple(_path(document.data, steps))


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


def cautions(standard: Kvalitetsstandard, places: Places) -> Iterator[tuple[Caution, Places]]:
    """Every warning with what finds its places: a standard's own come before the shared ones."""
    data: Any = places.document.data
    own = len(data.get("advarsler") or ())
    shared = Places(places.general, places.general)
    for number, caution in enumerate(standard.advarsler):
        # A shared one is numbered from 0 in its own file.
        yield caution, places if number < own else shared

"""``arver``: a standard that takes over what it does not say itself from another one.

Done on the files before they are read as formats, so that a fault in what was taken over is
reported once, in the file it stands in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from visitator.rules.faults import Fault, nearest
from visitator.rules.load.excerpts import on_top_of
from visitator.rules.load.strict_yaml import Document


def with_inherited(documents: Mapping[str, Document], faults: list[Fault]) -> dict[str, Document]:
    """Every standard with what it takes over; one level only."""
    return {
        name: _with_inherited(document, documents, faults) for name, document in documents.items()
    }


def _with_inherited(
    document: Document, documents: Mapping[str, Document], faults: list[Fault]
) -> Document:
    data: Any = document.data
    if not isinstance(data, dict) or "arver" not in data:
        return document
    parent = documents.get(str(data["arver"]))
    if parent is None or not isinstance(parent.data, dict) or "arver" in parent.data:
        usable = [
            name
            for name, other in documents.items()
            if isinstance(other.data, dict) and "arver" not in other.data
        ]
        faults.append(
            Fault(
                document.place(("arver",)),
                f"Der kan ikke arves fra «{data['arver']}».",
                nearest(str(data["arver"]), usable),
            )
        )
        return document
    return on_top_of(document, parent, "arver")

"""Which paragraph of the law a municipality's standard is about."""

from __future__ import annotations

from collections.abc import Container


def paragraph_of(ydelse: str, paragraphs: Container[str]) -> str | None:
    """The paragraph of a service: its own id, or the one that its id adds a name to.

    ``sel-85-opgangsbofaellesskab`` is about ``sel-85``. None where the law states no such
    paragraph here.
    """
    name = ydelse
    while name not in paragraphs:
        name, dash, _ = name.rpartition("-")
        if not dash:
            return None
    return name

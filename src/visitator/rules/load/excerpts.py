"""Documents made from documents, so that places in them stay those of the files."""

from __future__ import annotations

from typing import Any

from visitator.rules.load.strict_yaml import Document, Path
from visitator.rules.load.yaml_tree import Spot


def part_of(document: Document, path: Path) -> Document:
    """What stands at a path, as a document of its own; the path must exist."""
    data: Any = document.data
    spot: Any = document.root
    for step in path:
        data, spot = data[step], spot.parts[step]
    return Document(document.file, data, spot)


def on_top_of(document: Document, parent: Document, inherits: str) -> Document:
    """A block with what it lacks taken from ``parent``.

    What is taken over is placed where the file says that it inherits (the key ``inherits``).
    """
    own: Any = document.data
    taken: Any = {key: value for key, value in _block(parent).items() if key not in own}
    parts: Any = document.root.parts
    here = parts[inherits]
    spots = {key: Spot(here.line, here.column) for key in taken}
    root = Spot(document.root.line, document.root.column, {**spots, **parts})
    return Document(document.file, {**taken, **own}, root)


def _block(document: Document) -> dict[str, object]:
    assert isinstance(document.data, dict)
    return document.data

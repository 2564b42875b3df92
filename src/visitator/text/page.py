"""A page as a list of blocks, before it becomes plain text or markdown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from visitator.rules.citations import Citation
from visitator.text.printable import NO_BREAK

DASH = "–"
CHECK_BOX = "[ ]"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is that of the page."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list with a mark before it, ``depth`` lists down."""

    text: str
    mark: str = DASH
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with its text. Without a label the text belongs to the pair above."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: every row has as many cells as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Item | Pair | Grid


@dataclass(slots=True)
class Page:
    """Blocks in order, and the places they cite, numbered from 1 in order of first use."""

    blocks: list[Block] = field(default_factory=list)
    cited: dict[Citation, int] = field(default_factory=dict)

    def heading(self, text: str, level: int = 2) -> None:
        """Begin a part. A part of the same or a lower level that stayed empty is left out."""
        while isinstance(last := self._last(), Heading) and last.level >= level:
            self.blocks.pop()
        self.blocks.append(Heading(text, level))

    def _last(self) -> Block | None:
        return self.blocks[-1] if self.blocks else None

    def paragraph(self, text: str) -> None:
        self.blocks.append(Paragraph(text))

    def item(self, text: str, mark: str = DASH, depth: int = 0) -> None:
        self.blocks.append(Item(text, mark, depth))

    def pair(self, label: str, text: str) -> None:
        self.blocks.append(Pair(label, text))

    def grid(self, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
        self.blocks.append(Grid(tuple(header), tuple(tuple(row) for row in rows)))

    def cite(self, kilde: Citation) -> str:
        """The number of a source, to be put after the text that rests on it."""
        number = self.cited.setdefault(kilde, len(self.cited) + 1)
        return f"{NO_BREAK}[{number}]"

"""A page as HTML: plain elements that any style sheet can dress, with every text escaped.

Whoever shows it gives it a place within their own page and the headings their levels there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from visitator.text.page import (
    CHECK_BOX,
    DASH,
    Block,
    Grid,
    Heading,
    Item,
    Page,
    Pair,
    Paragraph,
)
from visitator.text.printable import NO_BREAK, printable

LOWEST = 6
CITED = re.compile(rf"{NO_BREAK}\[(\d+)\]")
"""As ``Page.cite`` gives it. Brackets that a person typed are not preceded by such a blank."""
SOURCE = re.compile(r"\[(\d+)\]")
"""The mark of an entry in the list of sources."""
BOX = '<span class="maerke" aria-hidden="true">☐</span>'


def html(page: Page, *, top: int = 1, anchor: str = "kilde-") -> str:
    """The page as HTML, ending in a line break.

    ``top`` is the level of the page's own heading where it is shown, and those below follow.
    ``anchor`` is what the ids of the sources begin with; two pages in one need two.
    """
    return "\n".join(_Html(page, top, anchor).lines()) + "\n"


@dataclass(frozen=True, slots=True)
class _Html:
    page: Page
    top: int
    anchor: str

    def lines(self) -> Iterator[str]:
        for kind, blocks in groupby(self.page.blocks, key=type):
            together = list(blocks)
            if kind is Item:
                yield from self._list([block for block in together if isinstance(block, Item)])
            elif kind is Pair:
                yield from self._pairs([block for block in together if isinstance(block, Pair)])
            else:
                for block in together:
                    yield from self._one(block)

    def _one(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                level = min(block.level + self.top - 1, LOWEST)
                yield f"<h{level}>{self._text(block.text)}</h{level}>"
            case Paragraph():
                yield f"<p>{self._text(block.text)}</p>"
            case Grid():
                yield from self._table(block)

    def _list(self, items: Sequence[Item]) -> Iterator[str]:
        """Items with those below them in lists of their own."""
        depth, number = items[0].depth, 0
        marked = any(_mark(item) for item in items if item.depth == depth)
        yield '<ul class="maerkede">' if marked else "<ul>"
        while number < len(items):
            below = number + 1
            while below < len(items) and items[below].depth > depth:
                below += 1
            inner = items[number + 1 : below]
            yield self._item(items[number]) + ("" if inner else "</li>")
            if inner:
                yield from self._list(inner)
                yield "</li>"
            number = below
        yield "</ul>"

    def _item(self, item: Item) -> str:
        """An item that is still open. One that a source's number marks is what is linked to."""
        mark, text = _mark(item), self._text(item.text)
        source = SOURCE.fullmatch(mark)
        if source and int(source[1]) in self.page.cited.values():
            anchor = f"{_escaped(self.anchor)}{source[1]}"
            return f'<li id="{anchor}"><span class="maerke">{mark}</span> {text}'
        if not mark:
            return f"<li>{text}"
        shown = BOX if mark == CHECK_BOX else f'<span class="maerke">{_escaped(mark)}</span>'
        return f"<li>{shown} {text}"

    def _pairs(self, pairs: Iterable[Pair]) -> Iterator[str]:
        """A pair without a label is one more text of the label above."""
        yield "<dl>"
        for pair in pairs:
            if pair.label:
                yield f"<dt>{_escaped(pair.label)}</dt>"
            yield f"<dd>{self._text(pair.text)}</dd>"
        yield "</dl>"

    def _table(self, grid: Grid) -> Iterator[str]:
        yield "<table>"
        header = "".join(f'<th scope="col">{self._text(cell)}</th>' for cell in grid.header)
        yield f"<thead><tr>{header}</tr></thead>"
        yield "<tbody>"
        for name, *rest in grid.rows:
            cells = "".join(f"<td>{self._text(cell)}</td>" for cell in rest)
            yield f'<tr><th scope="row">{self._text(name)}</th>{cells}</tr>'
        yield "</tbody>"
        yield "</table>"

    def _text(self, text: str) -> str:
        """A text in its own lines, with the numbers of sources as links to them."""
        return CITED.sub(self._link, _escaped(text))

    def _link(self, found: re.Match[str]) -> str:
        if int(found[1]) not in self.page.cited.values():
            return found[0]
        anchor = f"#{_escaped(self.anchor)}{found[1]}"
        return f'{NO_BREAK}<a class="kildehenvisning" href="{anchor}">[{found[1]}]</a>'


def _mark(item: Item) -> str:
    """What stands before an item; nothing where a plain point will do."""
    mark = item.mark.strip()
    return "" if mark == DASH else mark


def _escaped(text: str) -> str:
    return "<br>".join(escape(printable(line)) for line in text.splitlines())

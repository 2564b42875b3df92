"""A page as markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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

SPECIAL = re.compile(r"([\\`*_<>\[\]|])")


def markdown(page: Page) -> str:
    """The page, ending in a line break."""
    return "\n".join(_lines(page.blocks)) + "\n"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    above: Block | None = None
    for block in blocks:
        is_list = isinstance(block, Item | Pair) and type(block) is type(above)
        if above is not None and not is_list:
            yield ""
        yield _block(block)
        above = block


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {_escaped(block.text)}"
        case Paragraph():
            return _escaped(block.text)
        case Item():
            return f"{'  ' * block.depth}- {_mark(block.mark.strip())}{_escaped(block.text)}"
        case Grid():
            rule = ["---"] * len(block.header)
            rows = [[_escaped(cell) for cell in row] for row in (block.header, *block.rows)]
            return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:]))
        case Pair():
            opening = f"- **{_escaped(block.label)}:**" if block.label else "  -"
            return f"{opening} {_escaped(block.text)}"


def _mark(mark: str) -> str:
    if mark in ("", DASH):
        return ""
    return f"{mark} " if mark == CHECK_BOX else f"**{_escaped(mark)}** "


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", printable(text)).replace(NO_BREAK, " ")

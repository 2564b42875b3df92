"""A page as plain text that fits 80 columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from textwrap import wrap

from visitator.text.page import Block, Grid, Heading, Item, Page, Pair, Paragraph
from visitator.text.printable import NO_BREAK, printable

WIDTH = 80
LABEL_WIDTH = 20
STEP = 2
GAP = 2
RULES = {1: "=", 2: "-"}
TOGETHER = re.compile(r"§§? \d+(?: [a-d]\b)?|\b(?:stk|nr)\. \d+")
"""Names of places in the law, within which a line must not break."""


def plain(page: Page) -> str:
    """The page, ending in a line break."""
    return "\n".join(line.rstrip() for line in _lines(page.blocks)) + "\n"


def wrapped(
    text: str, first: str = "", later: str | None = None, *, whole_words: bool = False
) -> list[str]:
    """A text in lines of at most 80 columns, the first opening with ``first``, the rest with
    ``later`` (as many blanks as ``first`` has letters where it is left out).

    With ``whole_words`` a word that is longer than a line, such as a path, is not broken.
    """
    lines = wrap(
        TOGETHER.sub(_without_breaks, printable(text)),
        width=WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first) if later is None else later,
        break_on_hyphens=False,
        break_long_words=not whole_words,
    )
    return [line.replace(NO_BREAK, " ") for line in lines]


def _without_breaks(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    above: Block | None = None
    for block in blocks:
        if above is not None and _is_apart(above, block):
            yield ""
        yield from _block(block)
        above = block


def _is_apart(above: Block, block: Block) -> bool:
    """Whether an empty line goes between two blocks."""
    if isinstance(above, Heading):
        return False
    if isinstance(block, Heading):
        return True
    if isinstance(above, Paragraph):
        return not isinstance(block, Item)
    return type(above) is not type(block)


def _block(block: Block) -> list[str]:
    match block:
        case Heading():
            lines = wrapped(block.text.upper() if block.level == 1 else block.text)
            rule = RULES.get(block.level)
            return [*lines, rule * max(map(len, lines))] if rule else lines
        case Paragraph():
            return wrapped(block.text)
        case Item():
            return wrapped(block.text, f"{' ' * STEP * (block.depth + 1)}{block.mark} ")
        case Pair():
            return _pair(block)
        case Grid():
            return list(_grid(block))


def _grid(grid: Grid) -> Iterator[str]:
    """In columns where they fit, else every row as pairs under its first cell."""
    cells = [[printable(cell) for cell in row] for row in (grid.header, *grid.rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    if sum(widths) + GAP * (len(widths) - 1) <= WIDTH:
        header, *rows = [_columns(row, widths) for row in cells]
        yield from (header, (" " * GAP).join("-" * width for width in widths), *rows)
        return
    labels = grid.header[1:]
    for number, (name, *rest) in enumerate(grid.rows):
        if number:
            yield ""
        yield from wrapped(name)
        for label, cell in zip(labels, rest, strict=True):
            yield from _pair(Pair(f"{' ' * GAP}{label}", cell))


def _columns(cells: list[str], widths: list[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return (" " * GAP).join(padded).replace(NO_BREAK, " ")


def _pair(pair: Pair) -> list[str]:
    column = " " * LABEL_WIDTH
    if len(pair.label) < LABEL_WIDTH:
        return wrapped(pair.text, pair.label.ljust(LABEL_WIDTH), column)
    return [*wrapped(pair.label), *wrapped(pair.text, column)]

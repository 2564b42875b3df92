"""A table of results that reads well in a terminal and is Markdown as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; the first column names the row, the others hold figures. ``notes`` are
    sentences shown under it."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = [self.header, *self.rows]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        ruled = [
            _line(self.header, widths),
            "|" + "|".join(_rule(width, first=not n) for n, width in enumerate(widths)) + "|",
            *[_line(row, widths) for row in self.rows],
        ]
        return "\n".join([f"**{self.title}**", "", *ruled, "", *self.notes]).rstrip()


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    named = cells[0].ljust(widths[0])
    figures = [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)]
    return f"| {' | '.join([named, *figures])} |"


def _rule(width: int, *, first: bool) -> str:
    return "-" * (width + 2) if first else "-" * (width + 1) + ":"


def milliseconds(seconds: float) -> str:
    """A short time with two significant figures under one millisecond, otherwise two decimals."""
    shown = seconds * 1000
    return f"{shown:.3f} ms" if shown < 0.1 else f"{shown:.2f} ms"


def times(seconds: float, unit: float) -> str:
    """How many times ``unit`` something takes."""
    return f"{seconds / unit:.1f} ×"

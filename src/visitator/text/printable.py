"""Text that is safe to show: in one line, without what could steer a terminal."""

from __future__ import annotations

NO_BREAK = "\u00a0"


def printable(text: str) -> str:
    """A text in one line: control characters, which could steer a terminal, become blanks."""
    return "".join(c if c.isprintable() or c == NO_BREAK else " " for c in text)

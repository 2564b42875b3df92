"""Reading the case file that a command names."""

from __future__ import annotations

import sys
from pathlib import Path

from visitator.rules.load.strict_yaml import MAX_BYTES, Document, read_bytes, read_file

STDIN = "-"


def read_document(name: str) -> Document:
    """The case file of that name; ``-`` is standard input. Raises InputError."""
    if name == STDIN:
        return read_bytes(sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b"", STDIN)
    return read_file(Path(name))

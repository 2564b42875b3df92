"""How far a long run has come, told to a terminal and to nothing else."""

from __future__ import annotations

import sys
from collections.abc import Callable

from visitator.text.words import thousands


def progress(what: str, count: int | None = None) -> Callable[[int], None]:
    """Tells how many of ``what`` are done, of ``count`` where that is known.

    A file or a pipe is told nothing.
    """
    if not sys.stderr.isatty():
        return lambda _: None
    whole = f" af {thousands(count)}" if count is not None else ""

    def told(done: int) -> None:
        end = "\n" if done == count else ""
        print(f"\r{thousands(done)}{whole} {what}", end=end, file=sys.stderr, flush=True)

    return told

"""Editions made from their files, and read back compiled."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from bench.subject import newest_version
from bench.table import Table, milliseconds, times
from visitator.rules.load.cache import cached_edition
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import Files

ROUNDS = 9
COLD = "compiled from the files"
WARM = "read from the cache"


def loading(files: Files) -> Table:
    """CPU time to have each newest edition ready, in a process that has imported everything."""
    rows = [_loaded(files, kommune) for kommune in files.municipalities()]
    return Table(
        title="Loading a municipality's newest version",
        header=(
            f"CPU time, best of {ROUNDS}",
            "services",
            "compiled from the files",
            "read from the cache",
            "ratio",
            "kept bytes",
        ),
        rows=tuple(rows),
        notes=("Sources, vocabulary and law, which all share, are read with each of them.",),
    )


def _loaded(files: Files, kommune: str) -> tuple[str, ...]:
    version = newest_version(files, kommune)
    with TemporaryDirectory() as folder, _cache_in(Path(folder)):
        edition = cached_edition(files, kommune, version)
        kept = next(Path(folder).rglob("*.edition")).stat().st_size
        best = _best(
            {
                COLD: lambda: load_edition(files, kommune, version),
                WARM: lambda: cached_edition(files, kommune, version),
            }
        )
    return (
        f"{kommune} {version}",
        str(len(edition.standards)),
        milliseconds(best[COLD]),
        milliseconds(best[WARM]),
        times(best[COLD], best[WARM]),
        str(kept),
    )


def _best(contestants: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    best = dict.fromkeys(contestants, float("inf"))
    for _ in range(ROUNDS):
        for name, run in contestants.items():
            start = process_time()
            run()
            best[name] = min(best[name], process_time() - start)
    return best


@contextmanager
def _cache_in(folder: Path) -> Iterator[None]:
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["XDG_CACHE_HOME"]
        else:
            os.environ["XDG_CACHE_HOME"] = before

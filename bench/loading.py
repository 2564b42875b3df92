"""An edition made from its files, and read back compiled."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from bench.subject import KOMMUNE, newest_version
from bench.table import Table, milliseconds, times
from visitator.rules.load.cache import cached_edition
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import Files

ROUNDS = 9
COLD = "compiled from the files"
WARM = "read from the cache"


def loading(files: Files) -> Table:
    """CPU time to have the newest edition ready, in a process that has imported everything."""
    version = newest_version(files)
    with TemporaryDirectory() as folder, _cache_in(Path(folder)):
        cached_edition(files, KOMMUNE, version)
        kept = next(Path(folder).rglob("*.edition")).stat().st_size
        best = _best(
            {
                COLD: lambda: load_edition(files, KOMMUNE, version),
                WARM: lambda: cached_edition(files, KOMMUNE, version),
            }
        )
    paths = _read_for(files, version)
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in paths)
    return Table(
        title=f"Loading {KOMMUNE} {version}",
        header=(f"best of {ROUNDS}", "CPU time", "/ from the cache"),
        rows=tuple((name, milliseconds(s), times(s, best[WARM])) for name, s in best.items()),
        notes=(f"{len(paths)} YAML files, {lines} lines; the compiled edition is {kept} bytes.",),
    )


def _best(contestants: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    best = dict.fromkeys(contestants, float("inf"))
    for _ in range(ROUNDS):
        for name, run in contestants.items():
            start = process_time()
            run()
            best[name] = min(best[name], process_time() - start)
    return best


def _read_for(files: Files, version: str) -> list[Path]:
    """What the edition is made from: its own files and those that all share."""
    shared = [
        path for folder in ("kilder", "fakta", "satser", "lov") for path in files.named(folder)
    ]
    own = files.root / "kommuner" / KOMMUNE
    return [*shared, own / "kommune.yaml", *files.named("kommuner", KOMMUNE, version)]


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

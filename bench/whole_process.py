"""`visitator vurder` as a whole process, from the shell's point of view."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory

from bench.subject import ROOT
from bench.table import Table, times

EXAMPLE = "examples/koebenhavn-85.yaml"
RUNS = 11
NOTHING = "python -c pass"
WARM = "visitator vurder, warm cache"
COLD = "visitator vurder, cold cache"


class CommandError(Exception):
    """A command ended badly; the message holds its own words."""


def whole_process() -> Table:
    """CPU seconds of the command with and without a compiled edition on disk.

    Raises CommandError where the command fails.
    """
    with TemporaryDirectory() as folder:
        seconds = _interleaved(_contestants(Path(folder)))
    medians = {name: median(runs) for name, runs in seconds.items()}
    return Table(
        title=f"`visitator vurder {EXAMPLE}` as a whole process",
        header=("CPU seconds, user and system", "median", "least", "/ python -c pass"),
        rows=tuple(
            (
                name,
                f"{medians[name]:.3f}",
                f"{min(runs):.3f}",
                times(medians[name], medians[NOTHING]),
            )
            for name, runs in seconds.items()
        ),
        notes=(f"{RUNS} interleaved runs of each; the interpreter's own bytecode cache is warm.",),
    )


def _contestants(folder: Path) -> Mapping[str, Callable[[], float]]:
    vurder = [str(Path(sys.executable).with_name("visitator")), "vurder", EXAMPLE]
    warm = folder / "warm"
    _cpu_seconds(vurder, warm)
    colds = iter(range(RUNS))
    return {
        NOTHING: lambda: _cpu_seconds([sys.executable, "-c", "pass"], warm),
        WARM: lambda: _cpu_seconds(vurder, warm),
        COLD: lambda: _cpu_seconds(vurder, folder / f"cold{next(colds)}"),
    }


def _interleaved(contestants: Mapping[str, Callable[[], float]]) -> dict[str, list[float]]:
    seconds: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(RUNS):
        for name, run in contestants.items():
            seconds[name].append(run())
    return seconds


def _cpu_seconds(command: Sequence[str], cache: Path) -> float:
    """What a finished child process has cost, its cache being in the folder given."""
    before = _spent()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=_environment(cache),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CommandError(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr}")
    return _spent() - before


def _environment(cache: Path) -> dict[str, str]:
    """That of this process, but for a setting that would have Python compile itself anew."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "XDG_CACHE_HOME": str(cache), "VISITATOR_KATALOG": "katalog"}


def _spent() -> float:
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime

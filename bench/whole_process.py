"""`visitator vurder` and `simuler` as whole processes, from the shell's point of view."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from bench.sample_cases import DAY
from bench.subject import KOMMUNE, ROOT
from bench.table import Table, times

EXAMPLE = "examples/koebenhavn-85.yaml"
RUNS = 11
NOTHING = "python -c pass"
WARM = "visitator vurder, warm cache"
COLD = "visitator vurder, cold cache"
SCENARIO = "examples/scenarier/koebenhavn-85-fra-d.yaml"
CITIZENS = 100_000
SIMULATED = f"visitator simuler, {CITIZENS:,} citizens, warm cache"


class Cost(NamedTuple):
    """Seconds of processors, and of the clock."""

    cpu: float
    elapsed: float


class CommandError(Exception):
    """A command ended badly; the message holds its own words."""


def whole_process() -> Table:
    """What the commands cost, `vurder` also without a compiled edition on disk.

    Raises CommandError where the command fails.
    """
    with TemporaryDirectory() as folder:
        costs = _interleaved(_contestants(Path(folder)))
    cpu = {name: median(cost.cpu for cost in runs) for name, runs in costs.items()}
    return Table(
        title=f"`visitator vurder {EXAMPLE}` and a changed threshold as whole processes",
        header=("seconds", "CPU, median", "least", "/ python -c pass", "elapsed, median"),
        rows=tuple(
            (
                name,
                f"{cpu[name]:.3f}",
                f"{min(cost.cpu for cost in runs):.3f}",
                times(cpu[name], cpu[NOTHING]),
                f"{median(cost.elapsed for cost in runs):.3f}",
            )
            for name, runs in costs.items()
        ),
        notes=(
            f"{RUNS} interleaved runs of each; the interpreter's own bytecode cache is warm. "
            f"`simuler` measures every service of København before and after {SCENARIO}.",
        ),
    )


def _contestants(folder: Path) -> Mapping[str, Callable[[], Cost]]:
    visitator = str(Path(sys.executable).with_name("visitator"))
    vurder = [visitator, "vurder", EXAMPLE]
    people, warm = str(folder / "borgere.parquet"), folder / "warm"
    here = ["--kommune", KOMMUNE, "--dato", DAY.isoformat()]
    simuler = [visitator, "simuler", people, *here, "--scenarie", SCENARIO]
    _cost([visitator, "befolkning", people, *here, "--borgere", str(CITIZENS)], warm)
    for command in (vurder, simuler):
        _cost(command, warm)
    colds = iter(range(RUNS))
    return {
        NOTHING: lambda: _cost([sys.executable, "-c", "pass"], warm),
        WARM: lambda: _cost(vurder, warm),
        COLD: lambda: _cost(vurder, folder / f"cold{next(colds)}"),
        SIMULATED: lambda: _cost(simuler, warm),
    }


def _interleaved(contestants: Mapping[str, Callable[[], Cost]]) -> dict[str, list[Cost]]:
    costs: dict[str, list[Cost]] = {name: [] for name in contestants}
    for _ in range(RUNS):
        for name, run in contestants.items():
            costs[name].append(run())
    return costs


def _cost(command: Sequence[str], cache: Path) -> Cost:
    """What a finished child process has cost, its cache being in the folder given."""
    before, start = _spent(), perf_counter()
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
    return Cost(_spent() - before, perf_counter() - start)


def _environment(cache: Path) -> dict[str, str]:
    """That of this process, but for a setting that would have Python compile itself anew."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "XDG_CACHE_HOME": str(cache), "VISITATOR_KATALOG": "katalog"}


def _spent() -> float:
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime

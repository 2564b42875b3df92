"""The tables on populations: who is how fast, who needs what memory, and which translation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.populations.alone import Alone, alone
from bench.populations.citizens import write_population
from bench.populations.contestants import (
    BY_HAND,
    EVERYONE,
    OPENFISCA,
    OURS,
    STREAMING,
    TRANSLATIONS,
    Contestant,
)
from bench.populations.race import Seconds, UnequalAnswersError, race
from bench.populations.services import SERVICES, Subject, subject, whole_catalogue
from bench.table import Table, milliseconds
from visitator.rules.load.files import Files

SMALL, LARGE, LARGEST = 100_000, 1_000_000, 10_000_000
ROUNDS = {SMALL: 9, LARGE: 5}


def populations(files: Files, *, everything: bool) -> Iterator[Table]:
    """The tables one by one; 10,000,000 citizens only where ``everything`` is asked for.

    Raises UnequalAnswersError where two contestants differ on any answer.
    """
    asked = subject(files)
    with TemporaryDirectory() as folder:
        paths = {
            count: write_population(asked, count, Path(folder) / str(count))
            for count in (SMALL, LARGE, *((LARGEST,) if everything else ()))
        }
        found = {n: race(EVERYONE, asked, paths[n], rounds) for n, rounds in ROUNDS.items()}
        memory = {c.name: alone(c, "answers", paths[LARGE]) for c in EVERYONE}
        yield _race_table(found, memory, asked)
        yield _streamed_table({n: p for n, p in paths.items() if n != SMALL})
    yield _translations_table(files)


def _race_table(
    found: Mapping[int, Mapping[str, Seconds]], memory: Mapping[str, Alone], asked: Subject
) -> Table:
    rows = [
        (
            contestant.name,
            milliseconds(found[LARGE][contestant.name].ready),
            *[milliseconds(seconds[contestant.name].run) for seconds in found.values()],
            _per_second(LARGE, found[LARGE][contestant.name].run),
            _megabytes(memory[contestant.name]),
        )
        for contestant in EVERYONE
    ]
    for other in (BY_HAND, OPENFISCA):
        rows += _ratios(found, other)
    kommuner = " and ".join(f"{len(ids)} of {name}" for name, ids in SERVICES.items())
    return Table(
        title=f"A population, {len(asked.rules.standards)} services: {kommuner}",
        header=(
            "CPU time of all threads, best round",
            "made ready",
            *[f"{count:,} citizens" for count in found],
            "citizens a CPU second",
            "peak memory",
        ),
        rows=tuple(rows),
        notes=(
            f"{len(asked.answers)} columns of answers (statuses and bounds) from "
            f"{len(asked.plan.facts)} facts, of which one in ten is unknown. Every answer of every "
            "citizen was the same for all before anything was timed. Made ready: the query built, "
            "or the facts put in; compiling the kernel is not counted. Peak memory: of a process "
            f"with {LARGE:,} citizens, their table and the answers.",
        ),
    )


def _ratios(found: Mapping[int, Mapping[str, Seconds]], other: Contestant) -> list[tuple[str, ...]]:
    run = [s[other.name].run / s[OURS.name].run for s in found.values()]
    both = [s[other.name].both / s[OURS.name].both for s in found.values()]
    return [
        (f"speed / {other.name}", "", *[f"{ratio:.2f}" for ratio in run], "", ""),
        (f"speed / {other.name}, with making ready", "", *[f"{r:.2f}" for r in both], "", ""),
    ]


def _streamed_table(paths: Mapping[int, str]) -> Table:
    found: dict[str, list[Alone]] = {contestant.name: [] for contestant in STREAMING}
    for path in paths.values():
        for contestant in STREAMING:
            found[contestant.name].append(alone(contestant, "totals", path))
        totals = [told[-1].totals for told in found.values()]
        if any(total != totals[0] for total in totals):
            raise UnequalAnswersError(f"the totals differ over {path}")
    rows = []
    for name, told in found.items():
        cells = [f"{one.seconds:.2f} s, {_megabytes(one)}" for one in told]
        rows.append((name, *cells))
    return Table(
        title="The same as totals, streamed from a file",
        header=("CPU time, peak memory", *[f"{count:,} citizens" for count in paths]),
        rows=tuple(rows),
        notes=(
            "How many have each status and the sum of each bound; the totals were the same. One "
            "run each, in a process of its own, reading the file and building the query included.",
        ),
    )


def _translations_table(files: Files) -> Table:
    rows = []
    for kommune in files.municipalities():
        asked = whole_catalogue(files, kommune)
        with TemporaryDirectory() as folder:
            path = write_population(asked, SMALL, Path(folder) / "citizens")
            found = race(TRANSLATIONS, asked, path, rounds=3)
        cells = [
            f"{milliseconds(found[c.name].ready)} + {milliseconds(found[c.name].run)}"
            for c in TRANSLATIONS
        ]
        rows.append((kommune, str(len(asked.answers)), *cells))
    return Table(
        title=f"One graph, two translations, {SMALL:,} citizens",
        header=(
            "CPU time to make ready + to run",
            "answers",
            "Narwhals on Polars",
            *[contestant.name.partition(",")[0] for contestant in TRANSLATIONS[1:]],
        ),
        rows=tuple(rows),
        notes=(
            "Status, winning rows and bounds of every service and variant; the same answers. "
            "Ibis hands its expressions to Polars while it runs.",
        ),
    )


def _per_second(count: int, seconds: float) -> str:
    return f"{count / seconds / 1e6:.1f} million"


def _megabytes(told: Alone) -> str:
    return f"{told.bytes / 1e6:,.0f} MB"

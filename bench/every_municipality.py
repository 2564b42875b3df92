"""One citizen measured against every service of every municipality."""

from __future__ import annotations

from functools import partial

from bench.sample_cases import samples
from bench.subject import newest_version
from bench.table import Table, milliseconds
from bench.timing import interleaved
from visitator.grundlag.assess import assess
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import Files

CITIZENS = 100
ROUNDS = 3
POPULATIONS = {"every fact known": 1.0, "half of them": 0.5, "none": 0.0}


def every_municipality(files: Files) -> Table:
    """The whole decision basis, and what that comes to for each service."""
    rows = [_row(files, kommune) for kommune in files.municipalities()]
    return Table(
        title="The whole decision basis in every municipality",
        header=("CPU time, median (a service's share of it)", "services", *POPULATIONS),
        rows=tuple(rows),
        notes=(f"{CITIZENS} generated citizens a column; best of {ROUNDS} rounds each.",),
    )


def _row(files: Files, kommune: str) -> tuple[str, ...]:
    edition = load_edition(files, kommune, newest_version(files, kommune))
    count = len(edition.standards)
    cells = []
    for known in POPULATIONS.values():
        citizens = samples(edition, files, count=CITIZENS, known=known)
        tasks = [partial(assess, edition, citizen.case) for citizen in citizens]
        median = interleaved({kommune: tasks}, ROUNDS)[kommune].median
        cells.append(f"{milliseconds(median)} ({milliseconds(median / count)})")
    return (f"{kommune} {edition.version}", str(count), *cells)

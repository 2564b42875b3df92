"""Every check of a catalogue, and what they came to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from visitator.rules.check.accounted import accounted
from visitator.rules.check.completions import completions
from visitator.rules.check.coverage import coverage
from visitator.rules.check.expectations import expectations
from visitator.rules.check.figures import figures
from visitator.rules.check.ids import ids
from visitator.rules.check.opened import Opened, opened
from visitator.rules.check.rows import rows
from visitator.rules.check.sections import sections
from visitator.rules.check.texts import Texts
from visitator.rules.check.titles import titles
from visitator.rules.check.unused_facts import unused_facts
from visitator.rules.check.unused_rates import unused_rates
from visitator.rules.faults import Fault, in_reading_order
from visitator.rules.load.files import Files

CHECKS: tuple[Callable[[Opened], Iterator[Fault]], ...] = (
    accounted,
    completions,
    coverage,
    expectations,
    ids,
    rows,
    titles,
    unused_facts,
    unused_rates,
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was looked at."""

    kommuner: int
    ydelser: int
    sager: int
    afsnit: int


@dataclass(frozen=True, slots=True)
class Report:
    """Every fault, each once, in the order of files and lines."""

    faults: tuple[Fault, ...]
    counts: Counts


def check(files: Files, texts: Texts | None) -> Report:
    """Check a whole catalogue; ``texts`` are those of its sources, None where not at hand.

    What cannot be loaded is a fault too, and then says nothing of what it would have used.
    """
    catalogue = opened(files)
    found = [*files.faults, *sections(catalogue.reference, texts)]
    for one in CHECKS:
        found.extend(one(catalogue))
    if texts is not None:
        found.extend(figures(catalogue, texts))
    return Report(tuple(in_reading_order(set(found))), _counts(catalogue))


def _counts(catalogue: Opened) -> Counts:
    return Counts(
        kommuner=len({published.edition.kommune for published in catalogue.editions}),
        ydelser=sum(len(published.checked) for published in catalogue.editions),
        sager=sum(len(f.cases) for published in catalogue.editions for f in published.cases),
        afsnit=sum(len(source.afsnit) for source in catalogue.reference.sources.values()),
    )

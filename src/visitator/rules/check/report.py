"""Every check of a catalogue, and what they came to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from visitator.rules.check.accounted import accounted
from visitator.rules.check.completions import completions
from visitator.rules.check.coverage import coverage
from visitator.rules.check.expectations import expectations
from visitator.rules.check.figures import figures
from visitator.rules.check.findings.accepted import Accepted, verdict
from visitator.rules.check.findings.finding import Finding
from visitator.rules.check.findings.search import findings
from visitator.rules.check.ids import ids
from visitator.rules.check.known_places import KnownPlace, known_places
from visitator.rules.check.law import law
from visitator.rules.check.opened import Opened, opened
from visitator.rules.check.over_columns import over_columns
from visitator.rules.check.rows import rows
from visitator.rules.check.sections import sections
from visitator.rules.check.texts import Texts
from visitator.rules.check.titles import titles
from visitator.rules.check.told_figures import told_figures
from visitator.rules.check.unused_facts import unused_facts
from visitator.rules.check.unused_rates import unused_rates
from visitator.rules.faults import Fault, in_reading_order
from visitator.rules.load.files import Files
from visitator.rules.load.reference import Reference

CHECKS: tuple[Callable[[Opened], Iterator[Fault]], ...] = (
    accounted,
    completions,
    coverage,
    expectations,
    ids,
    law,
    over_columns,
    rows,
    titles,
    unused_facts,
    unused_rates,
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was looked at."""

    kommuner: int
    paragraffer: int
    ydelser: int
    sager: int
    afsnit: int
    fund: int


@dataclass(frozen=True, slots=True)
class Report:
    """Every fault, each once, in the order of files and lines, and every accepted finding.

    ``reference`` has the words for what the findings' examples name. ``kendte`` are the known
    places of the documents.
    """

    faults: tuple[Fault, ...]
    accepted: tuple[Accepted, ...]
    reference: Reference
    counts: Counts
    kendte: tuple[KnownPlace, ...] = ()


def check(files: Files, texts: Texts | None) -> Report:
    """Check a whole catalogue; ``texts`` are those of its sources, None where not at hand.

    What cannot be loaded is a fault too, and then says nothing of what it would have used.
    """
    catalogue = opened(files)
    found = [*files.faults, *sections(catalogue.reference, texts)]
    for one in CHECKS:
        found.extend(one(catalogue))
    if texts is not None:
        found.extend((*figures(catalogue, texts), *told_figures(catalogue, texts)))
    reasoned = list(findings(catalogue))
    new = [one for one in reasoned if isinstance(one, Finding)]
    held = verdict(files, new, is_whole=catalogue.is_whole)
    found.extend(one for one in reasoned if isinstance(one, Fault))
    known = known_places(catalogue, held.accepted, texts)
    found.extend((*held.faults, *known.faults, *files.faults))
    return Report(
        tuple(in_reading_order(set(found))),
        held.accepted,
        catalogue.reference,
        _counts(catalogue, len(held.accepted)),
        known.steder,
    )


def _counts(catalogue: Opened, accepted: int) -> Counts:
    law = [published for published in catalogue.editions if published.is_law]
    municipal = [published for published in catalogue.editions if not published.is_law]
    return Counts(
        kommuner=len({published.edition.kommune for published in municipal}),
        paragraffer=sum(len(published.checked) for published in law),
        ydelser=sum(len(published.checked) for published in municipal),
        sager=sum(len(f.cases) for published in catalogue.editions for f in published.cases),
        afsnit=sum(len(source.afsnit) for source in catalogue.reference.sources.values()),
        fund=accepted,
    )

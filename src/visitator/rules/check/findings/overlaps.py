"""Findings: two rows that fit the same citizen and answer differently.

Rows are tried in order, and that is how a standard says that an exception goes before the rule: a
row that asks for something the later row does not ask is such an exception, and so is one whose
citizens are all within the later row. Rows that divide the answers to the same questions between
them are no exceptions to one another. Where two of those overlap, the text has left open which one
applies, and only their order decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.check.findings.finding import Finding, Slags
from visitator.rules.check.findings.subject import Subject
from visitator.rules.check.written_tables import written_tables
from visitator.rules.regions import Example, Regions, regions_of
from visitator.rules.standards import Status
from visitator.rules.survey import facts_in
from visitator.rules.tables import Row, Table


def overlaps(subject: Subject) -> Iterator[Finding]:
    """A finding for each row that another row before it overlaps."""
    for table in written_tables(subject.standard):
        conditional = [row for row in table.rows if row.naar is not None]
        if len(conditional) > 1:
            yield from _in_table(subject, table, conditional)


def _in_table(subject: Subject, table: Table, rows: list[Row]) -> Iterator[Finding]:
    group = subject.standard.tilbud.maalgruppe
    conditions = [row.naar for row in rows if row.naar is not None]
    regions = regions_of([group, *conditions], subject.edition.vocabulary)
    status = regions.status(group)
    inside = regions.where(status, Status.OMFATTET, Status.VEJLEDENDE_UDEN_FOR)
    fits = [regions.every(inside, regions.truth(naar, guided=True)) for naar in conditions]
    untaken = inside
    for number, row in enumerate(rows):
        for later in range(number + 1, len(rows)):
            if _is_exception(row, rows[later]) or row.vaerdi == rows[later].vaerdi:
                continue
            if _cross(regions, fits[number], fits[later]):
                shared = regions.every(untaken, fits[number], fits[later])
                yield from _found(subject, table, (row, rows[later]), regions.smallest(shared))
        untaken = regions.every(untaken, regions.outside(fits[number]))


def _found(
    subject: Subject, table: Table, rows: tuple[Row, Row], example: Example | None
) -> Iterator[Finding]:
    earlier, later = rows
    if example is not None:
        hvad = (
            f"Rækken i «{table.emne}» passer på nogle af de samme borgere som række "
            f"{table.rows.index(earlier) + 1}, men svarer noget andet; kun rækkefølgen afgør det."
        )
        yield subject.finding(Slags.OVERLAP, later.sti, hvad, example)


def _is_exception(earlier: Row, later: Row) -> bool:
    """Whether the earlier row asks for something that the later one leaves open."""
    asked = [set(facts_in([row.naar])) if row.naar else set() for row in (earlier, later)]
    return not asked[0] <= asked[1]


def _cross(regions: Regions, one: int, other: int) -> bool:
    """Whether each fits somebody whom the other does not."""
    alone = (
        regions.every(one, regions.outside(other)),
        regions.every(other, regions.outside(one)),
    )
    return not any(map(regions.is_empty, alone))

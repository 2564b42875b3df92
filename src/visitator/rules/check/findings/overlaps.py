"""Findings: two rows that fit the same citizen and answer differently.

Rows are tried in order, and that is how a standard says that an exception goes before the rule: a
row whose citizens are all within a later one is such an exception, and a row whose citizens all fit
an earlier one is dead. Two rows that each fit somebody whom the other does not are no exceptions to
one another. Where those overlap, only their order decides, and the reason for it is to be told.
"""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.check.findings.finding import Finding, Slags
from visitator.rules.check.findings.subject import Subject
from visitator.rules.check.written_tables import written_tables
from visitator.rules.regions import Example, Regions, regions_of
from visitator.rules.standards import Status
from visitator.rules.tables import Row, Table, Term


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
            if _alike(row, rows[later]):
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
        both = f"{earlier.sti} og {later.sti}"
        yield subject.finding(Slags.OVERLAP, later.sti, hvad, example, sted=both)


def _alike(earlier: Row, later: Row) -> bool:
    """Whether two rows answer the same; of a single word the text beside it is left out."""
    match earlier.vaerdi, later.vaerdi:
        case Term(), Term():
            return earlier.vaerdi.vaerdi == later.vaerdi.vaerdi
    return earlier.vaerdi == later.vaerdi


def _cross(regions: Regions, one: int, other: int) -> bool:
    """Whether each fits somebody whom the other does not."""
    alone = (
        regions.every(one, regions.outside(other)),
        regions.every(other, regions.outside(one)),
    )
    return not any(map(regions.is_empty, alone))

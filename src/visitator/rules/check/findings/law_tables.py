"""Findings: an answer of a standard that gives a citizen less than what the law settles."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.check.findings.finding import Finding, Slags
from visitator.rules.check.findings.less_than import less_than
from visitator.rules.check.findings.subject import Subject
from visitator.rules.criteria import Criterion
from visitator.rules.regions import Regions, regions_of
from visitator.rules.standards import Kvalitetsstandard, Status
from visitator.rules.tables import Table


def law_tables(paragraph: Kvalitetsstandard, subject: Subject) -> Iterator[Finding]:
    """A finding for each row that gives less than the row of the law for the same citizen."""
    own, law = subject.standard.tilbud.tabeller, paragraph.tilbud.tabeller
    for emne in own.keys() & law.keys():
        pairs = [
            (number, other)
            for number, row in enumerate(own[emne].rows)
            for other, lawful in enumerate(law[emne].rows)
            if less_than(emne, row.vaerdi, lawful.vaerdi)
        ]
        if pairs:
            yield from _found(paragraph, subject, emne, pairs)


def _found(
    paragraph: Kvalitetsstandard, subject: Subject, emne: str, pairs: list[tuple[int, int]]
) -> Iterator[Finding]:
    standard = subject.standard.tilbud
    tables = (standard.tabeller[emne], paragraph.tilbud.tabeller[emne])
    groups = [standard.maalgruppe, paragraph.tilbud.maalgruppe]
    regions = regions_of([*groups, *_conditions(*tables)], subject.edition.vocabulary)
    in_both = regions.every(
        regions.where(regions.status(groups[0]), Status.OMFATTET, Status.VEJLEDENDE_UDEN_FOR),
        regions.where(regions.status(groups[1]), Status.OMFATTET),
    )
    for number in dict.fromkeys(number for number, _ in pairs):
        others = [other for one, other in pairs if one == number]
        example = regions.smallest(regions.every(in_both, *_rows(regions, tables, number, others)))
        if example is not None:
            row = tables[0].rows[number]
            told = f"Rækken i «{emne}» giver mindre end {paragraph.lov}."
            yield subject.finding(Slags.SVAGERE, row.sti, told, example)


def _rows(
    regions: Regions, tables: tuple[Table, Table], number: int, others: list[int]
) -> Iterator[int]:
    yield regions.where(regions.first_row(tables[0]), number)
    yield regions.where(regions.first_row(tables[1]), *others)


def _conditions(*tables: Table) -> Iterator[Criterion]:
    yield from (row.naar for table in tables for row in table.rows if row.naar is not None)

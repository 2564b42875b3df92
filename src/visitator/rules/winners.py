"""The rows of a table that can still win, exactly.

Row by row, three-valued logic cannot see that two rows ask for answers that exclude each other
(support for level D, unless special support that takes level D has won already). The decision
diagrams can, so what a caseworker sees as possible is possible.
"""

from __future__ import annotations

from visitator.rules.explain import OfferResult
from visitator.rules.questions import Outlook
from visitator.rules.survey import NO_ROW
from visitator.rules.tables import Table, TableResult, Udfald, won_by


def narrowed(result: OfferResult, view: Outlook) -> OfferResult:
    """The same result with open tables narrowed to the rows that some completion ends in."""
    open_tables = {
        emne: _narrowed(result.offer.tabeller[emne], found, view, (result.offer.id, emne))
        for emne, found in result.tabeller.items()
        if found.udfald is Udfald.FLERE_MULIGE
    }
    if not open_tables:
        return result
    return result._replace(tabeller={**result.tabeller, **open_tables})


def _narrowed(table: Table, found: TableResult, view: Outlook, key: tuple[str, str]) -> TableResult:
    winners = view.diagram.reachable_outcomes(view.roots[key]) - {None}
    rows = tuple(row for number, row in enumerate(table.rows) if number in winners)
    may_miss = NO_ROW in winners
    if not winners:
        # The citizen is shut out, so that no row matters; what the facts allow is kept.
        return found
    if not rows:
        return TableResult(Udfald.INGEN_RAEKKE, None, (), False)
    if len(rows) == 1 and not may_miss:
        return won_by(rows[0])
    return TableResult(Udfald.FLERE_MULIGE, None, rows, may_miss)

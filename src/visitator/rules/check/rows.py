"""Check: every row of a table can win."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from visitator.rules.cells import Cells
from visitator.rules.check.opened import Opened
from visitator.rules.check.written_tables import written_tables
from visitator.rules.faults import Fault
from visitator.rules.standards import Status
from visitator.rules.survey import Translator, facts_in
from visitator.rules.tables import Table


def rows(catalogue: Opened) -> Iterator[Fault]:
    """A fault for each row that never wins, whoever the citizen is."""
    for published in catalogue.editions:
        for standard, places in published.standards():
            for table in written_tables(standard):
                won = _winners(table, published.edition.space.cells)
                for number, row in enumerate(table.rows):
                    if number not in won:
                        yield Fault(
                            places.of(row.sti),
                            f"Rækken i «{table.emne}» kan aldrig vinde.",
                            "Rækkerne før den tager alle: flyt den op, ret den, eller slet den.",
                        )


def _winners(table: Table, cells: Mapping[str, Cells]) -> set[object]:
    conditions = [row.naar for row in table.rows if row.naar is not None]
    translator = Translator(facts_in(conditions), cells)
    # Whether the citizen is in the target group is left out of it.
    root = translator.winner(table, translator.builder.end(Status.OMFATTET))
    return set(translator.builder.finish().reachable_outcomes(root))

"""The tables of a standard as they were written."""

from __future__ import annotations

from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.tables import Table


def written_tables(standard: Kvalitetsstandard) -> list[Table]:
    """Each table once: those of the variants, or of a service that has none.

    The tables that variants disagree on are joined for the service as a whole; such a table is
    made from the others and not among them.
    """
    offers = standard.varianter or (standard.tilbud,)
    tables = {id(table): table for offer in offers for table in offer.tabeller.values()}
    return list(tables.values())

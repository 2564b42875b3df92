"""Citizens of single cases as a coded table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import polars as pl

from visitator.rules.cells import AnswerSpace
from visitator.rules.columns.codes import row_of
from visitator.rules.columns.sheet import HUNDREDTHS, column_name
from visitator.rules.facts import FactType, Vocabulary
from visitator.rules.situation import Situation

TYPES = {
    FactType.JA_NEJ: pl.Boolean,
    FactType.HELTAL: pl.Int32,
    FactType.DATO: pl.Date,
    **dict.fromkeys(HUNDREDTHS, pl.Int64),
}


def coded_table(
    people: Sequence[Situation], vocabulary: Vocabulary, space: AnswerSpace, facts: Iterable[str]
) -> pl.DataFrame:
    """A row for each citizen, a column for each fact or question about grants."""
    rows = [row_of(citizen, vocabulary, space) for citizen in people]
    schema = {
        column_name(name): TYPES.get(vocabulary[name].type, pl.Int8)
        if name in vocabulary
        else pl.Boolean
        for name in facts
    }
    cells = [{column: row.get(column) for column in schema} for row in rows]
    return pl.DataFrame(cells, schema=schema)

"""A table of citizens in the words that people write in a case, for files that people read."""

from __future__ import annotations

import polars as pl

from visitator.rules.facts import NOT_ASSESSED, YES_NO
from visitator.simulation.synthetic.columns import LEFT_OUT

JA, NEJ = YES_NO


def in_words(table: pl.DataFrame) -> pl.DataFrame:
    """Every column as text: ja and nej, the ids of choices, ikke_vurderet; null stays null."""
    return table.with_columns(_in_words(name, dtype) for name, dtype in table.schema.items())


def _in_words(name: str, dtype: pl.DataType) -> pl.Expr:
    column = pl.col(name)
    if dtype == pl.Boolean:
        words = pl.when(column).then(pl.lit(JA)).when(~column).then(pl.lit(NEJ))
        return words.otherwise(None).alias(name)
    if dtype == pl.Int8:
        left_out = pl.when(column == LEFT_OUT).then(pl.lit(NOT_ASSESSED))
        return left_out.otherwise(column.cast(pl.String)).alias(name)
    return column.cast(pl.String)

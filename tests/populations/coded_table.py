"""Citizens of single cases as a coded table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

import polars as pl

from visitator.rules.cells import AnswerSpace
from visitator.rules.columns.sheet import HUNDREDTHS, LEFT_OUT, column_name
from visitator.rules.facts import Fact, FactType, Value, Vocabulary
from visitator.rules.situation import Situation

Code = bool | int | date


def code_of(fact: Fact, value: Value) -> Code:
    """The code of an answer that the vocabulary allows."""
    if fact.type in HUNDREDTHS:
        amounts = value if isinstance(value, tuple) else (value,)
        return int(sum((Decimal(str(amount)) for amount in amounts), Decimal()) * 100)
    if isinstance(value, date | int):
        return value
    if fact.type is FactType.JA_NEJ:
        return value == "ja"
    return fact.choice_ids.index(str(value))


def row_of(situation: Situation, vocabulary: Vocabulary, space: AnswerSpace) -> Mapping[str, Code]:
    """One citizen as a row: what is known, by column."""
    row: dict[str, Code] = {}
    for name, value in situation.facts.items():
        row[column_name(name)] = code_of(vocabulary[name], value)
    for theme in situation.not_assessed:
        row[column_name(theme)] = LEFT_OUT
    for leaf in space.grants.values():
        holds = situation.holds_grant(leaf)
        if holds is not None:
            row[column_name(leaf.key)] = holds
    return row


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

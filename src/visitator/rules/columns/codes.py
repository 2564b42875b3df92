"""Answers as the codes that a table holds them by; what the codes are is told in ``sheet``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

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

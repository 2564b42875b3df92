"""Invented citizens as a table of codes, the same ones in every run, written block by block.

A citizen has the facts of one of the catalogue's worked cases; every other fact is drawn from its
cells, each as likely as another. One answer in ten is then forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from bench.populations.services import Subject
from visitator.rules.columns.codes import code_of
from visitator.rules.columns.sheet import LEFT_OUT, column_name
from visitator.rules.facts import Fact, FactType, Value

SEED = 85
UNIX_DAY = date(1970, 1, 1)
"""Polars counts days from here."""
BLOCK = 100_000
AMOUNTS = tuple(map(Decimal, (0, 500, 1_000, 1_500, 3_000, 20_000)))
"""What an amount that only rates divide is drawn from, in kroner."""
FORGOTTEN = 0.1
NOT_TOLD = -(10**12)
"""Stands in the worked cases for a fact that the case says nothing of."""

Numbers = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """What one column is drawn from: the codes of its cells, and what each worked case says."""

    dtype: pl.DataType
    codes: Numbers
    worked: Numbers


def write_population(subject: Subject, count: int, folder: Path) -> str:
    """So many citizens as Parquet files; one column for each fact that the rules ask for.

    Gives the pattern that finds the files.
    """
    folder.mkdir()
    for number, block in enumerate(blocks(facts_of(subject), count)):
        block.write_parquet(folder / f"{number:05}.parquet")
    return str(folder / "*.parquet")


def blocks(columns: Mapping[str, Facts], count: int) -> Iterator[pl.DataFrame]:
    """The citizens in blocks; the first blocks are the same whatever the count."""
    draw = np.random.default_rng(SEED)
    while count > 0:
        size = min(count, BLOCK)
        yield _block(columns, draw, size)
        count -= size


def facts_of(subject: Subject) -> dict[str, Facts]:
    """What each column is drawn from."""
    vocabulary = subject.rules.vocabulary
    found: dict[str, Facts] = {}
    for name in subject.plan.facts:
        fact = vocabulary.get(name)
        cells = subject.space.cells.get(name)
        examples = cells.examples if cells else AMOUNTS
        codes = [_code(fact, value) for value in examples]
        if fact is not None and fact.type is FactType.TEMANIVEAU:
            codes.append(LEFT_OUT)
        worked = [_told(fact, case.get(name)) for case in subject.worked]
        found[column_name(name)] = Facts(dtype_of(fact), np.array(codes), np.array(worked))
    return found


def dtype_of(fact: Fact | None) -> pl.DataType:
    """The smallest type that holds the codes of a fact; a question about grants is ja/nej."""
    if fact is None or fact.type is FactType.JA_NEJ:
        return pl.Boolean()
    if fact.type is FactType.HELTAL:
        return pl.Int16()
    if fact.type is FactType.DATO:
        return pl.Date()
    return pl.Int8() if fact.choice_ids else pl.Int64()


def _block(columns: Mapping[str, Facts], draw: np.random.Generator, size: int) -> pl.DataFrame:
    some = next(iter(columns.values()))
    case = draw.integers(len(some.worked), size=size)
    return pl.DataFrame([_column(name, facts, case, draw) for name, facts in columns.items()])


def _column(name: str, facts: Facts, case: Numbers, draw: np.random.Generator) -> pl.Series:
    told = facts.worked[case]
    drawn = facts.codes[draw.integers(len(facts.codes), size=len(case))]
    forgotten = pl.Series(draw.random(len(case), dtype=np.float32) < FORGOTTEN)
    values = pl.Series(name, np.where(told == NOT_TOLD, drawn, told))
    return values.set(forgotten, None).cast(facts.dtype)


def _told(fact: Fact | None, value: Value | None) -> int:
    return NOT_TOLD if value is None else _code(fact, value)


def _code(fact: Fact | None, value: Value) -> int:
    if fact is None:
        return int(value == "ja")
    code = code_of(fact, value)
    return (code - UNIX_DAY).days if isinstance(code, date) else code

"""Invented citizens as a table of codes, the same ones in every run, written block by block.

A citizen has the facts of one of the catalogue's worked cases; every other fact is drawn from its
cells, each as likely as another. One answer in ten is then forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from bench.populations.services import Subject
from visitator.rules.columns.codes import code_of
from visitator.rules.columns.sheet import LEFT_OUT, column_name
from visitator.rules.facts import Fact, FactType, Value

SEED = 85
BLOCK = 100_000
FORGOTTEN = 0.1
NOT_TOLD = -1000
"""Stands in the worked cases for a fact that the case says nothing of."""

Numbers = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """What one column is drawn from: the codes of its cells, and what each worked case says."""

    dtype: pa.DataType
    codes: Numbers
    worked: Numbers


def write_population(subject: Subject, count: int, path: Path) -> Path:
    """So many citizens as a Parquet file; one column for each fact that the rules ask for."""
    columns = facts_of(subject)
    schema = pa.schema([(name, facts.dtype) for name, facts in columns.items()])
    with pq.ParquetWriter(path, schema) as writer:
        for block in blocks(columns, count):
            writer.write_table(block)
    return path


def blocks(columns: Mapping[str, Facts], count: int) -> Iterator[pa.Table]:
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
        examples = subject.space.cells[name].examples
        codes = [_code(fact, value) for value in examples]
        if fact is not None and fact.type is FactType.TEMANIVEAU:
            codes.append(LEFT_OUT)
        worked = [_told(fact, case.get(name)) for case in subject.worked]
        found[column_name(name)] = Facts(dtype_of(fact), np.array(codes), np.array(worked))
    return found


def dtype_of(fact: Fact | None) -> pa.DataType:
    """The smallest type that holds the codes of a fact; a question about grants is ja/nej."""
    if fact is None or fact.type is FactType.JA_NEJ:
        return pa.bool_()
    if fact.type is FactType.HELTAL:
        return pa.int16()
    if fact.type is FactType.DATO:
        return pa.date32()
    return pa.int8() if fact.choice_ids else pa.int64()


def _block(columns: Mapping[str, Facts], draw: np.random.Generator, size: int) -> pa.Table:
    some = next(iter(columns.values()))
    case = draw.integers(len(some.worked), size=size)
    arrays = {name: _column(facts, case, draw) for name, facts in columns.items()}
    return pa.table(arrays)


def _column(facts: Facts, case: Numbers, draw: np.random.Generator) -> pa.Array:
    told = facts.worked[case]
    drawn = facts.codes[draw.integers(len(facts.codes), size=len(case))]
    forgotten = draw.random(len(case), dtype=np.float32) < FORGOTTEN
    values = np.where(told == NOT_TOLD, drawn, told)
    return pa.array(values, mask=forgotten).cast(facts.dtype)


def _told(fact: Fact | None, value: Value | None) -> int:
    return NOT_TOLD if value is None else _code(fact, value)


def _code(fact: Fact | None, value: Value) -> int:
    return int(value == "ja") if fact is None else int(code_of(fact, value))

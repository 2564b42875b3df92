"""The graph as one machine-code loop over the citizens: what the machine itself allows.

Truth is 0 for false, 1 for unknown and 2 for true, so that *and* is the smaller and *or* the
larger. The smallest number of a type stands for unknown. Answers are written to the same buffers in
every run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numba
import numpy as np
import polars as pl

from bench.populations.contestants import Work
from bench.populations.kinds import is_truth
from bench.populations.services import Subject
from visitator.rules.columns.graph import (
    And,
    Arithmetic,
    Choose,
    Column,
    Compare,
    Constant,
    Graph,
    In,
    Not,
    Or,
    Ref,
    Tally,
    Unknown,
    parts_of,
)

UNKNOWN = -32768
ANSWER = {True: np.int8, False: np.int16}
Buffers = dict[str, np.ndarray[Any, Any]]


def load(subject: Subject, path: Path) -> Work:
    """The columns as arrays, compiled once; ``ready`` only hands over the loop."""
    table = pl.read_parquet(path)
    columns = [_array(table[name]) for name in _columns(subject)]
    answers: Buffers = {
        name: np.empty(len(table), ANSWER[name.endswith("_status")]) for name in subject.answers
    }
    loop = compiled(subject)
    loop(*columns, *answers.values())
    return Work(
        ready=lambda: loop,
        run=lambda ready: _run(ready, columns, answers),
        table=_table,
    )


def _run(loop: Callable[..., None], columns: list[Any], answers: Buffers) -> Buffers:
    loop(*columns, *answers.values())
    return answers


def _array(series: pl.Series) -> np.ndarray[Any, Any]:
    if series.dtype == pl.Boolean:
        return (series.cast(pl.Int8) * 2).fill_null(1).to_numpy()
    return series.cast(pl.Int16).fill_null(UNKNOWN).to_numpy()


def _table(answers: Buffers) -> pl.DataFrame:
    found = {}
    for name, values in answers.items():
        series = pl.Series(name, values)
        found[name] = series.set(series == UNKNOWN, None) if values.dtype == np.int16 else series
    return pl.DataFrame(found)


def compiled(subject: Subject) -> Callable[..., None]:
    """The loop for one list of arrays: the columns asked for, then the answers."""
    namespace: dict[str, Any] = {"numba": numba}
    exec(source(subject), namespace)
    loop: Callable[..., None] = numba.njit(parallel=True)(namespace["loop"])
    return loop


def source(subject: Subject) -> str:
    """The loop as Python; one local name for each node that the answers need."""
    answers = subject.answers
    arrays = [*_columns(subject), *(f"{name}_answer" for name in answers)]
    body = [f"        n{ref} = {_text(subject, ref)}" for ref in _needed(subject)]
    body += [f"        {name}_answer[i] = n{ref}" for name, ref in answers.items()]
    first = next(iter(answers))
    return "\n".join(
        [
            f"def loop({', '.join(arrays)}):",
            f"    for i in numba.prange(len({first}_answer)):",
            *body,
        ]
    )


def _needed(subject: Subject) -> list[Ref]:
    graph = subject.plan.graph
    needed = set(subject.answers.values())
    for ref in range(len(graph.nodes) - 1, -1, -1):
        if ref in needed:
            needed.update(parts_of(graph.nodes[ref]))
    return sorted(needed)


def _columns(subject: Subject) -> Iterator[str]:
    nodes = (subject.plan.graph.nodes[ref] for ref in _needed(subject))
    return (node.name for node in nodes if isinstance(node, Column))


def _text(subject: Subject, ref: Ref) -> str:
    graph = subject.plan.graph
    match graph.nodes[ref]:
        case Column(name):
            return f"{name}[i]"
        case Constant(value):
            return str(UNKNOWN if value is None else 2 * value if isinstance(value, bool) else value)
        case In(part, codes):
            found = " or ".join(f"n{part} == {code}" for code in codes)
            return f"1 if n{part} == {UNKNOWN} else (2 if {found} else 0)"
        case Compare(a, how, b):
            return f"1 if n{a} == {UNKNOWN} else (2 if n{a} {how} n{b} else 0)"
        case And(parts):
            return f"min({', '.join(f'n{part}' for part in parts)})"
        case Or(parts):
            return f"max({', '.join(f'n{part}' for part in parts)})"
        case Not(part):
            return f"2 - n{part}"
        case Unknown(part):
            return f"2 if n{part} == {1 if is_truth(subject, part) else UNKNOWN} else 0"
        case Tally(parts):
            return " + ".join(f"(1 if n{part} == 2 else 0)" for part in parts)
        case Choose(cases, otherwise):
            truth = is_truth(subject, ref)
            chain = [f"{_value(graph, v, truth)} if n{c} == 2 else " for c, v in cases]
            return f"{''.join(chain)}{_value(graph, otherwise, truth)}"
        case Arithmetic(a, how, b):
            return f"n{a} {how} n{b}"
        case node:
            raise NotImplementedError(f"status and bounds ask for no {type(node).__name__}")


def _value(graph: Graph, ref: Ref, truth: bool) -> str:
    return "1" if truth and graph.nodes[ref] == Constant(None) else f"n{ref}"

"""The graph as expressions of Ibis: the other library that the translation could have been made
with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import add, and_, ge, gt, le, lt, mul, or_, sub
from operator import eq as equal
from pathlib import Path
from typing import Any

import ibis
import polars as pl

from bench.populations.contestants import Work
from bench.populations.services import Subject
from visitator.rules.columns.graph import (
    And,
    Arithmetic,
    Choose,
    Column,
    Compare,
    Constant,
    DayPart,
    Graph,
    In,
    Narrow,
    Not,
    Or,
    Ref,
    Scalar,
    Tally,
    Unknown,
    Wide,
    stages,
)

COMPARED = {"<": lt, "<=": le, ">": gt, ">=": ge, "==": equal}
CALCULATED = {"+": add, "-": sub, "*": mul}
TABLE = "citizens"


def load_polars(subject: Subject, path: Path) -> Work:
    """Ibis on a table of Polars."""
    return _load(ibis.polars.connect(), pl.read_parquet(path).rechunk(), subject)


def load_duckdb(subject: Subject, path: Path) -> Work:
    """Ibis on a table of DuckDB."""
    return _load(ibis.duckdb.connect(), pl.read_parquet(path).to_arrow(), subject)


def _load(backend: Any, citizens: Any, subject: Subject) -> Work:
    table = backend.create_table(TABLE, citizens)
    return Work(
        ready=lambda: answered(table, subject.plan.graph, subject.answers),
        run=backend.to_pyarrow,
        table=lambda answers: pl.DataFrame(pl.from_arrow(answers)),
    )


def answered(table: Any, graph: Graph, answers: Mapping[str, Ref]) -> Any:
    """The answers as a table of Ibis, in the same stages as ours."""
    translation = _Translation(graph)
    for stage in stages(graph, answers.values()):
        columns = {_shared(ref): translation.expression(ref) for ref in stage}
        table = table.mutate(**columns)
        translation.ready.update(stage)
    return table.select(**{name: translation.expression(ref) for name, ref in answers.items()})


def _shared(ref: Ref) -> str:
    return f"shared_{ref}"


class _Translation:
    """Nodes as deferred expressions; ``ready`` have a column of their own already."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.ready: set[Ref] = set()

    def expression(self, ref: Ref) -> Any:
        return ibis._[_shared(ref)] if ref in self.ready else self._translated(ref)

    def _translated(self, ref: Ref) -> Any:
        match self.graph.nodes[ref]:
            case Column(name):
                return ibis._[name]
            case Constant(value):
                return _literal(value)
            case In(part, codes):
                return self.expression(part).isin(codes)
            case Compare(a, how, b):
                return COMPARED[how](self.expression(a), self.expression(b))
            case And(parts):
                return reduce(and_, map(self.expression, parts))
            case Or(parts):
                return reduce(or_, map(self.expression, parts))
            case Not(part):
                return ~self.expression(part)
            case Unknown(part):
                return self.expression(part).isnull()
            case Tally(parts):
                one, zero = _literal(1), _literal(0)
                return reduce(add, [_cases([(self.expression(p), one)], zero) for p in parts])
            case Choose(cases, otherwise):
                chain = [(self.expression(c), self.expression(v)) for c, v in cases]
                return _cases(chain, self.expression(otherwise))
            case Arithmetic(a, how, b):
                return CALCULATED[how](self.expression(a), self.expression(b))
            case Wide() | Narrow() | DayPart():
                raise NotImplementedError("status and bounds ask for no money and no birth date")


def _cases(chain: list[tuple[Any, Any]], otherwise: Any) -> Any:
    return ibis.cases(*chain, else_=otherwise)


def _literal(value: Scalar) -> Any:
    if value is None:
        return ibis.null()
    small = isinstance(value, int) and not isinstance(value, bool)
    return ibis.literal(value, "int16") if small else ibis.literal(value)

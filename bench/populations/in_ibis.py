"""The graph as expressions of Ibis: the other library that the translation could have been made
with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import add, and_, ge, gt, le, lt, mul, or_, sub
from operator import eq as equal
from typing import Any

import ibis
import polars as pl

from bench.populations.contestants import Work, as_polars
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


def load_polars(subject: Subject, path: str) -> Work:
    """Ibis on a table of Polars."""
    backend = ibis.polars.connect()
    table = backend.create_table(TABLE, pl.read_parquet(path).rechunk())
    return Work(
        ready=lambda: answered(table, subject.plan.graph, subject.answers),
        run=backend.to_pyarrow,
        table=as_polars,
    )


def load_duckdb(subject: Subject, path: str) -> Work:
    """Ibis on a table of DuckDB.

    Ibis 12 cannot itself make a table in DuckDB 2.0, so it only writes the SQL.
    """
    backend = ibis.duckdb.connect()
    backend.raw_sql(f"create table {TABLE} as select * from read_parquet('{path}')")
    table = backend.table(TABLE)
    return Work(
        ready=lambda: backend.compile(answered(table, subject.plan.graph, subject.answers)),
        run=lambda sql: backend.con.sql(sql).to_arrow_table(),
        table=as_polars,
    )


def answered(table: Any, graph: Graph, answers: Mapping[str, Ref]) -> Any:
    """The answers as a table of Ibis, in the same stages as ours."""
    translation = _Translation(graph, table)
    for stage in stages(graph, answers.values()):
        columns = {_shared(ref): translation.expression(ref) for ref in stage}
        translation.table = translation.table.mutate(**columns)
        translation.ready.update(stage)
    found = {name: translation.expression(ref) for name, ref in answers.items()}
    return translation.table.select(**found)


def _shared(ref: Ref) -> str:
    return f"shared_{ref}"


class _Translation:
    """Nodes as expressions over ``table``; ``ready`` have a column of their own in it."""

    def __init__(self, graph: Graph, table: Any) -> None:
        self.graph = graph
        self.table = table
        self.ready: set[Ref] = set()

    def expression(self, ref: Ref) -> Any:
        return self.table[_shared(ref)] if ref in self.ready else self._translated(ref)

    def _translated(self, ref: Ref) -> Any:
        match self.graph.nodes[ref]:
            case Column(name):
                return self.table[name]
            case Constant(value):
                return _literal(value)
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
            case node:
                return self._truth(node)

    def _truth(self, node: And | Or | Not | Unknown | In | Compare) -> Any:
        match node:
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


def _cases(chain: list[tuple[Any, Any]], otherwise: Any) -> Any:
    return ibis.cases(*chain, else_=otherwise)


def _literal(value: Scalar) -> Any:
    if value is None:
        return ibis.null()
    small = isinstance(value, int) and not isinstance(value, bool)
    return ibis.literal(value, "int16") if small else ibis.literal(value)

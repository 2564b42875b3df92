"""The graph as one SQL query for DuckDB: a stage for each group of shared conditions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import duckdb
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
from visitator.rules.columns.plan import STATUSES

TABLE = "citizens"


def load(subject: Subject, path: str) -> Work:
    """The table as DuckDB's own, the answers as Arrow."""
    connection = duckdb.connect()
    connection.execute(f"create table {TABLE} as select * from read_parquet('{path}')")
    return Work(
        ready=lambda: query(subject, TABLE),
        run=lambda sql: connection.sql(sql).to_arrow_table(),
        table=as_polars,
    )


def totals(subject: Subject, path: str) -> pl.DataFrame:
    """One row: how many have each status, and the sum of each bound, streamed from a file."""
    wanted: list[str] = []
    for name in subject.answers:
        if name.endswith("_status"):
            wanted += [
                f"count(*) filter ({name} = {code}) as {name}_{status}"
                for code, status in enumerate(STATUSES)
            ]
        else:
            wanted.append(f"sum({name}) as {name}")
    answers = query(subject, f"read_parquet('{path}')")
    found = duckdb.connect().sql(f"select {', '.join(wanted)} from ({answers})")
    return as_polars(found.to_arrow_table())


def query(subject: Subject, source: str) -> str:
    """All answers of the citizens in a table or file."""
    sql = _Sql(subject.plan.graph)
    tables, last = [], source
    for number, stage in enumerate(stages(subject.plan.graph, subject.answers.values())):
        columns = ", ".join(f"{sql.text(ref)} as {_shared(ref)}" for ref in stage)
        tables.append(f"stage_{number} as (select *, {columns} from {last})")
        sql.ready.update(stage)
        last = f"stage_{number}"
    columns = ", ".join(f"{sql.text(ref)} as {name}" for name, ref in subject.answers.items())
    return f"with {', '.join(tables)} select {columns} from {last}"


def _shared(ref: Ref) -> str:
    return f"shared_{ref}"


class _Sql:
    """Nodes as SQL; ``ready`` have a column of their own already."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.ready: set[Ref] = set()

    def text(self, ref: Ref) -> str:
        return _shared(ref) if ref in self.ready else self._translated(ref)

    def _translated(self, ref: Ref) -> str:
        match self.graph.nodes[ref]:
            case Column(name):
                return name
            case Constant(value):
                return _literal(value)
            case Tally(parts):
                ones = [f"(case when {self.text(part)} then 1 else 0 end)" for part in parts]
                return f"({' + '.join(ones)})"
            case Choose(cases, otherwise):
                chain = " ".join(f"when {self.text(c)} then {self.text(v)}" for c, v in cases)
                return f"(case {chain} else {self.text(otherwise)} end)"
            case Arithmetic(a, how, b):
                return f"({self.text(a)} {how} {self.text(b)})"
            case Wide() | Narrow() | DayPart():
                raise NotImplementedError("status and bounds ask for no money and no birth date")
            case node:
                return self._truth(node)

    def _truth(self, node: And | Or | Not | Unknown | In | Compare) -> str:
        match node:
            case In(part, codes):
                return f"({self.text(part)} in ({', '.join(map(str, codes))}))"
            case Compare(a, how, b):
                return f"({self.text(a)} {'=' if how == '==' else how} {self.text(b)})"
            case And(parts):
                return self._joined(" and ", parts)
            case Or(parts):
                return self._joined(" or ", parts)
            case Not(part):
                return f"(not {self.text(part)})"
            case Unknown(part):
                return f"({self.text(part)} is null)"

    def _joined(self, word: str, parts: Sequence[Ref]) -> str:
        return f"({word.join(map(self.text, parts))})"


def _literal(value: Scalar) -> str:
    if value is None:
        return "null"
    if isinstance(value, date):
        return f"date '{value}'"
    return str(value).lower() if isinstance(value, bool) else f"{value}::smallint"

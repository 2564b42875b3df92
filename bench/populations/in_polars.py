"""Ours, and the same written by hand, on Polars; also as totals, streamed from a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Literal

import narwhals as nw
import polars as pl
from polars import col

from bench.populations.by_hand.answers import by_hand
from bench.populations.contestants import Work
from bench.populations.services import Subject
from visitator.rules.columns.frames import answered
from visitator.rules.columns.plan import STATUSES

Engine = Literal["in-memory", "streaming"]
Query = Callable[[Subject, pl.LazyFrame], pl.LazyFrame]


def ours(subject: Subject, citizens: pl.LazyFrame) -> pl.LazyFrame:
    """The graph, handed to Polars through Narwhals."""
    frame = answered(nw.from_native(citizens), subject.plan.graph, subject.answers)
    return frame.to_native()


def hand_written(_: Subject, citizens: pl.LazyFrame) -> pl.LazyFrame:
    """The 24 functions."""
    return by_hand(citizens)


def load(query: Query, engine: Engine, subject: Subject, path: Path) -> Work:
    """A query over a table in memory."""
    citizens = pl.read_parquet(path).rechunk().lazy()
    return Work(
        ready=partial(query, subject, citizens),
        run=lambda lazy: lazy.collect(engine=engine),
        table=lambda answers: answers,
    )


def totals(query: Query, subject: Subject, path: Path) -> pl.DataFrame:
    """One row: how many have each status, and the sum of each bound, streamed from a file."""
    lazy = query(subject, pl.scan_parquet(path))
    return lazy.select(*_totals(subject)).collect(engine="streaming")


def _totals(subject: Subject) -> Iterator[pl.Expr]:
    for name in subject.answers:
        if name.endswith("_status"):
            for code, status in enumerate(STATUSES):
                yield (col(name) == code).sum().alias(f"{name}_{status}")
        else:
            yield col(name).cast(pl.Int64).sum()

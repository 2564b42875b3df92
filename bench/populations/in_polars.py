"""Ours, and the same written by hand, on Polars; also as totals, streamed from a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import narwhals as nw
import polars as pl
from polars import col

from bench.populations.by_hand.answers import by_hand
from bench.populations.contestants import Work
from bench.populations.services import Subject
from visitator.rules.columns.frames import answered
from visitator.rules.columns.plan import STATUSES

Query = Callable[[Subject, pl.LazyFrame], pl.LazyFrame]


def ours(subject: Subject, citizens: pl.LazyFrame) -> pl.LazyFrame:
    """The graph, handed to Polars through Narwhals."""
    frame = answered(nw.from_native(citizens), subject.plan.graph, subject.answers)
    found: pl.LazyFrame = frame.to_native()
    return found


def hand_written(_: Subject, citizens: pl.LazyFrame) -> pl.LazyFrame:
    """The 24 functions."""
    return by_hand(citizens)


def load_ours(subject: Subject, path: str) -> Work:
    """Our query over a table in memory."""
    return _load(ours, subject, path)


def load_by_hand(subject: Subject, path: str) -> Work:
    """The hand-written query over a table in memory."""
    return _load(hand_written, subject, path)


def totals_of_ours(subject: Subject, path: str) -> pl.DataFrame:
    """Our answers as totals, streamed from a file."""
    return _totals(ours, subject, path)


def totals_by_hand(subject: Subject, path: str) -> pl.DataFrame:
    """The hand-written answers as totals, streamed from a file."""
    return _totals(hand_written, subject, path)


def _load(query: Query, subject: Subject, path: str) -> Work:
    citizens = pl.read_parquet(path).rechunk().lazy()
    return Work(
        ready=partial(query, subject, citizens),
        run=lambda lazy: lazy.collect(engine="streaming"),
        table=lambda answers: answers,
    )


def _totals(query: Query, subject: Subject, path: str) -> pl.DataFrame:
    answers = query(subject, pl.scan_parquet(path))
    return answers.select(*_wanted(subject)).collect(engine="streaming")


def _wanted(subject: Subject) -> Iterator[pl.Expr]:
    for name in subject.answers:
        if name.endswith("_status"):
            for code, status in enumerate(STATUSES):
                yield (col(name) == code).sum().alias(f"{name}_{status}")
        else:
            yield col(name).cast(pl.Int64).sum()

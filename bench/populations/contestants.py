"""Who works the answers out, and what each is asked for, over the same table of codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import polars as pl

from bench.populations.services import Subject


@dataclass(frozen=True, slots=True)
class Work:
    """One contestant with its table in memory.

    ``ready`` is all that can be done before the citizens are looked at, ``run`` works out every
    answer from what it gives, and ``table`` shows the answers as a table, by name. Only the first
    two are timed.
    """

    ready: Callable[[], Any]
    run: Callable[[Any], Any]
    table: Callable[[Any], pl.DataFrame]


@dataclass(frozen=True, slots=True)
class Contestant:
    """A way to work out the answers; its module is read first when it is its turn, so that nobody
    carries the memory of another."""

    name: str
    module: str
    load_by: str = "load"
    totals_by: str = "totals"

    def load(self, subject: Subject, path: str) -> Work:
        """A Parquet file in memory as suits the contestant best."""
        work: Work = getattr(self._module(), self.load_by)(subject, path)
        return work

    def totals(self, subject: Subject, path: str) -> pl.DataFrame:
        """One row: how many have each status, and the sum of each bound, streamed from a file."""
        found: pl.DataFrame = getattr(self._module(), self.totals_by)(subject, path)
        return found

    def _module(self) -> Any:
        return import_module(f"bench.populations.{self.module}")


OURS = Contestant("visitator on Polars", "in_polars", "load_ours", "totals_of_ours")
BY_HAND = Contestant("hand-written Polars", "in_polars", "load_by_hand", "totals_by_hand")
DUCKDB = Contestant("DuckDB SQL, from our graph", "in_duckdb")
OPENFISCA = Contestant("OpenFisca-core", "in_openfisca")
KERNEL = Contestant("numba kernel, from our graph (the limit)", "in_numba")
IBIS_POLARS = Contestant("Ibis on Polars, from our graph", "in_ibis", "load_polars")
IBIS_DUCKDB = Contestant("Ibis on DuckDB, from our graph", "in_ibis", "load_duckdb")

EVERYONE = (OURS, BY_HAND, DUCKDB, OPENFISCA, KERNEL)
STREAMING = (OURS, BY_HAND, DUCKDB)
TRANSLATIONS = (OURS, IBIS_POLARS, IBIS_DUCKDB)
BY_NAME = {contestant.name: contestant for contestant in (*EVERYONE, *TRANSLATIONS)}


def as_polars(arrow: Any) -> pl.DataFrame:
    """A table of Arrow as one of Polars."""
    return pl.DataFrame(pl.from_arrow(arrow))

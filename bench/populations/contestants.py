"""What every contestant is asked for, over the same table of codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
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
    """A way to work out the answers; ``load`` puts a Parquet file in memory as suits it best."""

    name: str
    load: Callable[[Subject, Path], Work]

"""All 24 services of a table of citizens: shared conditions, then criteria, then answers."""

from __future__ import annotations

import polars as pl
from polars import col

from bench.populations.by_hand import hvidovre, viborg
from bench.populations.by_hand.shared import shared, status


def by_hand(citizens: pl.LazyFrame) -> pl.LazyFrame:
    """One column for each status and bound, named as ours are."""
    ydelser = {**hvidovre.ydelser(), **viborg.ydelser()}
    criteria: dict[str, pl.Expr] = {}
    answers: dict[str, pl.Expr] = {}
    for name, ydelse in ydelser.items():
        criteria[f"{name}_bindende"] = ydelse.bindende
        alle = None
        if ydelse.alle is not None:
            criteria[f"{name}_alle"] = ydelse.alle
            alle = col(f"{name}_alle")
        answers[f"{name}_status"] = status(col(f"{name}_bindende"), alle)
        answers.update({f"{name}_{column}": bound for column, bound in ydelse.omfang.items()})
    first = citizens.with_columns(**shared(), **hvidovre.shared())
    return first.with_columns(**criteria).select(**answers)

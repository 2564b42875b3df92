"""The same simulation on Spark, for a population that one machine cannot hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import narwhals as nw

from visitator.rules.columns.frames import Frame
from visitator.rules.columns.reading import coded, fault_counts
from visitator.rules.columns.sheet import column_name
from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, InputError, Place
from visitator.simulation.checked import Columns
from visitator.simulation.scenario import Scenario
from visitator.simulation.simulate import Simulation, prepared
from visitator.simulation.tally import Tally, answers_of
from visitator.simulation.totals import Totals, totals

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

HOW = "Brug en fil eller mappe, der ender på .csv eller .parquet."


def simulated_on_spark(
    edition: Edition, day: date, scenario: Scenario | None, navn: str
) -> tuple[Simulation, Totals]:
    """The figures of a population, measured where Spark runs.

    Spark is set up by its own environment and configuration files. Raises InputError where Spark
    or the population is not to be had, or a cell is no answer.
    """
    session = _session()
    native = _read(session, navn)
    headers = native.columns
    renamed = native.toDF(*map(column_name, headers))
    schema = nw.from_native(renamed).collect_schema()
    named = nw.Schema({h: schema[column_name(h)] for h in headers})
    simulation = prepared(edition, day, scenario, navn, named)
    frame: Frame = nw.from_native(renamed)
    _check(frame, simulation.columns)
    measured = answers_of(coded(frame, simulation.columns.readings), simulation.sides)
    # What is counted many times is kept, and cut loose from the long plan that it was made by.
    kept = measured.to_native().localCheckpoint()
    tally = Tally()
    tally.add(nw.from_native(kept), simulation.sides)
    return simulation, totals(tally, simulation.sides, simulation.prices)


def _session() -> SparkSession:
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        remedy = "Installer det med pip install visitator[spark], eller brug --motor polars."
        raise InputError([Fault(Place("--motor"), "Spark er ikke installeret.", remedy)]) from None
    try:
        builder = SparkSession.builder.appName("visitator")
        session: SparkSession = builder.config("spark.ui.enabled", "false").getOrCreate()
    except (PySparkException, RuntimeError, OSError):
        remedy = "Spark kræver Java 17. Tjek opsætningen, eller brug --motor polars."
        raise InputError([Fault(Place("--motor"), "Spark kan ikke startes.", remedy)]) from None
    return session


def _read(session: SparkSession, navn: str) -> DataFrame:
    path = Path(navn)
    if not path.exists():
        what = "Filen findes ikke."
        raise InputError([Fault(Place(navn), what, "Tjek stien og stavemåden.")])
    if path.suffix.lower() == ".csv":
        return session.read.option("header", "true").csv(navn)
    if path.is_dir() or path.suffix.lower() == ".parquet":
        return session.read.parquet(navn)
    raise InputError([Fault(Place(navn), f"«{path.name}» kan ikke læses på Spark.", HOW)])


def _check(frame: Frame, columns: Columns) -> None:
    """Refuse a population that holds what is no answer, each column once."""
    counted = fault_counts(frame, columns.readings).collect().rows(named=True)
    counts = {name: count for row in counted for name, count in row.items() if count}
    if counts:
        raise InputError(
            Fault(
                Place(columns.navn),
                f"{counts[reading.column]} celler er ikke svar på «{reading.header}».",
                reading.wanted,
            )
            for reading in columns.readings
            if reading.column in counts
        )

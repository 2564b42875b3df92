"""Spark says what Polars says: of a population's figures, and of every construct of the table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import narwhals as nw
import pytest
from populations.coded_table import coded_table
from spec.spec_catalogue import DAY, build, citizen, spec

from visitator.rules.columns.frames import answered
from visitator.rules.columns.plan import RuleSet, plan
from visitator.rules.faults import InputError
from visitator.rules.load.cache import edition_on
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.reference import read_reference
from visitator.rules.load.strict_yaml import parse_text
from visitator.rules.walk import facts_used
from visitator.simulation.figures.read_figures import read_figures
from visitator.simulation.population import open_population
from visitator.simulation.scenario import read_scenario
from visitator.simulation.simulate import prepared, simulated
from visitator.simulation.synthetic import synthetic

ROOT = Path(__file__).parents[2]
CITIZENS = 2000
LATER = date(2026, 1, 15)
SCENARIO = (ROOT / "examples" / "scenarier" / "koebenhavn-85-fra-d.yaml").read_text("utf-8")


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """One local session for every test; nothing is skipped where Java is missing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        from pyspark.sql import SparkSession

        builder = SparkSession.builder.master("local[2]").appName("visitator-test")
        quiet = {
            "spark.ui.enabled": "false",
            "spark.sql.shuffle.partitions": "1",
            "spark.sql.adaptive.enabled": "false",
            "spark.sql.codegen.wholeStage": "false",
        }
        for key, value in quiet.items():
            builder = builder.config(key, value)
        session = builder.getOrCreate()
        yield session
        session.stop()


def test_every_construct_comes_out_on_spark_as_on_polars(spark: Any, tmp_path: Path) -> None:
    edition = build(tmp_path / "katalog")
    found = plan(RuleSet(edition.standards, edition.vocabulary, edition.rates, DAY))
    parts = [spec()[part] for part in ("kriterier", "tabeller", "formler")]
    cases = [case for part in parts for each in part for case in each["tilfaelde"]]
    people = [citizen(edition, case) for case in cases if "dato" not in case]
    table = coded_table(people, edition.vocabulary, edition.space, found.facts)
    path = tmp_path / "borgere.parquet"
    table.with_row_index("nr").write_parquet(path)
    names = {f"svar{n}": ref for n, ref in enumerate(found.answers.values())}
    onfile = nw.from_native(spark.read.parquet(str(path)))
    local = nw.from_native(table.with_row_index("nr").lazy())
    on_spark = answered(onfile, found.graph, names, ["nr"]).collect("polars").sort("nr")
    on_polars = answered(local, found.graph, names, ["nr"]).collect().sort("nr")
    assert len(people) > 100
    assert on_spark.rows() == on_polars.rows()


@pytest.fixture(scope="session")
def population(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = catalogue_files(ROOT / "katalog")
    edition = edition_on(files, "koebenhavn", "2021-01-01", LATER)
    used = {fact for standard in edition.standards.values() for fact in facts_used(standard)}
    figures = read_figures(files, read_reference(files))
    people = synthetic(edition.vocabulary, used, CITIZENS, 7, figures=figures)
    path = tmp_path_factory.mktemp("befolkning") / "borgere.parquet"
    people.write_parquet(path)
    return path


def test_a_simulation_on_spark_comes_to_the_same_figures(spark: Any, population: Path) -> None:
    from visitator.simulation.spark import simulated_on_spark

    edition = edition_on(catalogue_files(ROOT / "katalog"), "koebenhavn", "2021-01-01", LATER)
    scenario = read_scenario(parse_text(SCENARIO, "scenarie.yaml"))
    citizens = open_population(str(population))
    simulation = prepared(edition, LATER, scenario, str(population), citizens.schema)
    here = simulated(simulation, citizens, lambda _: None)
    assert spark is not None
    _, there = simulated_on_spark(edition, LATER, scenario, str(population))
    assert here.borgere == CITIZENS
    assert any(offer.flyttet for offer in here.ydelser)
    assert there == here


def test_spark_refuses_what_is_no_answer(spark: Any, tmp_path: Path) -> None:
    from visitator.simulation.spark import simulated_on_spark

    assert spark is not None
    path = tmp_path / "borgere.csv"
    path.write_text("alder,boligform\n34,egen_bolig\ngammel,telt\n", encoding="utf-8")
    edition = edition_on(catalogue_files(ROOT / "katalog"), "vejen", "2025-01-01", LATER)
    with pytest.raises(InputError) as caught:
        simulated_on_spark(edition, LATER, None, str(path))
    told = [str(fault).removeprefix(f"{path}: ") for fault in caught.value.faults]
    assert "1 celler er ikke svar på «alder». Skriv et helt tal fra 0 til 130." in told

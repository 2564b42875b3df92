"""100,000 invented citizens of each municipality: both back ends say the same in every row."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import narwhals as nw
import polars as pl
import pytest
from populations.reference import Reference

from visitator.rules.columns.frames import answered
from visitator.rules.columns.graph import Graph, Ref
from visitator.rules.columns.plan import RuleSet, plan
from visitator.rules.columns.reading import coded, readings
from visitator.rules.columns.sheet import column_name
from visitator.rules.load.cache import edition_on
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.reference import read_reference
from visitator.rules.walk import facts_used
from visitator.simulation.figures.read_figures import read_figures
from visitator.simulation.synthetic import synthetic

FILES = catalogue_files(Path(__file__).parents[2] / "katalog")
PART = 25_000
DAYS = {
    "koebenhavn": (date(2021, 6, 1), date(2026, 1, 15)),
    "hvidovre": (date(2023, 6, 1), date(2026, 1, 15)),
    "holbaek": (date(2024, 6, 1), date(2026, 1, 15)),
    "vejen": (date(2025, 6, 1), date(2026, 1, 15)),
    "viborg": (date(2020, 6, 1), date(2026, 1, 15)),
}
"""A day on which each document was new, with the rates it knew, and a late one."""


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    """Millions of answers are kept and none is in a circle: none is looked for."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("kommune", DAYS)
@pytest.mark.parametrize("part", range(4))
def test_columns_say_of_every_citizen_what_the_reference_says(kommune: str, part: int) -> None:
    day = DAYS[kommune][part % 2]
    edition = edition_on(FILES, kommune, FILES.valid_version(kommune, day) or "", day)
    rules = RuleSet(edition.standards, edition.vocabulary, edition.rates, day)
    names = {fact for standard in edition.standards.values() for fact in facts_used(standard)}
    wanted = names | edition.space.grants.keys()
    figures = read_figures(FILES, read_reference(FILES))
    people = synthetic(edition.vocabulary, wanted, PART, 7, part * PART, figures=figures)
    found = plan(rules, given=people.columns)
    got = _measured(people, rules, {a.navn: ref for a, ref in found.answers.items()}, found.graph)
    reference = Reference(rules, people.columns, list(found.answers), edition.space.cells)
    measured = got.select(reference.names).iter_rows()
    for citizen, answers, expected in zip(
        people.iter_rows(), measured, reference.of(people.iter_rows()), strict=True
    ):
        if answers != expected:
            pytest.fail(_told(citizen[0], reference.names, answers, expected))


def _measured(
    people: pl.DataFrame, rules: RuleSet, answers: Mapping[str, Ref], graph: Graph
) -> pl.DataFrame:
    frame = nw.from_native(people.lazy())
    found, strange = readings(frame.collect_schema(), rules.vocabulary)
    assert not strange
    named = people.rename({header: column_name(header) for header in people.columns})
    lazy = nw.from_native(named.lazy())
    measured: pl.DataFrame = answered(coded(lazy, found), graph, answers).collect().to_native()
    return measured


def _told(who: str, names: list[str], answers: tuple[object, ...], expected: object) -> str:
    assert isinstance(expected, tuple)
    apart = [
        f"{name}: {answer} (reference: {right})"
        for name, answer, right in zip(names, answers, expected, strict=True)
        if answer != right
    ]
    return f"{who}: " + "; ".join(apart)

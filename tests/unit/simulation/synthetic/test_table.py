"""A table of citizens: its types, and that a citizen is the same however the table is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from unit.simulation.figured_catalogue import figured

from visitator.simulation.synthetic import synthetic

TEXT = """\
fakta:
  alder: {fraktiler: {0: 10, 100: 90}, afrund: 1}
  niveau: {andele: {A: 20, B: 20, C: 20, D: 20, E: 20}}
  tema.a: {naer: niveau, forskydning: {-1: 25, 0: 50, 1: 25}, ikke_vurderet: 10}
  p: {ja: 30, ukendt: 10}
  udgift: {procent_af: alder, fra: 50, til: 150}
"""
FACTS = ("p", "alder", "niveau", "udgift", "tema.a", "bevilget:sel-97:67")
BLOCK = 65_536
Make = Callable[..., pl.DataFrame]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    reference, figures = figured(tmp_path, TEXT)

    def make(
        count: int, start: int = 0, seed: int = 3, facts: tuple[str, ...] = FACTS
    ) -> pl.DataFrame:
        return synthetic(reference.vocabulary, facts, count, seed, start, figures=figures)

    return make


def test_each_column_has_the_type_of_its_fact(made: Make) -> None:
    assert dict(made(10).schema) == {
        "borger": pl.String(),
        "p": pl.Boolean(),
        "alder": pl.Int16(),
        "niveau": pl.Enum(["A", "B", "C", "D", "E"]),
        "udgift": pl.Decimal(12, 2),
        "tema.a": pl.Int8(),
        "bevilget:sel-97:67": pl.Boolean(),
    }


def test_the_same_seed_gives_the_same_citizens(made: Make) -> None:
    assert_frame_equal(made(500), made(500))
    assert made(500, seed=4)["alder"].to_list() != made(500)["alder"].to_list()


def test_a_citizen_is_the_same_whatever_the_count(made: Make) -> None:
    assert_frame_equal(made(100), made(BLOCK + 20).head(100))


def test_a_population_can_be_made_in_pieces(made: Make) -> None:
    pieces = [made(BLOCK - 5), made(10, BLOCK - 5), made(15, BLOCK + 5)]
    assert_frame_equal(pl.concat(pieces), made(BLOCK + 20))


def test_a_citizen_is_the_same_whichever_facts_are_asked(made: Make) -> None:
    assert_frame_equal(made(50, facts=("udgift",)), made(50).select("borger", "udgift"))


def test_blocks_differ_from_each_other(made: Make) -> None:
    assert made(50)["alder"].to_list() != made(50, BLOCK)["alder"].to_list()


def test_citizens_are_numbered_from_one(made: Make) -> None:
    assert made(2)["borger"].to_list() == ["b0000001", "b0000002"]
    assert made(1, 10_000_000)["borger"].to_list() == ["b10000001"]


def test_age_is_given_and_not_the_birth_date(made: Make) -> None:
    assert made(3, facts=("foedselsdato",)).columns == ["borger", "alder"]


def test_a_table_without_citizens_has_its_columns(made: Make) -> None:
    assert made(0).schema == made(1).schema


def test_what_is_no_fact_cannot_be_asked_for(made: Make) -> None:
    with pytest.raises(KeyError, match="q"):
        made(1, facts=("q",))


def test_without_figures_every_answer_is_as_likely_and_known(tmp_path: Path) -> None:
    reference, _ = figured(tmp_path, TEXT)
    table = synthetic(reference.vocabulary, FACTS, 5_000, 1)
    assert table.null_count().sum_horizontal().item() == 0
    for level in "ABCDE":
        assert (table["niveau"] == level).mean() == pytest.approx(0.2, abs=0.03)

"""What is drawn follows the figures: shares, percentiles, conditions, and what is unknown."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from unit.simulation.figured_catalogue import figured

from visitator.simulation.synthetic import synthetic

COUNT = 20_000


def drawn(root: Path, text: str, *facts: str) -> pl.DataFrame:
    reference, figures = figured(root, text)
    return synthetic(reference.vocabulary, facts, COUNT, 7, figures=figures)


def share(table: pl.DataFrame, about: pl.Expr) -> float:
    return float(table.select(about.mean()).item())


def test_as_many_say_ja_as_the_figures_tell(tmp_path: Path) -> None:
    table = drawn(tmp_path, "fakta: {p: {ja: 30}}", "p")
    assert share(table, pl.col("p")) == pytest.approx(0.30, abs=0.02)


@pytest.mark.parametrize(("ja", "all_say"), [(0, False), (100, True)])
def test_none_and_all_are_exact(tmp_path: Path, ja: int, all_say: bool) -> None:
    table = drawn(tmp_path, f"fakta: {{p: {{ja: {ja}}}}}", "p")
    assert table["p"].unique().to_list() == [all_say]


def test_the_first_row_that_fits_is_drawn_by(tmp_path: Path) -> None:
    rows = "[{naar: {niveau: [A, B]}, ja: 100}, {naar: {niveau: {hoejst: C}}, ja: 0}, {ja: 100}]"
    text = f"fakta: {{niveau: {{andele: {{A: 20, B: 20, C: 20, E: 40}}}}, p: {{raekker: {rows}}}}}"
    pairs = drawn(tmp_path, text, "niveau", "p").unique(["niveau", "p"]).sort("niveau")
    assert pairs.select("niveau", "p").rows() == [
        ("A", True),
        ("B", True),
        ("C", False),
        ("E", True),
    ]


def test_conditions_on_numbers_count_the_bounds_as_they_are_told(tmp_path: Path) -> None:
    rows = "[{naar: {alder: {mindst: 18, under: 67}}, ja: 100}, {ja: 0}]"
    text = f"fakta: {{alder: {{fraktiler: {{0: 10, 100: 80}}, afrund: 1}}, p: {{raekker: {rows}}}}}"
    table = drawn(tmp_path, text, "alder", "p")
    said = table.filter("p")["alder"]
    assert (said.min(), said.max()) == (18, 66)
    assert set(table.filter(~pl.col("p"))["alder"]) >= {17, 67}


def test_percentiles_divide_the_numbers(tmp_path: Path) -> None:
    text = "fakta: {udgift: {fraktiler: {0: 0, 50: 1000, 100: 9000}, afrund: 0.5}}"
    table = drawn(tmp_path, text, "udgift")
    assert share(table, pl.col("udgift") < 1000) == pytest.approx(0.50, abs=0.02)
    assert share(table, pl.col("udgift") < 500) == pytest.approx(0.25, abs=0.02)
    assert share(table, pl.col("udgift") < 5000) == pytest.approx(0.75, abs=0.02)
    assert {number % Decimal("0.5") for number in table["udgift"]} == {0}


def test_some_hit_a_number_precisely(tmp_path: Path) -> None:
    text = "fakta: {udgift: {fraktiler: {0: 0, 100: 9000}, netop: {1654.5: 10, 2757: 5}}}"
    table = drawn(tmp_path, text, "udgift")
    assert share(table, pl.col("udgift") == Decimal("1654.50")) == pytest.approx(0.10, abs=0.01)
    assert share(table, pl.col("udgift") == Decimal(2757)) == pytest.approx(0.05, abs=0.01)


def test_a_part_lies_between_its_per_cents_of_the_whole(tmp_path: Path) -> None:
    text = (
        "fakta: {alder: {fraktiler: {0: 10, 100: 90}, afrund: 1},"
        " udgift: {procent_af: alder, fra: 200, til: 300}}"
    )
    table = drawn(tmp_path, text, "alder", "udgift")
    ratio = table["udgift"].cast(pl.Float64) / table["alder"]
    assert ratio.min() >= 2.0  # type: ignore[operator]
    assert ratio.max() <= 3.0  # type: ignore[operator]


def test_what_lies_near_moves_as_told_and_stays_within_the_choices(tmp_path: Path) -> None:
    text = (
        "fakta: {tema.a: {andele: {0: 50, 4: 50}},"
        " niveau: {naer: tema.a, forskydning: {-1: 50, 1: 50}}}"
    )
    table = drawn(tmp_path, text, "tema.a", "niveau")
    pairs = {(row[0], row[1]) for row in table.select("tema.a", "niveau").rows()}
    assert pairs == {(0, "A"), (0, "B"), (4, "D"), (4, "E")}


def test_unknown_follows_the_kind_of_fact_or_its_own_figure(tmp_path: Path) -> None:
    every = "ukendt: [{oplysning: 20, vurdering: 0, dokument: 0, bevillinger: 0}]"
    table = drawn(
        tmp_path,
        f"fakta: {{p: {{ja: 5}}, niveau: {{andele: {{A: 100}}, ukendt: 60}}}}\n{every}",
        "p",
        "niveau",
    )
    assert share(table, pl.col("p").is_null()) == pytest.approx(0.20, abs=0.02)
    assert share(table, pl.col("niveau").is_null()) == pytest.approx(0.60, abs=0.02)


def test_a_fact_is_unknown_for_those_who_are_never_asked(tmp_path: Path) -> None:
    text = "fakta: {niveau: {andele: {A: 50, E: 50}}, p: {ja: 100, kun_naar: {niveau: E}}}"
    pairs = set(drawn(tmp_path, text, "niveau", "p").select("niveau", "p").rows())
    assert pairs == {("A", None), ("E", True)}


def test_a_theme_that_is_left_out_is_written_as_minus_one(tmp_path: Path) -> None:
    table = drawn(tmp_path, "fakta: {tema.a: {andele: {2: 100}, ikke_vurderet: 40}}", "tema.a")
    assert set(table["tema.a"]) == {-1, 2}
    assert share(table, pl.col("tema.a") == -1) == pytest.approx(0.40, abs=0.02)


def test_grants_are_known_together_or_not_at_all(tmp_path: Path) -> None:
    text = "ukendt: [{oplysning: 0, vurdering: 0, dokument: 0, bevillinger: 50}]"
    keys = ("bevilget:sel-96:sagsdato", "bevilget:sel-97:67")
    table = drawn(tmp_path, text, *keys)
    assert table[keys[0]].is_null().to_list() == table[keys[1]].is_null().to_list()
    assert share(table, pl.col(keys[0]).is_null()) == pytest.approx(0.50, abs=0.02)


def test_a_pattern_counts_for_facts_of_its_type_without_figures(tmp_path: Path) -> None:
    text = "ellers: [{type: ja/nej, navne: ['q*'], ja: 100}, {type: ja/nej, navne: ['*'], ja: 0}]"
    assert drawn(tmp_path, text, "p")["p"].unique().to_list() == [False]

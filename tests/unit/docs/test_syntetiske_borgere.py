"""docs/explanation/syntetiske-borgere.md: the shares are those of the citizens that are drawn."""

from __future__ import annotations

import re
from pathlib import Path

import polars as pl
import pytest

from visitator.rules.load.files import catalogue_files
from visitator.rules.load.reference import read_reference
from visitator.simulation.figures.read_figures import read_figures
from visitator.simulation.synthetic import synthetic

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "explanation" / "syntetiske-borgere.md").read_text(encoding="utf-8")
COUNT = 30_000
LEVEL = pl.col("samlet_funktionsniveau")
COSTS = pl.col("merudgifter_pr_maaned")
HOMES = ["botilbud_107", "botilbud_108", "botilbud_105"]
TOLD: dict[str, pl.Expr] = {
    "under 18 år": pl.col("alder") < 18,
    "fyldt 67 år": pl.col("alder") >= 67,
    **{f"funktionsniveau {level}": LEVEL.eq(level) for level in "ABCDE"},
    "funktionsniveau ukendt": LEVEL.is_null(),
    "bor i egen bolig": pl.col("boligform") == "egen_bolig",
    "bor i botilbud efter § 107, § 108 eller almenboliglovens § 105": (
        pl.col("boligform").cast(pl.String).is_in(HOMES)
    ),
    "særlige sociale problemer": pl.col("saerlige_sociale_problemer"),
    "merudgifter fra 589 til under 1.655 kr. om måneden": (COSTS >= 589) & (COSTS < 1655),
    "merudgifter fra 1.655 til 2.757 kr. om måneden": (COSTS >= 1655) & (COSTS <= 2757),
    "merudgifter over 2.757 kr. om måneden": COSTS > 2757,
    "misbrug": pl.col("misbrug"),
}


@pytest.fixture(scope="module")
def citizens() -> pl.DataFrame:
    files = catalogue_files(ROOT / "katalog")
    reference = read_reference(files)
    facts = {name for about in TOLD.values() for name in about.meta.root_names()}
    figures = read_figures(files, reference)
    return synthetic(reference.vocabulary, facts, COUNT, 1, figures=figures)


def test_every_share_of_the_page_is_checked() -> None:
    rows = re.findall(r"^\| ([^|]+) \| \d+ % \|$", PAGE, re.MULTILINE)
    assert rows == list(TOLD)


@pytest.mark.parametrize("about", TOLD)
def test_the_share_is_what_is_drawn(citizens: pl.DataFrame, about: str) -> None:
    told = re.search(rf"^\| {re.escape(about)} \| (\d+) % \|$", PAGE, re.MULTILINE)
    assert told is not None
    among = citizens.select(TOLD[about].fill_null(False).mean()).item()
    assert among * 100 == pytest.approx(int(told[1]), abs=1.2)

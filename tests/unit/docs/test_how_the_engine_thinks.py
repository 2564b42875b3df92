"""The figures on docs/explanation/how-the-engine-thinks.md are those that the engine answers."""

from __future__ import annotations

import re
from datetime import date
from math import prod
from pathlib import Path

import pytest

from visitator.grundlag.assess import ServiceAnswer, assess
from visitator.grundlag.case import Case
from visitator.rules.diagram import LIMIT
from visitator.rules.edition import Edition
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import catalogue_files
from visitator.rules.situation import Situation
from visitator.rules.truth import Truth

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "explanation" / "how-the-engine-thinks.md").read_text(encoding="utf-8")
WORDS: dict[Truth, str] = {True: "true", False: "false", None: "unknown"}


@pytest.fixture(scope="module")
def koebenhavn() -> Edition:
    return load_edition(catalogue_files(ROOT / "katalog"), "koebenhavn", "2021-01-01")


def table(heading: str) -> list[list[str]]:
    """The rows of the table whose first column has this heading."""
    found = re.search(rf"^\| {heading} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", PAGE, re.MULTILINE)
    assert found is not None
    rows = found.group(1).splitlines()
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def answer(
    edition: Edition, facts: dict[str, str | int], *applied: str
) -> tuple[ServiceAnswer, tuple[str, ...]]:
    """The answer on § 85, and the next questions."""
    situation = Situation(date(2026, 1, 15), facts)
    case = Case("koebenhavn", situation, applied, "ny", {}, {}, {}, {})
    grundlag = assess(edition, case)
    sel_85 = next(found for found in grundlag.ydelser if found.standard.id == "sel-85")
    return sel_85, grundlag.naeste_spoergsmaal


def facts_up_to(step: int) -> dict[str, str | int]:
    facts: dict[str, str | int] = {}
    for _, written, *_ in table("Step")[: step + 1]:
        if written:
            name, _, value = written.partition(": ")
            facts[name] = int(value) if value.isdigit() else value
    return facts


@pytest.mark.parametrize("step", range(6))
def test_each_step_comes_out_as_the_page_says(koebenhavn: Edition, step: int) -> None:
    _, _, every, binding, status, missing = table("Step")[step]
    found, _ = answer(koebenhavn, facts_up_to(step), "sel-85")
    assert WORDS[found.tilbud.reason.outcome] == every
    assert WORDS[found.tilbud.reason.binding] == binding
    assert found.tilbud.status.value == status
    assert set(found.missing["sel-85"].status) == set(filter(None, missing.split(", ")))


def test_the_other_answer_at_the_last_step_shuts_the_citizen_out(koebenhavn: Edition) -> None:
    facts = {**facts_up_to(4), "behov_daekkes_af_sel_82": "ja"}
    found, _ = answer(koebenhavn, facts, "sel-85")
    assert found.tilbud.status.value == "ikke_omfattet"


def test_after_the_last_step_only_act_can_change_the_scope(koebenhavn: Edition) -> None:
    found, _ = answer(koebenhavn, facts_up_to(5), "sel-85")
    assert found.missing["sel-85"].omfang == (
        "hjemloes_komplekse_problemer",
        "kan_bruge_oevrige_tilbud",
    )


def test_the_fact_that_settles_one_of_two_services_is_asked_for_first(koebenhavn: Edition) -> None:
    _, questions = answer(koebenhavn, facts_up_to(4), "sel-85", "sel-107")
    assert questions[0] == "behov_daekkes_af_sel_82"
    assert len(questions) > 1


@pytest.mark.parametrize("row", table("Standard"), ids=lambda row: row[0])
def test_the_sizes_of_the_diagrams_are_those_of_the_page(
    koebenhavn: Edition, row: list[str]
) -> None:
    name, facts, combinations, nodes = row
    found = koebenhavn.surveys[name]
    assert len(found.facts) == int(facts)
    assert prod(len(koebenhavn.space.cells[fact]) for fact in found.facts) == int(combinations)
    assert len(found.diagram.variables) == int(nodes)


def test_housing_is_three_kinds_of_answer_and_the_level_is_four(koebenhavn: Edition) -> None:
    cells = koebenhavn.space.cells
    assert (len(cells["boligform"]), len(cells["samlet_funktionsniveau"])) == (3, 4)
    assert len(koebenhavn.vocabulary["boligform"].choices) == 10


def test_the_limit_is_the_one_the_page_states() -> None:
    assert f"{LIMIT:,} nodes" in PAGE

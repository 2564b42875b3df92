"""The pages on the case file and the JSON answer say what the program reads and writes."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from visitator.grundlag.answer import answer_json
from visitator.grundlag.assess import assess
from visitator.grundlag.case import KEYS, KINDS, Case, read_case
from visitator.rules.edition import Edition
from visitator.rules.facts import FactType
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.strict_yaml import Document, parse_text

ROOT = Path(__file__).parents[3]
CASE_PAGE = (ROOT / "docs" / "reference" / "sagsfil.md").read_text(encoding="utf-8")
JSON_PAGE = (ROOT / "docs" / "how-to" / "read-the-json.md").read_text(encoding="utf-8")
YAML = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
JSON = re.compile(r"^```json\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLE, ANSWER_WITH_SOURCE = YAML.findall(CASE_PAGE)
REASON, TABLE = [json.loads(found) for found in JSON.findall(JSON_PAGE)]
SETTLED = """
kommune: koebenhavn
dato: 2026-01-15
ansoegt_om: [sel-85, sel-97]
fakta:
  alder: 34
  psykisk_funktionsevne: betydeligt_nedsat
  samlet_funktionsniveau: D
  boligform: egen_bolig
  behov_daekkes_af_sel_82: nej
  komplekse_problemer_fleksibel_stoette: nej
  hjemloes_komplekse_problemer: nej
"""


@pytest.fixture(scope="module")
def koebenhavn() -> Edition:
    return load_edition(catalogue_files(ROOT / "katalog"), "koebenhavn", "2021-01-01")


def read(text: str, edition: Edition) -> Case:
    def edition_on(_kommune: str, _day: date, _document: Document) -> Edition:
        return edition

    case, _ = read_case(parse_text(text, file="sag.yaml"), date(2026, 1, 15), edition_on)
    return case


def first_cells(page: str) -> set[str]:
    """What stands in backticks in the first column of the page's tables."""
    rows = re.findall(r"^\| ([^|]+) \|", page, re.MULTILINE)
    return {word for row in rows for word in re.findall(r"`([^`]+)`", row)}


def test_the_example_is_a_case_without_faults(koebenhavn: Edition) -> None:
    case = read(EXAMPLE, koebenhavn)
    assert case.situation.facts["alder"] == 34
    assert case.unavailable == {"saerlige_sociale_problemer": "Borgeren ønsker ikke at svare."}
    assert case.utilstraekkelig == {"sel-82b": "Borgeren har haft et forløb i 2025 uden virkning."}


def test_an_answer_may_say_who_gave_it(koebenhavn: Edition) -> None:
    indented = "".join(f"  {line}\n" for line in ANSWER_WITH_SOURCE.splitlines())
    case = read(f"kommune: koebenhavn\nfakta:\n{indented}", koebenhavn)
    assert set(case.provenance["samlet_funktionsniveau"]) == {"af", "dato", "kilde", "begrundelse"}


def test_every_key_and_kind_of_a_case_is_described() -> None:
    assert set(KEYS) <= first_cells(CASE_PAGE)
    assert [kind for kind in KINDS if f"`{kind}`" not in CASE_PAGE] == []


def test_every_type_of_fact_is_described() -> None:
    written = set(FactType) - {FactType.BEVILLINGER}
    assert [kind for kind in written if f"\n| {kind.value} |" not in CASE_PAGE] == []


def test_every_key_of_the_answer_is_described(koebenhavn: Edition) -> None:
    answer = answer_json(assess(koebenhavn, read(SETTLED, koebenhavn)))
    top = set(answer)
    service = {key for found in answer["ydelser"] for key in found}
    assert (top | service) - first_cells(JSON_PAGE) == set()


def test_the_reason_and_the_table_shown_are_those_of_the_engine(koebenhavn: Edition) -> None:
    answer = answer_json(assess(koebenhavn, read(SETTLED, koebenhavn)))
    sel_85: Any = next(found for found in answer["ydelser"] if found["id"] == "sel-85")
    place = REASON["sti"]
    assert next(reason for reason in sel_85["grunde"] if reason["sti"] == place) == REASON
    assert sel_85["omfang"] == TABLE

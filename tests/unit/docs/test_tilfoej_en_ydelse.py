"""The files that docs/how-to/tilfoej-en-ydelse.md has the reader write make a working catalogue."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from visitator.grundlag.answer import answer_json
from visitator.grundlag.assess import assess
from visitator.grundlag.case import Case
from visitator.rules.edition import Edition
from visitator.rules.load.answers import read_answers
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.excerpts import part_of
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.strict_yaml import Document, read_file
from visitator.rules.situation import Situation

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "how-to" / "tilfoej-en-ydelse.md"
FILE = re.compile(r"^```yaml\n# (katalog/\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CASES = "katalog/kommuner/eksempelby/2026-01-01/sel-104.sager.yaml"
FILES = dict(FILE.findall(PAGE.read_text(encoding="utf-8")))
DAY = date(2026, 1, 15)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogue with the page's files added."""
    folder = tmp_path_factory.mktemp("eksempelby")
    shutil.copytree(ROOT / "katalog", folder / "katalog")
    for name, content in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def edition(folder: Path) -> Edition:
    return load_edition(catalogue_files(folder / "katalog"), "eksempelby", "2026-01-01")


@pytest.fixture(scope="module")
def cases(folder: Path) -> Document:
    return read_file(folder / CASES, shown=CASES)


def test_the_page_gives_every_file_that_a_new_municipality_needs() -> None:
    assert [name.split("/")[1] for name in FILES] == [
        "kilder",
        "kommuner",
        "fakta",
        "kommuner",
        "kommuner",
    ]


@pytest.mark.parametrize("number", range(4))
def test_each_worked_case_comes_out_as_the_page_says(
    edition: Edition, cases: Document, number: int
) -> None:
    written = part_of(cases, ("sager", number))
    answers = read_answers(written, ("fakta",), edition.vocabulary, DAY)
    assert answers.faults == []
    case = Case("eksempelby", Situation(DAY, answers.facts), ("sel-104",), "ny", {}, {}, {}, {})
    found = answer_json(assess(edition, case))["ydelser"][0]
    data: Any = written.data
    expected = data["forventet"]
    assert found["status"] == expected["status"]
    assert found["mangler"] == expected.get("mangler", found["mangler"])
    scope = {**found["omfang"], **(found["omfang"]["vaerdi"] or {})}
    assert expected.get("omfang", {}).items() <= scope.items()

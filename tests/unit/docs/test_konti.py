"""docs/explanation/konti.md computes its examples by hand; the accounts come to the same."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from visitator.frister.wording import plain_date
from visitator.grundlag.answer import answer_json
from visitator.grundlag.assess import assess
from visitator.grundlag.case import read_case
from visitator.rules.edition import Edition
from visitator.rules.load.cache import cached_edition
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.strict_yaml import Document, parse_text

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "explanation" / "konti.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^```yaml\n(.*?)^```$\n\n((?:\|[^\n]*\n)+)", re.MULTILINE | re.DOTALL)
DAYS = {plain_date(day): day for day in (date(2020, 1, 1) + timedelta(n) for n in range(2557))}
NOTHING = "–"


class Row(NamedTuple):
    """A line of a table on the page, with the case that it is about."""

    case: str
    dag: str
    tildelt: str
    brugt: str
    tilbage: str
    bortfald: str


def rows() -> list[Row]:
    return [
        Row(case, *[cell.strip() for cell in line.strip("|").split("|")])
        for case, table in EXAMPLE.findall(PAGE)
        for line in table.splitlines()[2:]
    ]


def statement(row: Row) -> dict[str, Any]:
    """The account of the example on the row's day, without what was used after it."""
    data = yaml.safe_load(row.case)
    day = DAYS[row.dag]
    name = data["forbrug"][0]["konto"]
    data["dato"] = day
    data["forbrug"] = [movement for movement in data["forbrug"] if movement["dato"] <= day]
    text = json.dumps(data, default=str)
    case, edition = read_case(parse_text(text, "sag.json"), day, edition_on)
    services = answer_json(assess(edition, case))["ydelser"]
    found: dict[str, Any] = next(
        konto for service in services for konto in service["konti"] if konto["id"] == name
    )
    (only,) = found["opgoerelser"]
    return dict(only)


def edition_on(kommune: str, day: date, document: Document) -> Edition:
    files = catalogue_files(ROOT / "katalog")
    return cached_edition(files, kommune, files.version_on(kommune, day, document.place(())))


def told(number: int | str | None) -> str:
    return NOTHING if number is None else str(number).replace(".", ",")


def left(found: dict[str, Any]) -> str:
    if found["mindst_tilbage"] is not None:
        return f"mindst {told(found['mindst_tilbage'])}"
    return told(found["tilbage"])


def first_to_lapse(found: dict[str, Any]) -> str:
    if not found["bortfald"]:
        return NOTHING
    first = found["bortfald"][0]
    return f"{told(first['maengde'])} efter {plain_date(date.fromisoformat(first['dato']))}"


def test_the_page_has_its_examples() -> None:
    assert len(EXAMPLE.findall(PAGE)) == 7
    assert len(rows()) == 25


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.dag)
def test_each_line_of_the_page_is_what_the_account_says(row: Row) -> None:
    found = statement(row)
    assert told(found["tildelt"]) == row.tildelt
    assert told(found["brugt"]) == row.brugt
    assert left(found) == row.tilbage
    assert first_to_lapse(found) == row.bortfald


def test_the_sums_in_the_text_are_right() -> None:
    sums = re.findall(r"((?:\d[\d,]* [+−×] )+\d[\d,]*) = (\d[\d,]*)", PAGE)
    assert len(sums) >= 10
    for expression, result in sums:
        plain = re.sub(r"[\d,]+", lambda n: f"Decimal('{n[0].replace(',', '.')}')", expression)
        worked = eval(plain.replace("−", "-").replace("×", "*"), {"Decimal": Decimal})
        assert worked == Decimal(result.replace(",", ".")), expression

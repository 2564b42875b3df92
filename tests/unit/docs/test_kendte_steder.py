"""docs/explanation/kendte-steder.md names notes and findings that the catalogue really has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "explanation" / "kendte-steder.md").read_text(encoding="utf-8")
MUNICIPALITIES = ROOT / "katalog" / "kommuner"
NOTES = re.findall(r"^\| (\S+\.yaml) \| (.*?) \|$", PAGE, re.MULTILINE)
KNOWN = re.findall(r"^\| ([AD]\d+) \| (.*?) \| (.*?) \|$", PAGE, re.MULTILINE)
IDS = [*(f"A{number}" for number in range(1, 21)), *(f"D{number}" for number in range(1, 13))]
FINDINGS = re.findall(r"^\| (\w+) (\S+) \|.*\| (\w+) \|$", PAGE, re.MULTILINE)


def told(data: Any) -> Iterator[str]:
    """Every text of a file that people are shown."""
    if isinstance(data, list):
        for part in data:
            yield from told(part)
    elif isinstance(data, dict):
        for value in data.values():
            yield from told(value)
    else:
        yield str(data)


def load(name: str) -> Any:
    return yaml.safe_load((MUNICIPALITIES / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "words"), NOTES)
def test_every_place_that_is_said_to_tell_it_does(name: str, words: str) -> None:
    assert any(words in text for text in told(load(name)))


@pytest.mark.parametrize(("kommune", "ydelse", "slags"), FINDINGS)
def test_every_place_that_is_said_to_be_a_finding_is_accepted_as_one(
    kommune: str, ydelse: str, slags: str
) -> None:
    accepted = load(f"{kommune}/fund.yaml")["accepteret"]
    assert any(entry["ydelse"] == ydelse and entry["slags"] == slags for entry in accepted)


def test_every_known_place_is_listed_as_the_catalogue_tells_it() -> None:
    written = load("../kendte-steder.yaml")["steder"]
    assert [place["id"] for place in written] == IDS
    assert [(id, hvad) for id, _, hvad in KNOWN] == [(p["id"], p["hvad"]) for p in written]
    for (_, where, _), place in zip(KNOWN, written, strict=True):
        assert where.endswith(f", {place['vidne'][0]['afsnit']}")


def test_the_page_lists_both_kinds() -> None:
    assert (len(NOTES), len(FINDINGS)) == (20, 7)

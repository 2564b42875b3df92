"""Which versions a municipality has published, and which of them is valid on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_catalogue import FILES, STANDARD, write

from visitator.rules.faults import InputError, Place
from visitator.rules.load.files import catalogue_files

PLACE = Place("sag.yaml", 1, 10)


def version(name: str) -> str:
    return f"kommuner/proeve/{name}/sel-85.yaml"


def test_the_undated_version_comes_before_the_dated_ones(tmp_path: Path) -> None:
    names = ("2024-07-01", "udateret", "2021-01-01")
    written = {version(name): FILES[STANDARD] for name in names}
    files = catalogue_files(write(tmp_path / "katalog", written))
    assert files.versions("proeve") == ["udateret", "2020-01-01", "2021-01-01", "2024-07-01"]
    days = (date(1999, 1, 1), date(2020, 1, 1), date(2024, 6, 30), date(2030, 1, 1))
    assert [files.version_on("proeve", day, PLACE) for day in days] == [
        "udateret",
        "2020-01-01",
        "2021-01-01",
        "2024-07-01",
    ]
    assert files.faults == []


def test_a_file_beside_the_versions_is_none_of_them(tmp_path: Path) -> None:
    files = catalogue_files(write(tmp_path / "katalog", {"kommuner/proeve/noter.txt": "x"}))
    assert files.versions("proeve") == ["2020-01-01"]


def test_a_municipality_without_versions_has_none_that_is_valid(tmp_path: Path) -> None:
    files = catalogue_files(write(tmp_path / "katalog", {STANDARD: None}))
    with pytest.raises(InputError) as raised:
        files.version_on("proeve", date(2026, 1, 15), PLACE)
    assert [str(fault) for fault in raised.value.faults] == [
        "sag.yaml:1:10: proeve har ikke noget katalog, der gælder den 2026-01-15."
    ]


def test_an_unknown_municipality_is_told_at_its_place(tmp_path: Path) -> None:
    files = catalogue_files(write(tmp_path / "katalog", {}))
    with pytest.raises(InputError) as raised:
        files.version_on("prove", date(2026, 1, 15), PLACE)
    assert [str(fault) for fault in raised.value.faults] == [
        "sag.yaml:1:10: Kommunen «prove» findes ikke. Mente du «proeve»?"
    ]


def test_worked_cases_stand_beside_the_standards_and_are_none_of_them(tmp_path: Path) -> None:
    cases = {
        "kommuner/proeve/2020-01-01/sel-97.sager.yaml": "x: 1",
        "kommuner/proeve/2020-01-01/sel-85.sager.yaml": "x: 1",
    }
    files = catalogue_files(write(tmp_path / "katalog", cases))
    found = files.cases("proeve", "2020-01-01")
    assert [path.name for path in found] == ["sel-85.sager.yaml", "sel-97.sager.yaml"]
    standards = files.named("kommuner", "proeve", "2020-01-01")
    assert [path.name for path in standards] == ["sel-85.yaml"]
    assert files.shown(standards[0]) == "katalog/kommuner/proeve/2020-01-01/sel-85.yaml"

"""A law that is newer than what a municipality adopted takes the place of its standard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from small_catalogue import STANDARD, standard, write

from visitator.rules.edition import Edition
from visitator.rules.load.cache import edition_on
from visitator.rules.load.files import catalogue_files

LAW = "lov/aendringer/2025-09-01/sel-85.yaml"
OTHER = "lov/aendringer/2025-09-01/sel-97.yaml"
FILES: dict[str, str | None] = {
    STANDARD: standard("maalgruppe: {p: ja}\npligt: {vaerdi: kan}\n"),
    LAW: standard("maalgruppe: {p: ja}\npligt: {vaerdi: skal}\n").replace(
        "titel: sel-85", "titel: Ny lov"
    ),
    OTHER: standard("maalgruppe: {p: ja}\n", "sel-97"),
}


def on(root: Path, day: date, version: str = "2020-01-01") -> Edition:
    files = catalogue_files(write(root / "katalog", FILES))
    return edition_on(files, "proeve", version, day)


def test_the_day_before_the_municipalitys_standard_still_counts(tmp_path: Path) -> None:
    edition = on(tmp_path, date(2025, 8, 31))
    assert edition.standards["sel-85"].tilbud.titel == "sel-85"
    assert edition.aendret_ved_lov == {}


def test_from_its_day_on_the_law_takes_its_place(tmp_path: Path) -> None:
    edition = on(tmp_path, date(2025, 9, 1))
    assert edition.standards["sel-85"].tilbud.titel == "Ny lov"
    assert edition.aendret_ved_lov == {"sel-85": "2025-09-01"}


def test_the_law_gives_a_municipality_no_service_it_does_not_have(tmp_path: Path) -> None:
    assert list(on(tmp_path, date(2025, 9, 1)).standards) == ["sel-85"]


def test_the_two_states_have_different_hashes(tmp_path: Path) -> None:
    before, after = on(tmp_path, date(2025, 8, 31)), on(tmp_path, date(2025, 9, 1))
    assert before.sha256 != after.sha256


def test_a_version_adopted_after_the_law_keeps_its_own_standard(tmp_path: Path) -> None:
    newer = STANDARD.replace("2020-01-01", "2026-01-01")
    files = catalogue_files(write(tmp_path / "katalog", {**FILES, newer: FILES[STANDARD]}))
    assert files.amended_on("2026-01-01", date(2026, 6, 1)) == ()
    assert files.amended_on("2020-01-01", date(2026, 6, 1)) == ("2025-09-01",)
    assert files.amended_on("udateret", date(2026, 6, 1)) == ("2025-09-01",)


def test_a_folder_that_is_no_day_is_told(tmp_path: Path) -> None:
    files = catalogue_files(write(tmp_path / "katalog", {"lov/aendringer/snart/x.yaml": "a: 1"}))
    assert files.amendments() == []
    assert [str(fault) for fault in files.faults] == [
        "katalog/lov/aendringer/snart: Mappens navn er ikke en dato. Kald den fx 2025-09-01."
    ]

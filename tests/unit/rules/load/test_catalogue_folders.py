"""Folders and files that are not where they belong are told by name, with a remedy."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_catalogue import FILES, STANDARD, load, write

from visitator.rules.faults import InputError, Place
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.json_schema import write_schemas

NO_DATE = "Versionsmappens navn er ikke en dato. Kald den fx 2021-01-01 eller udateret."


def version(name: str) -> str:
    return f"kommuner/proeve/{name}/sel-85.yaml"


@pytest.mark.parametrize("name", ["jan-2021", "20210101", "2021-13-01", "2021-1-1", "Udateret"])
def test_a_version_that_is_no_date_is_told_and_left_out(tmp_path: Path, name: str) -> None:
    files = catalogue_files(write(tmp_path / "katalog", {version(name): FILES[STANDARD]}))
    assert files.versions("proeve") == ["2020-01-01"]
    assert [str(fault) for fault in files.faults] == [f"katalog/kommuner/proeve/{name}: {NO_DATE}"]


def test_a_version_that_is_no_date_is_told_once(tmp_path: Path) -> None:
    names = ("b", "a")
    written = {version(name): FILES[STANDARD] for name in names}
    files = catalogue_files(write(tmp_path / "katalog", written))
    for _ in range(2):
        files.versions("proeve")
    assert [fault.place.file for fault in files.faults] == [
        "katalog/kommuner/proeve/a",
        "katalog/kommuner/proeve/b",
    ]


def test_a_municipality_without_its_general_part_is_told(tmp_path: Path) -> None:
    root = write(tmp_path / "katalog", {"kommuner/by/2020-01-01/sel-85.yaml": FILES[STANDARD]})
    with pytest.raises(InputError) as raised:
        catalogue_files(root).version_on("by", date(2026, 1, 15), Place("sag", 1, 10))
    assert str(raised.value) == (
        "sag:1:10: Kommunen «by» findes ikke. Gyldige er: proeve.\n"
        "katalog/kommuner/by: Mappen har ingen kommune.yaml, så kommunen bliver ikke læst. "
        "Læg filen der, eller fjern mappen."
    )


def test_a_file_with_another_ending_is_told(tmp_path: Path) -> None:
    files = catalogue_files(write(tmp_path / "katalog", {"satser/sats.yml": "x: 1"}))
    for _ in range(2):
        assert files.named("satser") == []
    assert [str(fault) for fault in files.faults] == [
        "katalog/satser/sats.yml: Filen bliver ikke læst. Kald den .yaml."
    ]


def test_a_folder_that_is_no_catalogue_is_told_in_full(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        catalogue_files(tmp_path)
    assert str(raised.value) == (
        f"{tmp_path}: Her er ikke noget katalog. "
        "Angiv mappen med --katalog; den skal have undermappen «kommuner»."
    )


def test_a_folder_without_municipalities_is_no_catalogue(tmp_path: Path) -> None:
    (tmp_path / "kommuner").mkdir()
    with pytest.raises(InputError, match="Her er ikke noget katalog"):
        catalogue_files(tmp_path)


def test_a_folder_that_one_may_not_read_is_no_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(tmp_path / "katalog", {})

    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(InputError, match="Her er ikke noget katalog"):
        catalogue_files(root)


def test_a_version_without_services_is_told(tmp_path: Path) -> None:
    files: dict[str, str | None] = {STANDARD: None, version("2020-01-01/x"): "x: 1"}
    with pytest.raises(InputError) as raised:
        load(tmp_path / "katalog", files)
    assert str(raised.value) == (
        "katalog/kommuner/proeve/2020-01-01: Versionen har ingen ydelser. "
        "Læg dens filer der, eller fjern mappen."
    )


def test_a_general_part_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        load(tmp_path / "katalog", {"kommuner/proeve/kommune.yaml": "navn: [\n"})
    assert [str(fault) for fault in raised.value.faults] == [
        "katalog/kommuner/proeve/kommune.yaml:1:8: Teksten slutter midt i en liste eller blok. "
        "Skriv resten, og luk hver «[» med «]» og hver «{» med «}»."
    ]


def test_schemas_are_written_beside_the_catalogue(tmp_path: Path) -> None:
    root = write(tmp_path / "katalog", {})
    write_schemas(root)
    found = {path.name: path.read_text(encoding="utf-8") for path in (root / "skema").iterdir()}
    assert sorted(found) == [
        *("fakta.json", "frister.json", "fund.json", "kendte-steder.json", "kilde.json"),
        *("klage.json", "kommune.json", "lov.json", "paragraf.json", "sager.json", "sats.json"),
        *("ydelse.json", "ydelser.json"),
    ]
    assert "Hvorfor ingen regel bruger faktummet endnu." in found["fakta.json"]
    assert "Så længe" in found["ydelse.json"]
    write_schemas(root)
    assert {p.name: p.read_text(encoding="utf-8") for p in (root / "skema").iterdir()} == found

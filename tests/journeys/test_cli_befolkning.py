"""``visitator befolkning``: a file of invented citizens, in words or with types."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest
from command_line import Run


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_csv_file_has_the_words_of_a_case(visitator: Run, tmp_path: Path) -> None:
    target = tmp_path / "borgere.csv"
    answer = visitator("befolkning", target, "--kommune", "viborg", "--borgere", "2000")
    assert answer.code == 0
    assert answer.out == f"2.000 opdigtede borgere er skrevet til {target}.\n"
    found = rows(target)
    assert len(found) == 2000
    assert found[0]["borger"] == "b0000001"
    assert {row["misbrug"] for row in found} == {"ja", "nej", ""}
    assert {row["bevilget:sel-97:67"] for row in found} == {"ja", "nej", ""}
    assert {row["koen"] for row in found} == {"kvinde", "mand"}


def test_a_theme_left_out_of_the_assessment_says_so_in_words(
    visitator: Run, tmp_path: Path
) -> None:
    target = tmp_path / "borgere.csv"
    visitator("befolkning", target, "--kommune", "hvidovre", "--borgere", "2000")
    found = {row["tema.relationer"] for row in rows(target)}
    assert found == {"0", "1", "2", "3", "4", "ikke_vurderet", ""}


def test_a_parquet_file_has_the_types_of_the_facts(visitator: Run, tmp_path: Path) -> None:
    target = tmp_path / "borgere.parquet"
    assert visitator("befolkning", target, "--borgere", "70000", "--kommune", "vejen").code == 0
    table = pl.read_parquet(target)
    assert table.height == 70_000
    assert table["borger"].is_sorted()
    assert table.schema["alder"] == pl.Int16
    assert table.schema["stoettebehov_uafklaret"] == pl.Boolean
    assert isinstance(table.schema["fysisk_funktionsevne"], pl.Enum)


def test_the_first_citizens_are_the_same_in_a_longer_file(visitator: Run, tmp_path: Path) -> None:
    short, long = tmp_path / "kort.csv", tmp_path / "lang.csv"
    for target, count in ((short, "50"), (long, "300")):
        visitator("befolkning", target, "--borgere", count, "--froe", "9", "--kommune", "vejen")
    assert rows(short) == rows(long)[:50]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["ud.xlsx"], "ud.xlsx: Filens navn skal ende på .parquet eller .csv. Ret navnet."),
        (["ud"], "ud: Filens navn skal ende på .parquet eller .csv. Ret navnet."),
        (["nej/ud.csv"], "nej/ud.csv: Mappen findes ikke. Opret den, eller vælg en anden."),
        (
            ["ud.csv", "--borgere", "0"],
            "--borgere: «0» er ikke et antal borgere. Skriv et helt tal fra 1 til 1.000.000.000.",
        ),
        (
            ["ud.csv", "--froe", "-1"],
            "--froe: «-1» kan ikke være et frø. Skriv et helt tal fra 0 og op.",
        ),
        (
            ["ud.csv", "--kommune", "vejn"],
            "--kommune: Kommunen «vejn» findes ikke. Mente du «vejen»?",
        ),
    ],
)
def test_bad_input_is_one_line_and_leaves_no_file(
    visitator: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    line: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = visitator("befolkning", *arguments)
    assert (answer.code, answer.out, answer.err) == (2, "", f"{line}\n")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_kept_unless_one_says_otherwise(
    visitator: Run, tmp_path: Path
) -> None:
    target = tmp_path / "borgere.csv"
    target.write_text("mit", encoding="utf-8")
    asked = ("befolkning", target, "--borgere", "1", "--kommune", "vejen")
    refused = visitator(*asked)
    assert refused.code == 2
    assert "Filen findes i forvejen. Vælg et andet navn, eller skriv --erstat." in refused.err
    assert target.read_text(encoding="utf-8") == "mit"
    answer = visitator(*asked, "--erstat")
    assert answer.out == f"1 opdigtet borger er skrevet til {target}.\n"
    assert len(rows(target)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["borgere.csv"]


def test_a_catalogue_without_figures_is_refused(
    visitator: Run, tmp_path: Path, katalog: Path
) -> None:
    for part in katalog.iterdir():
        if part.name != "befolkning":
            (tmp_path / part.name).symlink_to(part)
    target = tmp_path / "ud.csv"
    answer = visitator("befolkning", target, "--katalog", tmp_path)
    assert answer.code == 2
    assert "Kataloget har ingen tal for en opdigtet befolkning." in answer.err
    assert not target.exists()


def test_other_commands_load_no_data_frames() -> None:
    asks = "import sys; from visitator.cli import main; main(['vurder', sys.argv[1]])"
    tells = "; print(sorted({'polars', 'numpy', 'narwhals'} & set(sys.modules)), file=sys.stderr)"
    example = Path(__file__).parents[2] / "examples" / "koebenhavn-85.yaml"
    done = subprocess.run(
        [sys.executable, "-c", asks + tells, str(example)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == "[]\n"

"""A council's question from the command line: who would be in, out, and at what cost."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import polars as pl
import pytest
from command_line import Run

ROOT = Path(__file__).parents[2]
SCENARIO = ROOT / "examples" / "scenarier" / "koebenhavn-85-fra-d.yaml"
WORDS = (
    "borger,alder,fysisk_funktionsevne,samlet_funktionsniveau,boligform,behov_daekkes_af_sel_82,"
    "saerlige_sociale_problemer,psykisk_funktionsevne\n"
)
PEOPLE = WORDS + "".join(
    f"b{number},{age},betydeligt_nedsat,{level},egen_bolig,nej,nej,ikke_nedsat\n"
    for number, (age, level) in enumerate([(34, "C"), (40, "D"), (71, "E"), (17, "C"), (50, "")])
)


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "borgere.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


def simulate(visitator: Run, people: Path, *more: str | Path):  # type: ignore[no-untyped-def]
    words = ("simuler", people, "--kommune", "koebenhavn", "--dato", "2026-01-15")
    return visitator(*words, "--scenarie", SCENARIO, *more)


def test_the_page_says_who_moves_why_and_what_it_costs(visitator: Run, people: Path) -> None:
    page = " ".join(simulate(visitator, people).out.split())
    assert "1 borger går fra «omfattet» til «uden for retningslinjen»." in page
    assert "til «Samlet funktionsniveau: D eller E»: opfyldt → ikke opfyldt." in page
    # Niveau C giver 1-3 timer, D 2-4 og E 4 og op: 1 + 2 + 4 før, 2 + 4 efter.
    assert "fra 7 → 6 til ubegrænset timer/uge" in page
    assert "hver borger har krav på en konkret og individuel vurdering" in page
    assert "Befolkningen har ingen kolonne med disse fakta" in page


def test_json_has_the_same_and_tells_the_version(visitator: Run, people: Path) -> None:
    found = simulate(visitator, people, "--format", "json").json
    assert found["katalog"]["version"] == "2021-01-01"
    assert (found["borgere"], found["dato"]) == (5, "2026-01-15")
    service = next(y for y in found["ydelser"] if (y["ydelse"], y["variant"]) == ("sel-85", None))
    assert service["status"]["foer"] == {
        "omfattet": 3,
        "vejledende_uden_for": 0,
        "uafklaret": 1,
        "ikke_omfattet": 1,
    }
    assert service["status"]["efter"]["omfattet"] == 2
    ordinary = next(y for y in found["ydelser"] if y["variant"] == "almindelig")
    assert ordinary["omfang"][0]["fra"] == {"foer": 7, "efter": 6}


def test_figures_and_picture_are_written(visitator: Run, people: Path, tmp_path: Path) -> None:
    for ending in ("csv", "parquet", "json"):
        assert simulate(visitator, people, "--ud", tmp_path / f"tal.{ending}").code == 0
    with (tmp_path / "tal.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert {
        "ydelse": "sel-85",
        "variant": "",
        "maal": "omfattet",
        "enhed": "borgere",
        "foer": "3",
        "efter": "2",
    } in rows
    assert pl.read_parquet(tmp_path / "tal.parquet").height == len(rows)
    assert json.loads((tmp_path / "tal.json").read_text("utf-8"))["borgere"] == 5
    assert simulate(visitator, people, "--diagram", tmp_path / "tal.svg").code == 0
    assert (tmp_path / "tal.svg").read_text("utf-8").startswith("<svg ")


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        (("--ud", "tal.xlsx"), "--ud: «tal.xlsx» har ikke en kendt endelse."),
        (("--diagram", "tal.png"), "--diagram: «tal.png» har ikke en kendt endelse."),
        (("--ud", "findes-ikke/tal.csv"), "--ud: Mappen «findes-ikke» findes ikke."),
    ],
)
def test_what_cannot_be_written_is_refused_before_the_run(
    visitator: Run, people: Path, more: tuple[str, str], fault: str
) -> None:
    answer = simulate(visitator, people, *more)
    assert answer.code == 2
    assert answer.err.startswith(fault)
    assert answer.err.count("\n") == 1


def test_invented_citizens_can_be_simulated_in_every_municipality(
    visitator: Run, tmp_path: Path
) -> None:
    path = tmp_path / "opdigtede.parquet"
    assert visitator("befolkning", path, "--borgere", "300").code == 0
    for kommune in ("koebenhavn", "hvidovre", "holbaek", "vejen", "viborg"):
        found = visitator("simuler", path, "--kommune", kommune, "--format", "json").json
        assert found["borgere"] == 300
        assert found["ukendte_kolonner"] == []


def test_what_is_read_is_never_written_over(visitator: Run, people: Path) -> None:
    answer = simulate(visitator, people, "--ud", people)
    assert answer.code == 2
    assert "er den fil, der læses" in answer.err
    assert people.read_text("utf-8") == PEOPLE


def test_the_answer_tells_what_was_changed(visitator: Run, people: Path) -> None:
    found = simulate(visitator, people, "--format", "json").json
    assert found["aendringer"] == ["sel-85, maalgruppe.alle[2]: krav mindst D"]
    assert "sel-85, maalgruppe.alle[2]: krav mindst D" in simulate(visitator, people).out

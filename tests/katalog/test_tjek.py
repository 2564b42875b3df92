"""``visitator tjek``: quiet on the published catalogue, one line for each fault elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from unit.rules.check.faultless_catalogue import STANDARD, SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import with_law

from visitator.cli import main
from visitator.cli.tjek import BESIDE


@pytest.fixture
def small(tmp_path: Path) -> SmallCatalogue:
    return SmallCatalogue.write(tmp_path)


def test_the_published_catalogue_has_no_faults_and_the_texts_of_its_sources_are_read_if_at_hand(
    katalog: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at_hand = any(katalog.parent.parent.glob(BESIDE))
    assert main(["tjek", str(katalog)]) == 0
    *remarks, summary = capsys.readouterr().out.splitlines()
    assert summary.startswith("Ingen fejl i katalog: 5 kommuner, 29 paragraffer i loven, ")
    assert summary.endswith(", 202 accepterede fund.")
    assert [("ikke læst" in remark) for remark in remarks] == ([] if at_hand else [True])


def test_no_faults_are_told_in_a_line(
    small: SmallCatalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tjek", str(small.root), "--kilder", str(small.texts)]) == 0
    printed = capsys.readouterr().out
    assert printed == "Ingen fejl i katalog: 1 kommune, 1 ydelse, 5 sager, 7 afsnit.\n"


def test_a_fault_is_told_with_file_line_and_remedy(
    small: SmallCatalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    small.change(STANDARD, "ydelse: sel-97", "ydelse: sel-96")
    assert main(["tjek", str(small.root), "--kilder", str(small.texts)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"katalog/{STANDARD}:23:31: Ydelsen «sel-96» kendes ikke. Mente du «sel-97»?",
        "1 fejl i katalog: 1 kommune, 1 ydelse, 5 sager, 7 afsnit.",
    ]


def test_a_fault_for_programs(small: SmallCatalogue, capsys: pytest.CaptureFixture[str]) -> None:
    small.change(STANDARD, "ydelse: sel-97", "ydelse: sel-96")
    arguments = ["--katalog", str(small.root), "--kilder", str(small.texts), "--format", "json"]
    assert main(["tjek", *arguments]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "fejl": [
            {
                "fil": f"katalog/{STANDARD}",
                "linje": 23,
                "kolonne": 31,
                "hvad": "Ydelsen «sel-96» kendes ikke.",
                "ret": "Mente du «sel-97»?",
            }
        ],
        "antal": {
            "fejl": 1,
            "kommuner": 1,
            "paragraffer": 0,
            "ydelser": 1,
            "sager": 5,
            "afsnit": 7,
            "fund": 0,
        },
        "bemaerkninger": [],
    }


def test_it_says_that_the_texts_were_not_read(
    small: SmallCatalogue,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("VISITATOR_KILDER", raising=False)
    assert main(["tjek", str(small.root)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Kildernes tekster er ikke læst. Angiv mappen med --kilder.",
        "Ingen fejl i katalog: 1 kommune, 1 ydelse, 5 sager, 7 afsnit.",
    ]


def test_the_folder_of_texts_may_be_named_in_the_environment(
    small: SmallCatalogue,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VISITATOR_KILDER", str(small.texts))
    assert main(["tjek", str(small.root)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_folder_of_texts_that_is_not_there_is_bad_input(
    small: SmallCatalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tjek", str(small.root), "--kilder", "intet"]) == 2
    assert capsys.readouterr().err == "intet: Mappen findes ikke. Ret --kilder.\n"


def test_what_is_no_catalogue_is_bad_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tjek", str(tmp_path)]) == 2
    assert "Her er ikke noget katalog." in capsys.readouterr().err


def test_an_accepted_finding_is_shown_with_place_example_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small = with_law(tmp_path)
    assert main(["tjek", str(small.root), "--kilder", str(small.texts), "--fund"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    assert "Serviceloven § 85 (sel-85) – Vejledende snævrere end loven: Det vejledende krav" in text
    assert f"Sted: katalog/{STANDARD}:10:7 (maalgruppe.alle[2])" in text
    assert "Eksempel: Alder: 18 år; Nedsat: Ja; Niveau: A" in text
    assert "Grund: Niveauet er vejledende." in text
    assert text.endswith("1 paragraf i loven, 1 ydelse, 8 sager, 8 afsnit, 1 accepteret fund.")


def test_a_known_place_is_shown_with_place_and_witness(
    small: SmallCatalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    small.put(
        "kendte-steder.yaml",
        "steder:\n  - id: A1\n    hvad: To tal.\n    laesning: Det første.\n    vidne:\n"
        "      - {dokument: proeve-2024, afsnit: 3 Omfang, ord: fra fire timer}\n"
        "      - {dokument: proeve-2024, afsnit: 5 Klage, mangler: timer}\n",
    )
    kilder = ["--kilder", str(small.texts)]
    assert main(["tjek", str(small.root), *kilder, "--kendte"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    assert "A1: To tal. – Læst sådan: Det første." in text
    assert (
        "Prøve, 2024, 3 Omfang, linje 7 i teksten (katalog/kilder/proeve-2024.yaml:9:5) "
        "skriver «fra fire timer»"
    ) in text
    assert "5 Klage (katalog/kilder/proeve-2024.yaml:11:5) skriver ikke «timer»" in text
    assert main(["tjek", str(small.root), *kilder, "--kendte", "--format", "json"]) == 0
    (known,) = json.loads(capsys.readouterr().out)["kendte"]
    assert (known["id"], known["borger"]) == ("A1", None)
    assert known["vidne"][0] == {
        "dokument": "proeve-2024",
        "afsnit": "3 Omfang",
        "ord": "fra fire timer",
        "fil": "katalog/kilder/proeve-2024.yaml",
        "linje": 9,
        "linje_i_teksten": 7,
    }


def test_an_accepted_finding_for_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small = with_law(tmp_path)
    arguments = ["--kilder", str(small.texts), "--fund", "--format", "json"]
    assert main(["tjek", str(small.root), *arguments]) == 0
    assert json.loads(capsys.readouterr().out)["fund"] == [
        {
            "slags": "vejledende",
            "ejer": "proeve",
            "version": "2024-01-01",
            "ydelse": "sel-85",
            "sted": "maalgruppe.alle[2]",
            "fil": f"katalog/{STANDARD}",
            "linje": 10,
            "hvad": "Det vejledende krav «Niveau: C eller D eller E» stiller en borger uden for, "
            "som loven siger, at kommunen skal hjælpe.",
            "borger": {"alder": 18, "nedsat": "ja", "niveau": "A"},
            "grund": "Niveauet er vejledende.",
        }
    ]

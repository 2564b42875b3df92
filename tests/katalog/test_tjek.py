"""``visitator tjek``: quiet on the published catalogue, one line for each fault elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from unit.rules.check.faultless_catalogue import STANDARD, SmallCatalogue

from visitator.cli import main
from visitator.cli.tjek import BESIDE


@pytest.fixture
def small(tmp_path: Path) -> SmallCatalogue:
    return SmallCatalogue.write(tmp_path)


def test_the_published_catalogue_has_no_faults(
    katalog: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tjek", str(katalog)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("Ingen fejl i katalog: ")


def test_it_reads_the_texts_of_its_sources_where_they_are_at_hand_and_says_so_where_not(
    katalog: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at_hand = any(katalog.parent.parent.glob(BESIDE))
    assert main(["tjek", str(katalog)]) == 0
    *remarks, summary = capsys.readouterr().out.splitlines()
    assert summary.startswith("Ingen fejl")
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
        "antal": {"fejl": 1, "kommuner": 1, "ydelser": 1, "sager": 5, "afsnit": 7},
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

"""A resident who wants to move with § 108 to another municipality must qualify in both."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command_line import EXAMPLES, Case, Run

MOVING = EXAMPLES / "flytning-108.yaml"
FIVE = ["holbaek", "hvidovre", "koebenhavn", "vejen", "viborg"]


def moved(visitator: Run, case: str | Path, til: str) -> dict[str, str]:
    answer = visitator("sammenlign", case, "--flytter-til", til, "--format", "json")
    assert (answer.code, answer.err) == (0, "")
    found = answer.json["flytning"]["ydelser"]
    assert isinstance(found, dict)
    return found


def changed(fact: str, value: str) -> str:
    text, count = re.subn(rf"(?m)^  {fact}: .*$", f"  {fact}: {value}", MOVING.read_text("utf-8"))
    assert count == 1
    return text


def test_every_municipality_answers_by_its_own_document(visitator: Run) -> None:
    answer = visitator("sammenlign", MOVING, "--format", "json").json
    assert answer["kommuner"] == FIVE
    assert answer["ydelser"][0] == {"id": "sel-108", "kommuner": dict.fromkeys(FIVE, "omfattet")}


@pytest.mark.parametrize("til", ["holbaek", "koebenhavn", "vejen", "viborg"])
def test_who_qualifies_in_both_may_move(visitator: Run, til: str) -> None:
    assert moved(visitator, MOVING, til)["sel-108"] == "omfattet"


def test_holbaek_takes_only_level_e(visitator: Run, case: Case) -> None:
    """Holbæk's § 108 asks for E; Hvidovre's and Viborg's take level D."""
    on_level_d = case(changed("samlet_funktionsniveau", "D"))
    assert moved(visitator, on_level_d, "holbaek")["sel-108"] == "ikke_omfattet"
    assert moved(visitator, on_level_d, "viborg")["sel-108"] == "omfattet"


def test_what_one_of_them_does_not_know_leaves_the_move_open(visitator: Run, case: Case) -> None:
    """Only Viborg asks whether the need of both support and care is lasting."""
    lasting = "  behov_vedvarende_stoette_og_pleje: ja\n"
    text = MOVING.read_text("utf-8")
    assert lasting in text
    unknown = case(text.replace(lasting, ""))
    assert moved(visitator, unknown, "viborg")["sel-108"] == "uafklaret"
    assert moved(visitator, unknown, "vejen")["sel-108"] == "omfattet"


def test_a_caseworker_reads_the_move_first(visitator: Run) -> None:
    text = visitator("sammenlign", MOVING, "--flytter-til", "viborg").out
    assert "Flytning fra Hvidovre til Viborg\n" in text
    assert "§ 108               Opfylder betingelserne i begge kommuner.\n" in text
    assert [line for line in text.splitlines() if len(line) > 80] == []

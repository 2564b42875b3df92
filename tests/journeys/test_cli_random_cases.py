"""Whatever the facts, the answer can be printed; whatever is typed, the interview ends."""

from __future__ import annotations

import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from command_line import Answer
from hypothesis import given, settings
from hypothesis import strategies as st

from visitator.cli import main
from visitator.grundlag.case import KINDS
from visitator.rules.facts import CASE_FACTS, Vocabulary
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.reference import read_reference

KATALOG = Path(__file__).parents[2] / "katalog"
VOCABULARY: Vocabulary = read_reference(catalogue_files(KATALOG)).vocabulary
KOMMUNER = catalogue_files(KATALOG).municipalities()
SERVICES = ("sel-82a", "sel-82b", "sel-85", "sel-97", "sel-101", "sel-107", "abl-105", "sel-108")
UNKNOWN = {"vaerdi": "kan_ikke_oplyses", "begrundelse": "Det vides ikke."}
REPLIES = ("1", "2", "ja", "nej", "?", "fordi", "C", "1990-05-31", "ingen", "hvad", "12")


def run(*words: str, typed: str = "") -> Answer:
    out, err = StringIO(), StringIO()
    given_in = TextIOWrapper(BytesIO(typed.encode()), encoding="utf-8")
    with patch.object(sys, "stdin", given_in), redirect_stdout(out), redirect_stderr(err):
        code = main([*words, "--katalog", str(KATALOG)])
    return Answer(code, out.getvalue(), err.getvalue())


def answers() -> st.SearchStrategy[dict[str, Any]]:
    """Some facts with valid answers."""
    choices = {
        fact.id: st.sampled_from([*fact.choice_ids, UNKNOWN])
        for fact in VOCABULARY.values()
        if fact.choices and not fact.derived_from and fact.id not in CASE_FACTS
    }
    return st.fixed_dictionaries({}, optional={**choices, "alder": st.integers(0, 100)})


def cases() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {"kommune": st.sampled_from(KOMMUNER), "dato": st.just("2026-01-15"), "fakta": answers()},
        optional={
            "ansoegt_om": st.lists(st.sampled_from(SERVICES), unique=True),
            "sagstype": st.sampled_from(KINDS),
        },
    )


def written(case: dict[str, Any], folder: Path) -> str:
    path = folder / "sag.yaml"
    path.write_text(json.dumps(case), encoding="utf-8")
    return str(path)


@settings(max_examples=40)
@given(case=cases())
def test_any_valid_case_reads_within_eighty_columns(
    case: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    answer = run("vurder", written(case, tmp_path_factory.mktemp("sag")))
    assert (answer.code, answer.err) == (0, "")
    assert [line for line in answer.out.splitlines() if len(line) > 80] == []
    assert "\nNæste spørgsmål\n" in answer.out


@settings(max_examples=30)
@given(typed=st.lists(st.sampled_from(REPLIES), max_size=60), applied=st.sampled_from(SERVICES))
def test_whatever_is_typed_the_interview_ends_with_an_answer(
    typed: list[str], applied: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    case = {"kommune": "koebenhavn", "dato": "2026-01-15", "ansoegt_om": [applied]}
    file = written(case, tmp_path_factory.mktemp("sag"))
    answer = run("spoerg", file, typed="".join(f"{reply}\n" for reply in typed))
    assert answer.code == 0
    assert answer.out.startswith("VISITATIONSGRUNDLAG\n")
    assert "Traceback" not in answer.err

"""``visitator spoerg``: asks what can still matter, one question at a time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command_line import EXAMPLES, Case, Run
from small_catalogue import STANDARD, standard, write

ALMOST = """\
kommune: koebenhavn
dato: 2026-01-15
ansoegt_om: [sel-85]
fakta:
  alder: 34
  boligform: egen_bolig
  psykisk_funktionsevne: betydeligt_nedsat
  samlet_funktionsniveau: D
"""


def questions(err: str) -> list[str]:
    joined = re.sub(r"\n(?! |Spørgsmål|Kan |\?|>|Skriv)", " ", err)
    return re.findall(r"Spørgsmål \d+: (.*?\?)", joined)


def test_a_question_says_what_it_can_change_and_numbers_its_choices(
    visitator: Run, case: Case
) -> None:
    answer = visitator("spoerg", case(ALMOST))
    assert answer.code == 0
    first = answer.err[: answer.err.index(">")].splitlines()
    assert first == [
        "",
        "Spørgsmål 1: Kan borgerens behov dækkes med en forebyggende indsats efter",
        "servicelovens § 82?",
        "Kan ændre, om borgeren er omfattet (§ 85).",
        "   1  ja",
        "   2  nej",
        "? = kan ikke oplyses, tom linje = stop",
    ]


@pytest.mark.parametrize("reply", ["nej", "2", "NEJ"])
def test_a_choice_is_named_or_numbered(visitator: Run, case: Case, reply: str) -> None:
    answer = visitator("spoerg", case(ALMOST), "--format", "json", given=f"{reply}\nstop\n")
    [service] = [s for s in answer.json["ydelser"] if s["id"] == "sel-85"]
    assert service["status"] == "omfattet"


def test_only_what_can_still_matter_is_asked_and_nothing_twice(visitator: Run, case: Case) -> None:
    answer = visitator("spoerg", case(ALMOST), given="nej\n" * 10)
    asked = questions(answer.err)
    assert len(asked) == len(set(asked)) == 4
    assert "Der er ikke mere at spørge om." in answer.err
    assert "Er borgerens fysiske funktionsevne nedsat?" not in answer.err


def test_an_answer_that_shuts_the_citizen_out_ends_the_questions(
    visitator: Run, case: Case
) -> None:
    answer = visitator("spoerg", case(ALMOST), given="ja\n")
    assert questions(answer.err) == [
        "Kan borgerens behov dækkes med en forebyggende indsats efter servicelovens § 82?"
    ]
    assert "Ikke omfattet." in answer.out


def test_a_bad_answer_gets_one_line_and_the_question_again(visitator: Run, case: Case) -> None:
    answer = visitator("spoerg", case(ALMOST), "--format", "json", given="måske\n9\nnej\nstop\n")
    assert answer.err.count("er ikke et svar på «behov_daekkes_af_sel_82». Gyldige er:") == 2
    [service] = [s for s in answer.json["ydelser"] if s["id"] == "sel-85"]
    assert service["status"] == "omfattet"


@pytest.mark.parametrize("given", ["", "\n", "stop\n", "Stop\n"])
def test_stopping_prints_what_there_is(visitator: Run, case: Case, given: str) -> None:
    answer = visitator("spoerg", case(ALMOST), given=given)
    assert (answer.code, len(questions(answer.err))) == (0, 1)
    assert "Spørgsmålene slutter her." in answer.err
    assert answer.out.startswith("VISITATIONSGRUNDLAG\n")


def test_what_cannot_be_told_needs_a_reason_and_is_not_asked_again(
    visitator: Run, case: Case
) -> None:
    given = "?\n\n?\nBorgeren er indlagt.\nstop\n"
    answer = visitator("spoerg", case(ALMOST), "--format", "json", given=given)
    assert "Det skal begrundes." in answer.err
    assert answer.json["kan_ikke_oplyses"] == {"behov_daekkes_af_sel_82": "Borgeren er indlagt."}
    asked = questions(answer.err)
    assert len(asked) == len(set(asked))


def test_questions_go_to_standard_error_so_that_json_stays_clean(
    visitator: Run, case: Case
) -> None:
    answer = visitator("spoerg", case(ALMOST), "--format", "json", given="nej\n" * 10)
    assert answer.json["kommune"] == "koebenhavn"
    assert "Spørgsmål 1" in answer.err


def test_a_birth_date_is_asked_for_and_checked(visitator: Run, case: Case) -> None:
    path = case("kommune: koebenhavn\ndato: 2026-01-15\nansoegt_om: [sel-85]\n")
    given = "31-05-1990\n2030-01-01\n1990-05-31\nstop\n"
    answer = visitator("spoerg", path, "--format", "json", given=given)
    assert "Hvornår er borgeren født?" in answer.err
    assert "«31-05-1990» er ikke et svar på «foedselsdato»." in answer.err
    assert "Fødselsdatoen 2030-01-01 ligger efter sagens dato 2026-01-15." in answer.err
    assert answer.json["fakta"]["alder"] == 35


def test_the_completed_case_can_be_saved_and_read_again(
    visitator: Run, case: Case, tmp_path: Path
) -> None:
    saved = tmp_path / "færdig sag.yaml"
    asked = visitator("spoerg", case(ALMOST), "--gem", saved, given="nej\n" * 10)
    assert f"Sagen er gemt i {saved}." in re.sub(r"\s+", " ", asked.err)
    assert visitator("vurder", saved).out == asked.out
    assert visitator("spoerg", saved).err.strip() == "Der er ikke mere at spørge om."


def test_a_case_with_provenance_reasons_and_grants_survives_saving(
    visitator: Run, tmp_path: Path
) -> None:
    saved = tmp_path / "sag.yaml"
    for example in sorted(EXAMPLES.glob("*.*")):
        saved.unlink(missing_ok=True)
        asked = visitator("spoerg", example, "--gem", saved)
        assert visitator("vurder", saved).out == asked.out


@pytest.mark.parametrize(("reply", "kept"), [("ja\n", False), ("nej\n", True), ("", True)])
def test_a_file_is_overwritten_only_if_the_person_says_so(
    visitator: Run, case: Case, tmp_path: Path, reply: str, kept: bool
) -> None:
    saved = tmp_path / "gammel.yaml"
    saved.write_text("gammelt\n", encoding="utf-8")
    answer = visitator("spoerg", case(ALMOST), "--gem", saved, given=f"stop\n{reply}")
    assert answer.code == 0
    assert "findes i forvejen" in answer.err
    assert (saved.read_text(encoding="utf-8") == "gammelt\n") is kept
    assert {path.name for path in tmp_path.iterdir()} == {"gammel.yaml", "sag.yaml"}


@pytest.mark.parametrize(
    ("name", "what"), [("", "Det er en mappe, ikke en fil."), ("x/y.yaml", "Mappen findes ikke.")]
)
def test_a_file_that_cannot_be_saved_is_told_before_any_question(
    visitator: Run, case: Case, tmp_path: Path, name: str, what: str
) -> None:
    target = tmp_path / name
    answer = visitator("spoerg", case(ALMOST), "--gem", target, given="nej\n")
    assert (answer.code, answer.err) == (2, f"{target}: {what} Vælg et andet navn efter --gem.\n")


def test_standard_input_is_for_the_answers(visitator: Run) -> None:
    answer = visitator("spoerg", "-", given=ALMOST)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("-: Standard input er til svarene")


OTHER_KINDS = standard(
    "maalgruppe:\n"
    "  alle:\n"
    "    - bevilget: {ydelse: sel-97}\n"
    "    - udgift: {mindst: 600.50}\n"
    "    - tema.a: {mindst: 3}\n"
)


@pytest.fixture
def other_kinds(tmp_path: Path) -> Path:
    return write(tmp_path / "katalog", {STANDARD: OTHER_KINDS})


def test_grants_amounts_and_themes_are_asked_for_in_their_own_way(
    visitator: Run, case: Case, other_kinds: Path, tmp_path: Path
) -> None:
    saved = tmp_path / "ny.yaml"
    path = case("kommune: proeve\ndato: 2021-01-01\n")
    given = (
        "1.250\n1250,50\n3\nsel-97 2020-02-30\nsel-97 2020-03-01, sel-85 2019-01-01 2019-12-31\n"
    )
    answer = visitator("spoerg", path, "--katalog", other_kinds, "--gem", saved, given=given)
    assert "«1.250» er ikke et svar på «udgift»." in answer.err
    assert "   3  3" in answer.err
    assert "ikke_vurderet" in answer.err
    assert "«2020-02-30» er ikke en dato." in answer.err
    assert saved.read_text(encoding="utf-8") == (
        "kommune: proeve\n"
        "dato: '2021-01-01'\n"
        "fakta:\n"
        "  udgift: 1250.50\n"
        "  tema.a: '3'\n"
        "bevillinger:\n"
        "- ydelse: sel-97\n"
        "  fra: '2020-03-01'\n"
        "- ydelse: sel-85\n"
        "  fra: '2019-01-01'\n"
        "  til: '2019-12-31'\n"
    )
    assert "Omfattet." in answer.out


def test_no_grants_is_an_answer_and_unknown_grants_are_not_asked_twice(
    visitator: Run, case: Case, other_kinds: Path
) -> None:
    path = case("kommune: proeve\ndato: 2021-01-01\nfakta: {udgift: 700, tema.a: 4}\n")
    none = visitator("spoerg", path, "--katalog", other_kinds, given="ingen\n")
    assert "Ikke omfattet." in none.out
    unknown = visitator("spoerg", path, "--katalog", other_kinds, given="?\n?\n")
    assert len(questions(unknown.err)) == 1
    assert "Uafklaret." in unknown.out

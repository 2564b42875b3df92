"""Bad input: exit code 2, one line for each fault with its place, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Answer, Case, Run

OPENING = "kommune: koebenhavn\ndato: 2026-01-15\n"

BAD_CASES = {
    "unknown municipality": (
        "kommune: koebenhaven\ndato: 2026-01-15\n",
        "1:10: Kommunen «koebenhaven» findes ikke. Mente du «koebenhavn»?",
    ),
    "no municipality": ("dato: 2026-01-15\n", "1:1: «kommune» mangler."),
    "unknown key": (OPENING + "ansogt: 2026-01-02\n", "3:1: «ansogt» kendes ikke i en sag."),
    "unknown kind of case": (OPENING + "sagstype: nyt\n", "3:11: Sagstypen «nyt» kendes ikke."),
    "unknown service": (
        OPENING + "ansoegt_om: [sel-85x]\n",
        "3:14: Ydelsen «sel-85x» kendes ikke. Mente du «sel-85»?",
    ),
    "unknown fact": (
        OPENING + "fakta: {boligfrom: egen_bolig}\n",
        "3:9: Faktummet «boligfrom» kendes ikke. Mente du «boligform»?",
    ),
    "unknown value": (
        OPENING + "fakta: {boligform: egenbolig}\n",
        "3:20: «egenbolig» er ikke et svar på «boligform». Mente du «egen_bolig»?",
    ),
    "yes where a level belongs": (
        OPENING + "fakta: {samlet_funktionsniveau: ja}\n",
        "3:33: «ja» er ikke et svar på «samlet_funktionsniveau». Gyldige er: A, B, C, D, E.",
    ),
    "negative age": (
        OPENING + "fakta: {alder: -1}\n",
        "3:16: «-1» er ikke et svar på «alder». Skriv et helt tal fra 0 til 130 (år).",
    ),
    "no such date": (
        "kommune: koebenhavn\ndato: 2026-02-30\n",
        "2:7: «2026-02-30» er ikke en dato. Skriv datoen som 2026-01-15, mellem 1850 og 2099.",
    ),
    "application after the case's date": (
        OPENING + "ansoegt: 2026-01-16\n",
        "3:10: Ansøgningen 2026-01-16 ligger efter sagens dato 2026-01-15.",
    ),
    "birth in the future": (
        OPENING + "fakta: {foedselsdato: 2026-01-16}\n",
        "3:23: Fødselsdatoen 2026-01-16 ligger efter sagens dato 2026-01-15.",
    ),
    "age and birth disagree": (
        OPENING + "fakta: {foedselsdato: 1990-06-01, alder: 36}\n",
        "3:42: Alderen 36 passer ikke til fødselsdatoen, som giver 35 år.",
    ),
    "date before the catalogue": (
        "kommune: koebenhavn\ndato: 2020-12-31\n",
        "1:10: koebenhavn har ikke noget katalog, der gælder den 2020-12-31.",
    ),
    "unknown without a reason": (
        OPENING + "fakta: {boligform: kan_ikke_oplyses}\n",
        "3:20: At «boligform» ikke kan oplyses, skal begrundes.",
    ),
    "grant without a date": (
        OPENING + "bevillinger: [{ydelse: sel-97, fra: i går}]\n",
        "3:37: «i går» er ikke en dato.",
    ),
    "duplicate key": (OPENING + "dato: 2026-01-16\n", "3:1: "),
    "alias": (OPENING + "ansoegt: &dag 2026-01-02\n", "3:10: "),
    "tag": (OPENING + "ansoegt: !!str 2026-01-02\n", "3:10: "),
    "two documents": (OPENING + "---\nkommune: koebenhavn\n", "3:1: "),
    "list instead of a mapping": ("- kommune\n", "1:1: En sag skal være navne med værdier."),
    "broken JSON": ('{"kommune": "koebenhavn", "dato": \n', "1:34: "),
    "empty": ("", "1:1: "),
    "deeply nested": ("a: " + "[" * 5000, "1:"),
}


def is_refusal(answer: Answer) -> bool:
    lines = answer.err.splitlines()
    return answer.code == 2 and bool(lines) and all(": " in line for line in lines)


@pytest.mark.parametrize(("text", "expected"), BAD_CASES.values(), ids=BAD_CASES)
def test_a_fault_is_one_line_with_file_line_and_column(
    visitator: Run, case: Case, text: str, expected: str
) -> None:
    path = case(text)
    answer = visitator("vurder", path)
    assert is_refusal(answer)
    assert answer.err.splitlines()[0].startswith(f"{path}:{expected}")
    assert (answer.out, "Traceback" in answer.err) == ("", False)


def test_every_fault_is_told_at_once(visitator: Run, case: Case) -> None:
    answer = visitator("vurder", case(OPENING + "ansoegt_om: [x]\nfakta: {y: ja, alder: gammel}\n"))
    assert [line.split(":")[1] for line in answer.err.splitlines()] == ["3", "4", "4"]


def test_faults_are_also_json_on_standard_output_when_json_was_asked_for(
    visitator: Run, case: Case
) -> None:
    path = case(OPENING + "fakta: {boligfrom: egen_bolig}\n")
    answer = visitator("vurder", path, "--format", "json")
    assert answer.code == 2
    assert answer.json == {
        "fejl": [
            {
                "fil": str(path),
                "linje": 3,
                "kolonne": 9,
                "hvad": "Faktummet «boligfrom» kendes ikke.",
                "ret": "Mente du «boligform»?",
            }
        ]
    }
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (b"", "-:1:1: "),
        (b"\xff\xfe\x00kommune", "-:1:1: Byte nr. 1 (0xFF) er ikke gyldig UTF-8."),
        (b"\x00\x01\x02", "-:1:1: "),
        (b"#" + b"x" * 1_000_000, "-: Teksten fylder mere end 1.000.000 byte."),
        (b"kommune: koebenhavn\nfakta: {alder: 34", "-:2:8: "),
    ],
    ids=["nothing", "not UTF-8", "binary", "huge", "cut off"],
)
def test_bad_standard_input_is_refused(visitator: Run, given: bytes, told: str) -> None:
    answer = visitator("vurder", "-", given=given)
    assert is_refusal(answer)
    assert answer.err.startswith(told)


def test_a_missing_file_is_refused(visitator: Run, tmp_path: Path) -> None:
    path = tmp_path / "findes-ikke.yaml"
    answer = visitator("vurder", path)
    assert (answer.code, answer.err) == (
        2,
        f"{path}: Filen findes ikke. Tjek stien og stavemåden.\n",
    )


def test_a_folder_is_refused(visitator: Run, tmp_path: Path) -> None:
    answer = visitator("vurder", tmp_path)
    assert (answer.code, answer.err) == (
        2,
        f"{tmp_path}: Det er en mappe, ikke en fil. Skriv navnet på en fil i mappen.\n",
    )


@pytest.mark.parametrize("command", [["vurder", "sag.yaml"], ["fakta"], ["katalog"]])
def test_a_folder_without_a_catalogue_is_refused(
    visitator: Run, tmp_path: Path, command: list[str]
) -> None:
    answer = visitator(*command, "--katalog", tmp_path)
    assert (answer.code, answer.err) == (
        2,
        f"{tmp_path}: Her er ikke noget katalog. "
        "Angiv mappen med --katalog; den skal have undermappen «kommuner».\n",
    )


def test_a_catalogue_with_faults_answers_nothing(
    visitator: Run, case: Case, tmp_path: Path
) -> None:
    from small_catalogue import STANDARD, write

    broken = {STANDARD: "ydelse: sel-85\n"}
    root = write(tmp_path / "katalog", broken)
    answer = visitator("vurder", case("kommune: proeve\ndato: 2021-01-01\n"), "--katalog", root)
    assert is_refusal(answer)
    assert answer.err.startswith("katalog/kommuner/proeve/2020-01-01/sel-85.yaml:1:1: ")


def test_a_fault_cannot_steer_the_terminal(visitator: Run, case: Case) -> None:
    answer = visitator("vurder", case(OPENING + 'fakta: {"\\u001b[31m": ja}\n'))
    assert answer.code == 2
    assert "\x1b" not in answer.err
    assert len(answer.err.splitlines()) == 1


def test_an_answer_above_the_fact_that_bounds_it_is_one_line(visitator: Run, case: Case) -> None:
    path = case(
        "kommune: hvidovre\ndato: 2023-06-01\nansoegt_om: [sel-108]\nfakta:\n"
        "  indkomst_pr_aar: 200000\n  social_pension_pr_aar: 200001\n"
    )
    answer = visitator("vurder", path)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert answer.err.endswith(
        "sag.yaml:6:26: «social_pension_pr_aar» er 200001, men kan højst være «indkomst_pr_aar», "
        "som er 200000. Ret den ene.\n"
    )

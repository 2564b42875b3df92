"""``visitator sammenlign``: one citizen in several municipalities, and their documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command_line import Case, Run
from small_catalogue import FILES, KILDE, write

KOMMUNE = FILES["kommuner/proeve/kommune.yaml"]
CITIZEN = "kommune: proeve\ndato: 2021-01-01\nfakta: {p: ja, niveau: D}\n"
MILD = f"""\
ydelse: sel-85
titel: Støtte
lov: SEL § 85
kilde: {KILDE}
maalgruppe: {{niveau: {{mindst: C}}}}
omfang:
  enhed: timer/uge
  raekker:
    - {{naar: {{niveau: D}}, fra: 2, til: 4, styrke: vejledende}}
    - {{ikke_fastsat: Dokumentet giver kun timer for D.}}
frister: {{afgoerelse: {{efter: 6 uger}}}}
varianter:
  saerlig: {{titel: Særlig støtte, maalgruppe: {{p: nej}}, omfang: {{til: 15, enhed: timer/uge}}}}
  almindelig: {{titel: Almindelig støtte}}
"""
STRICT = MILD.replace("{niveau: {mindst: C}}", "{niveau: E, styrke: vejledende}")


@pytest.fixture
def katalog(tmp_path: Path) -> Path:
    """Three municipalities: a mild, a strict, and one whose document comes later."""
    return write(
        tmp_path / "katalog",
        {
            "kommuner/proeve/kommune.yaml": KOMMUNE.replace("navn:", "kortnavn: Mildstrup\nnavn:"),
            "kommuner/proeve/2020-01-01/sel-85.yaml": MILD,
            "kommuner/streng/kommune.yaml": KOMMUNE.replace("proeve\n", "streng\n", 1).replace(
                "Prøve", "Streng"
            ),
            "kommuner/streng/2020-01-01/sel-85.yaml": STRICT,
            "kommuner/streng/2020-01-01/sel-97.yaml": MILD.replace("sel-85", "sel-97"),
            "kommuner/senere/kommune.yaml": KOMMUNE.replace("proeve\n", "senere\n", 1),
            "kommuner/senere/2030-01-01/sel-85.yaml": MILD,
        },
    )


def unwrapped(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_one_citizen_is_shown_in_every_municipality(
    visitator: Run, case: Case, katalog: Path
) -> None:
    answer = visitator("sammenlign", case(CITIZEN), "--katalog", katalog)
    assert (answer.code, answer.err) == (0, "")
    assert "Ydelse    Mildstrup  Streng Kommune\n" in answer.out
    assert "SEL § 85  omfattet   vejl. uden\n" in answer.out
    assert "SEL § 97  –          omfattet\n" in answer.out
    text = unwrapped(answer.out)
    assert "senere har ikke noget katalog, der gælder den dag" in text
    assert "Ikke opfyldt Niveau: E [1]" in text
    assert "Omfang 2–4 timer om ugen (vejledende). [1]" in text
    assert "Frist for afgørelse 6 uger efter, at ansøgningen er modtaget. [1]" in text
    assert "Ikke i dokumentet fra Mildstrup. Loven gælder stadig." in text
    assert [line for line in answer.out.splitlines() if len(line) > 80] == []


def test_as_json_each_municipality_answers_in_full(
    visitator: Run, case: Case, katalog: Path
) -> None:
    words = ["--flytter-til", "streng", "--format", "json"]
    answer = visitator("sammenlign", case(CITIZEN), *words, "--katalog", katalog).json
    assert answer["kommuner"] == ["proeve", "streng"]
    assert answer["uden_katalog"] == ["senere"]
    assert answer["ydelser"] == [
        {"id": "sel-85", "kommuner": {"proeve": "omfattet", "streng": "vejledende_uden_for"}},
        {"id": "sel-97", "kommuner": {"proeve": "ikke_i_kataloget", "streng": "omfattet"}},
    ]
    assert answer["flytning"] == {
        "fra": "proeve",
        "til": "streng",
        "ydelser": {"sel-85": "vejledende_uden_for"},
    }
    assert answer["svar"]["streng"]["kommune"] == "streng"


def test_a_move_is_told_as_what_must_hold_in_both(
    visitator: Run, case: Case, katalog: Path
) -> None:
    words = ["--kommune", "proeve", "--flytter-til", "streng"]
    text = unwrapped(visitator("sammenlign", case(CITIZEN), *words, "--katalog", katalog).out)
    assert "Flytning fra Mildstrup til Streng Kommune" in text
    assert (
        "SEL § 85 Opfylder de bindende betingelser i begge kommuner, men ikke alle de vejledende."
    ) in text


def test_the_documents_are_compared_without_a_case(visitator: Run, katalog: Path) -> None:
    answer = visitator("sammenlign", "--dato", "2021-01-01", "--katalog", katalog)
    assert (answer.code, answer.err) == (0, "")
    text = unwrapped(answer.out)
    assert "Mildstrup Tærskel Niveau: C eller D eller E [1]" in text
    assert "Streng Kommune Tærskel Niveau: E (vejledende) [1]" in text
    assert "Omfang Niveau: D → 2–4 timer om ugen (vejledende). [1] Fastsættes ikke. [1]" in text
    assert "Særlig støtte: Højst 15 timer om ugen. [1]" in text


def test_the_documents_make_a_page_of_tables(visitator: Run, katalog: Path) -> None:
    words = ["--dato", "2021-01-01", "--kommune", "proeve", "--format", "markdown"]
    page = visitator("sammenlign", *words, "--katalog", katalog).out
    assert "## Støtte (SEL § 85)\n" in page
    assert "| Kommune | Tærskel | Omfang | Varighed | Frist for afgørelse | " in page
    assert "| Mildstrup | Niveau: C eller D eller E \\[1\\] | " in page
    assert "Streng" not in page


def test_the_documents_as_data(visitator: Run, katalog: Path) -> None:
    words = ["--dato", "2021-01-01", "--format", "json", "--katalog", katalog]
    answer = visitator("sammenlign", *words).json
    assert [k["id"] for k in answer["kommuner"]] == ["proeve", "streng"]
    first = answer["ydelser"][0]
    assert first["id"] == "sel-85"
    assert first["kommuner"]["streng"]["taerskel"] == [
        {
            "tekst": "Niveau: E",
            "styrke": "vejledende",
            "kilde": {"dokument": "proeve", "afsnit": "1"},
        }
    ]
    assert first["kommuner"]["proeve"]["varighed"] is None
    (deadline,) = first["kommuner"]["proeve"]["frist.afgoerelse"]
    assert deadline["vaerdi"]["efter"] == {"antal": 6, "enhed": "uger"}


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        (CITIZEN, ["--kommune", "prove"], "--kommune: Kommunen «prove» findes ikke. Mente du"),
        (CITIZEN, ["--flytter-til", "x"], "--flytter-til: Kommunen «x» findes ikke. Gyldige er:"),
        (
            "dato: 2021-01-01\n",
            ["--flytter-til", "streng"],
            "sag.yaml:1:1: «kommune» mangler, så det vides ikke, hvor borgeren flytter fra.",
        ),
        (CITIZEN, ["--flytter-til", "proeve"], "--flytter-til: Borgeren kan ikke flytte til den"),
        ("kommune: arhus\n", [], "sag.yaml:1:10: Kommunen «arhus» findes ikke."),
        ("kommune: [1, 2]\n", [], "sag.yaml:1:10: Kommunen «en liste» findes ikke."),
        (CITIZEN, ["--dato", "2021-01-01"], "--dato: Sagen har selv sin dato. Udelad --dato."),
        ("- a\n", [], "sag.yaml:1:1: En sag skal være navne med værdier."),
        ("dato: 1950-01-01\n", [], "Ingen af kommunerne har et katalog, der gælder den 1950-01-01"),
        ("dato: 2021-01-01\nfakta: {q: ja}\n", [], "sag.yaml:2:9: Faktummet «q» kendes ikke."),
    ],
)
def test_bad_input_is_told_in_one_line(
    visitator: Run, case: Case, katalog: Path, text: str, words: list[str], told: str
) -> None:
    answer = visitator("sammenlign", case(text), *words, "--katalog", katalog)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err
    assert len(answer.err.splitlines()) == 1


def test_a_move_needs_a_case(visitator: Run, katalog: Path) -> None:
    answer = visitator("sammenlign", "--flytter-til", "streng", "--katalog", katalog)
    assert answer.code == 2
    assert answer.err == (
        "--flytter-til: En flytning kan kun vises for en sag. Udelad --flytter-til.\n"
    )

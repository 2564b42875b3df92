"""What a file's format refuses: one short line that says what could stand there instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import STANDARD, standard
from unit.rules.load.told_faults import told_faults

ANYBODY = "maalgruppe: {p: ja}\n"
PAID = "betaling: {vaerdi: ydelse, formel: {resultat: a, linjer: [{navn: a, tekst: A, regn: "

REFUSED = {
    "a decimal for a whole number": (
        "maalgruppe: {alder: 1.5}",
        "sel-85.yaml:5:21: «1.5» kan ikke stå her. Skriv et helt tal.",
    ),
    "a word for an amount": (
        "maalgruppe: {udgift: meget}",
        "sel-85.yaml:5:22: «meget» kan ikke stå her. Skriv et tal.",
    ),
    "a number for a text": (
        "lokalt_navn: 3",
        "sel-85.yaml:5:14: «3» kan ikke stå her. Skriv en tekst.",
    ),
    "a block for a list": (
        "maalgruppe: {alle: {p: ja}}",
        "sel-85.yaml:5:20: «en blok» kan ikke stå her. Skriv en liste.",
    ),
    "a list for a block of names": (
        "varianter: [1]",
        "sel-85.yaml:5:12: «en liste» kan ikke stå her. Skriv en blok med navne og værdier.",
    ),
    "a number for a block": (
        "maalgruppe: {alle: [1]}",
        "sel-85.yaml:5:21: «1» kan ikke stå her. Skriv en blok med navne og værdier.",
    ),
    "too small": (
        "trin: 0",
        "sel-85.yaml:5:7: Tallet er for lille. Det skal være mindst 1.",
    ),
    "too large": (
        "maalgruppe: {bevilget: {ydelse: sel-97, inden_fyldt: 121}}",
        "sel-85.yaml:5:54: Tallet er for stort. Det må være højst 120.",
    ),
    "too short": (
        ANYBODY + "omfang: {valg: [a]}",
        "sel-85.yaml:6:16: Listen er for kort. Den skal have mindst 2.",
    ),
    "too long": (
        ANYBODY + PAID + "{minus: [{tal: 1}, {tal: 2}, {tal: 3}]}}]}}",
        "sel-85.yaml:6:93: Listen er for lang. Den må have højst 2.",
    ),
    "the wrong form": (
        "maalgruppe: {andel: {temaer: alle, krav: {mindst: 3}, over: 1/0}}",
        "sel-85.yaml:5:61: «1/0» har ikke den rigtige form. "
        r"Den skal passe til ^[1-9]\d*/[1-9]\d*$.",
    ),
    "the wrong form of a name": (
        "varianter: {Ung: {titel: U}}",
        "sel-85.yaml:5:13: «Ung» har ikke den rigtige form. "
        "Den skal passe til ^[a-z0-9]+([.-][a-z0-9_]+|_[a-z0-9]+)*$.",
    ),
    "a level of a theme that is not there": (
        "maalgruppe: {tema.a: {mindst: 7}}",
        "sel-85.yaml:5:31: «7» er ikke en mulig værdi. Gyldige er: 0, 1, 2, 3, 4.",
    ),
    "a value of two lines": (
        'maalgruppe: {p: ja, styrke: "bin\\ndende"}',
        "sel-85.yaml:5:29: «bin dende» er ikke en mulig værdi. Mente du «bindende»?",
    ),
    "a long value": (
        f"maalgruppe: {{p: ja, styrke: {'a' * 70}}}",
        f"sel-85.yaml:5:29: «{'a' * 60}…» er ikke en mulig værdi. "
        "Gyldige er: bindende, vejledende.",
    ),
    "a key far from those that may stand there": (
        "maalgruppe: {andel: {temaer: alle, krav: {xyz: 3}, over: 1/2}}",
        "sel-85.yaml:5:43: «xyz» kendes ikke her. Gyldige er: er, hoejst, mindst.",
    ),
    "a misspelt key of a row": (
        ANYBODY + "omfang: {raekker: [{til: 1, enhet: timer}]}",
        "sel-85.yaml:6:29: «enhet» kendes ikke her. Mente du «enhed»?",
    ),
    "a misspelt key of a passage": (
        ANYBODY + "tekster: {formaal: [{tekst: T, kilde: '1', kilder: '1'}]}",
        "sel-85.yaml:6:44: «kilder» kendes ikke her. Mente du «kilde»?",
    ),
    "a misspelt key of a variant": (
        "varianter: {unge: {titel: U, maalgrupe: {p: ja}}}",
        "sel-85.yaml:5:30: «maalgrupe» kendes ikke her. Mente du «maalgruppe»?",
    ),
    "a missing part of a source": (
        "maalgruppe: {p: ja, kilde: {dokument: proeve}}",
        "sel-85.yaml:5:28: «afsnit» mangler. Skriv «afsnit».",
    ),
    "an unknown subject": (
        "tekster: {formål: [{tekst: T, kilde: '1'}]}",
        "sel-85.yaml:5:11: «formål» er ikke en mulig værdi. Mente du «formaal»?",
    ),
}


@pytest.mark.parametrize(("rest", "expected"), REFUSED.values(), ids=list(REFUSED))
def test_a_refused_value_is_one_line(tmp_path: Path, rest: str, expected: str) -> None:
    assert told_faults(tmp_path, {STANDARD: standard(rest)}) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- 1",
            "sel-85.yaml:1:1: «en liste» kan ikke stå her. Skriv en blok med navne og værdier.",
        ),
        ("hej", "sel-85.yaml:1:1: «hej» kan ikke stå her. Skriv en blok med navne og værdier."),
    ],
)
def test_a_standard_that_is_no_block_is_told(tmp_path: Path, text: str, expected: str) -> None:
    assert told_faults(tmp_path, {STANDARD: text}) == [expected]


def test_what_may_be_several_things_is_told_for_each(tmp_path: Path) -> None:
    text = standard(ANYBODY + "omfang: {til: x, enhed: timer}")
    assert told_faults(tmp_path, {STANDARD: text}) == [
        "sel-85.yaml:6:15: «x» kan ikke stå her. Skriv et tal.",
        "sel-85.yaml:6:15: «x» er ikke en mulig værdi. Gyldige er: ubegraenset.",
    ]


def test_a_refused_source_document_is_told(tmp_path: Path) -> None:
    text = "id: a\ntitel: A\naar: 1800\nart: lov\nafsnit: [{id: '1', titel: E, linjer: [1]}]\n"
    assert told_faults(tmp_path, {"kilder/a.yaml": text}) == [
        "a.yaml:3:6: Tallet er for lille. Det skal være mindst 1849.",
        "a.yaml:5:38: Listen er for kort. Den skal have mindst 2.",
    ]

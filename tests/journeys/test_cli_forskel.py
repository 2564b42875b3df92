"""``visitator forskel``: how two catalogues differ, and for whom."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from command_line import Run
from unit.rules.check.faultless_catalogue import STANDARD, SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import with_law

from visitator.cli import main

NEWER = STANDARD.replace("2024-01-01", "2025-01-01")


@pytest.fixture
def small(tmp_path: Path) -> SmallCatalogue:
    """Two versions: the newer one asks for level D and gives at least five hours."""
    small = with_law(tmp_path)
    text = (small.root / STANDARD).read_text(encoding="utf-8")
    newer = text.replace("{mindst: C}\n      styrke: vejledende", "{mindst: D}")
    small.put(NEWER, newer.replace("{fra: 4, til: ubegraenset}", "{fra: 5, til: ubegraenset}"))
    return small


def unwrapped(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def asked(small: SmallCatalogue, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["forskel", *arguments, "--katalog", str(small.root)]) == 0
    return capsys.readouterr().out


def as_data(small: SmallCatalogue, capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    return json.loads(asked(small, capsys, *arguments, "--format", "json"))


def test_two_versions_differ_in_a_condition_an_answer_and_for_whom(
    small: SmallCatalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    text = unwrapped(asked(small, capsys, "proeve@2024-01-01", "proeve@2025-01-01"))
    old, new = "Prøve Kommune fra 1. januar 2024", "Prøve Kommune fra 1. januar 2025"
    assert f"Betingelser kun i {old} – Niveau: C eller D eller E (vejledende" in text
    assert f"Betingelser kun i {new} – Niveau: D eller E (efter kommunens" in text
    assert f"Omfattet i {old}, ikke omfattet i {new}: Alder: 18 år; Nedsat: Ja; Niveau: C" in text
    assert "– Omfang" in text
    assert f"– {new}: mindst 5 timer om ugen uden øvre grænse [2]" in text
    assert "– Eksempel: Alder: 18 år; Nedsat: Ja; Niveau: D" in text


def test_the_same_for_programs(small: SmallCatalogue, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = as_data(small, capsys, "proeve@2024-01-01", "proeve@2025-01-01", "sel-85")["ydelser"]
    assert found["borgere"] == [
        {
            "a": "omfattet",
            "b": "ikke_omfattet",
            "borger": {"alder": 18, "nedsat": "ja", "niveau": "C"},
        },
        {
            "a": "vejledende_uden_for",
            "b": "ikke_omfattet",
            "borger": {"alder": 18, "nedsat": "ja", "niveau": "A"},
        },
    ]
    assert [(each["emne"], each["borger"]) for each in found["svar"]] == [
        ("omfang", {"alder": 18, "nedsat": "ja", "niveau": "D"})
    ]


def test_who_deals_with_a_complaint_and_how_soon_it_is_looked_at_again_is_told(
    small: SmallCatalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    small.add(
        NEWER,
        "klage: {vaerdi: ja, instans: Byrådet, genvurdering: 2 uger, kilde: 5 Klage}\n",
    )
    text = unwrapped(asked(small, capsys, "proeve@2024-01-01", "proeve@2025-01-01"))
    assert "2024: Afgørelsen kan påklages (Ankestyrelsen) [" in text
    assert "2025: Afgørelsen kan påklages (Byrådet); genvurdering inden 2 uger" in text


IN_OTHER_WORDS = {
    "a negation": ("{niveau: {mindst: C}}", "{ikke: {niveau: {hoejst: B}}}"),
    "alternatives": ("{niveau: {mindst: C}}", "{en_af: [{niveau: C}, {niveau: {mindst: D}}]}"),
    "two for one": (
        "{alder: {under: 67}}, {nedsat: ja}",
        "{ikke: {en_af: [{alder: {mindst: 67}}, {nedsat: nej}]}}",
    ),
}


@pytest.mark.parametrize(("one", "other"), IN_OTHER_WORDS.values(), ids=IN_OTHER_WORDS.keys())
def test_what_is_told_in_other_words_is_no_difference(
    small: SmallCatalogue, capsys: pytest.CaptureFixture[str], one: str, other: str
) -> None:
    text = (small.root / STANDARD).read_text(encoding="utf-8")
    before, _, after = text.partition("  alle:\n")
    after = after.partition("omfang:")[2]
    for name, group in ((STANDARD, one), (NEWER, other)):
        small.put(name, f"{before}  alle: [{group}]\nomfang:{after}")
    (found,) = as_data(small, capsys, "proeve@2024-01-01", "proeve@2025-01-01")["ydelser"]
    assert found["borgere"] == []
    assert (found["betingelser_kun_a"], found["betingelser_kun_b"]) == ([], [])


def test_the_same_words_with_another_strength_are_a_difference(
    small: SmallCatalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (small.root / STANDARD).read_text(encoding="utf-8")
    small.put(NEWER, text.replace("{mindst: C}\n      styrke: vejledende", "{mindst: C}"))
    (found,) = as_data(small, capsys, "proeve@2024-01-01", "proeve@2025-01-01")["ydelser"]
    assert len(found["betingelser_kun_a"]) == len(found["betingelser_kun_b"]) == 1


def test_the_law_before_and_after_a_change(visitator: Run) -> None:
    days = ("lov@2019-08-07", "lov@2025-09-01")
    found = visitator("forskel", *days, "sel-100", "--format", "json").json
    assert found["a"] == {"kommune": "lov", "version": "2019-08-07"}
    assert found["b"] == {**found["a"], "aendret_ved_lov": ["2025-09-01"]}
    (service,) = found["ydelser"]
    assert "betaling" in {each["emne"] for each in service["svar"]}
    head = unwrapped(visitator("forskel", *days, "sel-100").out)
    assert head.startswith(
        "FORSKEL: LOVEN FRA 7. AUGUST 2019 OG LOVEN FRA 7. AUGUST 2019, ÆNDRET VED LOV 1. SEPTEMBER"
    )


def test_a_municipality_is_addressed_by_a_day(visitator: Run) -> None:
    found = visitator(
        "forskel", "koebenhavn@2022-05-01", "lov@2020-01-01", "sel-85", "--format", "json"
    )
    assert found.json["a"] == {"kommune": "koebenhavn", "version": "2021-01-01"}
    assert found.json["b"] == {"kommune": "lov", "version": "2019-08-07"}
    early = visitator("forskel", "koebenhavn@2020-12-31", "lov")
    assert early.code == 2
    assert early.err.startswith("A: ")


def test_a_version_does_not_differ_from_itself(
    small: SmallCatalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    text = asked(small, capsys, "proeve", "proeve")
    assert "Alle borgere bliver behandlet ens" in unwrapped(text)


def test_a_municipality_against_the_law(
    small: SmallCatalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    found = as_data(small, capsys, "proeve@2024-01-01", "lov")
    assert found["b"] == {"kommune": "lov", "version": "2020-01-01"}
    assert [each["borger"] for each in found["ydelser"][0]["borgere"]] == [
        {"alder": 18, "nedsat": "ja", "niveau": "A"}
    ]
    assert found["ydelser"][0]["emner_kun_b"] == ["pligt"]


def test_a_standard_with_a_name_of_its_own_is_held_against_its_paragraph(visitator: Run) -> None:
    found = visitator("forskel", "holbaek", "lov", "sel-85", "--format", "json").json
    assert [(each["a"], each["b"]) for each in found["ydelser"]] == [
        ("sel-85", "sel-85"),
        ("sel-85-opgangsbofaellesskab", "sel-85"),
    ]


def test_what_only_one_of_two_municipalities_has_is_listed(visitator: Run) -> None:
    text = visitator("forskel", "vejen", "holbaek", "--format", "markdown").out
    assert "## Kun Holbæk\n\n- Socialpædagogisk støtte" in text


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["viborg", "hvidovr"], "B: Kommunen «hvidovr» findes ikke. Mente du «hvidovre»?"),
        (
            ["viborg@2021", "hvidovre"],
            "A: «viborg@2021» er hverken en udgivet version eller en dag. "
            "Mente du «viborg@2020-01-01»?",
        ),
        (["vejen", "holbaek", "sel-97"], "YDELSE: «sel-97» findes ikke begge steder."),
    ],
)
def test_what_does_not_exist_is_bad_input(visitator: Run, arguments: list[str], told: str) -> None:
    result = visitator("forskel", *arguments)
    assert result.code == 2
    assert told in result.err

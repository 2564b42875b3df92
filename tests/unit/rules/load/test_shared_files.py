"""The files that all municipalities share: each is read, and a faulty one hides no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import FILES, KILDE, STANDARD, load, standard
from unit.rules.load.told_faults import told_faults

from visitator.rules.criteria import FactTest

ABOUT = "spoergsmaal: S?, art: oplysning, besvares_af: borger"
VALUES = f"vaerdier: [{{fra: 2020-01-01, beloeb: 1, kilde: {KILDE}}}]\n"
UNIT = "Enheden «kr./snes» kan ikke læses: «snes» er ikke en enhed."


@pytest.mark.parametrize(
    ("folder", "text"),
    [
        ("satser", f"sats: x\ntitel: ' '\nenhed: kr.\n{VALUES}"),
        ("kilder", "id: x\ntitel: ' '\naar: 2020\nart: lov\nafsnit: [{id: '1', titel: T}]\n"),
        (
            "fakta",
            f"tema: T\nfakta:\n  - {{betegnelse: ' ', id: x, type: ja/nej, {ABOUT}}}\n".replace(
                "  - {", "- {"
            ),
        ),
    ],
)
def test_every_faulty_file_of_a_folder_is_told(tmp_path: Path, folder: str, text: str) -> None:
    files: dict[str, str | None] = {f"{folder}/a.yaml": text, f"{folder}/b.yaml": text}
    found = told_faults(tmp_path, files)
    assert [line.partition(":")[0] for line in found] == ["a.yaml", "b.yaml"]
    assert all(line.endswith(": Teksten er tom.") for line in found)


def test_every_rate_in_an_unknown_unit_is_told(tmp_path: Path) -> None:
    rates: dict[str, str | None] = {
        f"satser/{name}.yaml": f"sats: {name}\ntitel: T\nenhed: kr./snes\n{VALUES}" for name in "ab"
    }
    found = told_faults(tmp_path, rates)
    assert [line.partition(" Gyldige")[0] for line in found] == [
        f"a.yaml:1:1: {UNIT}",
        f"b.yaml:1:1: {UNIT}",
    ]
    assert all(line.endswith(" i alt).") for line in found)


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (
            "lov/ydelser.yaml",
            "ydelser: []",
            "ydelser.yaml:1:10: Listen er for kort. Den skal have mindst 1.",
        ),
        (
            "lov/klage.yaml",
            FILES["lov/klage.yaml"].replace("frist: 4 uger", "frist: snart"),
            "klage.yaml:2:8: «snart» er ikke et tidsrum. Skriv fx 6 måneder.",
        ),
    ],
)
def test_a_faulty_statute_is_told(tmp_path: Path, file: str, text: str, told: str) -> None:
    assert told_faults(tmp_path, {file: text}) == [told]


DERIVED = f"  - {{id: d, type: ja/nej, betegnelse: D, {ABOUT}, afledt_af: [p], kriterium: "


def test_every_faulty_fact_of_a_file_is_told(tmp_path: Path) -> None:
    again = f"  - {{id: p, type: ja/nej, betegnelse: P, {ABOUT}}}\n"
    no_unit = f"  - {{id: x, type: heltal, betegnelse: X, {ABOUT}}}\n"
    facts = FILES["fakta/fakta.yaml"] + again + no_unit + again + no_unit
    found = told_faults(tmp_path, {"fakta/fakta.yaml": facts})
    assert [line.partition(". ")[0] for line in found] == [
        "fakta.yaml:10:5: Faktummet «p» findes allerede",
        "fakta.yaml:11:5: «x» mangler en enhed",
        "fakta.yaml:12:5: Faktummet «p» findes allerede",
        "fakta.yaml:13:5: «x» mangler en enhed",
    ]


def test_what_a_fact_follows_from_may_have_a_source_of_its_own(tmp_path: Path) -> None:
    facts = FILES["fakta/fakta.yaml"] + DERIVED + f"{{p: ja, kilde: {KILDE}}}}}\n"
    files = {"fakta/fakta.yaml": facts, STANDARD: standard("maalgruppe: {d: ja}")}
    group = load(tmp_path / "katalog", files).standards["sel-85"].tilbud.maalgruppe
    assert isinstance(group, FactTest)
    assert (group.fact, group.mark.kilde.dokument, group.mark.kilde.afsnit) == ("p", "proeve", "1")


def test_a_section_that_is_not_there_is_told_where_a_fact_follows_from_others(
    tmp_path: Path,
) -> None:
    wrong = KILDE.replace("'1'", "'9'")
    files: dict[str, str | None] = {
        "fakta/fakta.yaml": FILES["fakta/fakta.yaml"] + DERIVED + f"{{p: ja, kilde: {wrong}}}}}\n",
        STANDARD: standard("maalgruppe: {d: ja}"),
    }
    (line,) = told_faults(tmp_path, files)
    assert line == ("fakta.yaml:10:138: Afsnittet «9» findes ikke i proeve. Gyldige er: 1.")


def test_a_fact_that_follows_from_others_has_no_document_of_its_own(tmp_path: Path) -> None:
    facts = FILES["fakta/fakta.yaml"] + DERIVED + "{p: ja, kilde: '1'}}\n"
    (line,) = told_faults(
        tmp_path, {"fakta/fakta.yaml": facts, STANDARD: standard("maalgruppe: {d: ja}")}
    )
    assert line == (
        "fakta.yaml:10:138: Kilden siger ikke, hvilket dokument. Skriv {dokument: …, afsnit: …}."
    )


def test_faults_of_what_is_shared_are_told_before_those_that_may_follow_from_them(
    tmp_path: Path,
) -> None:
    files: dict[str, str | None] = {
        "fakta/fakta.yaml": FILES["fakta/fakta.yaml"].replace("id: p,", "id: q,"),
        "satser/x.yaml": f"sats: x\ntitel: ' '\nenhed: kr.\n{VALUES}",
    }
    assert told_faults(tmp_path, files) == ["x.yaml:2:8: Teksten er tom."]


def test_the_statutes_notice_names_services_that_there_are(tmp_path: Path) -> None:
    law = f"""\
overskredet: {{love: [sel], tekst: T, kilde: {KILDE}}}
varsel: {{ydelser: [sel-969], efter: 14 uger, kilde: {KILDE}, klage_kilde: {KILDE}}}
"""
    assert told_faults(tmp_path, {"lov/frister.yaml": law}) == [
        "frister.yaml:2:20: Ydelsen «sel-969» kendes ikke. Mente du «sel-96»?"
    ]


def test_a_deadline_without_a_period_is_counted_from_nothing(tmp_path: Path) -> None:
    other = f"{{id: x, omraade: X, ikke_fastsat: T, regnet_fra: ansoegt, kilde: {KILDE}}}"
    kommune = FILES["kommuner/proeve/kommune.yaml"] + f"frister_uden_ydelse: [{other}]\n"
    (told,) = told_faults(tmp_path, {"kommuner/proeve/kommune.yaml": kommune})
    assert told.endswith("«regnet_fra» hører sammen med «efter».")


def test_a_letter_is_counted_in_working_days(tmp_path: Path) -> None:
    kommune = FILES["kommuner/proeve/kommune.yaml"] + "brev_modtages_efter: 6 dage\n"
    (told,) = told_faults(tmp_path, {"kommuner/proeve/kommune.yaml": kommune})
    assert told.endswith("«6 dage» er ikke et antal hverdage. Skriv fx 6 hverdage.")

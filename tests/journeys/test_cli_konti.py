"""Accounts on the command line: what is left is shown, and too much is refused."""

from __future__ import annotations

import re
from typing import Any

import pytest
from command_line import Answer, Case, Run

HVIDOVRE = """\
kommune: hvidovre
dato: 2026-06-20
ansoegt_om: [sel-97]
sagstype: opfoelgning
bevillinger: [{ydelse: sel-97, fra: 2026-01-01}]
forbrug:
  - {konto: sel-97.ledsagelse, dato: 2026-06-14, maengde: 30}
  - {konto: sel-97.ledsagelse, dato: 2026-03-10, maengde: 7.5}
fakta:
  alder: 34
  fysisk_funktionsevne: betydeligt_nedsat
  psykisk_funktionsevne: ikke_nedsat
  funktionsnedsaettelse_varig: ja
  kan_faerdes_alene: nej
  oensker_ledsagelse: ja
  sindslidelse: nej
  nedsat_af_sociale_aarsager: nej
  boligform: egen_bolig
  ledsagelse_opsparing_aftalt: ja
"""
MEASURED = "brugt 37,5 timer af 90 timer, tilbage 52,5 timer."


def told(answer: Answer) -> str:
    """The text without its line breaks and columns."""
    return re.sub(r"\s+", " ", answer.out)


def accounts(answer: Answer, service: str) -> dict[str, Any]:
    (found,) = [y for y in answer.json["ydelser"] if y["id"] == service]
    return {konto["id"]: konto for konto in found["konti"]}


def test_the_decision_basis_shows_what_is_left_and_when_it_lapses(
    visitator: Run, case: Case
) -> None:
    page = told(visitator("vurder", case(HVIDOVRE)))
    assert f"1. januar 2026 – 30. juni 2026: {MEASURED}" in page
    assert "7,5 timer kan bruges til og med 31. august 2026." in page
    assert "– 10. marts 2026: 7,5 timer, derefter 37,5 timer" in page
    assert "Den, der bor i botilbud" not in page
    assert "Kontoen er kun for den, der bor i botilbud." in page


def test_as_data_every_account_has_its_terms_and_source(visitator: Run, case: Case) -> None:
    found = accounts(visitator("vurder", case(HVIDOVRE), "--format", "json"), "sel-97")
    assert list(found) == [
        "sel-97.ledsagelse",
        "sel-97.ledsagelse-i-botilbud",
        "sel-97.fra-botilbuddet",
    ]
    ledsagelse = found["sel-97.ledsagelse"]
    assert ledsagelse["vaerdi"]["opsparing"] == {"til": 90, "periode": "6 måneder"}
    assert ledsagelse["kilde"] == {"dokument": "hvidovre-2023", "afsnit": "§ 97 Opsparing"}
    assert ledsagelse["opgoerelser"][0]["tilbage"] == "52.5"


def test_too_much_is_refused_with_one_line_each(visitator: Run, case: Case) -> None:
    path = case(HVIDOVRE.replace("maengde: 30", "maengde: 83").replace("7.5", "46"))
    answer = visitator("vurder", path, "--format", "json")
    assert answer.code == 2
    assert [fault["linje"] for fault in answer.json["fejl"]] == [8]
    assert answer.err.splitlines() == [
        f"{path}:8:5: Den 10. marts 2026 er der 45 tilbage på kontoen sel-97.ledsagelse (timer), "
        "men der er skrevet 46. Ret mængden eller datoen, eller skriv under konti, hvad der er "
        "bevilget."
    ]


def test_accounts_of_children_are_told_apart(visitator: Run, case: Case) -> None:
    text = """\
kommune: viborg
dato: 2020-05-01
ansoegt_om: [sel-109]
forbrug:
  - {konto: sel-109.psykolog-barn, dato: 2020-04-01, maengde: 4, for: barn 1}
  - {konto: sel-109.psykolog-barn, dato: 2020-04-02, maengde: 1.5, for: barn 2}
fakta: {alder: 30, koen: kvinde, udsat_for_vold_i_naere_relationer: ja, ledsagende_boern: ja}
"""
    page = told(visitator("vurder", case(text)))
    assert "Psykologbehandling: mindst 4 og højst 10 timer til hvert barn" in page
    assert "barn 1: Brugt: 4 timer. Mindst 6 timer tilbage." in page
    assert "barn 2: Brugt: 1,5 timer. Mindst 8,5 timer tilbage." in page


def test_what_cannot_be_known_says_what_to_write(visitator: Run, case: Case) -> None:
    unknown = HVIDOVRE.replace("bevillinger: [{ydelse: sel-97, fra: 2026-01-01}]\n", "")
    page = told(visitator("vurder", case(unknown)))
    assert "Brugt: 37,5 timer. Hvor meget der er tilbage, kan ikke regnes ud." in page


def test_terms_that_are_open_are_all_shown(visitator: Run, case: Case) -> None:
    page = told(
        visitator("vurder", case(HVIDOVRE.replace("  ledsagelse_opsparing_aftalt: ja\n", "")))
    )
    assert "Afhænger af oplysninger, der mangler. En af disse:" in page
    assert "Brugt i alt: 37,5." in page
    assert "Er det aftalt med kommunen, at borgeren sparer timer op?" in page


def test_what_was_granted_is_shown_with_its_reason(visitator: Run, case: Case) -> None:
    konti = (
        "konti: {sel-97.ledsagelse: {bevilget: 18, begrundelse: Flere ture i foråret., "
        "opsparing_fra: 2026-02-01}}\n"
    )
    page = told(visitator("vurder", case(HVIDOVRE + konti)))
    assert "Bevilget her: 18 timer. Flere ture i foråret." in page
    assert "Opsparing fra 1. februar 2026." in page


def test_a_comparison_reads_accounts_in_the_cases_own_municipality_alone(
    visitator: Run, case: Case
) -> None:
    answer = visitator("sammenlign", case(HVIDOVRE))
    assert (answer.code, answer.err) == (0, "")
    too_much = visitator("sammenlign", case(HVIDOVRE.replace("maengde: 30", "maengde: 83")))
    assert too_much.code == 2


def test_the_catalogue_tells_its_accounts(visitator: Run) -> None:
    page = told(visitator("katalog", "holbaek", "sel-85"))
    assert (
        "Individuel støtte: højst 15 timer inden for 6 måneder fra støttens begyndelse; det gives "
        "kun én gang (vejledende)." in page
    )
    assert (
        "Individuel støtte: højst 40 timer inden for 6 måneder fra støttens begyndelse; dokumentet "
        "siger ikke, om det kan gives igen (vejledende)." in page
    )
    assert "Støtte under ferie i Danmark: højst 7 dage i hvert kalenderår." in page
    assert (
        "Gruppeforløb: højst 6 måneder i den tid, bevillingen gælder; tiden løber, fra støtten "
        "begynder, også når den ikke bruges (vejledende)." in page
    )


def test_the_catalogue_as_data_has_the_accounts_among_its_tables(visitator: Run) -> None:
    answer = visitator("katalog", "viborg", "sel-82b", "--format", "json")
    (row,) = answer.json["tabeller"]["konto.individuel-stoette"]
    assert row["vaerdi"] == {
        "fra": None,
        "til": 6,
        "enhed": "måneder",
        "periode": "behov",
        "hvad": "individuel støtte",
        "pr": "behov",
        "loeber": "ja",
    }


def test_a_limit_without_a_period_is_told_as_that(visitator: Run) -> None:
    page = told(visitator("katalog", "viborg", "sel-82c", "--format", "markdown"))
    assert "højst 3 døgn; dokumentet siger ikke, hvilken periode det er for" in page


def test_nothing_is_said_to_be_left_before_anything_is_granted(visitator: Run, case: Case) -> None:
    new = """\
kommune: viborg
dato: 2020-05-01
ansoegt_om: [sel-97]
fakta: {ledsagelse_opsparing_aftalt: nej}
"""
    page = told(visitator("vurder", case(new)))
    assert "Ledsagelse: højst 15 timer i hver kalendermåned." in page
    assert "tilbage 15 timer" not in page


def test_support_that_has_not_begun_gives_nothing_yet(visitator: Run, case: Case) -> None:
    planned = """\
kommune: holbaek
dato: 2026-01-15
ansoegt_om: [sel-85]
ivaerksat: 2026-02-01
fakta: {stoettens_sigte: vedligeholde, alder: 34, samlet_funktionsniveau: D}
"""
    page = told(visitator("vurder", case(planned)))
    assert "Kontoen giver ikke noget på sagens dato." in page


COURSE = """\
kommune: hvidovre
dato: 2023-05-22
ansoegt_om: [sel-82b]
sagstype: opfoelgning
ivaerksat: 2023-01-02
fakta: {alder: 34}
"""


def test_a_course_says_when_it_ends_and_that_it_is_over(visitator: Run, case: Case) -> None:
    over = told(visitator("vurder", case(COURSE)))
    assert "Tiden løb ud 21. maj 2023, så der er ikke mere tilbage." in over
    last = told(visitator("vurder", case(COURSE.replace("dato: 2023-05-22", "dato: 2023-05-21"))))
    assert "2. januar 2023 – 21. maj 2023: gået 139 dage af 140 dage, tilbage 1 dag." in last
    unknown = told(visitator("vurder", case(COURSE.replace("ivaerksat: 2023-01-02\n", ""))))
    assert "Slutdatoen er ukendt. Skriv i sagen, hvornår støtten er bevilget fra" in unknown


def test_a_period_that_is_over_says_when_it_ended(visitator: Run, case: Case) -> None:
    once = """\
kommune: holbaek
dato: 2026-07-05
ansoegt_om: [sel-85]
sagstype: opfoelgning
ivaerksat: 2026-01-05
fakta: {alder: 34, samlet_funktionsniveau: D, stoettens_sigte: udvikle, gruppeforloeb_muligt: ja}
"""
    page = told(visitator("vurder", case(once)))
    assert "Kontoen giver ikke noget på sagens dato. Perioden sluttede 4. juli 2026." in page
    assert "Tiden løb ud 4. juli 2026, så der er ikke mere tilbage." in page


def test_once_for_the_same_need_holds_for_a_second_grant(visitator: Run, case: Case) -> None:
    twice = """\
kommune: viborg
dato: 2020-06-10
ansoegt_om: [sel-82b]
bevillinger:
  - {ydelse: sel-82b, fra: 2020-01-01, til: 2020-03-31}
  - {ydelse: sel-82b, fra: 2020-06-01}
fakta: {alder: 34}
"""
    page = told(visitator("vurder", case(twice)))
    assert "1. juni 2020 – 30. november 2020. Er bevillingen til det samme behov" in page
    same = """forbrug:
  - {konto: sel-82b.individuel-stoette, dato: 2020-02-01, maengde: 1, for: angst}
  - {konto: sel-82b.individuel-stoette, dato: 2020-06-02, maengde: 1, for: %s}
"""
    refused = visitator("vurder", case(twice + same % "angst"))
    assert refused.code == 2
    assert "giver ikke noget den 2. juni 2020; den løb ud den 31. marts 2020." in refused.err
    other = told(visitator("vurder", case(twice + same % "gæld")))
    assert "angst: Tiden løb ud 31. marts 2020" in other
    assert "gæld: 1. juni 2020 – 30. november 2020: gået 9 dage af 183 dage" in other


@pytest.mark.parametrize(("own", "limit"), [("0", 12), ("3", 12), ("4", 11), ("8", 7), ("15", 0)])
def test_a_residents_account_is_what_the_scheme_can_grant_beside_the_home(
    visitator: Run, own: str, limit: int
) -> None:
    words = ("beregn", "sel-97", "--kommune", "hvidovre", "--dato", "2023-06-01")
    home = ("boligform=botilbud_108", f"botilbud_ledsagelse_timer={own}")
    grant = ("ledsagelse_opsparing_aftalt=nej", "bevilling.sel-97=2020-01-01")
    found = visitator(*words, *home, *grant, "--format", "json").json
    accounts = {account["id"]: account for account in found["konti"]}
    account = accounts["sel-97.ledsagelse-i-botilbud"]
    assert account["vaerdi"]["til"] == limit
    assert [each["tilbage"] for each in account["opgoerelser"]] == [limit]
    granted = next(b for b in found["beregninger"] if b["id"] == "timer-fra-ordningen")
    assert granted["beloeb"] == str(limit)

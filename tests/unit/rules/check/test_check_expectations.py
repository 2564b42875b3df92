"""What a case may expect, and that each of it is compared."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import (
    CASES,
    FACTS,
    STANDARD,
    VERSION,
    SmallCatalogue,
)

ASKED = "spoergsmaal: X?, art: oplysning, besvares_af: borger"
CITED = "kilde: 5 Klage"


def expected(small: SmallCatalogue, facts: str, forventet: str, about: str = "") -> list[str]:
    """What is told of one more case, without its place."""
    begins = len((small.root / CASES).read_text(encoding="utf-8").splitlines()) + 1
    small.add(
        CASES,
        f"  - titel: Borgeren fra linje {begins} prøves.\n    fakta: {facts}\n{about}"
        f"    forventet: {forventet}\n",
    )
    return [
        fault.what
        for fault in small.faults(with_texts=False)
        if fault.place.file.endswith(CASES) and (fault.place.line or 0) >= begins
    ]


PACKAGE = f"""\
varighed:
  dele:
    - {{fra: 7.5, til: 8, enhed: dage, hvad: Kursus}}
    - {{fra: 2, til: ubegraenset, enhed: uger, hvad: Ferie, periode: 1 år}}
  {CITED}
"""
PARTS = (
    "[{fra: 7.5, til: 8, enhed: dage, hvad: Kursus}, "
    "{fra: 2, til: ubegraenset, enhed: uger, hvad: Ferie, periode: 1 år}]"
)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (PARTS, []),
        (
            PARTS.replace("fra: 7.5", "fra: 7"),
            [
                "Sagen venter «dele»: 7 8 dage Kursus, 2 ubegraenset uger Ferie 1 år, "
                "men reglerne giver 7.5 8 dage Kursus, 2 ubegraenset uger Ferie 1 år."
            ],
        ),
        (
            PARTS.replace("periode: 1 år", "periode: 2 år"),
            [
                "Sagen venter «dele»: 7.5 8 dage Kursus, 2 ubegraenset uger Ferie 2 år, "
                "men reglerne giver 7.5 8 dage Kursus, 2 ubegraenset uger Ferie 1 år."
            ],
        ),
        ("[{fra: 7.5}, {hvad: Ferie}]", []),
        (
            "[{fra: 7.5}, {hvad: Kursus}]",
            ["Sagen venter «dele»: 7.5, Kursus, men reglerne giver 7.5, Ferie."],
        ),
        (
            "[{fra: 7.5}, {fra: 2}, {fra: 3}]",
            [
                "Sagen venter «dele»: 7.5, 2, 3, "
                "men reglerne giver 7.5 8 dage Kursus, 2 ubegraenset uger Ferie 1 år."
            ],
        ),
    ],
)
def test_the_parts_of_a_package(small: SmallCatalogue, parts: str, told: list[str]) -> None:
    small.add(STANDARD, PACKAGE)
    assert expected(small, "{alder: 34}", f"{{varighed: {{dele: {parts}}}}}") == told


def test_the_words_that_a_person_chooses_between(small: SmallCatalogue) -> None:
    small.add(STANDARD, f"pligt: {{valg: [skal, kan], tekst: Skøn., {CITED}}}\n")
    words = "{pligt: {udfald: skoen, mulige: [skal, kan]}}"
    assert expected(small, "{alder: 34}", words) == []


def test_a_repeated_period(small: SmallCatalogue) -> None:
    small.add(
        STANDARD, f"frister:\n  afgoerelse: {{efter: 5 dage, derefter: 4 måneder, {CITED}}}\n"
    )
    clock = "{frist.afgoerelse: {efter: 5 dage, derefter: 3 måneder, regnet_fra: ansoegt}}"
    assert expected(small, "{alder: 34}", clock) == [
        "Sagen venter «derefter»: 3 maaneder, men reglerne giver 4 maaneder."
    ]


def test_that_a_period_is_not_repeated(small: SmallCatalogue) -> None:
    once = "{opfoelgning.opfoelgning: {efter: 6 måneder, derefter: null}}"
    assert expected(small, "{alder: 34}", once) == []


def test_a_theme_that_was_not_assessed_counts_neither_for_nor_against(
    small: SmallCatalogue,
) -> None:
    """With one of two themes left out, the other is all that more than half can be of."""
    for theme in "ab":
        small.add(FACTS, f"  - {{id: tema.{theme}, type: temaniveau, betegnelse: T, {ASKED}}}\n")
    small.change(
        STANDARD,
        "    - nedsat: ja\n",
        "    - nedsat: ja\n    - andel: {temaer: alle, krav: {mindst: 3}, over: 1/2}\n",
    )
    facts = "{alder: 34, nedsat: ja, niveau: C, tema.a: ikke_vurderet, tema.b: 3}"
    outcome = "{status: omfattet, mangler: [], mangler_omfang: []}"
    assert expected(small, facts, outcome) == []
    both = "{status: omfattet, mangler: [tema.b]}"
    assert expected(small, facts.replace(", tema.b: 3", ""), both) == [
        "Sagen venter «status»: omfattet, men reglerne giver uafklaret."
    ]


def test_every_difference_of_a_case_is_told(small: SmallCatalogue) -> None:
    small.add(
        STANDARD,
        "varianter:\n"
        "  let: {titel: Let støtte, trin: 2, maalgruppe: {niveau: {hoejst: C}}}\n"
        "  almindelig: {titel: Almindelig støtte, trin: 2}\n",
    )
    told = expected(
        small,
        "{alder: 34, nedsat: ja}",
        "{varianter: {letter: omfattet, let: {status: omfattet, mangler: []}, "
        "almindelig: {mangler: [alder]}}, status: omfattet}",
    )
    assert told == [
        "Varianten «letter» findes ikke.",
        "Sagen venter «status»: omfattet, men reglerne giver uafklaret.",
        "Sagen venter «mangler»: ingen, men reglerne giver niveau.",
        "Sagen venter «mangler»: alder, men reglerne giver niveau.",
        "Sagen venter «status»: omfattet, men reglerne giver uafklaret.",
    ]


def test_the_grants_of_a_case_count_on_its_day(small: SmallCatalogue) -> None:
    """A grant of § 97 from 1 March 2024 is there on that day and not on the day before."""
    small.change(STANDARD, "    - nedsat: ja\n", "    - bevilget: {ydelse: sel-97}\n")
    granted = "    bevillinger: [{ydelse: sel-97, fra: 2024-03-01}]\n"
    for day, status in (("2024-03-01", "omfattet"), ("2024-02-29", "ikke_omfattet")):
        about = f"    dato: {day}\n{granted}"
        assert expected(small, "{alder: 34, niveau: C}", f"{{status: {status}}}", about) == []


def test_a_grant_of_a_service_that_nobody_knows(small: SmallCatalogue) -> None:
    granted = "    bevillinger: [{ydelse: sel-79, fra: 2024-03-01}]\n"
    assert expected(small, "{alder: 34}", "{status: uafklaret}", granted) == [
        "Ydelsen «sel-79» kendes ikke."
    ]


def test_a_grant_of_a_service_that_only_the_statute_knows(small: SmallCatalogue) -> None:
    granted = "    bevillinger: [{ydelse: sel-97, fra: 2024-03-01}]\n"
    assert expected(small, "{alder: 34}", "{status: uafklaret}", granted) == []


def test_an_undated_version_is_read_on_the_day_of_its_cases(small: SmallCatalogue) -> None:
    """On 1 January 2024 someone born on 1 January 2006 turns 18."""
    (small.root / VERSION).rename((small.root / VERSION).with_name("udateret"))
    cases = "kommuner/proeve/udateret/sel-85.sager.yaml"
    small.change(cases, "ydelse: sel-85\n", "ydelse: sel-85\ndato: 2024-01-01\n")
    for day, status in (("2006-01-01", "uafklaret"), ("2006-01-02", "ikke_omfattet")):
        small.add(
            cases,
            f"  - titel: En borger født {day} prøves.\n    fakta: {{foedselsdato: {day}}}\n"
            f"    forventet: {{status: {status}}}\n",
        )
    assert small.told() == []


def test_the_cases_of_an_undated_version_need_a_day(small: SmallCatalogue) -> None:
    (small.root / VERSION).rename((small.root / VERSION).with_name("udateret"))
    assert "Versionen er udateret, så sagerne skal have en dag." in "".join(small.told())


ENDINGS = f"""\
ophoer:
  - {{id: naaet, tekst: Formålet er nået., virkning: ophoerer, {CITED}}}
  - {{id: lavt, tekst: Niveauet er A., virkning: vurderes, naar: {{niveau: A}}, {CITED}}}
"""
RELATIONS = f"""\
forhold:
  - {{art: udelukker, ydelse: sel-96, naar: {{niveau: A}}, tekst: Ikke begge., {CITED}}}
  - {{art: henvis_til, ydelse: sel-96, naar: {{niveau: B}}, tekst: Se dér., {CITED}}}
"""


@pytest.mark.parametrize(
    ("facts", "forventet", "told"),
    [
        ("{niveau: A}", "{ophoer: {naaet: ja, lavt: ja}, forhold: {sel-96: ja}}", []),
        ("{niveau: B}", "{ophoer: {lavt: nej}, forhold: {sel-96: ja}}", []),
        ("{niveau: C}", "{ophoer: {lavt: nej}, forhold: {sel-96: nej}}", []),
        ("{alder: 34}", "{ophoer: {lavt: ukendt}, forhold: {sel-96: ukendt}}", []),
        (
            "{niveau: C}",
            "{ophoer: {lavt: ja}}",
            ["Sagen venter «lavt»: ja, men reglerne giver nej."],
        ),
        (
            "{niveau: C}",
            "{oplysning: {findes_ikke: ja}}",
            ["Ydelsen har ikke «findes_ikke» under oplysning."],
        ),
    ],
)
def test_what_applies_to_the_citizen(
    small: SmallCatalogue, facts: str, forventet: str, told: list[str]
) -> None:
    small.add(STANDARD, ENDINGS)
    small.change(STANDARD, "forhold:\n", RELATIONS)
    assert expected(small, facts, forventet) == told


def test_a_case_may_be_about_something_running(small: SmallCatalogue) -> None:
    kind = "ny: Ny, aendring: Ændring, forlaengelse: Mere, opfoelgning: Igen, ophoer: Slut"
    small.add(
        FACTS,
        "  - {id: sagstype, type: valg, betegnelse: Sagstype, " + f"{ASKED}, valg: {{{kind}}}}}\n",
    )
    deadline = "raekker: [{naar: {sagstype: aendring}, efter: 3 uger}, {efter: 6 uger}]"
    small.add(STANDARD, f"varsel: {{{CITED}, note: Et eksempel., {deadline}}}\n")
    wanted = "{varsel: {efter: 3 uger}}"
    assert expected(small, "{alder: 34, nedsat: ja}", wanted, "    sagstype: aendring\n") == []
    assert expected(small, "{alder: 34, nedsat: ja}", wanted) == [
        "Sagen venter «efter»: 3 uger, men reglerne giver 6 uger."
    ]


ACCOUNT = f"""\
konti:
  timer:
    til: 15
    enhed: timer
    periode: kalendermaaned
    opsparing: {{til: 90, periode: 6 måneder}}
    {CITED}
"""


@pytest.mark.parametrize(
    ("konti", "told"),
    [
        ("{timer: {til: 15, opsparing: {til: 90, periode: 6 måneder}}}", []),
        (
            "{timer: {til: 12, periode: kalenderaar}}",
            [
                "Sagen venter «til»: 12, men reglerne giver 15.",
                "Sagen venter «periode»: kalenderaar, men reglerne giver kalendermaaned.",
            ],
        ),
        (
            "{timer: {opsparing: {til: 72, periode: 6 måneder}}}",
            [
                "Sagen venter «opsparing»: 72 6 måneder, men reglerne giver 90 6 måneder.",
            ],
        ),
        ("{dage: {til: 15}}", ["Ydelsen siger intet om «dage»."]),
    ],
)
def test_the_terms_of_accounts_are_compared(
    small: SmallCatalogue, konti: str, told: list[str]
) -> None:
    small.add(STANDARD, ACCOUNT)
    assert expected(small, "{alder: 30, nedsat: ja, niveau: C}", f"{{konti: {konti}}}") == told

"""Worked cases come out as they say, and every row and criterion is tried both ways."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import CASES, STANDARD, VERSION, SmallCatalogue

VARIANTS = """\
varianter:
  let: {titel: Let støtte, trin: 2, maalgruppe: {niveau: {hoejst: C}}}
  almindelig: {titel: Almindelig støtte, trin: 2}
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "{status: vejledende_uden_for}",
            "{status: omfattet}",
            "16 Sagen venter «status»: omfattet, men reglerne giver vejledende_uden_for.",
        ),
        (
            "      mangler: []",
            "      mangler: [niveau]",
            "7 Sagen venter «mangler»: niveau, men reglerne giver ingen.",
        ),
        (
            "mangler_omfang: []",
            "mangler_omfang: [niveau]",
            "22 Sagen venter «mangler_omfang»: niveau, men reglerne giver ingen.",
        ),
        (
            "{udfald: afgjort, fra: 1",
            "{udfald: skoen, fra: 1",
            "8 Sagen venter «udfald»: skoen, men reglerne giver afgjort.",
        ),
        ("til: 3, enhed", "til: 2.5, enhed", "8 Sagen venter «til»: 2.5, men reglerne giver 3."),
        (
            "fra: 4, til: ubegraenset",
            "fra: 4, til: 8",
            "13 Sagen venter «til»: 8, men reglerne giver ubegraenset.",
        ),
        (
            "efter: 6 måneder",
            "efter: 12 måneder",
            "9 Sagen venter «efter»: 12 maaneder, men reglerne giver 6 maaneder.",
        ),
        (
            "klage: {vaerdi: ja}",
            "klage: {styrke: vejledende}",
            "10 Sagen venter «styrke»: vejledende, men reglerne giver bindende.",
        ),
        ("klage: {vaerdi: ja}", "pligt: {vaerdi: kan}", "10 Ydelsen siger intet om «pligt»."),
    ],
)
def test_a_case_that_comes_out_otherwise(
    small: SmallCatalogue, old: str, new: str, told: str
) -> None:
    small.change(CASES, old, new)
    assert small.told() == [f"sel-85.sager.yaml:{told}"]


def test_the_possible_words_of_an_open_table(small: SmallCatalogue) -> None:
    small.add(
        STANDARD,
        "pligt:\n  kilde: 3 Omfang\n  raekker:\n"
        "    - {naar: {niveau: C}, vaerdi: skal}\n    - {vaerdi: kan}\n",
    )
    small.add(
        CASES,
        "  - titel: Uden et niveau er begge dele mulige.\n"
        "    fakta: {alder: 34, nedsat: ja}\n"
        "    forventet: {pligt: {udfald: flere_mulige, mulige: [skal, kan]}}\n",
    )
    assert small.told() == []
    small.change(CASES, "mulige: [skal, kan]", "mulige: [skal]")
    assert small.told() == [
        "sel-85.sager.yaml:25 Sagen venter «mulige»: skal, men reglerne giver skal, kan."
    ]


def test_a_variant_may_be_given_by_its_status_or_with_its_tables(small: SmallCatalogue) -> None:
    small.add(STANDARD, VARIANTS)
    small.change(
        CASES,
        "forventet: {status: vejledende_uden_for}",
        "forventet: {varianter: {let: vejledende_uden_for, "
        "almindelig: {status: vejledende_uden_for, omfang: {fra: 4}}}}",
    )
    assert small.told() == []


def test_a_variant_that_comes_out_otherwise(small: SmallCatalogue) -> None:
    small.add(STANDARD, VARIANTS)
    small.change(
        CASES,
        "forventet: {status: vejledende_uden_for}",
        "forventet: {varianter: {let: omfattet, almindelig: {omfang: {fra: 1}}, svær: omfattet}}",
    )
    # An id that cannot be one is refused before any case is run.
    assert [t for t in small.told() if "svær" in t] != []
    small.change(CASES, "svær: omfattet", "svaer: omfattet")
    assert small.told() == [
        "sel-85.sager.yaml:16 Sagen venter «let»: omfattet, "
        "men reglerne giver vejledende_uden_for.",
        "sel-85.sager.yaml:16 Sagen venter «fra»: 1, men reglerne giver 4.",
        "sel-85.sager.yaml:16 Varianten «svaer» findes ikke.",
    ]


def test_facts_that_no_citizen_can_have(small: SmallCatalogue) -> None:
    small.change(CASES, "{alder: 17}", "{aldr: 17}")
    assert "sel-85.sager.yaml:18 Faktummet «aldr» kendes ikke." in small.told()


def test_a_case_has_a_day_of_its_own_for_age_and_grants(small: SmallCatalogue) -> None:
    """Born on 1 May 2006: 17 years old on the version's first day, 18 in June of that year."""
    small.change(CASES, "{alder: 17}", "{foedselsdato: 2006-05-01}")
    assert small.told() == []
    small.change(
        CASES,
        "    fakta: {foedselsdato: 2006-05-01}\n    forventet: {status: ikke_omfattet}",
        "    dato: 2024-06-01\n    fakta: {foedselsdato: 2006-05-01}\n"
        "    forventet: {status: uafklaret}",
    )
    assert small.told() == [
        "sel-85.yaml:8 Ingen sag prøver, at «Alder: mindst 18 år» ikke er opfyldt."
    ]


def test_cases_of_a_service_that_is_not_there(small: SmallCatalogue) -> None:
    (small.root / CASES).rename(small.root / VERSION / "sel-97.sager.yaml")
    assert small.told() == [
        "sel-85.yaml:1 Ydelsen har ingen sager.",
        "sel-97.sager.yaml:1 Der er sager til «sel-97», som ikke er en ydelse i versionen.",
        "sel-97.sager.yaml:1 Filen hedder sel-97.sager.yaml.",
    ]


def test_a_standard_without_cases(small: SmallCatalogue) -> None:
    (small.root / CASES).unlink()
    assert small.told() == ["sel-85.yaml:1 Ydelsen har ingen sager."]


def test_a_criterion_that_no_case_fails(small: SmallCatalogue) -> None:
    small.change(CASES, "nedsat: nej", "nedsat: ja")
    small.change(
        CASES,
        "{status: ikke_omfattet, mangler: [], mangler_omfang: []}",
        "{status: uafklaret, mangler: [niveau]}",
    )
    assert small.told() == ["sel-85.yaml:9 Ingen sag prøver, at «Nedsat: Ja» ikke er opfyldt."]


def test_a_row_that_no_case_wins(small: SmallCatalogue) -> None:
    small.change(STANDARD, "{naar: {niveau: C}, fra: 1", "{naar: {niveau: E}, fra: 1, note: Som E")
    small.change(CASES, "      omfang: {udfald: afgjort, fra: 1, til: 3, enhed: timer/uge}\n", "")
    assert small.told() == [
        "sel-85.yaml:16 Ingen sag prøver, at 1. række (omfang) vinder.",
        "sel-85.yaml:16 Ingen sag prøver, at «Niveau: E» er opfyldt.",
    ]


def test_a_row_is_not_tried_by_someone_who_is_shut_out(small: SmallCatalogue) -> None:
    small.change(CASES, "alder: 34, nedsat: ja, niveau: D}", "alder: 12, nedsat: ja, niveau: D}")
    small.change(
        CASES,
        "{status: omfattet, omfang: {fra: 4, til: ubegraenset}}",
        "{status: ikke_omfattet}",
    )
    small.change(CASES, "niveau: B}", "niveau: C}")
    small.change(CASES, "vejledende_uden_for}", "omfattet}")
    assert small.told() == [
        "sel-85.yaml:10 Ingen sag prøver, at «Niveau: C eller D eller E» ikke er opfyldt.",
        "sel-85.yaml:16 Ingen sag prøver, at 1. række (omfang) ikke passer.",
        "sel-85.yaml:16 Ingen sag prøver, at «Niveau: C» ikke er opfyldt.",
        "sel-85.yaml:17 Ingen sag prøver, at 2. række (omfang) vinder.",
    ]


def test_what_is_taken_over_from_another_standard_is_tried_there(small: SmallCatalogue) -> None:
    small.put(
        f"{VERSION}/sel-97.yaml",
        "ydelse: sel-97\ntitel: Ledsagelse\nlov: Serviceloven § 97\n"
        "kilde: {dokument: proeve-2024, afsnit: 2 Målgruppe}\narver: sel-85\nforhold: []\n",
    )
    small.put(
        f"{VERSION}/sel-97.sager.yaml",
        "ydelse: sel-97\nsager:\n  - titel: En voksen med niveau C er omfattet.\n"
        "    fakta: {alder: 34, nedsat: ja, niveau: C}\n    forventet: {status: omfattet}\n",
    )
    assert small.told() == []

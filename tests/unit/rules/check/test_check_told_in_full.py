"""Every fault of a check as its author reads it: place, what is wrong, and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.rules.check.faultless_catalogue import (
    CASES,
    FACTS,
    KOMMUNE,
    SERVICES,
    SOURCE,
    STANDARD,
    VERSION,
    SmallCatalogue,
)

ASKED = "spoergsmaal: X?, art: oplysning, besvares_af: borger"


def in_full(small: SmallCatalogue) -> list[str]:
    """Each fault as it is printed, the file without its folders."""
    return [
        str(fault).removeprefix(f"{Path(fault.place.file).parent}/") for fault in small.faults()
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "what", "remedy"),
    [
        pytest.param(
            KOMMUNE,
            "kilde: 5 Klage",
            "kilde: 4 Opfølgning",
            "proeve-2024.yaml:11:5: Intet i kataloget henviser til afsnittet «5 Klage».",
            "Skriv reglen eller teksten, eller skriv uden_regel.",
            id="a section that nothing cites",
        ),
        pytest.param(
            SOURCE,
            "linjer: [10, 11]",
            "linjer: [10, 11], uden_regel: Intet nyt.",
            "proeve-2024.yaml:11:5: Afsnittet «5 Klage» har uden_regel, "
            "men katalog/kommuner/proeve/kommune.yaml henviser til det.",
            "Slet uden_regel, eller ret henvisningen.",
            id="a section with a rule and a reason for having none",
        ),
        pytest.param(
            FACTS,
            "betegnelse: Nedsat",
            "betegnelse: Nedsat, uden_regel: X.",
            "fakta.yaml:5:5: Faktummet «nedsat» har uden_regel, men en regel bruger det.",
            "Slet uden_regel.",
            id="a fact with a rule and a reason for having none",
        ),
        pytest.param(
            FACTS,
            "fakta:\n",
            f"fakta:\n  - {{id: ubrugt, type: ja/nej, betegnelse: U, {ASKED}}}\n",
            "fakta.yaml:3:5: Ingen regel bruger faktummet «ubrugt».",
            "Slet det, eller skriv uden_regel med grunden.",
            id="a fact that no rule uses",
        ),
        pytest.param(
            SOURCE,
            "[6, 7]",
            "[5, 7]",
            "proeve-2024.yaml:9:5: Afsnittet begynder i linje 5, "
            "men det forrige slutter i linje 5.",
            "Sæt afsnittene i rækkefølge uden overlap.",
            id="a section that begins within the one before it",
        ),
        pytest.param(
            SOURCE,
            "[10, 11]",
            "[10, 12]",
            "proeve-2024.yaml:11:5: Afsnittet slutter i linje 12, men teksten har kun 11 linjer.",
            "Ret linjerne.",
            id="a section beyond the end",
        ),
        pytest.param(
            SOURCE,
            "[1, 1]",
            "[2, 2]",
            "proeve-2024.yaml:7:5: Linje 1 af teksten hører ikke til noget afsnit: "
            "«Støtte i Prøve Kommune».",
            "Udvid et afsnit, eller skriv et nyt, evt. med uden_regel.",
            id="a first line in no section",
        ),
        pytest.param(
            CASES,
            "Niveau B ligger vejledende uden for.",
            "Niveau B.",
            "sel-85.sager.yaml:14:12: Sagens titel er ikke en hel sætning.",
            "Skriv, hvem sagen handler om, og hvad der følger, og slut med punktum.",
            id="a case that is no sentence",
        ),
        pytest.param(
            CASES,
            "Niveau B ligger vejledende uden for.",
            "Niveau D giver mindst fire timer om ugen.",
            "sel-85.sager.yaml:14:12: Sagens titel er den samme som i linje 11.",
            "Skriv, hvad der skiller de to sager.",
            id="two cases with one title",
        ),
        pytest.param(
            SERVICES,
            "{id: sel-85, titel: Støtte",
            "{id: sel-84, titel: Støtte",
            "sel-85.yaml:1:9: Ydelsen «sel-85» står ikke i lov/ydelser.yaml.",
            "Mente du «sel-84»?",
            id="a standard of a service that no statute knows",
        ),
        pytest.param(
            SERVICES,
            "ydelser:\n",
            "ydelser:\n  - {id: sel98, titel: A, lov: L}\n",
            "ydelser.yaml:2:10: Ydelsens id «sel98» har ikke den faste form.",
            "Skriv fx sel-85 eller sel-85-opgangsbofaellesskab.",
            id="a service id of another form",
        ),
        pytest.param(
            SERVICES,
            "ydelser:\n",
            "ydelser:\n  - {id: sel-97, titel: A, lov: L}\n",
            "ydelser.yaml:4:10: Ydelsen «sel-97» står to gange.",
            "Slet den ene.",
            id="a service that is listed twice",
        ),
        pytest.param(
            KOMMUNE,
            "kommune: proeve",
            "kommune: prove",
            "kommune.yaml:1:10: Mappen hedder proeve.",
            "Kommune og mappenavn skal være ens.",
            id="a municipality in another folder",
        ),
        pytest.param(
            STANDARD,
            "ydelse: sel-97",
            "ydelse: sel-79",
            "sel-85.yaml:23:31: Ydelsen «sel-79» kendes ikke.",
            "Mente du «sel-97»?",
            id="a relation to an unknown service",
        ),
        pytest.param(
            STANDARD,
            "henvis_til, ydelse: sel-97",
            "henvis_til, ydelse: sel-85",
            "sel-85.yaml:23:31: sel-85 har et forhold til sig selv.",
            "Ret ydelsen, eller slet forholdet.",
            id="a relation to itself",
        ),
        pytest.param(
            STANDARD,
            "trin: 2\n",
            "trin: 2\nvarianter: {a: {titel: A, trin: 3}}\n",
            "sel-85.yaml:5:7: Ydelsen står på trin 2, men dens laveste variant på trin 3.",
            "Ydelsens trin er det laveste af varianternes.",
            id="a step that no variant has",
        ),
        pytest.param(
            STANDARD,
            "id: vum",
            "id: vurdering",
            "sel-85.yaml:25:3: «vurdering» står to gange under oplysning.",
            "Giv hver sit eget id.",
            id="a need that stands twice",
        ),
        pytest.param(
            STANDARD,
            "alder: {mindst: 18}",
            "alder: {mindst: 20}",
            "sel-85.yaml:8:7: Tallet 20 står ikke i proeve-2024, 2 Målgruppe.",
            "Ret det eller kilden, eller skriv en note, der nævner det og siger, hvor det er fra.",
            id="a figure that the source does not give",
        ),
        pytest.param(
            CASES,
            "til: 3, enhed",
            "til: 2.5, enhed",
            "sel-85.sager.yaml:8:46: Sagen venter «til»: 2.5, men reglerne giver 3.",
            "Ret sagen eller reglen.",
            id="a case that comes out otherwise",
        ),
        pytest.param(
            CASES,
            "klage: {vaerdi: ja}",
            "pligt: {vaerdi: kan}",
            "sel-85.sager.yaml:10:14: Ydelsen siger intet om «pligt».",
            "Ret sagen eller reglen.",
            id="a case about what the service says nothing of",
        ),
        pytest.param(
            CASES,
            "klage: {vaerdi: ja}",
            "klage: {fra: 1}",
            "sel-85.sager.yaml:10:20: Sagen venter «fra»: 1, men reglerne giver intet.",
            "Ret sagen eller reglen.",
            id="a case that waits for what an answer has no place for",
        ),
        pytest.param(
            CASES,
            "{status: vejledende_uden_for}",
            "{varianter: {let: omfattet}}",
            "sel-85.sager.yaml:16:29: Varianten «let» findes ikke.",
            "Der er ingen at vælge imellem.",
            id="a case about a variant that is not there",
        ),
        pytest.param(
            CASES,
            "ydelse: sel-85",
            "ydelse: sel-86",
            "sel-85.sager.yaml:1:9: Filen hedder sel-85.sager.yaml.",
            "Ydelse og filnavn skal være ens.",
            id="cases of another service than their file's",
        ),
    ],
)
def test_a_fault_is_told_in_full(
    small: SmallCatalogue, file: str, old: str, new: str, what: str, remedy: str
) -> None:
    small.change(file, old, new)
    assert in_full(small) == [f"{what} {remedy}"]


def test_a_question_about_unknown_grants_is_told_in_full(small: SmallCatalogue) -> None:
    small.change(STANDARD, "- nedsat: ja", "- en_af: [nedsat: ja, bevilget: {ydelse: sel-79}]")
    what = "sel-85.yaml:9:27: Ydelsen «sel-79» kendes ikke."
    assert f"{what} Mente du «sel-97»?" in in_full(small)


def test_cases_of_a_service_that_is_not_there_are_told_in_full(small: SmallCatalogue) -> None:
    (small.root / CASES).rename(small.root / VERSION / "sel-97.sager.yaml")
    assert in_full(small) == [
        "sel-85.yaml:1:9: Ydelsen har ingen sager. Skriv mindst én i sel-85.sager.yaml.",
        "sel-97.sager.yaml:1:9: Der er sager til «sel-97», som ikke er en ydelse i versionen. "
        "Mente du «sel-85»?",
        "sel-97.sager.yaml:1:9: Filen hedder sel-97.sager.yaml. Ydelse og filnavn skal være ens.",
    ]


def test_two_variants_with_one_title_are_told_in_full(small: SmallCatalogue) -> None:
    small.add(
        STANDARD,
        "varianter:\n"
        "  let: {titel: Støtte, trin: 2, maalgruppe: {niveau: {hoejst: C}}}\n"
        "  almindelig: {titel: Støtte, trin: 2}\n",
    )
    assert in_full(small) == [
        "sel-85.yaml:28:23: Varianten let har den samme titel. Giv hver variant sin egen titel."
    ]


def test_two_services_with_one_title_are_told_in_full(small: SmallCatalogue) -> None:
    for name in (STANDARD, CASES):
        text = (small.root / name).read_text(encoding="utf-8")
        small.put(
            name.replace("sel-85", "sel-97"), text.replace("ydelse: sel-85", "ydelse: sel-97")
        )
    small.change(
        f"{VERSION}/sel-97.yaml", "henvis_til, ydelse: sel-97", "henvis_til, ydelse: sel-85"
    )
    assert in_full(small) == [
        "sel-97.yaml:2:8: sel-85 har den samme titel. Giv hver ydelse sin egen titel."
    ]


def test_two_sections_with_one_id_are_told_in_full(small: SmallCatalogue) -> None:
    small.change(SOURCE, "id: 5 Klage", "id: 4 Opfølgning")
    small.change(KOMMUNE, "kilde: 5 Klage", "kilde: 4 Opfølgning")
    assert in_full(small) == [
        "proeve-2024.yaml:11:5: Afsnittet «4 Opfølgning» står 2 gange i proeve-2024. "
        "Giv hvert afsnit sit eget id."
    ]


def test_lines_that_run_backwards_are_told_in_full(small: SmallCatalogue) -> None:
    small.change(SOURCE, "[8, 9]", "[9, 8]")
    assert (
        "proeve-2024.yaml:10:5: Linjerne 9–8 er ikke et stykke tekst. "
        "Skriv [første linje, sidste linje]."
    ) in in_full(small)


def test_a_text_that_is_not_at_hand_is_told_in_full(small: SmallCatalogue) -> None:
    """Whatever other sources have no text: the first of the files has none to be looked for."""
    small.put(
        "kilder/aftaleloven.yaml",
        "id: aftaleloven\ntitel: Aftaleloven\naar: 1917\nart: lov\n"
        "afsnit: [{id: § 1, titel: Tilbud}]\n",
    )
    (small.texts / "proeve.txt").write_text("Noget andet\n", encoding="utf-8")
    assert in_full(small) == [
        f"proeve-2024.yaml:1:1: Ingen tekst i {small.texts} har den sha256, som proeve-2024 "
        "angiver. Læg den rigtige tekst i mappen, eller ret sha256 og linjerne efter den nye."
    ]


def test_a_row_that_never_wins_is_told_in_full(small: SmallCatalogue) -> None:
    small.change(STANDARD, "naar: {niveau: C}, fra: 1", "fra: 1")
    assert in_full(small)[-1] == (
        "sel-85.yaml:17:7: Rækken i «omfang» kan aldrig vinde. "
        "Rækkerne før den tager alle: flyt den op, ret den, eller slet den."
    )


def test_a_criterion_that_no_case_tries_is_told_in_full(small: SmallCatalogue) -> None:
    small.change(CASES, "nedsat: nej", "nedsat: ja")
    small.change(
        CASES,
        "{status: ikke_omfattet, mangler: [], mangler_omfang: []}",
        "{status: uafklaret, mangler: []}",
    )
    assert in_full(small) == [
        "sel-85.sager.yaml:22:45: Sagen venter «mangler»: ingen, men reglerne giver niveau. "
        "Ret sagen eller reglen.",
        "sel-85.yaml:9:7: Ingen sag prøver, at «Nedsat: Ja» ikke er opfyldt. "
        "Skriv en sag i sel-85.sager.yaml, der gør.",
    ]


def test_lines_in_no_section_are_told_by_stretches_after_the_section_before_them(
    small: SmallCatalogue,
) -> None:
    small.change(SOURCE, "[3, 5]", "[3, 3]")
    small.change(SOURCE, "[8, 9]", "[9, 9]")
    found = [told for told in in_full(small) if "hører ikke" in told]
    remedy = "Udvid et afsnit, eller skriv et nyt, evt. med uden_regel."
    assert found == [
        "proeve-2024.yaml:8:5: Linje 4–5 af teksten hører ikke til noget afsnit: "
        f"«Støtten er for borgere, der er fyldt 18 år og har en nedsat funktionsevne.». {remedy}",
        "proeve-2024.yaml:9:5: Linje 8 af teksten hører ikke til noget afsnit: "
        f"«4 Opfølgning». {remedy}",
    ]

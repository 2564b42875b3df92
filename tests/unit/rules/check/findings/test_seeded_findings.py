"""One seeded finding of each kind is found with place and example, and nothing in the clean one."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import FACTS, STANDARD, SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import ACCEPTED, LAW, PARAGRAPH, found

GUIDING = "    - niveau: {mindst: C}\n      styrke: vejledende\n"


def test_a_catalogue_whose_findings_are_accepted_is_quiet(beneath: SmallCatalogue) -> None:
    assert beneath.told() == []


def test_a_binding_demand_that_the_law_does_not_make(beneath: SmallCatalogue) -> None:
    beneath.change(STANDARD, "      styrke: vejledende\n", "")
    beneath.change(ACCEPTED, "slags: vejledende", "slags: virkningsloes")
    assert found(beneath) == [
        "sel-85.yaml:10 Kravet «Niveau: C eller D eller E» lukker en borger ude, som loven siger, "
        "at kommunen skal hjælpe. Eksempel: alder: 18, nedsat: ja, niveau: A.",
        "fund.yaml:5 Fundet «virkningsloes» i sel-85, maalgruppe.alle[2], findes ikke længere.",
    ]


def test_a_guiding_demand_that_the_law_does_not_make(beneath: SmallCatalogue) -> None:
    (beneath.root / ACCEPTED).unlink()
    assert found(beneath) == [
        "sel-85.yaml:10 Det vejledende krav «Niveau: C eller D eller E» stiller en borger "
        "uden for, som loven siger, at kommunen skal hjælpe. "
        "Eksempel: alder: 18, nedsat: ja, niveau: A."
    ]


def test_a_group_that_the_law_has_and_the_standard_has_not(beneath: SmallCatalogue) -> None:
    beneath.add(
        FACTS,
        "  - {id: hjemloes, type: ja/nej, betegnelse: Hjemløs, spoergsmaal: S?, "
        "art: oplysning, besvares_af: borger}\n",
    )
    beneath.put(
        PARAGRAPH,
        f"ydelse: sel-85\ntitel: Støtte\nlov: Serviceloven § 85\nkilde: {LAW}\n"
        "efterproevet_til: 2020-01-01\nmaalgruppe: {alder: {mindst: 18}}\npligt: {vaerdi: skal}\n"
        "varianter:\n"
        "  stk-1: {titel: Stykke 1, maalgruppe: {nedsat: ja}}\n"
        "  stk-2: {titel: Stykke 2, maalgruppe: {alle: [{hjemloes: ja}, {nedsat: nej}]}}\n",
    )
    assert found(beneath) == [
        "sel-85.yaml:7 Ingen standard for Serviceloven § 85 omfatter nogen i gruppen «Stykke 2», "
        "som kommunen efter loven skal hjælpe. Eksempel: alder: 18, nedsat: nej, hjemloes: ja."
    ]
    (remedy,) = [fault.remedy for fault in beneath.faults() if "(slags: " in fault.remedy]
    assert remedy.endswith("(slags: hul, sted: maalgruppe).")


def test_people_whom_no_one_demand_alone_shuts_out(beneath: SmallCatalogue) -> None:
    """Who is at level A fails two demands at once, so neither of them is alone to blame."""
    beneath.change(STANDARD, GUIDING, "    - niveau: {mindst: B}\n    - niveau: {over: A}\n")
    (beneath.root / ACCEPTED).unlink()
    assert (
        "sel-85.yaml:7 Ingen standard for Serviceloven § 85 omfatter en borger, som loven siger, "
        "at kommunen skal hjælpe, og det skyldes ikke et enkelt krav. "
        "Eksempel: alder: 18, nedsat: ja, niveau: A." in found(beneath)
    )


def test_an_answer_that_gives_less_than_the_law(beneath: SmallCatalogue) -> None:
    beneath.change(STANDARD, "omfang:\n", "pligt: {vaerdi: kan}\nomfang:\n")
    assert found(beneath) == [
        "sel-85.yaml:12 Rækken i «pligt» giver mindre end Serviceloven § 85. "
        "Eksempel: alder: 18, nedsat: ja."
    ]


def test_rows_that_divide_the_same_answers_and_overlap(beneath: SmallCatalogue) -> None:
    beneath.change(STANDARD, "naar: {niveau: C}, fra: 1", "naar: {niveau: {hoejst: C}}, fra: 1")
    beneath.change(
        STANDARD,
        "    - {fra: 4, til: ubegraenset}\n",
        "    - {naar: {niveau: {mindst: C}}, fra: 3, til: 4}\n    - {fra: 4, til: ubegraenset}\n",
    )
    assert found(beneath) == [
        "sel-85.yaml:17 Rækken i «omfang» passer på nogle af de samme borgere som række 1, men "
        "svarer noget andet; kun rækkefølgen afgør det. Eksempel: alder: 18, nedsat: ja, niveau: C."
    ]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("fra: 1, til: 3}", "fra: 3, til: 4}"),
        ("skoen: Efter et skøn.}", "fra: 3, til: 4}"),
        ("fra: 1, til: 3}", "ikke_fastsat: Dokumentet tier.}"),
    ],
    ids=["two amounts", "a judgement and an amount", "an amount and silence"],
)
def test_rows_that_ask_about_different_facts_and_overlap(
    beneath: SmallCatalogue, earlier: str, later: str
) -> None:
    beneath.change(
        STANDARD,
        "    - {naar: {niveau: C}, fra: 1, til: 3}\n",
        f"    - {{naar: {{niveau: C}}, {earlier}\n"
        f"    - {{naar: {{alder: {{under: 30}}}}, {later}\n",
    )
    assert found(beneath) == [
        "sel-85.yaml:17 Rækken i «omfang» passer på nogle af de samme borgere som række 1, men "
        "svarer noget andet; kun rækkefølgen afgør det. Eksempel: alder: 18, nedsat: ja, niveau: C."
    ]


def test_rows_that_overlap_and_say_the_same_are_no_finding(beneath: SmallCatalogue) -> None:
    beneath.add(
        STANDARD,
        "adgang:\n  kilde: 3 Omfang\n  raekker:\n"
        "    - {naar: {niveau: C}, vaerdi: aaben, tekst: Ved niveau C.}\n"
        "    - {naar: {alder: {under: 30}}, vaerdi: aaben, tekst: For unge.}\n"
        "    - {vaerdi: visitation}\n",
    )
    assert found(beneath) == []


def test_an_overlap_is_accepted_for_two_rows_and_for_no_others(beneath: SmallCatalogue) -> None:
    beneath.change(
        STANDARD,
        "    - {naar: {niveau: C}, fra: 1, til: 3}\n",
        "    - {naar: {niveau: C}, fra: 1, til: 3}\n"
        "    - {naar: {alder: {under: 30}}, fra: 2, til: 3}\n"
        "    - {naar: {alder: {over: 20}}, fra: 3, til: 4}\n",
    )
    overlaps = [("omfang[0]", "omfang[1]"), ("omfang[0]", "omfang[2]"), ("omfang[1]", "omfang[2]")]
    assert [told.split(":")[0] for told in found(beneath)] == ["sel-85.yaml"] * 3
    for earlier, later in overlaps[:2]:
        beneath.add(
            ACCEPTED,
            "  - version: 2024-01-01\n    ydelse: sel-85\n    slags: overlap\n"
            f'    steder: ["{earlier} og {later}"]\n    grund: Niveauet går forud.\n',
        )
    (left,) = found(beneath)
    assert left.startswith(
        "sel-85.yaml:18 Rækken i «omfang» passer på nogle af de samme borgere som række 2"
    )


def test_an_exception_before_the_rule_is_no_overlap(beneath: SmallCatalogue) -> None:
    beneath.change(
        STANDARD,
        "    - {fra: 4, til: ubegraenset}\n",
        "    - {naar: {niveau: {mindst: C}}, fra: 3, til: 4}\n    - {fra: 4, til: ubegraenset}\n",
    )
    assert found(beneath) == []


def test_demands_that_exclude_one_another(beneath: SmallCatalogue) -> None:
    beneath.change(STANDARD, GUIDING, f"{GUIDING}    - niveau: A\n      styrke: vejledende\n")
    assert "sel-85.yaml:7 «Niveau: C eller D eller E» og «Niveau: A» udelukker hinanden." in found(
        beneath
    )


def test_relations_that_both_demand_and_exclude(beneath: SmallCatalogue) -> None:
    beneath.change(
        STANDARD,
        "oplysning:\n",
        "  - {art: forudsaetter, ydelse: sel-97, tekst: Kræver den., kilde: 3 Omfang}\n"
        "  - {art: udelukker, ydelse: sel-97, tekst: Ikke den., kilde: 3 Omfang}\n"
        "oplysning:\n",
    )
    assert found(beneath) == [
        "sel-85.yaml:25 sel-97 både kræves og udelukkes her for de samme borgere."
    ]


def test_a_demand_that_changes_nothing(beneath: SmallCatalogue) -> None:
    beneath.change(STANDARD, GUIDING, f"{GUIDING}    - alder: {{mindst: 12}}\n")
    assert found(beneath) == [
        "sel-85.yaml:12 «Alder: mindst 12 år» ændrer aldrig, hvem der er omfattet."
    ]


def test_a_row_for_nobody_in_the_target_group(beneath: SmallCatalogue) -> None:
    beneath.change(STANDARD, "naar: {niveau: C}", "naar: {alder: {under: 18}}")
    assert found(beneath) == [
        "sel-85.yaml:16 Rækken i «omfang» vinder ikke for nogen i målgruppen."
    ]


def test_an_accepted_finding_that_is_gone_is_a_fault(beneath: SmallCatalogue) -> None:
    beneath.change(STANDARD, GUIDING, "")
    assert found(beneath) == [
        "fund.yaml:5 Fundet «vejledende» i sel-85, maalgruppe.alle[2], findes ikke længere."
    ]


def test_a_finding_cannot_be_accepted_twice(beneath: SmallCatalogue) -> None:
    beneath.change(
        ACCEPTED, '["maalgruppe.alle[2]"]', '["maalgruppe.alle[2]", "maalgruppe.alle[2]"]'
    )
    assert beneath.told() == ["fund.yaml:5 «maalgruppe.alle[2]» er accepteret to gange."]


DUTY = "pligt: {vaerdi: kan}\nomfang:\n"
AT_ODDS = """\
  - {art: forudsaetter, ydelse: sel-97, tekst: Kræver den., kilde: 3 Omfang}
  - {art: udelukker, ydelse: sel-97, tekst: Ikke den., kilde: 3 Omfang}
oplysning:
"""


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (GUIDING, "    - niveau: {mindst: B}\n", ["snaevrere, sted: maalgruppe.alle[2]"]),
        (GUIDING, f"{GUIDING}    - niveau: {{over: A}}\n", ["snaevrere, sted: maalgruppe.alle[3]"]),
        (
            GUIDING,
            "    - niveau: {mindst: B}\n    - niveau: {over: A}\n",
            [
                "hul, sted: maalgruppe",
                "virkningsloes, sted: maalgruppe.alle[2]",
                "virkningsloes, sted: maalgruppe.alle[3]",
            ],
        ),
        ("omfang:\n", DUTY, ["svagere, sted: pligt[0]"]),
        (
            "    - {naar: {niveau: C}, fra: 1, til: 3}\n    - {fra: 4, til: ubegraenset}\n",
            "    - {naar: {niveau: {hoejst: C}}, fra: 1, til: 3}\n"
            "    - {naar: {niveau: {mindst: C}}, fra: 4, til: ubegraenset}\n",
            ["overlap, sted: omfang[0] og omfang[1]"],
        ),
        ("naar: {niveau: C}", "naar: {alder: {under: 18}}", ["virkningsloes, sted: omfang[0]"]),
        ("oplysning:\n", AT_ODDS, ["modstrid, sted: forhold[2]"]),
    ],
)
def test_each_finding_is_accepted_by_its_kind_and_place(
    beneath: SmallCatalogue, old: str, new: str, kinds: list[str]
) -> None:
    beneath.change(STANDARD, old, new)
    told = [fault.remedy.partition("(slags: ")[2].rstrip(").") for fault in beneath.faults()]
    assert sorted(filter(None, told)) == kinds

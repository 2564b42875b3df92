"""What a criterion of a file becomes: its path, text, strength, legal basis, source and test."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from small_catalogue import FILES, STANDARD, load, standard

from visitator.rules.citations import Citation
from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Between,
    Criterion,
    FactTest,
    Granted,
    Hjemmel,
    Mark,
    Not,
    OneOf,
    Share,
    Styrke,
    TargetGroup,
)
from visitator.rules.edition import Edition

ABOUT = "spoergsmaal: S?, art: oplysning, besvares_af: borger"
FACTS = FILES["fakta/fakta.yaml"] + "".join(
    f"  - {{id: {fact}, {ABOUT}}}\n"
    for fact in (
        "tema.b, type: temaniveau, betegnelse: Tema B",
        "tema.c, type: temaniveau, betegnelse: Tema C",
        "bolig, type: valg, betegnelse: Bolig, "
        "valg: {egen: Egen bolig, uden: Uden bolig, pleje: Plejebolig}",
        "varig, type: valg, betegnelse: Varig, valg: {ja: Ja, nej: Nej, tvivl: Tvivl}",
        "barn, type: ja/nej, betegnelse: Barn, afledt_af: [alder], kriterium: {alder: {under: 18}}",
        "let, type: ja/nej, betegnelse: Let, afledt_af: [niveau], "
        "kriterium: {alle: [{niveau: A}, {p: nej}], advarsel: Kun let.}",
    )
)
SOURCE = FILES["kilder/proeve.yaml"] + "  - {id: '2', titel: To}\n  - {id: '3', titel: Tre}\n"
SHARED: dict[str, str | None] = {"fakta/fakta.yaml": FACTS, "kilder/proeve.yaml": SOURCE}

YES = OneOf(frozenset({"ja"}))
NO = OneOf(frozenset({"nej"}))
GUIDING = Styrke.VEJLEDENDE
LAW = Hjemmel.LOV
ONE, TWO, THREE = (Citation("proeve", section) for section in "123")


def mark(
    sti: str,
    tekst: str = "",
    styrke: Styrke = Styrke.BINDENDE,
    hjemmel: Hjemmel = Hjemmel.KOMMUNE,
    kilde: Citation = ONE,
    advarsel: str | None = None,
    note: str | None = None,
) -> Mark:
    return Mark("maalgruppe" + sti, tekst, styrke, hjemmel, kilde, advarsel, note)


def linked(root: Path, criterion: str, files: dict[str, str | None] | None = None) -> Edition:
    text = standard(f"maalgruppe: {criterion}")
    return load(root / "katalog", {**SHARED, STANDARD: text, **(files or {})})


def group(edition: Edition, ydelse: str = "sel-85") -> Criterion:
    return edition.standards[ydelse].tilbud.maalgruppe


UNDER_18 = Between(None, False, 18, False)

NODES: dict[str, tuple[str, Criterion]] = {
    "a fact": ("{p: ja}", FactTest("p", YES, mark("", "P: Ja"))),
    "a fact with everything said": (
        "{p: ja, tekst: T, styrke: vejledende, hjemmel: lov, kilde: '2', advarsel: W, note: N}",
        FactTest("p", YES, mark("", "T", GUIDING, LAW, TWO, "W", "N")),
    ),
    "a fact under ikke": (
        "{ikke: {p: ja}}",
        Not(FactTest("p", YES, mark(".ikke", "P: Nej")), mark("", "P: Nej")),
    ),
    "a text on ikke is that of what stands below": (
        "{ikke: {p: ja}, tekst: P er ikke til stede., advarsel: W}",
        Not(
            FactTest("p", YES, mark(".ikke", "P er ikke til stede.")),
            mark("", "P er ikke til stede.", advarsel="W"),
        ),
    ),
    "a text below ikke is that of ikke": (
        "{ikke: {p: ja, tekst: T}}",
        Not(FactTest("p", YES, mark(".ikke", "T")), mark("", "T")),
    ),
    "twice ikke is as it was": (
        "{ikke: {ikke: {p: ja}}}",
        Not(
            Not(FactTest("p", YES, mark(".ikke.ikke", "P: Ja")), mark(".ikke", "P: Ja")),
            mark("", "P: Ja"),
        ),
    ),
    "parts take over what the group says, and not its text or warning": (
        "{alle: [{p: ja}, {en_af: [{p: nej}, {alder: 18}], hjemmel: kommune}], tekst: T, "
        "styrke: vejledende, hjemmel: lov, kilde: '2', advarsel: W, note: N}",
        All(
            (
                FactTest("p", YES, mark(".alle[0]", "P: Ja", GUIDING, LAW, TWO, None, "N")),
                AnyOf(
                    (
                        FactTest(
                            "p",
                            NO,
                            mark(".alle[1].en_af[0]", "P: Nej", GUIDING, kilde=TWO, note="N"),
                        ),
                        FactTest(
                            "alder",
                            Between(18, True, 18, True),
                            mark(".alle[1].en_af[1]", "Alder: 18 år", GUIDING, kilde=TWO, note="N"),
                        ),
                    ),
                    mark(".alle[1]", "", GUIDING, kilde=TWO, note="N"),
                ),
            ),
            mark("", "T", GUIDING, LAW, TWO, "W", "N"),
        ),
    ),
    "at least so many": (
        "{mindst: 1, af: [{p: ja}, {niveau: C, note: N, kilde: '3'}], tekst: T}",
        AtLeast(
            1,
            (
                FactTest("p", YES, mark(".af[0]", "P: Ja")),
                FactTest(
                    "niveau",
                    OneOf(frozenset("C")),
                    mark(".af[1]", "Niveau: C", kilde=THREE, note="N"),
                ),
            ),
            mark("", "T"),
        ),
    ),
    "at least so many without a text": (
        "{mindst: 1, af: [{p: ja}]}",
        AtLeast(1, (FactTest("p", YES, mark(".af[0]", "P: Ja")),), mark("")),
    ),
    "a grant on a day": (
        "{bevilget: {ydelse: sel-97, paa: 2014-06-30}}",
        Granted("sel-97", date(2014, 6, 30), None, mark("", "Har en bevilling efter SEL § 97")),
    ),
    "no grant before an age": (
        "{ikke: {bevilget: {ydelse: sel-97, inden_fyldt: 67}}}",
        Not(
            Granted("sel-97", None, 67, mark(".ikke", "Har ikke en bevilling efter SEL § 97")),
            mark("", "Har ikke en bevilling efter SEL § 97"),
        ),
    ),
    "more than a share of all themes": (
        "{andel: {temaer: alle, krav: {mindst: 3}, over: 1/2}}",
        Share(
            ("tema.a", "tema.b", "tema.c"),
            OneOf(frozenset("34")),
            Fraction(1, 2),
            True,
            mark("", "Over halvdelen af de vurderede temaer er på niveau 3 eller derover"),
        ),
    ),
    "at least a share of some themes": (
        "{andel: {temaer: [tema.c, tema.a], krav: {hoejst: 1}, mindst: 2/4}, tekst: T}",
        Share(("tema.c", "tema.a"), OneOf(frozenset("01")), Fraction(1, 2), False, mark("", "T")),
    ),
    "not more than a share": (
        "{ikke: {andel: {temaer: [tema.b], krav: {er: 4}, over: 2/3}}}",
        Not(
            Share(
                ("tema.b",),
                OneOf(frozenset("4")),
                Fraction(2, 3),
                True,
                mark(".ikke", "Højst 2/3 af de vurderede temaer er på niveau 4"),
            ),
            mark("", "Højst 2/3 af de vurderede temaer er på niveau 4"),
        ),
    ),
    "less than a share": (
        "{ikke: {andel: {temaer: [tema.b], krav: {er: 0}, mindst: 1/3}}}",
        Not(
            Share(
                ("tema.b",),
                OneOf(frozenset("0")),
                Fraction(1, 3),
                False,
                mark(".ikke", "Under 1/3 af de vurderede temaer er på niveau 0"),
            ),
            mark("", "Under 1/3 af de vurderede temaer er på niveau 0"),
        ),
    ),
    "what follows from others": (
        "{barn: ja, tekst: T, kilde: '2', advarsel: W, note: N}",
        FactTest("alder", UNDER_18, mark(".barn", "T", kilde=TWO, advarsel="W", note="N")),
    ),
    "what follows from others keeps the warning of the vocabulary": (
        "{let: ja, styrke: vejledende}",
        All(
            (
                FactTest(
                    "niveau", OneOf(frozenset("A")), mark(".let.alle[0]", "Niveau: A", GUIDING)
                ),
                FactTest("p", NO, mark(".let.alle[1]", "P: Nej", GUIDING)),
            ),
            mark(".let", "", GUIDING, advarsel="Kun let."),
        ),
    ),
    "what does not follow from others": (
        "{barn: nej, styrke: vejledende, hjemmel: lov, kilde: '3', advarsel: W, note: N}",
        Not(
            FactTest(
                "alder",
                UNDER_18,
                mark(".barn", "Alder: ikke under 18 år", GUIDING, LAW, THREE, note="N"),
            ),
            mark("", "Barn: Nej", GUIDING, LAW, THREE, "W", "N"),
        ),
    ),
    "a text of what does not follow from others": (
        "{barn: nej, tekst: Du er voksen.}",
        Not(FactTest("alder", UNDER_18, mark(".barn", "Du er voksen.")), mark("", "Du er voksen.")),
    ),
    "what is not outside what follows from others": (
        "{ikke: {barn: nej}}",
        Not(
            Not(
                FactTest("alder", UNDER_18, mark(".ikke.barn", "Alder: under 18 år")),
                mark(".ikke", "Barn: Ja"),
            ),
            mark("", "Barn: Ja"),
        ),
    ),
}


@pytest.mark.parametrize(("written", "expected"), NODES.values(), ids=list(NODES))
def test_a_criterion_becomes_a_node(tmp_path: Path, written: str, expected: Criterion) -> None:
    assert group(linked(tmp_path, written)) == expected


CHOICES = {
    "{niveau: {mindst: C}}": ("CDE", "Niveau: C eller D eller E"),
    "{niveau: {over: C}}": ("DE", "Niveau: D eller E"),
    "{niveau: {hoejst: B}}": ("AB", "Niveau: A eller B"),
    "{niveau: {under: B}}": ("A", "Niveau: A"),
    "{niveau: {mindst: B, under: D}}": ("BC", "Niveau: B eller C"),
    "{niveau: {en_af: [E, A]}}": ("AE", "Niveau: A eller E"),
    "{niveau: {en_af: [A, D, E], over: A}}": ("DE", "Niveau: D eller E"),
    "{tema.a: 3}": ("3", "Tema A: 3"),
    "{tema.a: {en_af: [4, 0]}}": ("04", "Tema A: 0 eller 4"),
}


@pytest.mark.parametrize(("written", "expected"), CHOICES.items())
def test_a_comparison_of_levels_names_those_that_fit(
    tmp_path: Path, written: str, expected: tuple[str, str]
) -> None:
    found = group(linked(tmp_path, written))
    assert isinstance(found, FactTest)
    assert (found.test, found.mark.tekst) == (OneOf(frozenset(expected[0])), expected[1])


RANGES: dict[str, tuple[Between, str]] = {
    "{alder: {mindst: 18}}": (Between(18, True, None, False), "Alder: mindst 18 år"),
    "{alder: {over: 17}}": (Between(17, False, None, False), "Alder: over 17 år"),
    "{alder: {hoejst: 66}}": (Between(None, False, 66, True), "Alder: højst 66 år"),
    "{alder: {under: 67}}": (Between(None, False, 67, False), "Alder: under 67 år"),
    "{alder: {mindst: 18, under: 67}}": (
        Between(18, True, 67, False),
        "Alder: mindst 18 og under 67 år",
    ),
    "{alder: {mindst: 0}}": (Between(0, True, None, False), "Alder: mindst 0 år"),
    "{alder: {over: 17, hoejst: 66}}": (
        Between(17, False, 66, True),
        "Alder: over 17 og højst 66 år",
    ),
    "{ikke: {alder: {mindst: 18}}}": (
        Between(18, True, None, False),
        "Alder: ikke mindst 18 år",
    ),
    "{udgift: {over: 1250.50}}": (
        Between(Decimal("1250.50"), False, None, False),
        "Udgift: over 1250,50 kr./måned",
    ),
    "{udgift: {er: 1000}}": (
        Between(Decimal(1000), True, Decimal(1000), True),
        "Udgift: 1000 kr./måned",
    ),
    "{foedselsdato: {under: 1958-07-01}}": (
        Between(None, False, date(1958, 7, 1), False),
        "Født: før 1.7.1958",
    ),
}


@pytest.mark.parametrize(("written", "expected"), RANGES.items())
def test_a_comparison_of_numbers_keeps_its_bounds(
    tmp_path: Path, written: str, expected: tuple[Between, str]
) -> None:
    found = group(linked(tmp_path, written))
    leaf = found.part if isinstance(found, Not) else found
    assert isinstance(leaf, FactTest)
    assert (leaf.test, leaf.mark.tekst) == expected


def test_kroner_are_decimals_and_whole_numbers_are_whole(tmp_path: Path) -> None:
    found = group(linked(tmp_path, "{alle: [{udgift: 1000}, {alder: 18}]}"))
    assert isinstance(found, All)
    tests = [part.test for part in found.parts if isinstance(part, FactTest)]
    lows = [test.low for test in tests if isinstance(test, Between)]
    assert [type(low) for low in lows] == [Decimal, int]


TEXTS = {
    "{bolig: {en_af: [egen, uden]}}": "Bolig: «Egen bolig» eller «Uden bolig»",
    "{ikke: {bolig: {en_af: [egen, uden]}}}": "Bolig: Plejebolig",
    "{ikke: {bolig: pleje}}": "Bolig: «Egen bolig» eller «Uden bolig»",
    "{bolig: uden}": "Bolig: Uden bolig",
    "{varig: {en_af: [tvivl, ja]}}": "Varig: Ja eller Tvivl",
    "{ikke: {varig: ja}}": "Varig: Nej eller Tvivl",
}


@pytest.mark.parametrize(("written", "expected"), TEXTS.items())
def test_a_choice_is_told_by_its_labels_as_it_counts_for_the_citizen(
    tmp_path: Path, written: str, expected: str
) -> None:
    assert group(linked(tmp_path, written)).mark.tekst == expected


OTHER = "kommuner/proeve/2020-01-01/sel-97.yaml"
VARIANTS = """\
kilde: {dokument: proeve, afsnit: '2'}
maalgruppe: {p: ja}
varianter:
  unge: {titel: U, maalgruppe: {alder: {under: 30}}}
  aeldre: {titel: Æ, maalgruppe: {alder: {mindst: 65}, kilde: '3'}}
"""


def test_the_target_group_of_another_service_is_cited_and_placed_there(tmp_path: Path) -> None:
    other = "ydelse: sel-97\ntitel: X\nlov: X\n" + VARIANTS
    written = "{maalgruppe: sel-97, styrke: vejledende, hjemmel: lov, kilde: '3', note: N}"
    inside = ".maalgruppe(sel-97)"
    young, old = Between(None, False, 30, False), Between(65, True, None, False)
    assert group(linked(tmp_path, written, {OTHER: other})) == TargetGroup(
        "sel-97",
        All(
            (
                FactTest("p", YES, mark(inside, "P: Ja", GUIDING, LAW, TWO)),
                AnyOf(
                    (
                        FactTest(
                            "alder",
                            young,
                            mark(
                                f"{inside}.varianter.unge.maalgruppe",
                                "Alder: under 30 år",
                                GUIDING,
                                LAW,
                                TWO,
                            ),
                        ),
                        FactTest(
                            "alder",
                            old,
                            mark(
                                f"{inside}.varianter.aeldre.maalgruppe",
                                "Alder: mindst 65 år",
                                GUIDING,
                                LAW,
                                THREE,
                            ),
                        ),
                    ),
                    mark(f"{inside}.varianter", "", hjemmel=LAW, kilde=TWO),
                ),
            ),
            mark(inside, "", hjemmel=LAW, kilde=TWO),
        ),
        mark("", "Målgruppen for sel-97", GUIDING, LAW, THREE, note="N"),
    )


def test_outside_the_target_group_of_another_service(tmp_path: Path) -> None:
    files: dict[str, str | None] = {OTHER: standard("maalgruppe: {p: ja}", "sel-97")}
    found = group(linked(tmp_path, "{ikke: {maalgruppe: sel-97}}", files))
    inside = ".ikke.maalgruppe(sel-97)"
    text = "Uden for målgruppen for sel-97"
    assert found == Not(
        TargetGroup("sel-97", FactTest("p", YES, mark(inside, "P: Nej")), mark(".ikke", text)),
        mark("", text),
    )


def test_two_services_may_ask_for_the_same_third(tmp_path: Path) -> None:
    third = "kommuner/proeve/2020-01-01/sel-96.yaml"
    files: dict[str, str | None] = {
        OTHER: standard("maalgruppe: {maalgruppe: sel-96}", "sel-97"),
        third: standard("maalgruppe: {p: ja}", "sel-96"),
    }
    written = "{alle: [{maalgruppe: sel-97}, {maalgruppe: sel-96}]}"
    found = group(linked(tmp_path, written, files))
    assert isinstance(found, All)
    inner, direct = found.parts
    assert isinstance(inner, TargetGroup)
    assert isinstance(inner.part, TargetGroup)
    assert isinstance(direct, TargetGroup)
    assert inner.part.part.mark.sti == ("maalgruppe.alle[0].maalgruppe(sel-97).maalgruppe(sel-96)")
    assert direct.part == FactTest("p", YES, mark(".alle[1].maalgruppe(sel-96)", "P: Ja"))


def test_a_municipality_may_cite_another_document(tmp_path: Path) -> None:
    law = "id: serviceloven\ntitel: L\naar: 2024\nart: lov\nafsnit: [{id: '85', titel: S}]\n"
    written = "{p: ja, kilde: {dokument: serviceloven, afsnit: '85'}}"
    found = group(linked(tmp_path, written, {"kilder/serviceloven.yaml": law}))
    assert found.mark.kilde == Citation("serviceloven", "85")


def test_facts_keep_everything_that_is_said_of_them(tmp_path: Path) -> None:
    fact = (
        "{id: ny, type: kroner, enhed: kr./måned, betegnelse: Ny, spoergsmaal: Ny?, hjaelp: H, "
        "art: dokument, besvares_af: laege}"
    )
    more = f"tema: Mere\nfakta:\n  - {fact}\n"
    vocabulary = linked(tmp_path, "{p: ja}", {"fakta/mere.yaml": more}).vocabulary
    found = vocabulary["ny"]
    assert (found.theme, found.order, found.choices) == ("Mere", 13, ())
    assert (found.question, found.label, found.help) == ("Ny?", "Ny", "H")
    assert (found.art.value, found.answered_by, found.unit) == ("dokument", "laege", "kr./måned")
    assert (vocabulary["p"].order, vocabulary["p"].help, vocabulary["p"].unit) == (0, "", "")
    assert vocabulary["alder"].derived_from == ("foedselsdato",)
    assert vocabulary["bolig"].choices == (
        ("egen", "Egen bolig"),
        ("uden", "Uden bolig"),
        ("pleje", "Plejebolig"),
    )
    assert vocabulary["niveau"].choices == tuple((level, level) for level in "ABCDE")
    assert vocabulary["tema.a"].choices == tuple((level, level) for level in "01234")
    assert vocabulary["p"].choices == (("ja", "Ja"), ("nej", "Nej"))

"""What a standard and its municipality's general part become, part by part."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from small_catalogue import FILES, KILDE, STANDARD, load, standard

from visitator.rules.citations import Citation, Section, Source
from visitator.rules.criteria import All, AnyOf, Between, FactTest, Hjemmel, Mark, OneOf, Styrke
from visitator.rules.edition import ComplaintLaw, Edition, LawService, LocalWord, Unit
from visitator.rules.rates import RateValue
from visitator.rules.standards import (
    Caution,
    Content,
    Ending,
    Offer,
    Passage,
    Relation,
    Requirement,
)
from visitator.rules.tables import Row, Term
from visitator.rules.units import Unit as Measure

SOURCE = FILES["kilder/proeve.yaml"] + "  - {id: '2', titel: To}\n  - {id: '3', titel: Tre}\n"
GENERAL = "kommuner/proeve/kommune.yaml"
OTHER = "kommuner/proeve/2020-01-01/sel-97.yaml"
ONE, TWO, THREE = (Citation("proeve", section) for section in "123")


def linked(root: Path, files: dict[str, str | None]) -> Edition:
    return load(root / "katalog", {"kilder/proeve.yaml": SOURCE, **files})


def mark(sti: str, tekst: str = "", kilde: Citation = ONE) -> Mark:
    return Mark(sti, tekst, Styrke.BINDENDE, Hjemmel.KOMMUNE, kilde)


def level(sti: str, letter: str, kilde: Citation = ONE) -> FactTest:
    return FactTest("niveau", OneOf(frozenset(letter)), mark(sti, f"Niveau: {letter}", kilde))


def yes(sti: str, kilde: Citation = ONE) -> FactTest:
    return FactTest("p", OneOf(frozenset({"ja"})), mark(sti, "P: Ja", kilde))


def under_30(sti: str, kilde: Citation = ONE) -> FactTest:
    return FactTest(
        "alder", Between(None, False, 30, False), mark(sti, "Alder: under 30 år", kilde)
    )


PARTS = """\
lokalt_navn: Støtten
trin: 2
maalgruppe: {p: ja}
indhold:
  - {id: samtaler, tekst: Samtaler., indgaar: ja, kilde: '1'}
  - {id: rengoering, tekst: Rengøring., indgaar: nej, i_stedet: Se § 83., kilde: '2'}
  - {id: pleje, tekst: Pleje., indgaar: ja, naar: {niveau: D}, kilde: '3'}
forhold:
  - {art: udelukker, ydelse: sel-97, tekst: Ikke begge., kilde: '2'}
  - {art: henvis_til, ydelse: sel-96, naar: {niveau: E}, tekst: Se BPA., kilde: '3'}
ophoer:
  - {id: formaal, tekst: Formålet er nået., virkning: ophoerer, kilde: '2'}
  - {id: bolig, tekst: Flytning., virkning: vurderes, naar: {niveau: C}, kilde: '3'}
oplysning:
  - {id: samtykke, tekst: Samtykke., kraeves: ja, kilde: '2'}
  - {id: laege, tekst: Lægen., kraeves: efter_oenske, naar: {niveau: B}, kilde: '3'}
advarsler:
  - {naar: {niveau: A}, tekst: Lavt niveau., kilde: '2'}
  - {naar: {niveau: B, kilde: '1'}, tekst: Stadig lavt., kilde: '3'}
tekster:
  formaal:
    - {tekst: Formålet., kilde: '2'}
    - {tekst: Mere., kilde: '1'}
  kvalitet: [{tekst: Kvaliteten., kilde: '3'}]
"""


def test_every_part_of_a_standard_is_kept_with_its_own_source(tmp_path: Path) -> None:
    found = linked(tmp_path, {STANDARD: standard(PARTS)}).standards["sel-85"]
    assert (found.id, found.lov, found.lokalt_navn, found.kilde) == (
        "sel-85",
        "SEL",
        "Støtten",
        ONE,
    )
    assert (found.tilbud.titel, found.tilbud.trin, found.varianter) == ("sel-85", 2, ())
    assert found.indhold == (
        Content("samtaler", "Samtaler.", "ja", None, None, ONE),
        Content("rengoering", "Rengøring.", "nej", "Se § 83.", None, TWO),
        Content("pleje", "Pleje.", "ja", None, level("indhold[2].naar", "D", THREE), THREE),
    )
    assert found.forhold == (
        Relation("udelukker", "sel-97", None, "Ikke begge.", TWO),
        Relation("henvis_til", "sel-96", level("forhold[1].naar", "E", THREE), "Se BPA.", THREE),
    )
    assert found.ophoer == (
        Ending("formaal", "Formålet er nået.", "ophoerer", None, TWO),
        Ending("bolig", "Flytning.", "vurderes", level("ophoer[1].naar", "C", THREE), THREE),
    )
    assert found.oplysning == (
        Requirement("samtykke", "Samtykke.", "ja", None, TWO),
        Requirement(
            "laege", "Lægen.", "efter_oenske", level("oplysning[1].naar", "B", THREE), THREE
        ),
    )
    assert found.advarsler == (
        Caution(level("advarsler[0].naar", "A", TWO), "Lavt niveau.", TWO),
        Caution(level("advarsler[1].naar", "B", ONE), "Stadig lavt.", THREE),
    )
    assert found.tilbud.tekster == (
        Passage("formaal", "Formålet.", TWO),
        Passage("formaal", "Mere.", ONE),
        Passage("kvalitet", "Kvaliteten.", THREE),
    )


def test_a_standard_without_a_target_group_takes_everybody(tmp_path: Path) -> None:
    found = linked(tmp_path, {STANDARD: standard("pligt: {vaerdi: kan}")}).standards["sel-85"]
    assert found.tilbud.maalgruppe == All((), mark("maalgruppe"))
    assert (found.lokalt_navn, found.tilbud.trin) == (None, None)
    assert (found.indhold, found.forhold, found.oplysning, found.advarsler) == ((), (), (), ())


VARIANTS = """\
maalgruppe: {p: ja}
trin: 3
pligt: {vaerdi: kan}
tekster: {formaal: [{tekst: Hele., kilde: '1'}]}
varianter:
  unge:
    titel: Unge
    trin: 1
    maalgruppe: {alder: {under: 30}, kilde: '2'}
    pligt: {vaerdi: skal, kilde: '3'}
    tekster: {formaal: [{tekst: De unge., kilde: '2'}]}
  tunge: {titel: Tunge, maalgruppe: {niveau: E}}
"""


def offer(found: Offer) -> tuple[object, ...]:
    return (found.id, found.titel, found.trin, found.tekster)


def test_a_variant_has_its_own_group_table_step_and_text_with_their_places(tmp_path: Path) -> None:
    found = linked(tmp_path, {STANDARD: standard(VARIANTS)}).standards["sel-85"]
    young, heavy = found.varianter
    assert offer(young) == ("unge", "Unge", 1, (Passage("formaal", "De unge.", TWO),))
    assert offer(heavy) == ("tunge", "Tunge", 3, ())
    assert offer(found.tilbud) == ("sel-85", "sel-85", 1, (Passage("formaal", "Hele.", ONE),))
    own_young = under_30("varianter.unge.maalgruppe", TWO)
    own_heavy = level("varianter.tunge.maalgruppe", "E")
    assert young.maalgruppe == All((yes("maalgruppe"), own_young), mark("maalgruppe"))
    assert heavy.maalgruppe == All((yes("maalgruppe"), own_heavy), mark("maalgruppe"))
    either = AnyOf((own_young, own_heavy), mark("varianter"))
    assert found.tilbud.maalgruppe == All((yes("maalgruppe"), either), mark("maalgruppe"))
    must = Row("varianter.unge.pligt[0]", None, Term("skal", ""), Styrke.BINDENDE, THREE, None)
    may = Row("pligt[0]", None, Term("kan", ""), Styrke.BINDENDE, ONE, None)
    assert young.tabeller["pligt"].rows == (must,)
    assert heavy.tabeller["pligt"].rows == (may,)


def test_a_services_rows_hold_only_for_the_variant_they_come_from(tmp_path: Path) -> None:
    text = standard(
        "maalgruppe: {p: ja}\n"
        "omfang: {skoen: Ellers}\n"
        "varianter:\n"
        "  unge:\n"
        "    titel: Unge\n"
        "    maalgruppe: {alder: {under: 30}, kilde: '2'}\n"
        "    omfang:\n"
        "      kilde: '3'\n"
        "      note: N\n"
        "      styrke: vejledende\n"
        "      enhed: timer\n"
        "      raekker: [{naar: {niveau: C}, til: 1}, {til: 2}]\n"
        "  tunge: {titel: Tunge, maalgruppe: {niveau: E}}\n"
    )
    table = linked(tmp_path, {STANDARD: text}).standards["sel-85"].tilbud.tabeller["omfang"]
    own = under_30("varianter.unge.maalgruppe", TWO)
    medium = level("varianter.unge.omfang[0].naar", "C", THREE)
    assert table.emne == "omfang"
    assert [row.sti for row in table.rows] == [
        "varianter.unge.omfang[0]",
        "varianter.unge.omfang[1]",
        "omfang[0]",
    ]
    first, second, otherwise = table.rows
    assert first.naar == All((own, medium), own.mark)
    assert second.naar == own
    assert otherwise.naar is None
    assert (first.styrke, first.kilde, first.note) == (Styrke.VEJLEDENDE, THREE, "N")
    assert (otherwise.styrke, otherwise.kilde, otherwise.note) == (Styrke.BINDENDE, ONE, None)


def test_what_only_a_later_variant_overrides_holds_for_the_earlier_ones_too(tmp_path: Path) -> None:
    text = standard(
        "omfang: {skoen: Ellers}\n"
        "varianter:\n"
        "  unge: {titel: Unge, maalgruppe: {alder: {under: 30}}}\n"
        "  tunge: {titel: Tunge, maalgruppe: {niveau: E}, omfang: {skoen: Tungt}}\n"
        "  andre: {titel: Andre, maalgruppe: {p: ja}}\n"
    )
    rows = linked(tmp_path, {STANDARD: text}).standards["sel-85"].tilbud.tabeller["omfang"].rows
    assert [(row.sti, row.naar) for row in rows] == [
        ("omfang[0]", under_30("varianter.unge.maalgruppe")),
        ("varianter.tunge.omfang[0]", level("varianter.tunge.maalgruppe", "E")),
        ("omfang[0]", None),
    ]


def test_an_ordinary_variants_table_is_the_last_that_is_asked(tmp_path: Path) -> None:
    text = standard(
        "omfang: {skoen: Aldrig}\n"
        "varianter:\n"
        "  unge: {titel: Unge, maalgruppe: {alder: {under: 30}}, omfang: {skoen: Ungt}}\n"
        "  andre: {titel: Andre, omfang: {skoen: Ellers}}\n"
    )
    rows = linked(tmp_path, {STANDARD: text}).standards["sel-85"].tilbud.tabeller["omfang"].rows
    assert [row.sti for row in rows] == ["varianter.unge.omfang[0]", "varianter.andre.omfang[0]"]
    assert rows[1].naar is None


def test_a_table_that_only_a_variant_has_is_no_table_of_the_others(tmp_path: Path) -> None:
    text = standard(
        "varianter:\n"
        "  tunge: {titel: Tunge, maalgruppe: {niveau: E}, varighed: {skoen: Kort}}\n"
        "  unge: {titel: Unge, maalgruppe: {alder: {under: 30}}}\n"
    )
    found = linked(tmp_path, {STANDARD: text}).standards["sel-85"]
    assert [sorted(variant.tabeller) for variant in found.varianter] == [["varighed"], []]
    (row,) = found.tilbud.tabeller["varighed"].rows
    assert row.naar == level("varianter.tunge.maalgruppe", "E")


def test_a_single_variant_shares_its_own_group_with_the_service(tmp_path: Path) -> None:
    text = standard("varianter: {unge: {titel: U, trin: 4, maalgruppe: {alder: {under: 30}}}}")
    found = linked(tmp_path, {STANDARD: text}).standards["sel-85"].tilbud
    assert (found.maalgruppe, found.trin) == (under_30("varianter.unge.maalgruppe"), 4)


def test_the_general_part_comes_after_the_standards_own(tmp_path: Path) -> None:
    general = FILES[GENERAL] + (
        "pligt: {vaerdi: kan, kilde: '2'}\n"
        "advarsler: [{naar: {niveau: A}, tekst: Fælles., kilde: '3'}]\n"
        "oplysning: [{id: faelles, tekst: Fælles., kraeves: nej, kilde: '2'}]\n"
        "tekster: {principper: [{tekst: Fælles., kilde: '2'}]}\n"
    )
    own = (
        "maalgruppe: {p: ja}\n"
        "advarsler: [{naar: {niveau: B}, tekst: Egen., kilde: '1'}]\n"
        "oplysning: [{id: egen, tekst: Egen., kraeves: ja, kilde: '1'}]\n"
        "tekster: {formaal: [{tekst: Egen., kilde: '1'}]}\n"
    )
    edition = linked(tmp_path, {GENERAL: general, STANDARD: standard(own)})
    found = edition.standards["sel-85"]
    assert found.tilbud.tabeller["pligt"].rows == (
        Row("pligt[0]", None, Term("kan", ""), Styrke.BINDENDE, TWO, None),
    )
    assert found.advarsler == (
        Caution(level("advarsler[0].naar", "B"), "Egen.", ONE),
        Caution(level("advarsler[0].naar", "A", THREE), "Fælles.", THREE),
    )
    assert [(need.id, need.kilde) for need in found.oplysning] == [("egen", ONE), ("faelles", TWO)]
    assert found.tilbud.tekster == (Passage("formaal", "Egen.", ONE),)
    assert edition.tekster == (Passage("principper", "Fælles.", TWO),)


def test_a_municipality_tells_its_units_words_and_levels(tmp_path: Path) -> None:
    general = f"""\
kommune: proeve
navn: Prøve Kommune
kilde: {KILDE}
vum: {{version: '1.0', niveauer: {{A: Intet, B: Let, C: Noget, D: Meget, E: Alt}}, kilde: {KILDE}}}
enheder:
  visitationen: {{navn: Visitationen, opgave: Afgør., kilde: {{dokument: proeve, afsnit: '2'}}}}
lokale_ord:
  kontaktperson: {{ord: Følgesvend, tekst: Følger., kilde: {{dokument: proeve, afsnit: '3'}}}}
"""
    edition = linked(tmp_path, {GENERAL: general})
    assert (edition.kommune, edition.navn, edition.version) == (
        "proeve",
        "Prøve Kommune",
        "2020-01-01",
    )
    assert (edition.kilde, edition.vum_version) == (ONE, "1.0")
    assert edition.niveauer == {"A": "Intet", "B": "Let", "C": "Noget", "D": "Meget", "E": "Alt"}
    assert edition.enheder == {"visitationen": Unit("Visitationen", "Afgør.", TWO)}
    assert edition.lokale_ord == {"kontaktperson": LocalWord("Følgesvend", "Følger.", THREE)}


def test_what_all_municipalities_share_is_kept_with_its_source(tmp_path: Path) -> None:
    files: dict[str, str | None] = {
        "kilder/loven.yaml": (
            "id: loven\ntitel: Loven\naar: 2024\nart: lov\nefterproevet_til: 2026-12-31\n"
            f"sha256: {'ab' * 32}\nafsnit:\n"
            "  - {id: '69', titel: Klage, linjer: [3, 9]}\n"
            "  - {id: '66', titel: Genvurdering, uden_regel: Kun til orientering.}\n"
        ),
        "lov/klage.yaml": (
            "instans: Ankestyrelsen\nfrist: 4 uger\nkilde: {dokument: loven, afsnit: '69'}\n"
            "genvurdering: 1 måned\ngenvurdering_kilde: {dokument: loven, afsnit: '66'}\n"
            "love: [sel]\n"
        ),
    }
    edition = linked(tmp_path, files)
    assert edition.sources["loven"] == Source(
        "loven",
        "Loven",
        2024,
        "lov",
        "ab" * 32,
        "2026-12-31",
        None,
        (
            Section("69", "Klage", (3, 9), None),
            Section("66", "Genvurdering", None, "Kun til orientering."),
        ),
    )
    assert edition.klagelov == ComplaintLaw(
        ("sel",),
        "Ankestyrelsen",
        (4, "uger"),
        Citation("loven", "69"),
        (1, "maaneder"),
        Citation("loven", "66"),
    )
    assert edition.services["sel-96"] == LawService("BPA", "SEL § 96", ())
    assert list(edition.services) == ["sel-85", "sel-96", "sel-97"]


def test_a_rate_keeps_its_unit_and_the_dates_of_its_values(tmp_path: Path) -> None:
    rate = (
        "sats: s\ntitel: S\nenhed: kr./måned\nvaerdier:\n"
        f"  - {{fra: 2023-01-01, til: 2023-06-30, beloeb: 1103.50, kilde: {KILDE}}}\n"
        "  - {fra: 2024-01-01, beloeb: 1200, kilde: {dokument: proeve, afsnit: '2'}}\n"
    )
    found = linked(tmp_path, {"satser/s.yaml": rate}).rates["s"]
    assert (found.id, found.unit) == ("s", Measure.parse("kr./måned"))
    assert found.values == (
        RateValue(date(2023, 1, 1), date(2023, 6, 30), Decimal("1103.50"), ONE),
        RateValue(date(2024, 1, 1), None, Decimal(1200), TWO),
    )


@pytest.mark.parametrize(
    ("own", "expected"),
    [("", {"pligt": ("kan", ONE)}), ("pligt: {vaerdi: skal}", {"pligt": ("skal", TWO)})],
)
def test_what_is_taken_over_is_cited_from_the_standard_that_takes_it(
    tmp_path: Path, own: str, expected: dict[str, tuple[str, Citation]]
) -> None:
    files: dict[str, str | None] = {
        STANDARD: standard("maalgruppe: {p: ja}\npligt: {vaerdi: kan, kilde: '1'}"),
        OTHER: (
            "ydelse: sel-97\ntitel: X\nlov: X\nkilde: {dokument: proeve, afsnit: '2'}\n"
            f"arver: sel-85\n{own}"
        ),
    }
    found = linked(tmp_path, files).standards["sel-97"]
    assert found.tilbud.maalgruppe == yes("maalgruppe", TWO)
    rows = {emne: table.rows[0] for emne, table in found.tilbud.tabeller.items()}
    told = {emne: (getattr(row.vaerdi, "vaerdi", None), row.kilde) for emne, row in rows.items()}
    assert told == expected

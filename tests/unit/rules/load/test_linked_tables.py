"""What a table of a file becomes: rows with path, value, strength, source and note."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from small_catalogue import FILES, STANDARD, load, standard

from visitator.rules.citations import Citation
from visitator.rules.criteria import FactTest, Hjemmel, Mark, OneOf, Styrke
from visitator.rules.load.periods import period
from visitator.rules.tables import (
    Amount,
    Clock,
    Complaint,
    Judgement,
    Package,
    Payment,
    Row,
    RowValue,
    Silence,
    Table,
    Term,
)

SOURCE = FILES["kilder/proeve.yaml"] + "  - {id: '2', titel: To}\n  - {id: '3', titel: Tre}\n"
ONE, TWO, THREE = (Citation("proeve", section) for section in "123")
BINDING, GUIDING = Styrke.BINDENDE, Styrke.VEJLEDENDE


def tables(root: Path, written: str) -> dict[str, Table]:
    text = standard(f"maalgruppe: {{p: ja}}\n{written}")
    edition = load(root / "katalog", {STANDARD: text, "kilder/proeve.yaml": SOURCE})
    return dict(edition.standards["sel-85"].tilbud.tabeller)


VALUES: dict[str, tuple[str, str, RowValue]] = {
    "a word": ("pligt: {vaerdi: kan}", "pligt", Term("kan", "")),
    "a word told": ("adgang: {vaerdi: aaben, tekst: T}", "adgang", Term("aaben", "T")),
    "silence": ("pligt: {ikke_fastsat: S}", "pligt", Silence("S")),
    "a judgement": ("omfang: {skoen: S, tekst: T}", "omfang", Judgement("S", ())),
    "a choice": (
        "leverandoer: {valg: [egne, eller andres], tekst: T}",
        "leverandoer",
        Judgement("T", ("egne", "eller andres")),
    ),
    "a choice without words": ("varsel: {valg: [a, b]}", "varsel", Judgement("", ("a", "b"))),
    "from and to": (
        "omfang: {fra: 1.5, til: 3, enhed: timer/uge, hvad: støtte, periode: 6 måneder}",
        "omfang",
        Amount(Decimal("1.5"), Decimal(3), "timer/uge", "støtte", "6 måneder"),
    ),
    "up to": (
        "varighed: {til: 6, enhed: måneder}",
        "varighed",
        Amount(None, Decimal(6), "måneder", "", ""),
    ),
    "without upper end": (
        "omfang: {fra: 0, til: ubegraenset, enhed: timer}",
        "omfang",
        Amount(Decimal(0), None, "timer", "", ""),
    ),
    "several at once": (
        "omfang: {enhed: timer, raekker: [{dele: [{til: 6, hvad: hold}, {fra: 1, til: 2, enhed: "
        "timer/uge, hvad: alene}]}]}",
        "omfang",
        Package(
            (
                Amount(None, Decimal(6), "timer", "hold", ""),
                Amount(Decimal(1), Decimal(2), "timer/uge", "alene", ""),
            )
        ),
    ),
    "a deadline": (
        "frister: {afgoerelse: {efter: 4 uger}}",
        "frist.afgoerelse",
        Clock((4, "uger"), None, "ansoegt", ""),
    ),
    "a deadline counted from something else": (
        "frister: {ivaerksaettelse: {efter: 1 måned, regnet_fra: ivaerksat, tekst: T}}",
        "frist.ivaerksaettelse",
        Clock((1, "maaneder"), None, "ivaerksat", "T"),
    ),
    "a follow-up": (
        "opfoelgning: {opfoelgning: {efter: 3 måneder, derefter: 1 år, form: F, tekst: T}}",
        "opfoelgning.opfoelgning",
        Clock((3, "maaneder"), (1, "aar"), "ivaerksat", "F"),
    ),
    "a notice": (
        "varsel: {efter: 14 dage}",
        "varsel",
        Clock((14, "dage"), None, "afgoerelse_modtaget", ""),
    ),
    "a complaint": (
        "klage: {vaerdi: ja, instans: Udvalget, frist: 4 uger, genvurdering: 9 hverdage, tekst: T}",
        "klage",
        Complaint("ja", "T", "Udvalget", (4, "uger"), (9, "hverdage")),
    ),
    "a complaint without periods": (
        "klage: {vaerdi: nej}",
        "klage",
        Complaint("nej", "", None, None, None),
    ),
    "a payment": ("betaling: {vaerdi: gratis}", "betaling", Payment("gratis", "", None)),
    "a payment told": (
        "betaling: {vaerdi: husleje, tekst: T}",
        "betaling",
        Payment("husleje", "T", None),
    ),
}


@pytest.mark.parametrize(("written", "emne", "expected"), VALUES.values(), ids=list(VALUES))
def test_a_row_becomes_a_value(tmp_path: Path, written: str, emne: str, expected: RowValue) -> None:
    found = tables(tmp_path, written)
    assert list(found) == [emne]
    assert found[emne].emne == emne
    (row,) = found[emne].rows
    assert row.vaerdi == expected


def condition(sti: str, kilde: Citation = ONE) -> FactTest:
    mark = Mark(sti, "Niveau: C", BINDING, Hjemmel.KOMMUNE, kilde)
    return FactTest("niveau", OneOf(frozenset("C")), mark)


def test_a_single_row_is_placed_and_cited_as_the_standard(tmp_path: Path) -> None:
    expected = Row("pligt[0]", None, Term("skal", ""), BINDING, ONE, None)
    assert tables(tmp_path, "pligt: {vaerdi: skal}")["pligt"].rows == (expected,)


def test_a_row_says_its_own_strength_source_and_note(tmp_path: Path) -> None:
    written = "frister: {afgoerelse: {efter: 8 uger, styrke: vejledende, kilde: '2', note: N}}"
    (row,) = tables(tmp_path, written)["frist.afgoerelse"].rows
    assert (row.sti, row.styrke, row.kilde, row.note) == (
        "frister.afgoerelse[0]",
        GUIDING,
        TWO,
        "N",
    )


def test_rows_take_over_strength_source_note_and_unit_from_their_table(tmp_path: Path) -> None:
    written = (
        "omfang:\n  enhed: timer/uge\n  kilde: '2'\n  styrke: vejledende\n  note: N\n  raekker:\n"
        "    - {naar: {niveau: C}, til: 3}\n"
        "    - {naar: {niveau: C}, til: 4, enhed: timer, styrke: bindende, kilde: '3', note: M}\n"
    )
    assert tables(tmp_path, written)["omfang"].rows == (
        Row(
            "omfang[0]",
            condition("omfang[0].naar", TWO),
            Amount(None, Decimal(3), "timer/uge", "", ""),
            GUIDING,
            TWO,
            "N",
        ),
        Row(
            "omfang[1]",
            condition("omfang[1].naar", THREE),
            Amount(None, Decimal(4), "timer", "", ""),
            BINDING,
            THREE,
            "M",
        ),
    )


def test_a_list_of_one_row_is_one_row(tmp_path: Path) -> None:
    written = "pligt: {kilde: '3', raekker: [{naar: {niveau: C}, vaerdi: skal}]}"
    (row,) = tables(tmp_path, written)["pligt"].rows
    expected = condition("pligt[0].naar", THREE)
    assert row == Row("pligt[0]", expected, Term("skal", ""), BINDING, THREE, None)


def test_every_subject_of_a_standard_is_a_table(tmp_path: Path) -> None:
    words = {
        "pligt": "skal",
        "adgang": "visitation",
        "kompetence": "myndighed",
        "leverandoer": "egne",
        "frit_valg": "nej",
        "klage": "ja",
        "betaling": "gratis",
    }
    written = "".join(f"{emne}: {{vaerdi: {word}}}\n" for emne, word in words.items())
    rest = "omfang: {skoen: S}\nvarighed: {skoen: S}\nvarsel: {efter: 14 dage}\n"
    clocks = "frister: {afgoerelse: {efter: 4 uger}}\nopfoelgning: {opfoelgning: {efter: 1 år}}\n"
    assert list(tables(tmp_path, written + rest + clocks)) == [
        *words,
        "omfang",
        "varighed",
        "varsel",
        "frist.afgoerelse",
        "opfoelgning.opfoelgning",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 dag", (1, "dage")),
        ("14 dage", (14, "dage")),
        ("1 hverdag", (1, "hverdage")),
        ("3 hverdage", (3, "hverdage")),
        ("1 uge", (1, "uger")),
        ("4 uger", (4, "uger")),
        ("1 måned", (1, "maaneder")),
        ("6 måneder", (6, "maaneder")),
        ("1 år", (1, "aar")),
        (None, None),
    ],
)
def test_a_period_is_a_number_and_its_unit(
    text: str | None, expected: tuple[int, str] | None
) -> None:
    assert period(text) == expected

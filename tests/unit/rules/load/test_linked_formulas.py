"""What a formula of a file becomes, with the unit of each line, and where its faults stand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from small_catalogue import FILES, KILDE, STANDARD, load, standard
from unit.rules.load.told_faults import told_faults

from visitator.rules.formulas import (
    Divide,
    Expression,
    FactRef,
    Formula,
    Greatest,
    Least,
    Line,
    LineRef,
    Minus,
    Number,
    Plus,
    RateRef,
    Round,
    Sum,
    Times,
    WholeSteps,
)
from visitator.rules.rounding import Rounding
from visitator.rules.tables import Payment
from visitator.rules.units import Unit

FACTS = FILES["fakta/fakta.yaml"] + (
    "  - {id: udgifter, type: kronerliste, enhed: kr./måned, betegnelse: U, spoergsmaal: S?, "
    "art: oplysning, besvares_af: borger}\n"
)
RATE = (
    "sats: loft\ntitel: L\nenhed: kr./måned\n"
    f"vaerdier: [{{fra: 2026-01-01, beloeb: 100, kilde: {KILDE}}}]\n"
)
SHARED: dict[str, str | None] = {"fakta/fakta.yaml": FACTS, "satser/loft.yaml": RATE}
MONTHLY, YEARS, PLAIN = Unit.parse("kr./måned"), Unit.parse("år"), Unit()
COST = FactRef("udgift", MONTHLY)


def files(lines: str, rest: str = "") -> dict[str, str | None]:
    text = f"maalgruppe: {{p: ja}}\nbetaling:\n  vaerdi: ydelse\n  formel:\n    resultat: a\n{rest}"
    return {**SHARED, STANDARD: standard(f"{text}    linjer:\n{lines}")}


def line(regn: str, enhed: str = "kr./måned", navn: str = "a") -> str:
    unit = f"enhed: {enhed}, " if enhed else ""
    return f"      - {{navn: {navn}, tekst: Linjen, {unit}regn: {regn}}}\n"


def formula(root: Path, written: dict[str, str | None]) -> Formula:
    table = load(root / "katalog", written).standards["sel-85"].tilbud.tabeller["betaling"]
    value = table.rows[0].vaerdi
    assert isinstance(value, Payment)
    assert value.formel is not None
    return value.formel


EXPRESSIONS: dict[str, tuple[str, Unit, Expression]] = {
    "{faktum: udgift}": ("kr./måned", MONTHLY, COST),
    "{faktum: alder}": ("år", YEARS, FactRef("alder", YEARS)),
    "{sum: udgifter}": ("kr./måned", MONTHLY, Sum("udgifter", MONTHLY)),
    "{sats: loft}": ("kr./måned", MONTHLY, RateRef("loft")),
    "{tal: 2.5}": ("", PLAIN, Number(Decimal("2.5"), PLAIN)),
    "{tal: 7, enhed: kr./måned}": ("kr./måned", MONTHLY, Number(Decimal(7), MONTHLY)),
    "{plus: [{faktum: udgift}, {sats: loft}]}": (
        "kr./måned",
        MONTHLY,
        Plus((COST, RateRef("loft"))),
    ),
    "{minus: [{faktum: udgift}, {sats: loft}]}": (
        "kr./måned",
        MONTHLY,
        Minus(COST, RateRef("loft")),
    ),
    "{gange: [{faktum: udgift}, {tal: 2}]}": (
        "kr./måned",
        MONTHLY,
        Times((COST, Number(Decimal(2), PLAIN))),
    ),
    "{divider: [{faktum: udgift}, {tal: 2}]}": (
        "kr./måned",
        MONTHLY,
        Divide(COST, Number(Decimal(2), PLAIN)),
    ),
    "{mindste: [{faktum: udgift}, {sats: loft}]}": (
        "kr./måned",
        MONTHLY,
        Least((COST, RateRef("loft"))),
    ),
    "{stoerste: [{faktum: udgift}, {sats: loft}]}": (
        "kr./måned",
        MONTHLY,
        Greatest((COST, RateRef("loft"))),
    ),
    "{hele_trin: {af: {faktum: udgift}, trin: {sats: loft}}}": (
        "",
        PLAIN,
        WholeSteps(COST, RateRef("loft")),
    ),
    "{rund: {af: {faktum: udgift}, trin: 0.5, hvordan: ned}}": (
        "kr./måned",
        MONTHLY,
        Round(COST, Decimal("0.5"), Rounding.NED),
    ),
}


@pytest.mark.parametrize(("written", "expected"), EXPRESSIONS.items())
def test_an_expression_is_linked_with_its_units(
    tmp_path: Path, written: str, expected: tuple[str, Unit, Expression]
) -> None:
    text, unit, expression = expected
    found = formula(tmp_path, files(line(written, text)))
    assert found == Formula((Line("a", "Linjen", expression, unit),), "a", None)


def test_lines_build_on_one_another_and_somebody_is_paid(tmp_path: Path) -> None:
    written = line("{faktum: udgift}", navn="b") + line("{linje: b}")
    found = formula(tmp_path, files(written, "    retning: til_borger\n"))
    assert found == Formula(
        (Line("b", "Linjen", COST, MONTHLY), Line("a", "Linjen", LineRef("b"), MONTHLY)),
        "a",
        "til_borger",
    )


UNKNOWN = "kan man ikke regne med her."
FAULTS = {
    "{faktum: niveau}": ("12:49", f"«niveau» {UNKNOWN} Gyldige er: alder, udgift."),
    "{faktum: udgifter}": ("12:49", f"«udgifter» {UNKNOWN} Mente du «udgift»?"),
    "{sum: udgift}": ("12:46", f"«udgift» {UNKNOWN} Mente du «udgifter»?"),
    "{plus: [{tal: 1}, {faktum: x}]}": ("12:67", f"«x» {UNKNOWN} Gyldige er: alder, udgift."),
    "{hele_trin: {af: {faktum: x}, trin: {tal: 1}}}": (
        "12:66",
        f"«x» {UNKNOWN} Gyldige er: alder, udgift.",
    ),
    "{hele_trin: {af: {tal: 1}, trin: {faktum: x}}}": (
        "12:82",
        f"«x» {UNKNOWN} Gyldige er: alder, udgift.",
    ),
    "{rund: {af: {faktum: x}, trin: 1, hvordan: op}}": (
        "12:61",
        f"«x» {UNKNOWN} Gyldige er: alder, udgift.",
    ),
}


@pytest.mark.parametrize(("written", "expected"), FAULTS.items())
def test_what_one_cannot_calculate_with_is_told_where_it_stands(
    tmp_path: Path, written: str, expected: tuple[str, str]
) -> None:
    lines = line("{tal: 1}", "", navn="b") + line(written, "")
    place, message = expected
    assert told_faults(tmp_path, files(lines))[0] == f"sel-85.yaml:{place}: {message}"


def test_a_unit_that_cannot_be_read_is_told_where_it_stands(tmp_path: Path) -> None:
    lines = line("{tal: 1}", "", navn="b") + line("{tal: 1, enhed: snes}", "skok")
    units = "Gyldige er: barn, børn, dag, dage, døgn, gang, gange, km … (18 i alt)."
    assert told_faults(tmp_path, files(lines))[:2] == [
        f"sel-85.yaml:12:69: Enheden «snes» kan ikke læses: «snes» er ikke en enhed. {units}",
        f"sel-85.yaml:12:41: Enheden «skok» kan ikke læses: «skok» er ikke en enhed. {units}",
    ]


def test_a_result_of_no_line_is_told_at_the_formula(tmp_path: Path) -> None:
    found = told_faults(tmp_path, files(line("{faktum: udgift}", navn="b")))
    assert [fault[:16] for fault in found] == ["sel-85.yaml:9:5:"]

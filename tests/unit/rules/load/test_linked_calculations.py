"""Calculations of a standard: their names, units and order, and the faults in them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from small_catalogue import STANDARD, load, standard
from unit.rules.load.told_faults import told_faults

from visitator.rules.tables import Calculation, Computed, Payment

GROUP = "maalgruppe: {p: ja}\n"


def formula(regn: str, enhed: str = "kr./måned") -> str:
    line = f"{{navn: a, tekst: A, regn: {regn}, enhed: {enhed}}}"
    return f"formel: {{resultat: a, linjer: [{line}]}}"


TEN = formula("{tal: 10, enhed: kr./måned}")


def test_a_calculation_has_a_title_and_a_table_of_its_own(tmp_path: Path) -> None:
    rest = f"{GROUP}beregninger:\n  bund: {{titel: Bund, tekst: Det mindste., {TEN}}}\n"
    found = load(tmp_path / "katalog", {STANDARD: standard(rest)}).standards["sel-85"]
    (row,) = found.tilbud.tabeller["beregning.bund"].rows
    assert found.beregninger == {"beregning.bund": "Bund"}
    assert isinstance(row.vaerdi, Calculation)
    assert row.vaerdi.tekst == "Det mindste."


def test_the_scope_can_be_the_amount_of_the_payment(tmp_path: Path) -> None:
    rest = (
        f"{GROUP}omfang: {{beregnes: betaling, tekst: Et beløb.}}\nbetaling: {{vaerdi: ydelse}}\n"
    )
    tables = (
        load(tmp_path / "katalog", {STANDARD: standard(rest)}).standards["sel-85"].tilbud.tabeller
    )
    assert tables["omfang"].rows[0].vaerdi == Computed("betaling", "Et beløb.")


def test_what_must_be_confirmed_stands_with_the_payment(tmp_path: Path) -> None:
    rest = f"{GROUP}betaling: {{vaerdi: ydelse, bekraeftes: Beløbet., {TEN}}}\n"
    tables = (
        load(tmp_path / "katalog", {STANDARD: standard(rest)}).standards["sel-85"].tilbud.tabeller
    )
    value = tables["betaling"].rows[0].vaerdi
    assert isinstance(value, Payment)
    assert value.bekraeftes == "Beløbet."
    assert value.formel is not None
    assert value.formel.lines[0].expression.value == Decimal(10)  # type: ignore[union-attr]


FAULTS = {
    "a calculation further down": (
        f"beregninger:\n  a: {{titel: A, {formula('{beregning: b}')}}}\n  b: {{titel: B, {TEN}}}\n",
        "Beregningen «b» findes ikke længere oppe, eller den har ingen formel.",
    ),
    "a calculation that nobody has": (
        f"betaling: {{vaerdi: ydelse, {formula('{beregning: bundd}')}}}\n"
        f"beregninger:\n  bund: {{titel: B, {TEN}}}\n",
        "Beregningen «bundd» findes ikke længere oppe, eller den har ingen formel. "
        "Mente du «bund»?",
    ),
    "a circle through the payment": (
        f"betaling: {{vaerdi: ydelse, {formula('{beregning: a}')}}}\n"
        f"beregninger:\n  a: {{titel: A, {formula('{beregning: betaling}')}}}\n",
        "Beregningen «a» findes ikke længere oppe, eller den har ingen formel.",
    ),
    "rows in two units": (
        "beregninger:\n  a:\n    titel: A\n    raekker:\n"
        f"      - {{naar: {{p: ja}}, {TEN}}}\n"
        f"      - {{{formula('{tal: 10, enhed: kr./år}', 'kr./år')}}}\n",
        "Beregningen «a» giver flere enheder. Brug den samme overalt.",
    ),
    "a unit that does not fit": (
        f"beregninger:\n  a: {{titel: A, {TEN}}}\n"
        f"  b: {{titel: B, {formula('{beregning: a}', 'kr./år')}}}\n",
        "Linjen «a»: angiver «kr./år», men giver «kr./måned».",
    ),
    "a scope without its calculation": (
        "omfang: {beregnes: bund}\n",
        "Beregningen «bund» findes ikke i filen. Mente du",
    ),
    "a calculation without a title": (
        f"beregninger:\n  a: {{{TEN}}}\n",
        "«titel» mangler.",
    ),
    "a calculation without an answer": (
        "beregninger:\n  a: {titel: A, tekst: T}\n",
        "En række har enten «formel» eller «skoen», «valg», «ikke_fastsat».",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_faulty_calculation_is_told(tmp_path: Path, name: str) -> None:
    rest, told = FAULTS[name]
    found = told_faults(tmp_path, {STANDARD: standard(GROUP + rest)})
    assert any(told.removesuffix(" Mente du") in line for line in found), found

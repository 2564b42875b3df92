"""Formulas of one service that build on one another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from small_catalogue import FILES, STANDARD, load, standard

from visitator.rules.amounts import lacking_rates, worked_out
from visitator.rules.calculation import FormulaResult
from visitator.rules.explain import explain_offer
from visitator.rules.facts import Value
from visitator.rules.situation import Situation

LINE = "[{navn: a, tekst: A, regn: %s, enhed: kr./måned}]"
FACTS = FILES["fakta/fakta.yaml"] + (
    "  - {id: indtaegt, type: kroner, enhed: kr./måned, betegnelse: I, spoergsmaal: S?, "
    "art: oplysning, besvares_af: borger}\n"
)
REST = f"""\
maalgruppe: {{p: ja}}
betaling:
  vaerdi: egenbetaling
  formel:
    linjer:
      {LINE % "{mindste: [{faktum: udgift}, {beregning: plads}]}"}
    resultat: a
    retning: fra_borger
beregninger:
  bund:
    titel: Bund
    raekker:
      - {{naar: {{niveau: E}}, skoen: En person afgør det.}}
      - {{formel: {{resultat: a, linjer: {LINE % "{tal: 500, enhed: kr./måned}"}}}}}
  plads:
    titel: Plads
    formel: {{resultat: a, linjer: {LINE % "{minus: [{faktum: indtaegt}, {beregning: bund}]}"}}}
  dobbelt:
    titel: Dobbelt
    formel: {{resultat: a, linjer: {LINE % "{gange: [{beregning: betaling}, {tal: 2}]}"}}}
"""


def worked(root: Path, **facts: Value) -> dict[str, FormulaResult]:
    edition = load(root / "katalog", {"fakta/fakta.yaml": FACTS, STANDARD: standard(REST)})
    situation = Situation(date(2026, 1, 15), facts)
    offer = edition.standards["sel-85"].tilbud
    return worked_out(explain_offer(offer, situation).tabeller, situation, edition.rates)


def test_each_formula_is_worked_out_after_those_it_names(tmp_path: Path) -> None:
    found = worked(tmp_path, niveau="D", udgift=Decimal(900), indtaegt=Decimal(1200))
    amounts = {emne: result.amount for emne, result in found.items()}
    assert amounts == {
        "beregning.bund": Decimal(500),
        "beregning.plads": Decimal(700),
        "betaling": Decimal(700),
        "beregning.dobbelt": Decimal(1400),
    }
    assert found["betaling"].builds_on == ("bund", "plads")
    assert found["beregning.dobbelt"].builds_on == ("bund", "plads", "betaling")


def test_what_a_calculation_lacks_the_one_above_it_lacks_too(tmp_path: Path) -> None:
    found = worked(tmp_path, niveau="D", udgift=Decimal(900))
    assert found["betaling"].amount is None
    assert found["betaling"].missing == ("indtaegt",)
    assert found["beregning.dobbelt"].missing == ("indtaegt",)


def test_a_decision_that_a_person_owes_is_named_all_the_way_up(tmp_path: Path) -> None:
    found = worked(tmp_path, niveau="E", udgift=Decimal(900), indtaegt=Decimal(1200))
    assert "beregning.bund" not in found
    assert found["beregning.plads"].undecided == ("bund",)
    assert found["betaling"].amount is None
    assert found["betaling"].undecided == ("bund",)


def test_a_row_that_is_not_chosen_yet_leaves_the_amount_open(tmp_path: Path) -> None:
    found = worked(tmp_path, udgift=Decimal(900), indtaegt=Decimal(1200))
    assert found["betaling"].undecided == ("bund",)


RATE = """\
sats: pris
titel: Prisen
enhed: kr./måned
vaerdier:
  - {fra: 2026-01-01, beloeb: 12, kilde: {dokument: proeve, afsnit: '1'}}
"""
PRICED = f"""\
maalgruppe: {{p: ja}}
beregninger:
  pris:
    titel: Pris
    formel: {{resultat: a, linjer: {LINE % "{gange: [{sats: pris}, {tal: 2}]}"}}}
  over:
    titel: Over
    formel: {{resultat: a, linjer: {LINE % "{plus: [{beregning: pris}, {faktum: udgift}]}"}}}
  aar:
    titel: År
    formel: {{resultat: a, linjer: [{{navn: a, tekst: A, regn: {{faktum: alder}}, enhed: år}}]}}
"""


def priced(root: Path, day: date, **facts: Value) -> dict[str, FormulaResult]:
    files = {"satser/pris.yaml": RATE, STANDARD: standard(PRICED)}
    edition = load(root / "katalog", files)
    situation = Situation(day, facts)
    offer = edition.standards["sel-85"].tilbud
    return worked_out(explain_offer(offer, situation).tabeller, situation, edition.rates)


def test_a_rate_of_the_day_and_a_whole_number_are_worked_with(tmp_path: Path) -> None:
    found = priced(tmp_path, date(2026, 1, 15), udgift=Decimal(3), alder=34)
    assert {emne: result.amount for emne, result in found.items()} == {
        "beregning.over": Decimal(27),
        "beregning.pris": Decimal(24),
        "beregning.aar": Decimal(34),
    }
    assert found["beregning.over"].without_rate == ()


def test_a_rate_that_the_day_lacks_is_lacking_all_the_way_up(tmp_path: Path) -> None:
    found = priced(tmp_path, date(2027, 1, 15))
    over = found["beregning.over"]
    assert (over.amount, over.missing, over.without_rate) == (None, ("udgift",), ("pris",))
    assert found["beregning.aar"].missing == ("alder",)


CHOSEN = f"""\
maalgruppe: {{p: ja}}
betaling:
  raekker:
    - {{naar: {{niveau: E}}, vaerdi: gratis, tekst: T.}}
    - {{vaerdi: egenbetaling, tekst: T., formel: {{resultat: a, linjer: {LINE % "{sats: pris}"}}}}}
"""


@pytest.mark.parametrize(("niveau", "lacking"), [("E", ()), ("D", (("pris", 2027),))])
def test_a_rate_is_lacking_only_where_the_row_that_has_won_needs_it(
    tmp_path: Path, niveau: str, lacking: tuple[tuple[str, int], ...]
) -> None:
    assert lacking_in_2027(tmp_path, niveau=niveau) == lacking


def test_a_rate_that_a_row_may_still_need_is_lacking(tmp_path: Path) -> None:
    assert lacking_in_2027(tmp_path) == (("pris", 2027),)


def lacking_in_2027(root: Path, **facts: Value) -> tuple[tuple[str, int], ...]:
    edition = load(root / "katalog", {"satser/pris.yaml": RATE, STANDARD: standard(CHOSEN)})
    situation = Situation(date(2027, 1, 15), facts)
    offer = edition.standards["sel-85"].tilbud
    tables = explain_offer(offer, situation).tabeller
    return lacking_rates(offer, tables, situation, edition.rates)

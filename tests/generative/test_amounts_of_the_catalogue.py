"""Properties of the published amounts, on drawn incomes, costs and households."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitator.rules.amounts import worked_out
from visitator.rules.calculation import FormulaResult
from visitator.rules.edition import Edition
from visitator.rules.explain import explain_offer
from visitator.rules.facts import Value
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import catalogue_files
from visitator.rules.situation import Situation
from visitator.rules.steps import stepped

ROOT = Path(__file__).parents[2] / "katalog"
DAY = date(2023, 6, 1)
LIMIT, STEP, CENT = 226_100, 5_645, Decimal("0.01")


@pytest.fixture(scope="module")
def hvidovre() -> Edition:
    return load_edition(catalogue_files(ROOT), "hvidovre", "2023-01-01")


def kroner(most: int) -> st.SearchStrategy[Decimal]:
    return st.integers(0, most * 100).map(lambda oere: Decimal(oere) / 100)


def worked(edition: Edition, ydelse: str, facts: Mapping[str, Value]) -> dict[str, FormulaResult]:
    follows = stepped(facts, edition.vocabulary, edition.rates, DAY)
    situation = Situation(DAY, {**facts, **follows})
    tables = explain_offer(edition.standards[ydelse].tilbud, situation).tabeller
    return worked_out(tables, situation, edition.rates)


def amount(found: Mapping[str, FormulaResult], emne: str) -> Decimal:
    result = found[emne].amount
    assert result is not None
    return result


def home(**more: Value) -> dict[str, Value]:
    return {
        "indtaegt_i_botilbud": "tilstraekkelig",
        "boligens_maksimum_kendes_fra": "oplyst",
        "forsoergelsespligt": "nej",
        "par_i_samme_botilbud": "nej",
        **more,
    }


def by_hand(most: Decimal, income: Decimal, rebate: int = 0) -> Fraction:
    """The payment of a year, reckoned in fractions and without the engine."""
    limit = Fraction(LIMIT)
    under, over = min(Fraction(income), limit), max(Fraction(income) - limit, Fraction(0))
    both = Fraction(most) / 10 + under / 10 + over / 5
    return min(both, Fraction(most)) * (100 - rebate) / 100


@given(most=kroner(300_000), income=kroner(2_000_000))
def test_a_home_costs_what_the_annex_says_and_never_more_than_its_maximum(
    hvidovre: Edition, most: Decimal, income: Decimal
) -> None:
    facts = home(maksimal_boligbetaling_pr_aar=most, indkomst_pr_aar=income)
    found = worked(hvidovre, "sel-108", facts)
    yearly = amount(found, "beregning.boligbetaling")
    assert Fraction(yearly) == by_hand(most, income)
    assert 0 <= yearly <= most
    monthly = amount(found, "betaling")
    assert monthly == (yearly / 12).quantize(CENT, ROUND_FLOOR)
    assert yearly - 12 * CENT < 12 * monthly <= yearly


@given(most=kroner(300_000), income=kroner(900_000), more=kroner(100_000))
def test_more_income_never_makes_a_home_cheaper(
    hvidovre: Edition, most: Decimal, income: Decimal, more: Decimal
) -> None:
    costs = [
        amount(
            worked(
                hvidovre,
                "sel-108",
                home(maksimal_boligbetaling_pr_aar=most, indkomst_pr_aar=earned),
            ),
            "beregning.boligbetaling",
        )
        for earned in (income, income + more)
    ]
    assert costs == sorted(costs)


@given(most=kroner(300_000), pension=kroner(400_000), beyond=kroner(200_000))
def test_a_couples_rebate_falls_by_whole_steps_and_never_below_nothing(
    hvidovre: Edition, most: Decimal, pension: Decimal, beyond: Decimal
) -> None:
    facts = home(
        maksimal_boligbetaling_pr_aar=most,
        par_i_samme_botilbud="ja",
        parrets_indkomst_pr_aar=pension + beyond,
        parrets_sociale_pension_pr_aar=pension,
    )
    found = worked(hvidovre, "sel-108", facts)
    rebate = max(25 - int(beyond // STEP), 0)
    assert amount(found, "beregning.rabat_til_par") == rebate
    yearly = amount(found, "beregning.boligbetaling")
    assert Fraction(yearly) == by_hand(most, pension + beyond, rebate)
    assert 12 * amount(found, "betaling") <= yearly <= most


@given(
    set_to=kroner(20_000),
    income=kroner(30_000),
    children=st.integers(0, 20),
    food=st.sampled_from(("ja", "nej")),
    lives_of=st.sampled_from(("foertidspension", "folkepension")),
)
def test_in_a_temporary_home_the_disposable_amount_is_always_left(
    hvidovre: Edition, set_to: Decimal, income: Decimal, children: int, food: str, lives_of: str
) -> None:
    facts: dict[str, Value] = {
        "indtaegt_i_botilbud": "lav",
        "beholder_egen_bolig": "nej",
        "fastsat_egenbetaling_pr_maaned": set_to,
        "raadig_indtaegt_pr_maaned": income,
        "antal_boern": children,
        "kost_indgaar": food,
        "forsoergelsesgrundlag": lives_of,
    }
    found = worked(hvidovre, "sel-107", facts)
    left_at_least = amount(found, "beregning.raadighedsbeloeb")
    pays = amount(found, "betaling")
    assert 0 <= pays <= set_to
    assert pays == 0 or income - pays >= left_at_least


@given(costs=kroner(5_000))
def test_extra_costs_give_what_the_steps_say(hvidovre: Edition, costs: Decimal) -> None:
    facts: dict[str, Value] = {"merudgifter_pr_maaned": costs, "merudgifter_dokumenteret": "ja"}
    expected = costs
    for below, gives in ((589, 0), (1655, 1103)):
        if costs < below:
            expected = Decimal(gives)
            break
    else:
        expected = Decimal(2206) if costs <= 2757 else costs
    assert amount(worked(hvidovre, "sel-100", facts), "betaling") == expected


@settings(max_examples=40)
@given(
    costs=kroner(5_000),
    before=kroner(5_000),
    months=st.integers(0, 120),
)
def test_a_regulation_backwards_never_takes_anything_back(
    hvidovre: Edition, costs: Decimal, before: Decimal, months: int
) -> None:
    facts: dict[str, Value] = {
        "merudgifter_pr_maaned": costs,
        "merudgifter_dokumenteret": "ja",
        "merudgiftsydelse_hidtil": before,
        "maaneder_med_aendrede_merudgifter": months,
    }
    found = worked(hvidovre, "sel-100", facts)
    regulated = amount(found, "beregning.efterregulering")
    assert regulated == max(amount(found, "betaling") - before, Decimal(0)) * months


@given(most=kroner(300_000), income=kroner(900_000))
def test_each_line_is_what_its_text_says_of_those_above(
    hvidovre: Edition, most: Decimal, income: Decimal
) -> None:
    facts = home(maksimal_boligbetaling_pr_aar=most, indkomst_pr_aar=income)
    found = worked(hvidovre, "sel-108", facts)["beregning.boligbetaling"]
    line = {entry.name: entry.amount or Decimal(0) for entry in found.lines}
    assert line["under"] + line["over"] == line["grundlag"]
    assert line["boligdel"] + line["indkomstdel"] == line["dele"]
    assert line["loft"] == min(line["dele"], line["maksimum"])
    assert found.amount == line["betaling"]

"""Which step an amount lies on by the rates of a day, and what happens without a rate."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from visitator.rules.citations import Citation
from visitator.rules.facts import Art, Fact, FactType, Step, Value
from visitator.rules.rates import Rate, RateValue
from visitator.rules.steps import step_of, stepped, without_rate
from visitator.rules.units import Unit

KILDE = Citation("hvidovre-2023", "§ 100 Udmåling")
MONTHLY = Unit.parse("kr./måned")
IN_2023 = date(2023, 6, 1)


def rate(name: str, amount: int) -> Rate:
    return Rate(name, MONTHLY, (RateValue(date(2023, 1, 1), None, Decimal(amount), KILDE),))


RATES = {r.id: r for r in (rate("mindst", 589), rate("hoej", 1655), rate("hoejst", 2757))}
STEPS = (
    Step("over", "hoejst", above=True),
    Step("to", "hoej", above=False),
    Step("en", "mindst", above=False),
    Step("under", None, above=False),
)


def fact(name: str, kind: FactType, *, steps: tuple[Step, ...] = (), of: str = "") -> Fact:
    ground = (of,) if of else ()
    return Fact(
        name, kind, "?", name, "", "", Art.OPLYSNING, "borger", (), "", ground, 0, None, steps
    )


VOCABULARY = {
    "udgift": fact("udgift", FactType.KRONER),
    "trin": fact("trin", FactType.VALG, steps=STEPS, of="udgift"),
}


@pytest.mark.parametrize(
    ("amount", "step"),
    [
        ("588", "under"),
        ("588.99", "under"),
        ("589", "en"),
        ("1654", "en"),
        ("1654.50", "en"),
        ("1655", "to"),
        ("2757", "to"),
        ("2757.01", "over"),
        ("2758", "over"),
    ],
)
def test_an_amount_lies_on_the_first_step_it_reaches(amount: str, step: str) -> None:
    assert step_of(Decimal(amount), STEPS, RATES, IN_2023) == step


def test_a_known_amount_gives_the_fact_that_follows_from_it() -> None:
    facts: dict[str, Value] = {"udgift": Decimal(900)}
    assert stepped(facts, VOCABULARY, RATES, IN_2023) == {"trin": "en"}
    assert without_rate(facts, VOCABULARY, RATES, IN_2023) == {}


def test_nothing_follows_from_an_amount_that_is_not_known() -> None:
    assert stepped({}, VOCABULARY, RATES, IN_2023) == {}
    assert without_rate({}, VOCABULARY, RATES, IN_2023) == {}


@pytest.mark.parametrize("day", [date(2022, 12, 31), date(2024, 1, 1)])
def test_last_years_rate_is_never_used(day: date) -> None:
    facts: dict[str, Value] = {"udgift": Decimal(900)}
    assert stepped(facts, VOCABULARY, RATES, day) == {}
    lacking = (("hoejst", day.year), ("hoej", day.year), ("mindst", day.year))
    assert without_rate(facts, VOCABULARY, RATES, day) == {"trin": lacking}


def test_a_fact_without_its_rate_does_not_stop_those_after_it() -> None:
    lacking = Rate("andet", MONTHLY, ())
    steps = (Step("over", "andet", above=False), Step("under", None, above=False))
    first = fact("andet-trin", FactType.VALG, steps=steps, of="udgift")
    vocabulary = {"udgift": VOCABULARY["udgift"], "andet-trin": first, "trin": VOCABULARY["trin"]}
    rates = {**RATES, "andet": lacking}
    facts: dict[str, Value] = {"udgift": Decimal(900)}
    assert stepped(facts, vocabulary, rates, IN_2023) == {"trin": "en"}
    assert without_rate(facts, vocabulary, rates, IN_2023) == {"andet-trin": (("andet", 2023),)}


def test_a_whole_number_is_an_amount_too() -> None:
    assert stepped({"udgift": 900}, VOCABULARY, RATES, IN_2023) == {"trin": "en"}

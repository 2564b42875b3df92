"""Facts that follow from an amount and the rates of the day: which step it lies on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from visitator.rules.calculation import LackingRate
from visitator.rules.facts import Fact, Step, Value, Vocabulary
from visitator.rules.rates import Rate


def step_of(amount: Decimal, steps: tuple[Step, ...], rates: Mapping[str, Rate], day: date) -> str:
    """The answer of the first step that the amount reaches by the rates of the day.

    Raises NoRateError where a rate that would tell is not known for the day.
    """
    for step in steps:
        if step.rate_id is None:
            return step.choice
        value = rates[step.rate_id].on(day)
        if value is None:
            raise NoRateError(step.rate_id)
        if amount > value.amount or (amount == value.amount and not step.above):
            return step.choice
    raise AssertionError("the last step takes what is left")


class NoRateError(LookupError):
    """No value of the rate is known for the day."""

    def __init__(self, rate_id: str) -> None:
        super().__init__(rate_id)
        self.rate_id = rate_id


def stepped(
    facts: Mapping[str, Value], vocabulary: Vocabulary, rates: Mapping[str, Rate], day: date
) -> dict[str, Value]:
    """Every fact that follows from an amount that is known; without a rate it stays unknown."""
    found: dict[str, Value] = {}
    for fact, amount in _amounts(facts, vocabulary):
        try:
            found[fact.id] = step_of(amount, fact.steps, rates, day)
        except NoRateError:
            continue
    return found


def without_rate(
    facts: Mapping[str, Value], vocabulary: Vocabulary, rates: Mapping[str, Rate], day: date
) -> dict[str, tuple[LackingRate, ...]]:
    """The facts that would follow from a known amount, each with the rates that the day lacks."""
    found: dict[str, tuple[LackingRate, ...]] = {}
    for fact, amount in _amounts(facts, vocabulary):
        try:
            step_of(amount, fact.steps, rates, day)
        except NoRateError:
            named = [step.rate_id for step in fact.steps if step.rate_id]
            lacking = [name for name in named if rates[name].on(day) is None]
            found[fact.id] = tuple(LackingRate(name, day.year) for name in lacking)
    return found


def _amounts(facts: Mapping[str, Value], vocabulary: Vocabulary) -> Iterator[tuple[Fact, Decimal]]:
    """Every fact that has steps and whose amount is known."""
    for fact in vocabulary.values():
        amount = facts.get(fact.asked_as) if fact.steps else None
        if isinstance(amount, Decimal | int):
            yield fact, Decimal(amount)

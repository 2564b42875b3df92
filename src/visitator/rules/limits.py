"""How small and how large a number may be, whatever else is known."""

from __future__ import annotations

from decimal import Decimal

from visitator.rules.facts import AGE, LARGEST, OLDEST, Fact, Vocabulary


def least(fact: Fact) -> Decimal:
    """The smallest number that can be an answer."""
    return Decimal(fact.least) if isinstance(fact.least, int) else Decimal(0)


def most(fact: Fact, vocabulary: Vocabulary) -> Decimal:
    """The largest number that can be an answer, whatever else is known."""
    if fact.id == AGE:
        return Decimal(OLDEST)
    if isinstance(fact.most, str):
        return most(vocabulary[fact.most], vocabulary)
    return LARGEST if fact.most is None else Decimal(fact.most)


def within(number: Decimal, fact: Fact, vocabulary: Vocabulary) -> bool:
    """Whether a number can be an answer at all."""
    return least(fact) <= number <= most(fact, vocabulary)

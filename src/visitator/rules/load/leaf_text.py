"""A leaf told in words where the catalogue has not given it a text of its own."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from visitator.rules.criteria import Between, OneOf, Test
from visitator.rules.facts import THEME_LEVELS, Fact

HALF = Fraction(1, 2)
NUMBERS = ("mindst", "over", "højst", "under")
DATES = ("tidligst", "efter", "senest", "før")


def leaf_text(fact: Fact, test: Test, *, negated: bool) -> str:
    """The condition as it counts for the citizen: Bolig: «Egen bolig» eller «Uden bolig»."""
    if isinstance(test, OneOf):
        wanted = [
            label for choice, label in fact.choices if (choice in test.choices) is not negated
        ]
        wordy = len(wanted) > 1 and any(" " in label for label in wanted)
        shown = [f"«{label}»" for label in wanted] if wordy else wanted
        return f"{fact.label}: {' eller '.join(shown)}"
    opening = "ikke " if negated else ""
    return f"{fact.label}: {opening}{_range(test)} {fact.unit}".strip()


def _range(test: Between) -> str:
    if test.low is not None and test.low == test.high:
        return _shown(test.low)
    at_least, over, at_most, under = DATES if isinstance(test.low or test.high, date) else NUMBERS
    parts = []
    if test.low is not None:
        parts.append(f"{at_least if test.low_included else over} {_shown(test.low)}")
    if test.high is not None:
        parts.append(f"{at_most if test.high_included else under} {_shown(test.high)}")
    return " og ".join(parts)


def share_text(bound: Fraction, test: OneOf, *, strict: bool, negated: bool) -> str:
    """«Over halvdelen af de vurderede temaer er på niveau 3 eller derover»."""
    opening = ("Højst" if strict else "Under") if negated else ("Over" if strict else "Mindst")
    part = "halvdelen" if bound == HALF else f"{bound.numerator}/{bound.denominator}"
    return f"{opening} {part} af de vurderede temaer er på niveau {_levels(test)}"


def _levels(test: OneOf) -> str:
    levels = tuple(sorted(test.choices))
    if 1 < len(levels) < len(THEME_LEVELS):
        if levels == THEME_LEVELS[-len(levels) :]:
            return f"{levels[0]} eller derover"
        if levels == THEME_LEVELS[: len(levels)]:
            return f"{levels[-1]} eller derunder"
    return " eller ".join(levels)


def _shown(bound: object) -> str:
    if isinstance(bound, date):
        return f"{bound.day}.{bound.month}.{bound.year}"
    return str(bound).replace(".", ",")

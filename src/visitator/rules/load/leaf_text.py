"""A leaf told in words where the catalogue has not given it a text of its own."""

from __future__ import annotations

from datetime import date

from visitator.rules.criteria import Between, OneOf, Test
from visitator.rules.facts import Fact


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
    parts = []
    if test.low is not None:
        parts.append(("mindst " if test.low_included else "over ") + _shown(test.low))
    if test.high is not None:
        parts.append(("højst " if test.high_included else "under ") + _shown(test.high))
    return " og ".join(parts)


def _shown(bound: object) -> str:
    if isinstance(bound, date):
        return f"{bound.day}.{bound.month}.{bound.year}"
    return str(bound).replace(".", ",")

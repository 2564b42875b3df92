"""What a fact is compared with, from the words of the catalogue: er, en_af, mindst, over …"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from visitator.rules.criteria import Between, OneOf
from visitator.rules.facts import Fact, FactType

ANYTHING = Between(None, False, None, False)
CHOICES = ("er", "en_af")
RANGES = ("mindst", "hoejst", "over", "under")


def choice_test(fact: Fact, written: Mapping[str, Any]) -> OneOf:
    """The choices that pass every comparison; none of them where no choice does."""
    wanted = set(fact.choice_ids)
    ranks = {choice: rank for rank, choice in enumerate(fact.choice_ids)}
    for key in sorted(written):
        value = written[key]
        values = [str(v) for v in value] if isinstance(value, list) else [str(value)]
        wanted &= {c for c in ranks if any(_compare(key, ranks[c], ranks[v]) for v in values)}
    return OneOf(frozenset(wanted))


def number_test(fact: Fact, written: Mapping[str, Any]) -> Between:
    """The range of a number or date; ANYTHING where nothing is written."""
    if written.get("er") is not None:
        value = _number(fact, written["er"])
        return Between(value, True, value, True)
    low, high = written.get("mindst"), written.get("hoejst")
    return Between(
        _number(fact, written.get("over") if low is None else low),
        low is not None,
        _number(fact, written.get("under") if high is None else high),
        high is not None,
    )


def _compare(key: str, rank: int, bound: int) -> bool:
    match key:
        case "mindst":
            return rank >= bound
        case "hoejst":
            return rank <= bound
        case "over":
            return rank > bound
        case "under":
            return rank < bound
    return rank == bound


def _number(fact: Fact, value: Any) -> Any:
    if value is None or isinstance(value, date):
        return value
    if fact.type is FactType.DATO:
        return date.fromisoformat(value)
    return int(value) if fact.type is FactType.HELTAL else Decimal(value)

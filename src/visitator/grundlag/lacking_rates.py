"""The rates that a service needs and that no value is known of for the year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from visitator.rules.amounts import lacking_rates
from visitator.rules.calculation import LackingRate
from visitator.rules.edition import Edition
from visitator.rules.explain import OfferResult
from visitator.rules.rates import Rate
from visitator.rules.situation import Situation
from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.walk import facts_used


def lacked_by(
    edition: Edition,
    standard: Kvalitetsstandard,
    offers: Iterable[OfferResult],
    situation: Situation,
    steps: Mapping[str, Sequence[LackingRate]],
) -> tuple[LackingRate, ...]:
    """The rates that a service lacks: for the steps that it asks for, and for the amounts.

    ``steps`` are the facts that could not be told for want of a rate. A rate that is lacking for
    several reasons is there once.
    """
    used = facts_used(standard) if steps else frozenset()
    found = [lack for fact, lacks in steps.items() if fact in used for lack in lacks]
    for offer in offers:
        found += lacking_rates(offer.offer, offer.tabeller, situation, edition.rates)
    return tuple(dict.fromkeys(found))


def lacking_words(lacking: Sequence[LackingRate], rates: Mapping[str, Rate]) -> str:
    """«Ingen sats for året 2025: «A», «B».» for rates of the same years, then those of others."""
    return " ".join(_sentences(lacking, rates))


def _sentences(lacking: Sequence[LackingRate], rates: Mapping[str, Rate]) -> Iterator[str]:
    years: dict[str, list[int]] = {}
    for lack in lacking:
        years.setdefault(lack.rate_id, []).append(lack.year)
    titles: dict[tuple[int, ...], list[str]] = {}
    for rate_id, lacked in years.items():
        titles.setdefault(tuple(sorted(set(lacked))), []).append(f"«{rates[rate_id].titel}»")
    for when, names in titles.items():
        yield f"Ingen sats for året {' og '.join(map(str, when))}: {', '.join(names)}."


def caution(lacking: Sequence[LackingRate], rates: Mapping[str, Rate]) -> str:
    """What the reader of a service is warned of where it lacks rates; the rates may not be none."""
    several = len({lack.rate_id for lack in lacking}) > 1
    remedy = f"Find {'satserne' if several else 'satsen'} før afgørelsen."
    return f"{lacking_words(lacking, rates)} {remedy}"

"""Target groups: one is primary, the others secondary."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.vum.assessment import PRIMARY
from visitator.vum.finding import Examined, Fund

PLACE = "maalgrupper"


def target_groups(seen: Examined) -> Iterator[Fund]:
    """A primary group too few or too many, and a group that is named twice."""
    chosen = seen.udredning.maalgrupper
    if not chosen:
        what = "Udredningen har ingen målgruppe."
        yield seen.remark((), what, f"Skriv den primære under «{PLACE}».")
        return
    primary = [number for number, choice in enumerate(chosen) if choice.art == PRIMARY]
    if not primary:
        what = "Ingen af målgrupperne er den primære."
        yield seen.fault((PLACE,), what, f"Skriv art: {PRIMARY} ved den, støtten mest skyldes.")
    for number in primary[1:]:
        first = seen.terms.maalgrupper[chosen[primary[0]].maalgruppe].begreb.navn
        what = f"Der er mere end én primær målgruppe; {first} er det allerede."
        yield seen.fault((PLACE, number), what, "Vælg én, og gør de andre sekundære.")
    named: set[str] = set()
    for number, choice in enumerate(chosen):
        if choice.maalgruppe in named:
            what = f"{seen.terms.maalgrupper[choice.maalgruppe].begreb.navn} står her to gange."
            yield seen.fault((PLACE, number), what, "Slet den ene.")
        named.add(choice.maalgruppe)

"""The overall level: a person's judgement with a reason, held against the themes' levels.

It is never computed, and no level is ever proposed. The themes suggest a span, from their lowest
to their highest level, with 0 to 4 read as A to E: the five steps of the two scales have the same
names wherever a municipality gives both the same words. A level outside the span is one that no
theme alone gives, and asks for a reason; that may be complexity.
"""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.facts import LEVELS, NOT_ASSESSED
from visitator.vum.assessment import Udredning
from visitator.vum.finding import Examined, Fund
from visitator.vum.given_facts import OVERALL

HOW = (
    "Skriv hvorfor under «afvigelse»; det kan være, at problemerne tilsammen er mere sammensatte, "
    "end temaerne viser hver for sig."
)


def overall(seen: Examined) -> Iterator[Fund]:
    """What the overall level lacks."""
    level = seen.udredning.samlet_funktionsniveau
    if level is None:
        what = "Det samlede funktionsniveau mangler; det regnes aldrig ud af temaerne."
        yield seen.remark((OVERALL,), what, f"Vurdér det, og skriv det under «{OVERALL}».")
        return
    if level.begrundelse is None:
        what = "Det samlede funktionsniveau mangler en begrundelse."
        yield seen.against((OVERALL,), what, "Skriv den under «begrundelse».")
    apart = _apart_from_themes(seen.udredning)
    if apart and level.afvigelse is None:
        yield seen.remark((OVERALL, "vaerdi"), apart, HOW)


def _apart_from_themes(udredning: Udredning) -> str | None:
    """How the overall level stands outside what the themes suggest; None where it does not."""
    assert udredning.samlet_funktionsniveau is not None
    letter = udredning.samlet_funktionsniveau.vaerdi
    step = LEVELS.index(letter)
    steps = [
        int(judged.niveau)
        for judged in udredning.temaer.values()
        if judged.niveau not in (None, NOT_ASSESSED)
    ]
    if not steps:
        return f"Intet tema har et niveau, så temaerne peger ikke på {letter} eller noget andet."
    if step > max(steps):
        return f"Det samlede niveau {letter} ligger over det højeste tema ({max(steps)})."
    if step < min(steps):
        return f"Det samlede niveau {letter} ligger under det laveste tema ({min(steps)})."
    return None

"""Target groups: one is primary, the others secondary."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.vum.assessment import PRIMARY
from visitator.vum.contradictions import GROUPS
from visitator.vum.finding import Examined, Fund


def target_groups(seen: Examined) -> Iterator[Fund]:
    """That there is none, or none that is primary."""
    chosen = seen.udredning.maalgrupper
    if not chosen:
        what = "Udredningen har ingen målgruppe."
        yield seen.remark((GROUPS,), what, f"Skriv den primære under «{GROUPS}».")
    elif not any(choice.art == PRIMARY for choice in chosen):
        what = "Ingen af målgrupperne er den primære."
        remedy = f"Skriv «{PRIMARY}» under «art» ved den, støtten mest skyldes."
        yield seen.against((GROUPS,), what, remedy)

"""Follow-up that was held, and what is overdue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from visitator.frister.wording import plain_date
from visitator.text.words import both


def held_words(counted: Mapping[str, Any]) -> Iterator[str]:
    """What the case tells was held, and the dates that have passed without it."""
    held = [_day(each) for each in counted.get("holdt", ())]
    if held:
        yield f"Holdt: {both(held)}."
    missed = [_day(each) for each in counted.get("overskredet", ())]
    if missed:
        *before, last = missed
        earlier = f" Det gælder også {len(before)} gange før, fra {before[0]}." if before else ""
        if len(before) == 1:
            earlier = f" Det gælder også {before[0]}."
        yield (
            f"Overskredet: Det skulle være sket senest {last}, og sagen siger ikke, at det er "
            f"sket (fulgt_op).{earlier}"
        )


def _day(written: str) -> str:
    return plain_date(date.fromisoformat(written))

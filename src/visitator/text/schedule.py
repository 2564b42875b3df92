"""A schedule of follow-up as dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from visitator.frister.wording import plain_date
from visitator.grundlag.case import Case
from visitator.text.words import both

SHOWN = 3
"""How many dates are told where nobody asked for the whole schedule."""


def schedule_words(counted: Mapping[str, Any], case: Case) -> Iterator[str]:
    """The dates of what repeats: the next few, or all until the day that was asked for."""
    dates = [_told(entry) for entry in counted["plan"]]
    if counted.get("valgt"):
        yield f"Valgt i sagen: {counted['valgt']} mellem opfølgningerne."
    if case.plan_til is not None and dates:
        yield f"Datoer til og med {plain_date(case.plan_til)}: {both(dates)}."
    elif len(dates) > 1:
        yield f"De næste: {both(dates[:SHOWN])}."


def _told(entry: str | Mapping[str, Any]) -> str:
    if isinstance(entry, str):
        return plain_date(date.fromisoformat(entry))
    day = plain_date(date.fromisoformat(entry["dato"]))
    return f"{day} (evt. {entry['eller']})" if entry["eller"] else day

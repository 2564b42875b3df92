"""Deadlines of invented cases, counted once for all that apply for the same on the same day."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from visitator.grundlag.answer import dates_json
from visitator.rules.load.strict_yaml import Document
from visitator.rules.load.yaml_tree import Spot
from visitator.web.kommuner.catalogue import decision_basis

REMEMBERED = 100_000


@lru_cache(maxsize=REMEMBERED)
def deadlines(
    kommune: str, ydelse: str, sagstype: str, ansoegt: str, today: date
) -> tuple[dict[str, Any], ...]:
    """What the catalogue counts for a case of which nothing else is known yet."""
    data = {
        "kommune": kommune,
        "dato": today.isoformat(),
        "ansoegt": ansoegt,
        "ansoegt_om": [ydelse],
        "sagstype": sagstype,
        "fakta": {},
    }
    grundlag = decision_basis(Document("demo", data, Spot(1, 1)))
    answer = next(a for a in grundlag.ydelser if a.standard.id == ydelse)
    return tuple(dates_json(ydelse, answer.tilbud.tabeller, grundlag)["frister"])

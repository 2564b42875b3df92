"""The deadlines of a municipality for what it has no standard for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from visitator.grundlag.assess import Grundlag
from visitator.grundlag.counted import NO_DATE, shown
from visitator.grundlag.delay import decision_json
from visitator.grundlag.due import due
from visitator.rules.edition import OtherDeadline
from visitator.rules.report import value_json
from visitator.rules.tables import Clock, Udfald


def missing_for_other(
    other: OtherDeadline, dates: Mapping[str, date]
) -> dict[str, tuple[str, ...]]:
    """The day that such a deadline is counted from, where the case does not tell it."""
    is_missing = other.periode is not None and other.regnet_fra not in dates
    return {other.regnet_fra: ("frist.afgoerelse",)} if is_missing else {}


def other_deadline_json(other: OtherDeadline, grundlag: Grundlag) -> dict[str, Any]:
    """Such a deadline in the shape of one in a standard."""
    case = grundlag.case
    clock = Clock(other.periode, None, other.regnet_fra, "") if other.periode else None
    counted = due(clock, case.dates, case.day)
    found: dict[str, Any] = {
        "hvad": "afgoerelse",
        "udfald": (Udfald.AFGJORT if clock else Udfald.IKKE_FASTSAT).value,
        "vaerdi": value_json(clock) if clock else None,
        "mulige": [],
        "styrke": "bindende",
        "kilde": other.kilde.as_json(),
        **NO_DATE,
        "plan": [],
    }
    if other.tekst:
        found["tekst"] = other.tekst
    if counted is not None:
        found |= shown(counted) | {"passeret": counted.date < case.day}
    return found | decision_json(other.id, counted, grundlag, is_set=clock is not None)

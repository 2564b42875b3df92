"""The deadlines that a case's tables lead to, as dates where the case has what they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from visitator.frister import CountedDate, yearly_until
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.counted import NO_DATE, shown
from visitator.grundlag.delay import decision_json
from visitator.grundlag.due import due
from visitator.grundlag.horizon import horizon
from visitator.rules.report import table_json
from visitator.rules.tables import Clock, FixedDay, Halfway, TableResult

GROUP = "frist."
DECISION = "afgoerelse"


def deadlines_json(
    ydelse: str, tables: Mapping[str, TableResult], grundlag: Grundlag
) -> list[dict[str, Any]]:
    """Every deadline of a service with its date, where the day it is counted from is known."""
    return [
        _deadline(ydelse, emne.removeprefix(GROUP), result, grundlag)
        for emne, result in tables.items()
        if emne.startswith(GROUP)
    ]


def _deadline(ydelse: str, hvad: str, result: TableResult, grundlag: Grundlag) -> dict[str, Any]:
    value = result.row.vaerdi if result.row else None
    case = grundlag.case
    found = {"hvad": hvad, **table_json(result), **NO_DATE, "plan": []}
    counted = due(value, case.dates, case.day)
    if counted is not None:
        found |= shown(counted)
        found["passeret"] = counted.date < case.day
    if isinstance(value, FixedDay):
        found["plan"] = [day.date.isoformat() for day in _every_year(value, grundlag)]
    if hvad == DECISION:
        found |= decision_json(ydelse, counted, grundlag, is_set=_is_set(result))
    return found


def _is_set(result: TableResult) -> bool:
    """Whether there is a deadline, even if its date or which of several it is cannot be told."""
    rows = (result.row,) if result.row is not None else result.mulige
    clocks = [isinstance(row.vaerdi, Clock | FixedDay | Halfway) for row in rows]
    return bool(clocks) and all(clocks) and not result.may_miss


def _every_year(value: FixedDay, grundlag: Grundlag) -> Iterator[CountedDate]:
    since, until = horizon(grundlag.case)
    start = grundlag.case.dates.get(value.regnet_fra)
    return yearly_until(value.maaned, value.dag, start, since, until)

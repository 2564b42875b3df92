"""The dates that a case's tables lead to: deadlines, follow-up and the complaint period."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from visitator.frister import (
    CountedDate,
    Period,
    Unit,
    complaint_deadline,
    count,
    count_back,
    decision_deadline,
    next_follow_up,
    notice,
)
from visitator.rules.edition import ComplaintLaw
from visitator.rules.report import table_json
from visitator.rules.tables import Clock, Complaint, Silence, TableResult, Term

MONTHS = {"maaneder": 1, "aar": 12}
NO_DATE: dict[str, str | None] = {"dato": None, "regnet_fra": None, "forklaring": None}


def deadlines_json(tables: Mapping[str, TableResult], dates: Mapping[str, date]) -> list[Any]:
    """Every deadline of a service with its date, where the day it is counted from is known."""
    return [
        {"hvad": emne.partition(".")[2], **_deadline(result, dates)}
        for emne, result in tables.items()
        if emne.startswith("frist.")
    ]


def _deadline(result: TableResult, dates: Mapping[str, date]) -> dict[str, Any]:
    clock = result.row.vaerdi if result.row else None
    found = table_json(result) | NO_DATE
    if isinstance(clock, Clock):
        start = dates.get(clock.regnet_fra)
        if start is not None:
            found |= _shown(_due(clock, start))
            found["passeret"] = date.fromisoformat(found["dato"]) < dates.get("dato", start)
    return found


def _due(clock: Clock, day: date) -> CountedDate:
    """When something is due that is done but once."""
    reckoned = count_back if clock.foer else decision_deadline
    return reckoned(day, _period(clock.foerste))


def follow_ups_json(tables: Mapping[str, TableResult], dates: Mapping[str, date]) -> list[Any]:
    """Every follow-up clock with its next date on or after the case's day."""
    return [
        {"hvad": emne.partition(".")[2], **_follow_up(result, dates)}
        for emne, result in tables.items()
        if emne.startswith("opfoelgning.")
    ]


def _follow_up(result: TableResult, dates: Mapping[str, date]) -> dict[str, Any]:
    clock = result.row.vaerdi if result.row else None
    found = table_json(result) | NO_DATE | {"maaneder": None, "form": None, "hver_anden": None}
    if isinstance(clock, Clock):
        found["maaneder"] = None if clock.foer else _in_months(clock.foerste)
        found["form"] = clock.form or None
        found["hver_anden"] = clock.hver_anden or None
        start = dates.get(clock.regnet_fra)
        if start is not None:
            found |= _shown(_next(clock, start, dates.get("dato", start)))
            found["passeret"] = date.fromisoformat(found["dato"]) < dates.get("dato", start)
    return found


def _next(clock: Clock, start: date, day: date) -> CountedDate:
    """The next follow-up; a clock that does not repeat keeps its only date once it has passed."""
    first = _period(clock.foerste)
    if clock.foer:
        return count_back(start, first)
    then = _period(clock.derefter) if clock.derefter else None
    return next_follow_up(start, first, then, max(start, day)) or count(start, first)


def notice_json(result: TableResult, dates: Mapping[str, date]) -> dict[str, Any]:
    """The notice before support is reduced or ends, with its last day where that can be counted."""
    found = table_json(result) | NO_DATE
    clock = result.row.vaerdi if result.row else None
    start = dates.get(clock.regnet_fra) if isinstance(clock, Clock) else None
    if isinstance(clock, Clock) and start is not None:
        period = _period(clock.foerste)
        found |= _shown(count_back(start, period) if clock.foer else notice(start, period))
    return found


def complaint_json(
    result: TableResult, dates: Mapping[str, date], law: ComplaintLaw, *, by_law: bool
) -> dict[str, Any]:
    """Whether one can complain, and the last day for it once the decision has been received.

    Where the document gives no period of its own, the statute's is shown and marked as law; where
    it says nothing of complaints, only if the statute lets one complain (``by_law``).
    """
    found = table_json(result)
    complaint = result.row.vaerdi if result.row else None
    if isinstance(complaint, Silence) and by_law:
        complaint = Complaint("ja", "", None, None, None)
    if not isinstance(complaint, Complaint) or complaint.vaerdi != "ja":
        return found
    period, hjemmel, kilde = complaint.frist, "kommune", found["kilde"]
    if period is None:
        period, hjemmel, kilde = law.frist, "lov", law.kilde.as_json()
    found |= {
        "instans": complaint.instans or law.instans,
        "opsaettende": complaint.opsaettende,
        "frist": {
            "periode": str(_period(period)),
            "hjemmel": hjemmel,
            "kilde": kilde,
            **NO_DATE,
        },
        "genvurdering": _reassessment(complaint, found["kilde"], law),
    }
    received = dates.get("afgoerelse_modtaget")
    if received is not None:
        found["frist"] |= _shown(complaint_deadline(received, _period(period)))
        last = date.fromisoformat(found["frist"]["dato"])
        found["frist"]["passeret"] = last < dates.get("dato", received)
    return found


def complaint_by_law(ydelse: str, tables: Mapping[str, TableResult], law: ComplaintLaw) -> bool:
    """Whether the statute's general rule covers a service on which the document is silent.

    It covers the statutes it names, and only where somebody decides: where one just comes, there
    is nothing to complain of.
    """
    found = tables.get("kompetence")
    value = found.row.vaerdi if found is not None and found.row is not None else None
    is_decided = not (isinstance(value, Term) and value.vaerdi == "ingen_afgoerelse")
    return is_decided and ydelse.partition("-")[0] in law.love


def _reassessment(complaint: Complaint, kilde: Any, law: ComplaintLaw) -> dict[str, Any]:
    """Within what time the municipality looks at its own decision again."""
    own = complaint.genvurdering
    return {
        "periode": str(_period(own or law.genvurdering)),
        "hjemmel": "kommune" if own else "lov",
        "kilde": kilde if own else law.genvurdering_kilde.as_json(),
    }


def _period(written: tuple[int, str]) -> Period:
    return Period(written[0], Unit(written[1]))


def _in_months(written: tuple[int, str]) -> int | None:
    factor = MONTHS.get(written[1])
    return None if factor is None else written[0] * factor


def _shown(counted: CountedDate) -> dict[str, str]:
    return {
        "dato": counted.date.isoformat(),
        "regnet_fra": counted.start.isoformat(),
        "forklaring": counted.explanation,
    }

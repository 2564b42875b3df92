"""How far ahead what repeats is told as dates."""

from __future__ import annotations

from datetime import date

from visitator.frister import Period, Unit, count
from visitator.grundlag.case import Case

AHEAD = Period(2, Unit.AAR)


def horizon(case: Case) -> tuple[date, date]:
    """The first and the last day of a schedule.

    With ``plan_til`` it is the whole schedule from the start of the support until that day, else
    what is ahead until the grant expires, and two years where nobody has said when.
    """
    begun = case.dates.get("ivaerksat", case.day)
    if case.plan_til is not None:
        return min(begun, case.plan_til), case.plan_til
    since = max(begun, case.day)
    expires = case.dates.get("udloeber")
    return since, count(since, AHEAD).date if expires is None else max(since, expires)

"""When support is to be followed up: the next time, and the schedule ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from visitator.frister import (
    CountedDate,
    Period,
    count,
    follow_ups,
    next_follow_up,
    overdue,
    yearly_until,
)
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.counted import NO_DATE, as_period, shown
from visitator.grundlag.due import due
from visitator.grundlag.held import GROUP
from visitator.grundlag.horizon import horizon
from visitator.rules.report import table_json
from visitator.rules.tables import Clock, FixedDay, Halfway, TableResult

MAIN = "opfoelgning.opfoelgning"
ENDS = ("udloeber", "afsluttet", "udskrevet", "doed")
"""Days of a case after which the support is no longer followed up."""
ONE_DAY = timedelta(days=1)
MONTHS = {"maaneder": 1, "aar": 12}


@dataclass(frozen=True, slots=True)
class _Run:
    """A clock that runs from a day, with what it is repeated by; ``beside`` tells of another."""

    start: date
    first: Period
    then: Period | None
    beside: str = ""

    def next(self, on_or_after: date) -> CountedDate:
        """The next time; one that does not repeat keeps its only date once it has passed."""
        found = next_follow_up(self.start, self.first, self.then, max(self.start, on_or_after))
        return self._told(found or count(self.start, self.first))

    def until(self, until: date) -> Iterator[CountedDate]:
        """Every time from the start."""
        if until >= self.start:
            yield from map(self._told, follow_ups(self.start, self.first, self.then, until))

    def _told(self, counted: CountedDate) -> CountedDate:
        return replace(counted, explanation=f"{counted.explanation}{self.beside}")


def follow_ups_json(tables: Mapping[str, TableResult], grundlag: Grundlag) -> list[dict[str, Any]]:
    """Every follow-up clock with its next date on or after the case's day, and its schedule.

    ``slutter_foer`` is the day on which the support ends before the next date, which is then no
    date at all. ``overskredet`` are the dates before the case's day for which it tells of no
    follow-up, and ``holdt`` the days on which it tells that one was held.
    """
    return [
        {"hvad": emne.removeprefix(GROUP), **_follow_up(emne, result, grundlag)}
        for emne, result in tables.items()
        if emne.startswith(GROUP)
    ]


def _follow_up(emne: str, result: TableResult, grundlag: Grundlag) -> dict[str, Any]:
    value, case = result.row.vaerdi if result.row else None, grundlag.case
    found = table_json(result) | NO_DATE
    found |= {"maaneder": None, "form": None, "hver_anden": None, "valgt": None, "plan": []}
    if isinstance(value, Clock | FixedDay | Halfway):
        found["form"] = value.form or None
    counted = due(value, case.dates, case.day)
    if isinstance(value, Clock) and not value.foer:
        run = _run(value, grundlag)
        found |= _about(value, grundlag)
        counted = None if run is None else run.next(case.day)
        found["plan"] = [] if run is None else list(_plan(value, run, grundlag))
    end = _end(value, case.dates)
    if counted is not None and end is not None and end < counted.date:
        found["slutter_foer"] = end.isoformat()
    elif counted is not None:
        found |= shown(counted)
        found["passeret"] = counted.date < case.day
    held = case.fulgt_op.get(emne.removeprefix(GROUP), ())
    missed = overdue(_due_so_far(value, grundlag), held, case.day)
    found["holdt"] = [each.isoformat() for each in held]
    found["overskredet"] = [each.isoformat() for each in missed]
    return found


def _due_so_far(value: object, grundlag: Grundlag) -> Iterator[date]:
    """Every day before the case's on which a follow-up was due while there was support."""
    dates = grundlag.case.dates
    last = grundlag.case.day - ONE_DAY
    counted: Iterable[CountedDate] = ()
    match value:
        case Clock(foer=False):
            run = _run(value, grundlag)
            counted = () if run is None else run.until(last)
        case FixedDay() if value.regnet_fra in dates:
            start = dates[value.regnet_fra]
            counted = yearly_until(value.maaned, value.dag, start, start, last)
        case Clock() | Halfway():
            only = due(value, dates, grundlag.case.day)
            counted = () if only is None else (only,)
    end = _end(value, dates)
    for each in counted:
        if each.date <= min(last, end or last):
            yield each.date


def _end(value: object, dates: Mapping[str, date]) -> date | None:
    """The last day on which something can fall due; None where no end is known.

    What is counted from the end itself is not bounded by it.
    """
    ends = [dates[name] for name in ENDS if name in dates]
    return None if getattr(value, "regnet_fra", "") in ENDS else min(ends, default=None)


def _about(clock: Clock, grundlag: Grundlag) -> dict[str, Any]:
    chosen = _chosen(clock, grundlag)
    return {
        "maaneder": _in_months(clock.foerste),
        "hver_anden": clock.hver_anden or None,
        "valgt": None if chosen is None else str(chosen),
    }


def _chosen(clock: Clock, grundlag: Grundlag) -> Period | None:
    """What a person has chosen to repeat it by, where the document leaves it to one."""
    chosen = grundlag.case.opfoelges_hver
    return as_period(chosen) if chosen in clock.derefter_valg and chosen is not None else None


def _run(clock: Clock, grundlag: Grundlag) -> _Run | None:
    """The clock with the day it runs from, or that of the support it is followed up with."""
    start = grundlag.case.dates.get(clock.regnet_fra)
    if clock.sammen_med:
        together = _together(clock.sammen_med, grundlag)
        if together is not None:
            return together
    if start is None:
        return None
    then = as_period(clock.derefter) if clock.derefter else _chosen(clock, grundlag)
    return _Run(start, as_period(clock.foerste), then)


def _together(ydelse: str, grundlag: Grundlag) -> _Run | None:
    """The follow-up of another service that the citizen has, from the day of that grant."""
    day = grundlag.case.day
    grants = grundlag.case.situation.grants or ()
    days = [g.fra for g in grants if g.ydelse == ydelse and (g.til is None or g.til >= day)]
    for answer in grundlag.ydelser:
        result = answer.tilbud.tabeller.get(MAIN) if answer.standard.id == ydelse else None
        value = result.row.vaerdi if result is not None and result.row is not None else None
        if isinstance(value, Clock) and days and not (value.foer or value.sammen_med):
            then = as_period(value.derefter) if value.derefter else None
            beside = f"; sammen med opfølgningen efter {answer.standard.lov}"
            return _Run(max(days), as_period(value.foerste), then, beside)
    return None


def _plan(clock: Clock, run: _Run, grundlag: Grundlag) -> Iterator[dict[str, Any]]:
    """The schedule, each time with the form it has and the one it may have instead."""
    since, until = horizon(grundlag.case)
    for number, counted in enumerate(run.until(until)):
        if counted.date >= since:
            other = clock.hver_anden if number % 2 else ""
            yield {
                "dato": counted.date.isoformat(),
                "form": clock.form or None,
                "eller": other or None,
                "forklaring": counted.explanation,
            }


def _in_months(written: tuple[int, str]) -> int | None:
    factor = MONTHS.get(written[1])
    return None if factor is None else written[0] * factor

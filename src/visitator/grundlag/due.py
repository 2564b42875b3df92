"""When something is due that a clock of the catalogue names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from visitator.frister import (
    CountedDate,
    count_back,
    count_from_month_end,
    decision_deadline,
    halfway,
    yearly,
)
from visitator.grundlag.counted import as_period
from visitator.rules.tables import Clock, FixedDay, Halfway


def due(value: object, dates: Mapping[str, date], day: date) -> CountedDate | None:
    """When something is due, of what is done but once; None where a date is missing."""
    match value:
        case FixedDay():
            return yearly(value.maaned, value.dag, dates.get(value.regnet_fra), day)
        case Halfway():
            start, end = dates.get(value.regnet_fra), dates.get(value.halvvejs_til)
            return None if start is None or end is None else halfway(start, end)
        case Clock():
            start = dates.get(value.regnet_fra)
            return None if start is None else _after(value, start)
    return None


def _after(clock: Clock, start: date) -> CountedDate:
    if clock.maaned_ud:
        return count_from_month_end(start, as_period(clock.foerste))
    reckoned = count_back if clock.foer else decision_deadline
    return reckoned(start, as_period(clock.foerste))

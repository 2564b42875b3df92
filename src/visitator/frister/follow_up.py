"""When support is to be followed up.

Every date is counted from the start of the support rather than from the date before it, so that
a start on the 31st does not slide to the 28th after the first February.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count as counter
from itertools import takewhile

from visitator.frister.calendar import BeyondCalendarError
from visitator.frister.counting import CountedDate, Period, count
from visitator.frister.wording import in_words


def follow_ups(
    started: date, first: Period, then: Period | None, until: date
) -> tuple[CountedDate, ...]:
    """All follow-up dates up to and including ``until``.

    ``first`` leads to the first date and ``then`` from each to the next; None means that the
    document sets only one. If the two cannot be added (weeks and months), the later dates are
    counted from the first follow-up instead.

    Raises ValueError if ``until`` lies before ``started``, ``then`` is no time at all, or hverdage
    are counted into a year whose holidays are not known.
    """
    if until < started:
        raise ValueError(
            f"Opfølgningerne kan ikke slutte {in_words(until)}, "
            f"før støtten begynder {in_words(started)}."
        )
    dates = _follow_ups(started, first, then)
    return tuple(takewhile(lambda counted: counted.date <= until, dates))


def next_follow_up(
    started: date, first: Period, then: Period | None, on_or_after: date
) -> CountedDate | None:
    """The earliest follow-up date that is not before ``on_or_after``; None if there is no more.

    Raises ValueError as ``follow_ups`` does, except that ``on_or_after`` may be any day.
    """
    dates = _follow_ups(started, first, then)
    return next((counted for counted in dates if counted.date >= on_or_after), None)


def _follow_ups(started: date, first: Period, then: Period | None) -> Iterator[CountedDate]:
    if then is not None and then.amount == 0:
        raise ValueError("Der skal være mindst én dag mellem to opfølgninger.")
    try:
        opening = count(started, first)
        yield opening
        if then is not None:
            yield from (_later(opening, first, then, times) for times in counter(1))
    except BeyondCalendarError:
        return


def _later(opening: CountedDate, first: Period, then: Period, times: int) -> CountedDate:
    more = Period(then.amount * times, then.unit)
    total = _added(first, more)
    return count(opening.date, more) if total is None else count(opening.start, total)


def _added(first: Period, more: Period) -> Period | None:
    """One period as long as both; None if they are of kinds that do not convert."""
    if first.unit is more.unit:
        return Period(first.amount + more.amount, first.unit)
    (unit, amount), (other_unit, other_amount) = first.smallest(), more.smallest()
    return Period(amount + other_amount, unit) if unit is other_unit else None

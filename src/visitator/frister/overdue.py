"""What was due and has not been held."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date


def overdue(due: Iterable[date], held: Iterable[date], day: date) -> tuple[date, ...]:
    """The dates before ``day`` that nothing in ``held`` makes up for, in order.

    What is held late makes up for all that was due by then; what is held when nothing was due
    counts for the next date, and only for that.
    """
    open_dates = sorted(set(due))
    following = tuple(open_dates)
    for each in sorted(held):
        late = [when for when in open_dates if when <= each]
        made_up = late or [when for when in following if when > each][:1]
        open_dates = [when for when in open_dates if when not in made_up]
    return tuple(when for when in open_dates if when < day)

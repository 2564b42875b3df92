"""Dated rates: amounts that a law or a municipality fixes for a period, most often a year.

A rate is never carried over to a year it was not found for. Where the source is silent the answer
is that there is no rate, and a person looks it up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from visitator.rules.citations import Citation
from visitator.rules.units import Unit


@dataclass(frozen=True, slots=True)
class RateValue:
    """What a rate is from a day on, and where that is written.

    ``until_date`` is the last day it counts, that day included. Left out, the value counts to
    the end of the calendar year of ``from_date``, or to the day before the next value where that
    comes first. A value that is meant to last longer says so with its ``until_date``. ``note``
    tells the reader where the value departs from the words of its source.
    """

    from_date: date
    until_date: date | None
    amount: Decimal
    kilde: Citation
    note: str = ""

    def last_day(self) -> date:
        """The last day the value counts as far as the value itself says."""
        return self.until_date or date(self.from_date.year, 12, 31)


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate, called ``titel``, with its values in the order of their dates, all in ``unit``.

    A municipality's own rate has the statute's ``behind`` it, for the days it does not cover.

    Raises ValueError with a Danish sentence if the values are out of order, start on the same
    day, end before they start, or state an end that runs into the next value.
    """

    id: str
    unit: Unit
    values: tuple[RateValue, ...]
    titel: str = ""
    behind: Rate | None = None

    def __post_init__(self) -> None:
        for value in self.values:
            if value.last_day() < value.from_date:
                raise ValueError(
                    f"Satsen «{self.id}» fra {value.from_date} slutter, før den begynder."
                )
        for earlier, later in pairwise(self.values):
            if (earlier.until_date or earlier.from_date) >= later.from_date:
                raise ValueError(
                    f"Satsen «{self.id}» fra {later.from_date} begynder, før satsen fra "
                    f"{earlier.from_date} er slut. Skriv satserne i datoorden uden overlap."
                )

    def on(self, day: date) -> RateValue | None:
        """The value that counts on ``day``, or None: "ingen sats for året"."""
        begun = [value for value in self.values if value.from_date <= day]
        if begun and day <= begun[-1].last_day():
            return begun[-1]
        return self.behind.on(day) if self.behind else None

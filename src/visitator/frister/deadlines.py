"""The deadlines and notices of a case.

A deadline that binds the municipality stands on the day it is counted to. A complaint period is
the citizen's own and never ends on a day when the town hall is closed. The three hverdage within
which a home tells the municipality of a stay are a plain ``count``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum

from visitator.frister.calendar import holiday_name, next_workday
from visitator.frister.counting import CountedDate, Period, Unit, count
from visitator.frister.wording import in_words, weekday_name

_KLAGEFRIST = Period(4, Unit.UGER)
_SATURDAY = 5


class Forsendelse(StrEnum):
    """How a decision was sent to the citizen."""

    DIGITAL = "digital"
    BREV = "brev"


def receipt(
    sent: date, by: Forsendelse, letter_workdays: int = 6, *, optional_closed: bool = True
) -> CountedDate:
    """The day on which the citizen has received what was sent.

    Digital Post is received on the day it is available, also on a holiday; ``sent`` is that day.
    An ordinary letter is taken as received ``letter_workdays`` hverdage after the day it was
    dated and posted; optional days are not hverdage here unless ``optional_closed`` is False,
    because the day of receipt opens the citizen's own periods.

    Raises ValueError if ``letter_workdays`` is negative or the holidays of the year are not known.
    """
    match by:
        case Forsendelse.DIGITAL:
            explanation = f"Digital Post er modtaget den dag, den er tilgængelig: {in_words(sent)}"
            return CountedDate(sent, sent, explanation)
        case Forsendelse.BREV:
            period = Period(letter_workdays, Unit.HVERDAGE)
            return count(sent, period, optional_closed=optional_closed)


def decision_deadline(received: date, period: Period) -> CountedDate:
    """The last day for a decision on an application received on ``received``.

    It binds the municipality and stays where it is counted to, also in a weekend.

    Raises ValueError as ``count`` does.
    """
    counted = count(received, period)
    if counted.date.weekday() < _SATURDAY:
        return counted
    unmoved = f"kommunens frist flyttes ikke, selv om det er en {weekday_name(counted.date)}"
    return replace(counted, explanation=f"{counted.explanation}; {unmoved}")


def complaint_deadline(
    received: date, period: Period = _KLAGEFRIST, *, optional_closed: bool = True
) -> CountedDate:
    """The last day on which the citizen can complain of a decision received on ``received``.

    A period that ends in a weekend, on a holiday or on the Friday after Kristi himmelfart runs
    to the next hverdag; so it does from the other optional days unless ``optional_closed`` is
    False.

    Raises ValueError as ``count`` does, and if the holidays of the year are not known.
    """
    counted = count(received, period, optional_closed=optional_closed)
    end = counted.date
    moved = next_workday(end, optional_closed=optional_closed, ascension_friday_closed=True)
    if moved == end:
        return counted
    name = holiday_name(end, optional_closed=optional_closed, ascension_friday_closed=True)
    closed = f"{in_words(end)} ({name})" if name else in_words(end)
    move = f"flyttet fra {closed} til {in_words(moved)}, som er den næste hverdag"
    return CountedDate(moved, received, f"{counted.explanation}; {move}")


def notice(received: date, period: Period) -> CountedDate:
    """The last day of a notice, such as the 14 weeks before support is reduced or withdrawn.

    The support stands through that day, which is never moved.

    Raises ValueError as ``count`` does.
    """
    counted = count(received, period)
    runs = f"varslet løber til og med {in_words(counted.date)}"
    return replace(counted, explanation=f"{counted.explanation}; {runs}")

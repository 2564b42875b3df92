"""What follows when a citizen complains: reassessment, and when the decision may take effect."""

from __future__ import annotations

from datetime import date, timedelta

from visitator.frister.counting import CountedDate, Period
from visitator.frister.deadlines import decision_deadline, notice
from visitator.frister.wording import in_words

_DAY = timedelta(1)


def reassessment(complained: date, period: Period) -> CountedDate:
    """The last day for the municipality to look at its own decision again.

    It is counted from the day that the complaint came in, and binds the municipality as a decision
    deadline does.

    Raises ValueError as ``count`` does.
    """
    return decision_deadline(complained, period)


def earliest_effect(received: date, period: Period, board_decided: date | None) -> CountedDate:
    """The first day on which a reduction or withdrawal may take effect.

    That is the day after the last day of the notice; where the decision also waits for the appeals
    board, it is no earlier than the day after ``board_decided``. The support stands until then.
    The explanation tells which of the two it follows; how the notice runs is told by ``notice``.

    Raises ValueError as ``count`` does.
    """
    runs = notice(received, period)
    free = runs.date + _DAY
    if board_decided is None or board_decided < free:
        why = f"dagen efter, at varslet er løbet ud {in_words(runs.date)}"
        return CountedDate(free, received, why)
    why = f"dagen efter, at klagen er afgjort i Ankestyrelsen {in_words(board_decided)}"
    return CountedDate(board_decided + _DAY, received, why)

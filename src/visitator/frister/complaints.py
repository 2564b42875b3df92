"""What follows when a citizen complains: reassessment, and when the decision may take effect."""

from __future__ import annotations

from dataclasses import replace
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

    Raises ValueError as ``count`` does.
    """
    runs = notice(received, period)
    free = runs.date + _DAY
    if board_decided is None or board_decided < free:
        return CountedDate(
            free, received, f"{runs.explanation}, og ændringen kan gælde fra dagen efter"
        )
    explanation = (
        f"{runs.explanation}, men klagen er først afgjort {in_words(board_decided)}, "
        "og ændringen kan gælde fra dagen efter"
    )
    return replace(runs, date=board_decided + _DAY, explanation=explanation)

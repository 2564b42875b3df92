"""Working days, deadlines, notices, complaint periods and follow-up dates.

Pure functions of dates. Every answer is a ``CountedDate`` that tells in Danish how it was counted.
"""

from visitator.frister.calendar import (
    BeyondCalendarError,
    add_workdays,
    is_workday,
    next_workday,
)
from visitator.frister.counting import CountedDate, Period, Unit, count, count_back
from visitator.frister.deadlines import (
    Forsendelse,
    complaint_deadline,
    decision_deadline,
    notice,
    receipt,
)
from visitator.frister.follow_up import follow_ups, next_follow_up
from visitator.frister.wording import in_words

__all__ = [
    "BeyondCalendarError",
    "CountedDate",
    "Forsendelse",
    "Period",
    "Unit",
    "add_workdays",
    "complaint_deadline",
    "count",
    "count_back",
    "decision_deadline",
    "follow_ups",
    "in_words",
    "is_workday",
    "next_follow_up",
    "next_workday",
    "notice",
    "receipt",
]

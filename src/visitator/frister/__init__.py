"""Working days, deadlines, notices, complaint periods and follow-up dates.

Pure functions of dates. Every answer is a ``CountedDate`` that tells in Danish how it was counted.
"""

from visitator.frister.calendar import (
    BeyondCalendarError,
    add_workdays,
    is_workday,
    next_workday,
)
from visitator.frister.complaints import earliest_effect, reassessment
from visitator.frister.counting import CountedDate, Period, Unit, count, count_back
from visitator.frister.deadlines import (
    Forsendelse,
    complaint_deadline,
    decision_deadline,
    notice,
    receipt,
)
from visitator.frister.follow_up import follow_ups, next_follow_up
from visitator.frister.halfway import halfway
from visitator.frister.month_end import count_from_month_end
from visitator.frister.overdue import overdue
from visitator.frister.wording import in_words
from visitator.frister.yearly import yearly, yearly_until

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
    "count_from_month_end",
    "decision_deadline",
    "earliest_effect",
    "follow_ups",
    "halfway",
    "in_words",
    "is_workday",
    "next_follow_up",
    "next_workday",
    "notice",
    "overdue",
    "reassessment",
    "receipt",
    "yearly",
    "yearly_until",
]

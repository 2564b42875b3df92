"""When an answer gives a citizen less than the law's answer about the same subject.

Only what the law settles is compared. Where either leaves it to a person, or says nothing, there
is nothing to compare.
"""

from __future__ import annotations

from decimal import Decimal

from visitator.rules.tables import Amount, Clock, Complaint, Package, RowValue, Term

DAYS = {"dage": 1, "hverdage": 1, "uger": 7, "maaneder": 30, "aar": 365}
"""About how long a unit is: enough to tell 14 days from 3 weeks."""
WEAKER = {("pligt", "kan", "skal"), ("frit_valg", "nej", "ja"), ("anonymitet", "nej", "ja")}
"""Subject, the standard's word, the law's word."""
NOTICE = "varsel"
AT_LEAST = ("omfang",)


def less_than(emne: str, own: RowValue, law: RowValue) -> bool:
    """Whether the standard's answer ``own`` gives less than the law's."""
    match own, law:
        case Complaint(), Complaint():
            return _harder_to_complain(own, law)
        case Term(), Term():
            return (emne, own.vaerdi, law.vaerdi) in WEAKER
        case Clock(), Clock():
            return _worse_clock(emne, own, law)
        case ((Amount() | Package()), Amount()):
            return emne in AT_LEAST and _smaller(own, law)
    return False


def _harder_to_complain(own: Complaint, law: Complaint) -> bool:
    if (own.vaerdi, law.vaerdi) == ("nej", "ja"):
        return True
    if own.vaerdi != law.vaerdi or own.frist is None or law.frist is None:
        return False
    return _days(own.frist) < _days(law.frist)


def _worse_clock(emne: str, own: Clock, law: Clock) -> bool:
    """A shorter notice, a longer deadline, or one that begins with something else."""
    if own.foer or law.foer:
        return False
    shorter, longer = sorted([_days(own.foerste), _days(law.foerste)])
    differs = shorter != longer
    is_own_shorter = _days(own.foerste) == shorter
    return (differs and is_own_shorter is (emne == NOTICE)) or own.regnet_fra != law.regnet_fra


def _days(period: tuple[int, str]) -> int:
    number, unit = period
    return number * DAYS[unit]


def _smaller(own: Amount | Package, law: Amount) -> bool:
    """Whether no part of the same unit promises as much as the law's lowest."""
    parts = own.dele if isinstance(own, Package) else (own,)
    alike = [part for part in parts if part.enhed == law.enhed]
    promised = max((part.fra or Decimal(0) for part in alike), default=None)
    return promised is not None and law.fra is not None and promised < law.fra

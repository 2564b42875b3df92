"""An answer gives less than the law only where both settle the matter."""

from __future__ import annotations

from decimal import Decimal

import pytest

from visitator.rules.check.findings.less_than import less_than
from visitator.rules.tables import (
    Amount,
    Clock,
    Complaint,
    Judgement,
    Package,
    RowValue,
    Silence,
    Term,
)

FIFTEEN = Amount(Decimal(15), Decimal(15), "timer/måned", "ledsagelse", "")
UP_TO_15 = Amount(None, Decimal(15), "timer/måned", "ledsagelse", "")
SAVED = Amount(None, Decimal(90), "timer", "opsparet", "")


def after(number: int, unit: str, of: str = "henvendelse") -> Clock:
    return Clock((number, unit), None, of, "")


def complaint(word: str, weeks: int | None = None) -> Complaint:
    return Complaint(word, "", None, (weeks, "uger") if weeks else None, None)


@pytest.mark.parametrize(
    ("emne", "own", "law", "less"),
    [
        ("pligt", Term("kan", ""), Term("skal", ""), True),
        ("pligt", Term("skal", ""), Term("kan", ""), False),
        ("frit_valg", Term("nej", ""), Term("ja", ""), True),
        ("pligt", Silence("tavs"), Term("skal", ""), False),
        ("pligt", Judgement("skøn", ()), Term("skal", ""), False),
        ("omfang", UP_TO_15, FIFTEEN, True),
        ("omfang", FIFTEEN, FIFTEEN, False),
        ("omfang", Package((UP_TO_15, SAVED)), FIFTEEN, True),
        ("omfang", SAVED, FIFTEEN, False),
        ("varighed", UP_TO_15, FIFTEEN, False),
        ("frist.ivaerksaettelse", after(3, "uger"), after(14, "dage"), True),
        ("frist.ivaerksaettelse", after(2, "uger"), after(14, "dage"), False),
        ("frist.ivaerksaettelse", after(14, "dage", "ansoegt"), after(14, "dage"), True),
        ("varsel", after(3, "maaneder"), after(14, "uger"), True),
        ("varsel", after(4, "maaneder"), after(14, "uger"), False),
        ("klage", complaint("nej"), complaint("ja"), True),
        ("klage", complaint("ja", 2), complaint("ja", 4), True),
        ("klage", complaint("ja"), complaint("ja", 4), False),
        ("klage", complaint("ja", 2), complaint("nej"), False),
    ],
)
def test_less_than(emne: str, own: RowValue, law: RowValue, *, less: bool) -> None:
    assert less_than(emne, own, law) is less

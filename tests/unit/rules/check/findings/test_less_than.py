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
FROM_1 = Amount(Decimal(1), None, "timer/måned", "ledsagelse", "")
FROM_14 = Amount(Decimal(14), None, "timer/måned", "ledsagelse", "")
SAVED = Amount(None, Decimal(90), "timer", "opsparet", "")


def after(number: int, unit: str, of: str = "henvendelse") -> Clock:
    return Clock((number, unit), None, of, "")


def before(number: int, unit: str) -> Clock:
    return Clock((number, unit), None, "henvendelse", "", foer=True)


def complaint(word: str, weeks: int | None = None) -> Complaint:
    return Complaint(word, "", None, (weeks, "uger") if weeks else None, None)


@pytest.mark.parametrize(
    ("emne", "own", "law", "less"),
    [
        ("pligt", Term("kan", ""), Term("skal", ""), True),
        ("pligt", Term("skal", ""), Term("kan", ""), False),
        ("frit_valg", Term("nej", ""), Term("ja", ""), True),
        ("frit_valg", Term("ja", ""), Term("nej", ""), False),
        ("anonymitet", Term("nej", ""), Term("ja", ""), True),
        ("pligt", Term("kan", ""), Term("kan", ""), False),
        ("adgang", Term("nej", ""), Term("ja", ""), False),
        ("pligt", Silence("tavs"), Term("skal", ""), False),
        ("pligt", Judgement("skøn", ()), Term("skal", ""), False),
        ("omfang", UP_TO_15, FIFTEEN, True),
        ("omfang", FIFTEEN, FIFTEEN, False),
        ("omfang", Package((UP_TO_15, SAVED)), FIFTEEN, True),
        ("omfang", Package((UP_TO_15, FIFTEEN)), FIFTEEN, False),
        ("omfang", Package((FIFTEEN, UP_TO_15)), FIFTEEN, False),
        ("omfang", FROM_14, FIFTEEN, True),
        ("omfang", FIFTEEN, FROM_14, False),
        ("omfang", UP_TO_15, UP_TO_15, False),
        ("omfang", UP_TO_15, FROM_1, True),
        ("omfang", SAVED, FIFTEEN, False),
        ("omfang", FIFTEEN, Package((FIFTEEN,)), False),
        ("varighed", UP_TO_15, FIFTEEN, False),
        ("frist.ivaerksaettelse", after(3, "uger"), after(14, "dage"), True),
        ("frist.ivaerksaettelse", after(2, "uger"), after(14, "dage"), False),
        ("frist.ivaerksaettelse", after(14, "dage", "ansoegt"), after(14, "dage"), True),
        ("frist.ivaerksaettelse", after(13, "dage"), after(14, "dage"), False),
        ("frist.ivaerksaettelse", after(15, "hverdage"), after(14, "hverdage"), True),
        ("frist.ivaerksaettelse", after(1, "maaneder"), after(30, "dage"), False),
        ("frist.ivaerksaettelse", after(1, "maaneder"), after(29, "dage"), True),
        ("frist.ivaerksaettelse", after(1, "aar"), after(365, "dage"), False),
        ("frist.ivaerksaettelse", after(1, "aar"), after(364, "dage"), True),
        ("frist.regnskab", before(3, "uger"), after(2, "uger"), False),
        ("frist.regnskab", after(3, "uger"), before(2, "uger"), False),
        ("varsel", after(14, "uger"), after(14, "uger"), False),
        ("varsel", after(14, "uger", "ansoegt"), after(14, "uger"), True),
        ("varsel", after(3, "maaneder"), after(14, "uger"), True),
        ("varsel", after(4, "maaneder"), after(14, "uger"), False),
        ("klage", complaint("nej"), complaint("ja"), True),
        ("klage", complaint("ja", 2), complaint("ja", 4), True),
        ("klage", complaint("ja"), complaint("ja", 4), False),
        ("klage", complaint("ja", 2), complaint("ja"), False),
        ("klage", complaint("ja", 4), complaint("ja", 4), False),
        ("klage", complaint("ja", 6), complaint("ja", 4), False),
        ("klage", complaint("nej", 6), complaint("ja", 4), True),
        ("klage", complaint("nej", 2), complaint("nej", 4), True),
        ("klage", complaint("ja", 2), complaint("nej"), False),
        ("klage", complaint("ja", 2), complaint("nej", 4), False),
        ("klage", complaint("nej"), Term("ja", ""), False),
    ],
)
def test_less_than(emne: str, own: RowValue, law: RowValue, *, less: bool) -> None:
    assert less_than(emne, own, law) is less

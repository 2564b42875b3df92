"""Two answers have the same shape exactly when they say the same, whatever words they use."""

from __future__ import annotations

from decimal import Decimal

import pytest

from visitator.rules.account_terms import Kontovilkaar
from visitator.rules.formulas import (
    EachYear,
    Expression,
    FactRef,
    Formula,
    Line,
    LineRef,
    Minus,
    Number,
    Plus,
    RateRef,
    Round,
)
from visitator.rules.rounding import Rounding
from visitator.rules.shapes import value_shape
from visitator.rules.tables import (
    Amount,
    Calculation,
    Clock,
    Complaint,
    Computed,
    FixedDay,
    Halfway,
    Judgement,
    Package,
    Payment,
    RowValue,
    Silence,
    Term,
)
from visitator.rules.units import Unit

HOURS = Amount(Decimal(1), Decimal(3), "timer/uge", "støtte", "")
WORDS = Amount(None, None, "", "støtte", "", "Et forløb.")
MONTHLY = Clock((6, "maaneder"), (1, "aar"), "ivaerksat", "møde")
LAST_OF_MAY = FixedDay(31, 5, "ivaerksat", "møde")
BETWEEN_DATES = Halfway("ivaerksat", "udloeber", "møde")
COMPLAINT = Complaint("ja", "T", "Ankestyrelsen", (4, "uger"), (4, "uger"), "nej")
EVERY_OTHER = Clock((6, "uger"), None, "ivaerksat", "", hver_anden="telefon")
TOGETHER = Clock((6, "uger"), None, "ivaerksat", "", sammen_med="sel-108")
KRONER = Unit.parse("kr.")
RENT, FOOD = FactRef("husleje", KRONER), FactRef("kost", KRONER)


def formula(*expressions: Expression, name: str = "a", words: str = "T", last: int = 0) -> Formula:
    """Lines named a0, a1 …, of which the last, or another, is the answer."""
    lines = [Line(f"{name}{n}", words, each, KRONER) for n, each in enumerate(expressions)]
    return Formula(tuple(lines), lines[last - 1].name, "fra_borger")


def yearly(start: str, line: str) -> Formula:
    lines = (Line("dage", "T", RENT, KRONER), Line("i_alt", "T", LineRef("dage"), KRONER))
    return Formula(lines, "i_alt", "fra_borger", EachYear(start, line))


def paid(worked_out: Formula | None) -> Payment:
    return Payment("egenbetaling", "T", worked_out)


BOTH = formula(Plus((RENT, FOOD)))


def account(
    til: int = 15, periode: str = "kalenderaar", hvad: str = "", tekst: str = ""
) -> Kontovilkaar:
    return Kontovilkaar(
        None, Decimal(til), "timer", hvad, periode, None, None, None, None, "", tekst
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Term("skal", "Skal."), Term("skal", "Kommunen skal.")),
        (Payment("gratis", "Gratis.", None), Payment("gratis", "Uden betaling.", None)),
        (HOURS, Amount(Decimal(1), Decimal(3), "timer/uge", "hjælp", "", "Mere.")),
        (WORDS, Amount(None, None, "", "støtte", "", "Med andre ord.")),
        (Package((HOURS, WORDS)), Package((HOURS, WORDS))),
        (MONTHLY, Clock((6, "maaneder"), (1, "aar"), "ivaerksat", "telefon")),
        (LAST_OF_MAY, FixedDay(31, 5, "ivaerksat", "telefon")),
        (BETWEEN_DATES, Halfway("ivaerksat", "udloeber", "telefon")),
        (account(hvad="psykolog", tekst="T"), account()),
        (COMPLAINT, Complaint("ja", "U", "Ankestyrelsen", (4, "uger"), (4, "uger"), "nej")),
        (Judgement("En person.", ()), Judgement("Kommunen.", ())),
        (Silence("Intet."), Silence("Ikke fastsat.")),
        (Judgement("T", ("let", "moderat")), Judgement("U", ("moderat", "let"))),
        (Computed("betaling", "T"), Computed("betaling", "U")),
        (paid(BOTH), paid(formula(Plus((RENT, FOOD)), name="b", words="Med andre ord."))),
        (paid(formula(RENT, LineRef("a0"))), paid(formula(RENT, LineRef("b0"), name="b"))),
        (Calculation("T", BOTH), Calculation("U", BOTH)),
    ],
)
def test_answers_that_give_the_same(one: RowValue, other: RowValue) -> None:
    assert value_shape(one) == value_shape(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Term("skal", "T"), Term("kan", "T")),
        (Payment("gratis", "T", None), Payment("husleje", "T", None)),
        (HOURS, Amount(Decimal(2), Decimal(3), "timer/uge", "støtte", "")),
        (HOURS, Amount(Decimal(1), None, "timer/uge", "støtte", "")),
        (HOURS, Amount(Decimal(1), Decimal(3), "timer/måned", "støtte", "")),
        (HOURS, Amount(Decimal(1), Decimal(3), "timer/uge", "støtte", "6 måneder")),
        (WORDS, Amount(None, None, "", "et kursus", "", "Et forløb.")),
        (Package((HOURS, WORDS)), Package((WORDS, HOURS))),
        (MONTHLY, Clock((7, "maaneder"), (1, "aar"), "ivaerksat", "møde")),
        (MONTHLY, Clock((6, "maaneder"), (2, "aar"), "ivaerksat", "møde")),
        (MONTHLY, Clock((6, "maaneder"), (1, "aar"), "ansoegt", "møde")),
        (MONTHLY, Clock((6, "maaneder"), (1, "aar"), "ivaerksat", "møde", foer=True)),
        (MONTHLY, Clock((6, "maaneder"), (1, "aar"), "ivaerksat", "møde", maaned_ud=True)),
        (
            Clock((6, "uger"), None, "ivaerksat", ""),
            Clock((6, "uger"), None, "ivaerksat", "", derefter_valg=((1, "aar"), (2, "aar"))),
        ),
        (EVERY_OTHER, Clock((6, "uger"), None, "ivaerksat", "", hver_anden="brev")),
        (EVERY_OTHER, Clock((6, "uger"), None, "ivaerksat", "")),
        (TOGETHER, Clock((6, "uger"), None, "ivaerksat", "", sammen_med="sel-107")),
        (TOGETHER, Clock((6, "uger"), None, "ivaerksat", "")),
        (LAST_OF_MAY, FixedDay(30, 5, "ivaerksat", "møde")),
        (LAST_OF_MAY, FixedDay(31, 3, "ivaerksat", "møde")),
        (LAST_OF_MAY, FixedDay(31, 5, "ansoegt", "møde")),
        (BETWEEN_DATES, Halfway("ansoegt", "udloeber", "møde")),
        (BETWEEN_DATES, Halfway("ivaerksat", "opsagt", "møde")),
        (account(), account(til=16)),
        (account(), account(periode="bevilling")),
        (COMPLAINT, Complaint("nej", "T", "Ankestyrelsen", (4, "uger"), (4, "uger"), "nej")),
        (COMPLAINT, Complaint("ja", "T", "Ankestyrelsen", (2, "uger"), (4, "uger"), "nej")),
        (COMPLAINT, Complaint("ja", "T", "Ankestyrelsen", (4, "uger"), (4, "uger"), "ja")),
        (COMPLAINT, Complaint("ja", "T", "Ankestyrelsen", (4, "uger"), (2, "uger"), "nej")),
        (COMPLAINT, Complaint("ja", "T", "Ankestyrelsen", (4, "uger"), None, "nej")),
        (COMPLAINT, Complaint("ja", "T", "Kommunen", (4, "uger"), (4, "uger"), "nej")),
        (Judgement("T", ("let", "moderat")), Judgement("T", ("let", "omfattende"))),
        (Judgement("T", ("let", "moderat")), Judgement("T", ())),
        (Computed("betaling", "T"), Computed("tilskud", "T")),
        (Calculation("T", BOTH), Computed("betaling", "T")),
        (paid(BOTH), paid(None)),
        (paid(BOTH), paid(formula(Plus((RENT, RENT))))),
        (paid(BOTH), paid(formula(Minus(RENT, FOOD)))),
        (paid(formula(Number(Decimal(1), KRONER))), paid(formula(Number(Decimal(2), KRONER)))),
        (paid(formula(RateRef("pris"))), paid(formula(RateRef("loft")))),
        (
            paid(formula(Round(RENT, Decimal(1), Rounding.NAERMEST))),
            paid(formula(Round(RENT, Decimal(1), Rounding.OP))),
        ),
        (
            paid(formula(RENT, FOOD, LineRef("a0"))),
            paid(formula(RENT, FOOD, LineRef("a1"))),
        ),
        (paid(formula(RENT, FOOD)), paid(formula(RENT, FOOD, last=1))),
        (paid(BOTH), paid(Formula(BOTH.lines, "a0", "til_borger"))),
        (paid(yearly("begyndt", "dage")), paid(yearly("flyttet", "dage"))),
        (paid(yearly("begyndt", "dage")), paid(yearly("begyndt", "i_alt"))),
        (
            paid(yearly("begyndt", "dage")),
            paid(Formula(yearly("begyndt", "dage").lines, "i_alt", "fra_borger")),
        ),
        (Judgement("T", ()), Silence("T")),
        (Judgement("T", ()), Computed("betaling", "T")),
        (Silence("T"), Computed("betaling", "T")),
    ],
)
def test_answers_that_give_something_else(one: RowValue, other: RowValue) -> None:
    assert value_shape(one) != value_shape(other)


@pytest.mark.parametrize("left_open", [Judgement("T", ()), Silence("T"), Computed("betaling", "T")])
def test_an_answer_that_is_left_open_is_not_the_same_as_no_answer(left_open: RowValue) -> None:
    assert value_shape(left_open) is not None

"""Two rules have the same shape exactly when they say the same, whatever words they use."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from visitator.rules.account_terms import Kontovilkaar
from visitator.rules.citations import Citation
from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Between,
    Criterion,
    FactTest,
    Granted,
    Hjemmel,
    Mark,
    Not,
    OneOf,
    Share,
    Styrke,
    TargetGroup,
)
from visitator.rules.formulas import Formula
from visitator.rules.shapes import conditions_of, criterion_shape, value_shape
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

FORMULA = Formula((), "a", None)


def mark(words: str = "", *, guiding: bool = False) -> Mark:
    styrke = Styrke.VEJLEDENDE if guiding else Styrke.BINDENDE
    return Mark("her", words, styrke, Hjemmel.LOV, Citation("kilde", words or "1"))


def yes(fact: str = "p", words: str = "", *, guiding: bool = False) -> FactTest:
    return FactTest(fact, OneOf(frozenset({"ja"})), mark(words, guiding=guiding))


P, Q = yes("p"), yes("q")
HALF = Fraction(1, 2)
FROM_2 = Between(2, True, None, False)


def share(
    *facts: str, test: Between = FROM_2, bound: Fraction = HALF, strict: bool = True
) -> Share:
    return Share(facts, test, bound, strict, mark())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (yes("p", "Med ord."), yes("p", "Med andre ord.")),
        (Granted("sel-85", None, None, mark("a")), Granted("sel-85", None, None, mark("b"))),
        (share("a", "b"), share("b", "a")),
        (Not(P, mark("a")), Not(P, mark("b"))),
        (TargetGroup("sel-85", P, mark("a")), P),
        (TargetGroup("sel-85", P, mark()), TargetGroup("sel-97", P, mark())),
        (All((P, Q), mark()), All((Q, P), mark("a"))),
        (AnyOf((P, Q), mark()), AnyOf((Q, P), mark())),
        (AtLeast(1, (P, Q), mark()), AtLeast(1, (Q, P), mark())),
    ],
)
def test_criteria_that_ask_the_same(one: Criterion, other: Criterion) -> None:
    assert criterion_shape(one) == criterion_shape(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (P, Q),
        (P, yes("p", guiding=True)),
        (P, FactTest("p", OneOf(frozenset({"nej"})), mark())),
        (P, Not(P, mark())),
        (Not(P, mark()), Not(Q, mark())),
        (Not(P, mark()), Not(P, mark(guiding=True))),
        (Granted("sel-85", None, None, mark()), Granted("sel-97", None, None, mark())),
        (Granted("sel-85", None, None, mark()), Granted("sel-85", None, 67, mark())),
        (Granted("sel-85", None, None, mark()), Granted("sel-85", date(2020, 1, 1), None, mark())),
        (
            Granted("sel-85", None, None, mark()),
            Granted("sel-85", None, None, mark(guiding=True)),
        ),
        (share("a", "b"), share("a", "c")),
        (share("a", "b"), share("a", "b", test=Between(3, True, None, False))),
        (share("a", "b"), share("a", "b", bound=Fraction(1, 3))),
        (share("a", "b"), share("a", "b", strict=False)),
        (share("a"), Share(("a",), FROM_2, HALF, True, mark(guiding=True))),
        (All((P, Q), mark()), AnyOf((P, Q), mark())),
        (All((P, Q), mark()), All((P, yes("r")), mark())),
        (All((P, Q), mark()), All((P, Q), mark(guiding=True))),
        (AtLeast(1, (P, Q), mark()), AtLeast(2, (P, Q), mark())),
        (AtLeast(1, (P, Q), mark()), AnyOf((P, Q), mark())),
    ],
)
def test_criteria_that_ask_something_else(one: Criterion, other: Criterion) -> None:
    assert criterion_shape(one) != criterion_shape(other)


def test_what_all_must_hold_is_taken_out_of_groups_that_only_gather_it() -> None:
    either = AnyOf((P, Q), mark())
    gathered = All((P, All((Q, either), mark())), mark())
    assert list(conditions_of(TargetGroup("sel-85", gathered, mark()))) == [P, Q, either]
    assert list(conditions_of(Not(P, mark()))) == [Not(P, mark())]


HOURS = Amount(Decimal(1), Decimal(3), "timer/uge", "støtte", "")
WORDS = Amount(None, None, "", "støtte", "", "Et forløb.")
MONTHLY = Clock((6, "maaneder"), (1, "aar"), "ivaerksat", "møde")
LAST_OF_MAY = FixedDay(31, 5, "ivaerksat", "møde")
BETWEEN_DATES = Halfway("ivaerksat", "udloeber", "møde")
COMPLAINT = Complaint("ja", "T", "Ankestyrelsen", (4, "uger"), (4, "uger"), "nej")


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
        (Calculation("T", FORMULA), Computed("betaling", "U")),
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

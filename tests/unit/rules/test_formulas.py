"""Formulas work out amounts line by line, from facts and from the rates of the day."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_UP, Decimal, localcontext
from fractions import Fraction
from math import ceil, floor, prod
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from visitator.rules.calculation import FactValues, FormulaResult, evaluate
from visitator.rules.citations import Citation
from visitator.rules.formula_check import check_formula
from visitator.rules.formulas import (
    CalculationRef,
    Divide,
    Expression,
    FactRef,
    Formula,
    Greatest,
    Least,
    Line,
    LineRef,
    Minus,
    Number,
    Plus,
    RateRef,
    Round,
    Sum,
    Times,
    WholeSteps,
)
from visitator.rules.rates import Rate, RateValue
from visitator.rules.rounding import Rounding, kroner
from visitator.rules.units import Unit

IN_2023 = date(2023, 5, 1)


def number(amount: str, unit: str = "") -> Number:
    return Number(Decimal(amount), Unit.parse(unit))


def fact(fact_id: str, unit: str = "") -> FactRef:
    return FactRef(fact_id, Unit.parse(unit))


def line(name: str, unit: str, expression: Expression) -> Line:
    return Line(name, f"Teksten til {name}", expression, Unit.parse(unit))


def formula(*lines: Line, result: str | None = None) -> Formula:
    return Formula(lines, result or lines[-1].name, None)


def rate(rate_id: str, unit: str, amounts: Mapping[int, str]) -> Rate:
    values = (
        RateValue(date(year, 1, 1), None, Decimal(amount), Citation("hvidovre-2023", "bilag-1"))
        for year, amount in amounts.items()
    )
    return Rate(rate_id, Unit.parse(unit), tuple(values))


RATES = {
    found.id: found
    for found in (
        rate("merudgift_minimum", "kr./måned", {2019: "545", 2023: "589"}),
        rate("merudgift_standard", "kr./måned", {2023: "1103"}),
        rate("indkomstgraense", "kr./år", {2023: "226100"}),
        rate("partrin", "kr./år", {2023: "5645"}),
        rate("herberg", "kr./døgn", {2023: "96.71"}),
    )
}

PAYMENT = formula(
    line("omkostningsdel", "kr./år", Times((number("0.10"), fact("maksimal_betaling", "kr./år")))),
    line(
        "lav_del",
        "kr./år",
        Times((number("0.10"), Least((fact("indkomst", "kr./år"), RateRef("indkomstgraense"))))),
    ),
    line(
        "hoej_del",
        "kr./år",
        Times(
            (
                number("0.20"),
                Greatest(
                    (
                        number("0", "kr./år"),
                        Minus(fact("indkomst", "kr./år"), RateRef("indkomstgraense")),
                    )
                ),
            )
        ),
    ),
    line("indkomstdel", "kr./år", Plus((LineRef("lav_del"), LineRef("hoej_del")))),
    line(
        "betaling",
        "kr./år",
        Least(
            (
                fact("maksimal_betaling", "kr./år"),
                Plus((LineRef("omkostningsdel"), LineRef("indkomstdel"))),
            )
        ),
    ),
)

REBATE = formula(
    line(
        "over_pension",
        "kr./år",
        Greatest(
            (
                number("0", "kr./år"),
                Minus(fact("samlet_indkomst", "kr./år"), fact("pension", "kr./år")),
            )
        ),
    ),
    line("trin", "", WholeSteps(LineRef("over_pension"), RateRef("partrin"))),
    line(
        "rabat",
        "procent",
        Greatest(
            (
                number("0", "procent"),
                Minus(number("25", "procent"), Times((LineRef("trin"), number("1", "procent")))),
            )
        ),
    ),
)


def worked_out(
    subject: Formula | Expression,
    facts: FactValues | None = None,
    *,
    unit: str = "",
    day: date = IN_2023,
) -> FormulaResult:
    """The answer of a formula, or of an expression as the only line of one; it must be sound."""
    whole = subject if isinstance(subject, Formula) else formula(line("svar", unit, subject))
    assert check_formula(whole, RATES) == ()
    return evaluate(whole, facts or {}, RATES, day)


def amounts(result: FormulaResult) -> dict[str, Decimal | None]:
    return {found.name: found.amount for found in result.lines}


def known(**facts: str) -> dict[str, Decimal]:
    return {fact_id: Decimal(amount) for fact_id, amount in facts.items()}


@pytest.mark.parametrize(("year", "amount"), [(2019, "6540"), (2023, "7068")])
def test_the_yearly_minimum_of_section_100_is_twelve_months_of_the_rate(
    year: int, amount: str
) -> None:
    minimum = Times((number("12", "måneder/år"), RateRef("merudgift_minimum")))
    assert worked_out(minimum, unit="kr./år", day=date(year, 1, 1)).amount == Decimal(amount)


def test_the_second_standard_amount_of_section_100_is_twice_the_first() -> None:
    result = worked_out(Times((number("2"), RateRef("merudgift_standard"))), unit="kr./måned")
    assert result.amount is not None
    assert kroner(result.amount) == "2206.00"
    assert result.unit == Unit.parse("kr./måned")


@pytest.mark.parametrize(
    ("income", "lower", "upper", "together"),
    [
        ("0", "0", "0", "0"),
        ("200000", "20000", "0", "20000"),
        ("226100", "22610", "0", "22610"),
        ("226101", "22610", "0.20", "22610.20"),
        ("300000", "22610", "14780", "37390"),
    ],
)
def test_income_counts_ten_percent_to_the_limit_and_twenty_above(
    income: str, lower: str, upper: str, together: str
) -> None:
    result = worked_out(PAYMENT, known(indkomst=income, maksimal_betaling="60000"))
    assert amounts(result)["lav_del"] == Decimal(lower)
    assert amounts(result)["hoej_del"] == Decimal(upper)
    assert amounts(result)["indkomstdel"] == Decimal(together)


@pytest.mark.parametrize(("most", "payment"), [("60000", "43390"), ("40000", "40000")])
def test_housing_payment_never_exceeds_the_cost_of_the_dwelling(most: str, payment: str) -> None:
    result = worked_out(PAYMENT, known(indkomst="300000", maksimal_betaling=most))
    assert result.amount == Decimal(payment)


@pytest.mark.parametrize(
    ("income", "steps", "rebate"),
    [
        ("150000", "0", "25"),
        ("200000", "0", "25"),
        ("205644.99", "0", "25"),
        ("205645", "1", "24"),
        ("341124", "24", "1"),
        ("341125", "25", "0"),
        ("346770", "26", "0"),
    ],
)
def test_the_couples_rebate_falls_one_point_per_whole_step_to_nothing(
    income: str, steps: str, rebate: str
) -> None:
    result = worked_out(REBATE, known(samlet_indkomst=income, pension="200000"))
    assert amounts(result)["trin"] == Decimal(steps)
    assert result.amount == Decimal(rebate)
    assert result.unit == Unit.parse("procent")


def test_the_couples_rebate_is_gone_after_twenty_five_steps() -> None:
    gone = worked_out(Times((number("25"), RateRef("partrin"))), unit="kr./år")
    assert gone.amount == Decimal(141125)


def test_a_percentage_of_an_amount_is_divided_by_a_hundred_percent() -> None:
    rebate = Divide(
        Times((fact("betaling", "kr./år"), number("24", "procent"))), number("100", "procent")
    )
    assert worked_out(rebate, known(betaling="43390"), unit="kr./år").amount == Decimal("10413.6")


def test_a_stay_costs_its_days_times_the_daily_rate() -> None:
    stay = Times((fact("doegn", "døgn"), RateRef("herberg")))
    assert worked_out(stay, known(doegn="31"), unit="kr.").amount == Decimal("2998.01")


def test_money_at_ones_disposal_grows_with_each_child() -> None:
    at_disposal = Plus(
        (
            number("4500", "kr./måned"),
            Times((number("1300", "kr./barn/måned"), fact("boern", "børn"))),
        )
    )
    result = worked_out(at_disposal, known(boern="2"), unit="kr./måned")
    assert result.amount == Decimal(7100)


@pytest.mark.parametrize(
    ("expenses", "total"),
    [((), "0"), (("589",), "589"), (("400.50", "188.50", "1065.50"), "1654.50")],
)
def test_a_list_of_amounts_is_added_up(expenses: tuple[str, ...], total: str) -> None:
    facts = {"merudgifter": tuple(Decimal(amount) for amount in expenses)}
    result = worked_out(Sum("merudgifter", Unit.parse("kr./måned")), facts, unit="kr./måned")
    assert result.amount == Decimal(total)
    assert isinstance(result.amount, Decimal)
    assert result.missing == ()


def test_an_amount_is_rounded_only_where_the_formula_says_so() -> None:
    monthly = line("pr_maaned", "kr.", Divide(number("100", "kr."), number("3")))
    rounded = line("afrundet", "kr.", Round(LineRef("pr_maaned"), Decimal(5), Rounding.NED))
    result = amounts(worked_out(formula(monthly, rounded)))
    assert result["pr_maaned"] == Decimal("33." + 48 * "3")
    assert result["afrundet"] == Decimal(30)


def test_whole_steps_below_zero_are_counted_downwards() -> None:
    assert worked_out(WholeSteps(number("-1"), number("5645"))).amount == Decimal(-1)


def test_the_steps_of_the_calculation_come_in_order_with_their_texts_and_rates() -> None:
    result = worked_out(PAYMENT, known(indkomst="300000", maksimal_betaling="60000"))
    shown = [
        (found.text, found.amount, [used.amount for used in found.rates_used])
        for found in result.lines
    ]
    assert shown == [
        ("Teksten til omkostningsdel", Decimal(6000), []),
        ("Teksten til lav_del", Decimal(22610), [Decimal(226100)]),
        ("Teksten til hoej_del", Decimal(14780), [Decimal(226100)]),
        ("Teksten til indkomstdel", Decimal(37390), []),
        ("Teksten til betaling", Decimal(43390), []),
    ]


def test_the_answer_is_the_line_named_as_result_wherever_it_stands() -> None:
    both = formula(
        line("svar", "kr.", number("10", "kr.")),
        line("til_orientering", "kr.", number("20", "kr.")),
        result="svar",
    )
    assert worked_out(both).amount == Decimal(10)


def test_last_years_rate_is_never_used() -> None:
    result = worked_out(
        PAYMENT, known(indkomst="300000", maksimal_betaling="60000"), day=date(2024, 1, 1)
    )
    assert result.amount is None
    assert result.without_rate == ("indkomstgraense",)
    assert result.missing == ()
    assert amounts(result)["omkostningsdel"] == Decimal(6000)
    assert all(not found.rates_used for found in result.lines)


def test_unknown_facts_are_named_once_and_the_rest_is_worked_out() -> None:
    result = worked_out(PAYMENT, {"maksimal_betaling": Decimal(60000), "indkomst": None})
    assert result.missing == ("indkomst",)
    assert amounts(result) == {
        "omkostningsdel": Decimal(6000),
        "lav_del": None,
        "hoej_del": None,
        "indkomstdel": None,
        "betaling": None,
    }


def test_facts_that_are_left_out_are_unknown_in_the_order_of_the_formula() -> None:
    assert worked_out(PAYMENT).missing == ("maksimal_betaling", "indkomst")


UNKNOWN = fact("ukendt", "kr.")


@pytest.mark.parametrize(
    "expression",
    [
        Plus((number("1", "kr."), UNKNOWN)),
        Minus(number("1", "kr."), UNKNOWN),
        Times((number("0"), UNKNOWN)),
        Divide(number("0", "kr."), fact("ukendt")),
        Least((number("0", "kr."), UNKNOWN)),
        Greatest((UNKNOWN, number("0", "kr."))),
        Times((WholeSteps(UNKNOWN, number("5", "kr.")), number("1", "kr."))),
        Times((WholeSteps(number("5", "kr."), UNKNOWN), number("1", "kr."))),
        Round(UNKNOWN, Decimal(1), Rounding.OP),
        Sum("ukendt", Unit.parse("kr.")),
    ],
    ids=lambda expression: type(expression).__name__,
)
def test_what_builds_on_an_unknown_is_unknown(expression: Expression) -> None:
    result = worked_out(expression, unit="kr.")
    assert result.amount is None
    assert result.missing == ("ukendt",)
    assert not result.zero_division


@pytest.mark.parametrize(
    ("expression", "divisor", "breaks"),
    [
        (Divide(number("10"), fact("antal")), "0", True),
        (Divide(fact("ukendt"), fact("antal")), "0", True),
        (Divide(number("10"), fact("antal")), "-2", False),
        (WholeSteps(number("10"), fact("antal")), "0", True),
        (WholeSteps(number("10"), fact("antal")), "-2", True),
        (WholeSteps(number("10"), fact("antal")), "2", False),
    ],
)
def test_dividing_by_nothing_is_told_and_gives_no_amount(
    expression: Expression, divisor: str, breaks: bool
) -> None:
    result = worked_out(expression, known(antal=divisor))
    assert result.zero_division is breaks
    assert (result.amount is None) is breaks


def test_lines_that_do_not_divide_by_nothing_are_still_worked_out() -> None:
    result = worked_out(
        formula(
            line("for_hver", "", Divide(number("10"), fact("antal"))),
            line("dobbelt", "", Times((LineRef("for_hver"), number("2")))),
            line("antal", "", fact("antal")),
        ),
        known(antal="0"),
    )
    assert amounts(result) == {"for_hver": None, "dobbelt": None, "antal": Decimal(0)}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        (fact("merudgifter"), (Decimal(1),)),
        (Sum("merudgifter", Unit()), Decimal(1)),
    ],
)
def test_one_amount_and_a_list_of_amounts_are_not_taken_for_each_other(
    expression: Expression, value: Decimal | tuple[Decimal, ...]
) -> None:
    with pytest.raises(TypeError, match="merudgifter is"):
        worked_out(expression, {"merudgifter": value})


def test_a_formula_tells_which_facts_it_needs() -> None:
    assert set(PAYMENT.facts) == {"indkomst", "maksimal_betaling"}
    assert formula(line("sum", "kr.", Sum("udgifter", Unit.parse("kr.")))).facts == ("udgifter",)


def test_a_formula_tells_which_rates_and_calculations_it_names_each_once() -> None:
    kr = Unit.parse("kr.")
    twice = Plus((RateRef("sats"), RateRef("sats"), CalculationRef("bund", kr)))
    found = formula(line("a", "kr.", twice), line("b", "kr.", CalculationRef("bund", kr)))
    assert (found.rates, found.calculations) == (("sats",), ("bund",))
    assert [each.rates for each in found.lines] == [("sats",), ()]


KR, KR_YEAR = number("1", "kr."), number("1", "kr./år")


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        (Plus((KR, KR, KR_YEAR)), "plus kræver samme enhed, men her er «kr.» og «kr./år»."),
        (Minus(KR, number("1")), "minus kræver samme enhed, men her er «kr.» og et rent tal."),
        (Least((KR, KR_YEAR)), "min kræver samme enhed, men her er «kr.» og «kr./år»."),
        (Greatest((KR_YEAR, KR)), "max kræver samme enhed, men her er «kr./år» og «kr.»."),
        (
            Times((WholeSteps(KR, KR_YEAR), KR)),
            "hele trin kræver samme enhed, men her er «kr.» og «kr./år».",
        ),
        (
            Times((KR, Plus((KR, KR_YEAR)))),
            "plus kræver samme enhed, men her er «kr.» og «kr./år».",
        ),
        (Times((KR, KR_YEAR)), "angiver «kr.», men giver «kr. × kr./år»."),
        (Divide(KR, KR), "angiver «kr.», men giver et rent tal."),
        (WholeSteps(KR, KR), "angiver «kr.», men giver et rent tal."),
        (Round(KR_YEAR, Decimal(1), Rounding.OP), "angiver «kr.», men giver «kr./år»."),
        (Sum("udgifter", Unit.parse("kr./måned")), "angiver «kr.», men giver «kr./måned»."),
        (
            Times((RateRef("partrinet"), number("1", "år"))),
            "satsen «partrinet» findes ikke. Mente du «partrin»?",
        ),
        (LineRef("svar"), "linjen «svar» skal stå før den linje, der bruger den."),
        (LineRef("senere"), "linjen «senere» skal stå før den linje, der bruger den."),
        (LineRef("tidligerer"), "linjen «tidligerer» findes ikke. Mente du «tidligere»?"),
        (Divide(KR, number("0")), "der kan ikke deles med 0."),
        (
            Times((WholeSteps(KR, number("0", "kr.")), KR)),
            "et trin skal være større end 0.",
        ),
        (
            Times((WholeSteps(KR, number("-1", "kr.")), KR)),
            "et trin skal være større end 0.",
        ),
        (Round(KR, Decimal(0), Rounding.NED), "et trin skal være større end 0."),
        (Greatest(()), "der er et regnestykke uden led."),
        (Times((KR, Times(()))), "der er et regnestykke uden led."),
        (Plus((KR, Least(()))), "der er et regnestykke uden led."),
    ],
)
def test_a_fault_in_a_line_is_told_once_with_its_name(expression: Expression, message: str) -> None:
    faulty = formula(
        line("tidligere", "kr.", KR),
        line("svar", "kr.", expression),
        line("senere", "kr.", LineRef("svar")),
    )
    assert check_formula(faulty, RATES) == (f"Linjen «svar»: {message}",)


def test_two_lines_cannot_have_the_same_name() -> None:
    twice = formula(line("svar", "kr.", KR), line("svar", "kr.", KR))
    assert check_formula(twice, {}) == ("Linjen «svar»: en tidligere linje har samme navn.",)


def test_the_result_must_be_a_line() -> None:
    assert check_formula(formula(line("betaling", "kr.", KR), result="betalingen"), {}) == (
        "Resultatet «betalingen» er ikke en af formlens linjer. Mente du «betaling»?",
    )


def test_every_fault_is_told_at_once() -> None:
    faulty = formula(
        line("en", "kr.", Plus((KR, KR_YEAR, RateRef("ukendt")))),
        line("to", "kr./år", LineRef("en")),
    )
    assert check_formula(faulty, {}) == (
        "Linjen «en»: satsen «ukendt» findes ikke. Der er ingen at vælge imellem.",
        "Linjen «en»: plus kræver samme enhed, men her er «kr.» og «kr./år».",
        "Linjen «to»: angiver «kr./år», men giver «kr.».",
    )


def test_settings_elsewhere_in_the_process_do_not_change_a_payment() -> None:
    with localcontext(prec=3, rounding=ROUND_UP):
        result = worked_out(PAYMENT, known(indkomst="300000", maksimal_betaling="60000"))
    assert result.amount == Decimal(43390)


kroner_and_oere = st.decimals(min_value=-1000, max_value=1000, places=2)
numbers = st.builds(Number, kroner_and_oere, st.just(Unit()))
sizes = st.decimals(min_value=Decimal("0.01"), max_value=1000, places=2)


def compounds(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    positive = st.builds(Number, sizes, st.just(Unit()))
    return st.one_of(
        *(st.builds(node, several) for node in (Plus, Times, Least, Greatest)),
        st.builds(Minus, inner, inner),
        st.builds(Divide, inner, positive),
        st.builds(WholeSteps, inner, positive),
        st.builds(Round, inner, sizes, st.sampled_from(Rounding)),
    )


# Six numbers of at most 1000 keep every difference far above what 50 digits can tell apart.
expressions: st.SearchStrategy[Expression] = st.recursive(numbers, compounds, max_leaves=6)

HALF = Fraction(1, 2)
STEPS: Mapping[Rounding, Callable[[Fraction], int]] = {
    Rounding.OP: ceil,
    Rounding.NED: floor,
    Rounding.NAERMEST: lambda x: floor(x + HALF) if x >= 0 else ceil(x - HALF),
}


FOLDS: Mapping[type[Expression], Callable[[list[Fraction]], Fraction]] = {
    Plus: lambda parts: sum(parts, Fraction()),
    Times: lambda parts: prod(parts, start=Fraction(1)),
    Least: min,
    Greatest: max,
}


def as_fraction(expression: Expression) -> Fraction:
    """The same arithmetic once more, in exact fractions."""
    match expression:
        case Number(value):
            return Fraction(value)
        case Plus(parts) | Times(parts) | Least(parts) | Greatest(parts):
            return FOLDS[type(expression)]([as_fraction(part) for part in parts])
        case Minus(a, b):
            return as_fraction(a) - as_fraction(b)
        case Divide(a, b):
            return as_fraction(a) / as_fraction(b)
        case WholeSteps(amount, step):
            return Fraction(floor(as_fraction(amount) / as_fraction(step)))
        case Round(amount, size, how):
            return STEPS[how](as_fraction(amount) / Fraction(size)) * Fraction(size)
    raise AssertionError(expression)


@given(expressions)
def test_decimals_agree_with_exact_fractions(expression: Expression) -> None:
    amount = worked_out(expression).amount
    assert amount is not None
    assert abs(Fraction(amount) - as_fraction(expression)) < Fraction(1, 10**20)


@given(st.lists(expressions, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_parts_never_matters(parts: list[Expression], random: Random) -> None:
    shuffled = list(parts)
    random.shuffle(shuffled)
    assume(shuffled != parts)
    for node in (Plus, Times, Least, Greatest):
        here = worked_out(node(tuple(parts))).amount
        there = worked_out(node(tuple(shuffled))).amount
        assert here == there


@given(expressions, sizes, st.sampled_from(Rounding))
def test_a_rounded_line_is_a_multiple_of_its_step(
    expression: Expression, step: Decimal, how: Rounding
) -> None:
    amount = worked_out(Round(expression, step, how)).amount
    assert amount is not None
    assert (Fraction(amount) / Fraction(step)).denominator == 1

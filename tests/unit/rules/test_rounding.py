"""Amounts are rounded in one place, in the direction a rule names."""

from decimal import ROUND_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitator.rules.rounding import Rounding, kroner, round_to, whole_steps

OP, NED, NAERMEST = Rounding.OP, Rounding.NED, Rounding.NAERMEST

amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=4)
steps = st.sampled_from([Decimal(s) for s in ("0.01", "0.25", "0.5", "1", "3", "5", "100", "5645")])


@pytest.mark.parametrize(
    ("amount", "step", "how", "rounded"),
    [
        ("1654.50", "1", NED, "1654"),
        ("1654.50", "1", OP, "1655"),
        ("1654.50", "1", NAERMEST, "1655"),
        ("1654.49", "1", NAERMEST, "1654"),
        ("96.71", "0.25", NAERMEST, "96.75"),
        ("96.71", "0.50", NED, "96.50"),
        ("2206", "5", OP, "2210"),
        ("2205", "5", OP, "2205"),
        ("0", "1", OP, "0"),
        ("-1.5", "1", NED, "-2"),
        ("-1.5", "1", OP, "-1"),
        ("-1.5", "1", NAERMEST, "-2"),
        ("12", "8", NAERMEST, "16"),
        ("11", "3", NED, "9"),
    ],
)
def test_an_amount_goes_to_the_step_the_rule_names(
    amount: str, step: str, how: Rounding, rounded: str
) -> None:
    assert round_to(Decimal(amount), Decimal(step), how) == Decimal(rounded)


@pytest.mark.parametrize(
    ("amount", "steps_below"),
    [("0", "0"), ("5644.99", "0"), ("5645", "1"), ("141124.99", "24"), ("141125", "25")],
)
def test_only_whole_steps_count(amount: str, steps_below: str) -> None:
    assert whole_steps(Decimal(amount), Decimal(5645), NED) == Decimal(steps_below)


def test_what_a_division_leaves_behind_does_not_cost_a_step() -> None:
    three_thirds = Decimal(1000) / 3 * 3
    assert three_thirds < 1000
    assert whole_steps(three_thirds, Decimal(100), NED) == Decimal(10)
    assert whole_steps(2000 - three_thirds, Decimal(100), OP) == Decimal(10)


def test_a_real_difference_costs_a_step_however_small() -> None:
    assert whole_steps(Decimal("999.9999999999"), Decimal(100), NED) == Decimal(9)


@pytest.mark.parametrize("step", ["0", "-1"])
def test_a_step_that_is_not_above_zero_is_refused(step: str) -> None:
    with pytest.raises(ValueError, match=f"Et trin skal være større end 0, ikke {step}"):
        round_to(Decimal(1), Decimal(step), NED)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("2206", "2206.00"),
        ("93.38", "93.38"),
        ("0.005", "0.01"),
        ("0.00499", "0.00"),
        ("2.675", "2.68"),
        ("-0.004", "0.00"),
        ("-1.005", "-1.01"),
        ("1E+3", "1000.00"),
        ("1234567890123.455", "1234567890123.46"),
    ],
)
def test_kroner_have_two_decimals_and_half_an_oere_goes_up(amount: str, text: str) -> None:
    assert kroner(Decimal(amount)) == text


def test_settings_elsewhere_in_the_process_do_not_change_an_amount() -> None:
    with localcontext(prec=3, rounding=ROUND_UP):
        assert kroner(Decimal("141125.001")) == "141125.00"
        assert round_to(Decimal("141125.4"), Decimal(1), NAERMEST) == Decimal(141125)
        assert whole_steps(Decimal("141124.9"), Decimal(1), NED) == Decimal(141124)


@given(amounts, steps, st.sampled_from(Rounding))
def test_a_rounded_amount_is_a_multiple_of_the_step_less_than_one_step_away(
    amount: Decimal, step: Decimal, how: Rounding
) -> None:
    rounded = Fraction(round_to(amount, step, how))
    assert (rounded / Fraction(step)).denominator == 1
    assert abs(rounded - Fraction(amount)) < Fraction(step)


@given(amounts, steps)
def test_down_nearest_and_up_are_in_order_around_the_amount(amount: Decimal, step: Decimal) -> None:
    down, nearest, up = (round_to(amount, step, how) for how in (NED, NAERMEST, OP))
    assert down <= amount <= up
    assert nearest in (down, up)
    assert abs(nearest - amount) <= step / 2


@given(amounts, steps, st.sampled_from(Rounding))
def test_rounding_again_changes_nothing(amount: Decimal, step: Decimal, how: Rounding) -> None:
    once = round_to(amount, step, how)
    assert round_to(once, step, how) == once

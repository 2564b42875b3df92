"""Units of amounts are read, written, compared and combined, but never converted."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitator.rules.units import Unit

words = st.sampled_from(
    ["kr.", "procent", "time", "gang", "barn", "km", "m²", "dag", "døgn", "uge", "måned", "år"]
)
units = st.builds(
    lambda above, below: reduce(Unit.per, below, reduce(Unit.times, above, Unit())),
    st.lists(words.map(Unit.parse), max_size=4),
    st.lists(words.map(Unit.parse), max_size=4),
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("kr.", "kr."),
        ("kr./måned", "kr./måned"),
        ("kr./år", "kr./år"),
        ("kr./døgn", "kr./døgn"),
        ("kr./barn/måned", "kr./barn/måned"),
        ("timer/uge", "timer/uge"),
        ("måneder", "måneder"),
        ("procent", "procent"),
        ("", ""),
        ("  ", ""),
        (" kr. / måned ", "kr./måned"),
        ("time/uger", "timer/uge"),
        ("barn", "børn"),
        ("timer × dage/uge", "timer × dage/uge"),
        ("1/år", "1/år"),
        ("kr./måned/måned", "kr./måned/måned"),
    ],
)
def test_a_unit_is_read_from_danish_and_written_in_danish(text: str, written: str) -> None:
    assert str(Unit.parse(text)) == written


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("time/uge", "timer/uger"),
        ("måned", "måneder"),
        ("uge", "uger"),
        ("dag", "dage"),
        ("barn", "børn"),
        ("gang", "gange"),
    ],
)
def test_singular_and_plural_are_the_same_unit(singular: str, plural: str) -> None:
    assert Unit.parse(singular) == Unit.parse(plural)
    assert hash(Unit.parse(singular)) == hash(Unit.parse(plural))


def test_no_text_is_a_pure_number() -> None:
    assert Unit.parse("") == Unit()


def test_a_day_of_work_and_a_day_and_night_are_different_units() -> None:
    assert Unit.parse("dage") != Unit.parse("døgn")


def test_a_month_and_a_year_are_never_converted() -> None:
    assert Unit.parse("kr./måned") != Unit.parse("kr./år")


def test_a_yearly_amount_is_the_monthly_one_times_months_per_year() -> None:
    assert Unit.parse("kr./måned").times(Unit.parse("måneder/år")) == Unit.parse("kr./år")
    assert Unit.parse("kr./år").per(Unit.parse("måneder/år")) == Unit.parse("kr./måned")


def test_what_cancels_leaves_a_pure_number() -> None:
    assert Unit.parse("kr./døgn").per(Unit.parse("kr./døgn")) == Unit()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "kr./maaned",
            "Enheden «kr./maaned» kan ikke læses: «maaned» er ikke en enhed. Mente du «måned»?",
        ),
        ("kr", "Enheden «kr» kan ikke læses: «kr» er ikke en enhed. Mente du «kr.»?"),
    ],
)
def test_a_word_that_is_no_unit_is_refused_with_the_nearest(text: str, message: str) -> None:
    with pytest.raises(ValueError, match="er ikke en enhed") as refused:
        Unit.parse(text)
    assert str(refused.value) == message


@pytest.mark.parametrize("text", ["kr./", "/måned", "1", "2/år", "kr. pr. måned", "kr. måned", "×"])
def test_half_a_unit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="kan ikke læses"):
        Unit.parse(text)


@given(units)
def test_what_is_written_can_be_read_back(unit: Unit) -> None:
    assert Unit.parse(str(unit)) == unit


@given(units, units)
def test_the_order_of_a_product_never_matters(one: Unit, other: Unit) -> None:
    assert one.times(other) == other.times(one)


@given(units, units)
def test_dividing_undoes_multiplying(one: Unit, other: Unit) -> None:
    assert one.times(other).per(other) == one

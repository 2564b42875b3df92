"""A rate counts on the days its source gives it for, and no value is carried into another year."""

from datetime import date
from decimal import Decimal

import pytest

from visitator.rules.citations import Citation
from visitator.rules.rates import Rate, RateValue
from visitator.rules.units import Unit


def value(from_date: str, amount: str, until_date: str | None = None) -> RateValue:
    return RateValue(
        date.fromisoformat(from_date),
        date.fromisoformat(until_date) if until_date else None,
        Decimal(amount),
        Citation("hvidovre-2023", "§ 100 Omfang"),
    )


def merudgift_minimum(*values: RateValue) -> Rate:
    return Rate("merudgift_minimum", Unit.parse("kr./måned"), values)


def amount_on(rate: Rate, day: str) -> Decimal | None:
    found = rate.on(date.fromisoformat(day))
    return found.amount if found else None


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        ("2022-12-31", None),
        ("2023-01-01", Decimal(589)),
        ("2023-12-31", Decimal(589)),
        ("2024-01-01", None),
    ],
)
def test_the_last_value_counts_to_the_end_of_its_year_and_never_longer(
    day: str, amount: Decimal | None
) -> None:
    assert amount_on(merudgift_minimum(value("2023-01-01", "589")), day) == amount


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        ("2019-06-01", Decimal(545)),
        ("2020-06-01", None),
        ("2021-06-01", Decimal(567)),
        ("2022-06-01", None),
        ("2023-06-01", Decimal(589)),
    ],
)
def test_a_year_the_sources_leave_out_has_no_rate(day: str, amount: Decimal | None) -> None:
    rate = merudgift_minimum(
        value("2019-01-01", "545"), value("2021-01-01", "567"), value("2023-01-01", "589")
    )
    assert amount_on(rate, day) == amount


@pytest.mark.parametrize(
    ("day", "amount"), [("2023-06-30", Decimal(589)), ("2023-07-01", Decimal(600))]
)
def test_a_value_gives_way_on_the_day_the_next_one_starts(day: str, amount: Decimal) -> None:
    rate = merudgift_minimum(value("2023-01-01", "589"), value("2023-07-01", "600"))
    assert amount_on(rate, day) == amount


@pytest.mark.parametrize(
    ("day", "amount"),
    [("2025-08-31", Decimal(608)), ("2025-09-01", None)],
)
def test_a_stated_end_is_the_last_day_that_counts(day: str, amount: Decimal | None) -> None:
    rate = merudgift_minimum(value("2024-01-01", "608", until_date="2025-08-31"))
    assert amount_on(rate, day) == amount


def test_a_value_that_has_ended_does_not_count_before_the_next_starts() -> None:
    rate = merudgift_minimum(
        value("2023-01-01", "589", until_date="2023-05-31"), value("2023-07-01", "600")
    )
    assert amount_on(rate, "2023-06-01") is None


def test_a_rate_without_values_never_counts() -> None:
    assert amount_on(merudgift_minimum(), "2023-06-01") is None


def test_the_value_found_says_where_it_is_written() -> None:
    found = merudgift_minimum(value("2023-01-01", "589")).on(date(2023, 3, 1))
    assert found is not None
    assert found.kilde == Citation("hvidovre-2023", "§ 100 Omfang")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (value("2023-01-01", "589"), value("2021-01-01", "567")),
        (value("2023-01-01", "589"), value("2023-01-01", "590")),
        (value("2023-01-01", "589", until_date="2024-01-01"), value("2024-01-01", "608")),
    ],
    ids=["out of order", "same day", "overlap"],
)
def test_values_that_contradict_each_other_are_refused(first: RateValue, second: RateValue) -> None:
    with pytest.raises(ValueError, match=r"Satsen «merudgift_minimum» fra .* begynder, før"):
        merudgift_minimum(first, second)


def test_a_value_that_ends_the_day_before_the_next_is_accepted() -> None:
    rate = merudgift_minimum(
        value("2023-01-01", "589", until_date="2023-12-31"), value("2024-01-01", "608")
    )
    assert amount_on(rate, "2024-01-01") == Decimal(608)


def test_a_value_may_count_for_a_single_day() -> None:
    rate = merudgift_minimum(value("2023-01-01", "589", until_date="2023-01-01"))
    assert amount_on(rate, "2023-01-01") == Decimal(589)
    assert amount_on(rate, "2023-01-02") is None


def test_a_value_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="fra 2023-01-01 slutter, før den begynder"):
        merudgift_minimum(value("2023-01-01", "589", until_date="2022-12-31"))

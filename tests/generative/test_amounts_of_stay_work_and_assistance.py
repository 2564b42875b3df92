"""What the published formulas promise for every amount: caps, sums and no surprises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from visitator.rules.amounts import PAYMENT, worked_out
from visitator.rules.edition import Edition
from visitator.rules.explain import explain_offer
from visitator.rules.facts import Value
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import catalogue_files
from visitator.rules.situation import Situation
from visitator.rules.tables import CALCULATION

KATALOG = Path(__file__).parents[2] / "katalog"
DAYS = {"hvidovre": "2023-01-01", "viborg": "2020-01-01", "vejen": "2025-01-01"}
Amounts = Callable[[str], Decimal]

kroner = st.decimals(0, 100_000, places=2)
hours = st.decimals(0, 8784, places=2)
nights = st.integers(0, 365)


@cache
def edition(kommune: str) -> Edition:
    return load_edition(catalogue_files(KATALOG), kommune, DAYS[kommune])


def amounts(kommune: str, ydelse: str, facts: dict[str, Value]) -> Amounts:
    """The amount of each calculation of a service on the first day of its version."""
    rules = edition(kommune)
    citizen = Situation(date.fromisoformat(DAYS[kommune]), facts)
    tables = explain_offer(rules.standards[ydelse].tilbud, citizen).tabeller
    worked = worked_out(tables, citizen, rules.rates)

    def amount(name: str) -> Decimal:
        found = worked[name if name == PAYMENT else CALCULATION + name].amount
        assert found is not None, name
        return found

    return amount


@given(agreed=nights, more=nights)
def test_a_longer_stay_in_advance_never_costs_less_nor_more_than_31_nights(
    agreed: int, more: int
) -> None:
    def advance(count: int) -> Decimal:
        known: dict[str, Value] = {
            "forsoergelsesgrundlag": "kontanthjaelp",
            "egenbetaling_nedsaettelse": "ikke_ansoegt",
            "forudbetaling_fra": date(2023, 1, 1),
            "ophold_forud_doegn": count,
        }
        return amounts("hvidovre", "sel-110", known)("forudbetaling")

    assert advance(agreed) <= advance(agreed + more) <= advance(31)


@given(reduced=kroner, count=nights)
def test_a_reduced_payment_is_never_above_the_rate_nor_below_zero(
    reduced: Decimal, count: int
) -> None:
    amount = amounts(
        "hvidovre",
        "sel-109",
        {
            "forsoergelsesgrundlag": "kontanthjaelp",
            "egenbetaling_nedsaettelse": "nedsat",
            "egenbetaling_nedsat_til": reduced,
            "ophold_fra": date(2023, 1, 1),
            "ophold_doegn": count,
        },
    )
    assert 0 <= amount(PAYMENT) <= Decimal("93.38")
    assert amount("opholdet") == amount(PAYMENT) * count


@given(first=st.dates(date(2019, 1, 1), date(2021, 12, 31)), count=nights)
def test_each_night_of_a_stay_costs_the_rate_of_its_own_year(first: date, count: int) -> None:
    days = [first + timedelta(number) for number in range(count)]
    rates = {2019: 87, 2020: 87, 2021: 93}
    known: dict[str, Value] = {"ophold_fra": first, "ophold_doegn": count}
    if all(day.year in rates for day in days):
        paid = amounts("viborg", "sel-110", known)("opholdet")
        assert paid == sum(rates[day.year] for day in days)


@given(rent=kroner, value=kroner, usual=kroner)
def test_shelter_never_costs_more_than_any_of_the_three(
    rent: Decimal, value: Decimal, usual: Decimal
) -> None:
    known: dict[str, Value] = {
        "husly_paa_herberg": "nej",
        "husly_sammenlignelig_husleje": rent,
        "husly_lejevaerdi": value,
        "husly_saedvanlig_boligudgift": usual,
    }
    assert amounts("hvidovre", "sel-80", known)(PAYMENT) == min(rent, value, usual)


@given(fewer=st.decimals(0, 24, places=2), more=st.decimals(0, 24, places=2), supplement=kroner)
def test_more_hours_of_assistance_never_mean_a_smaller_share(
    fewer: Decimal, more: Decimal, supplement: Decimal
) -> None:
    def share(count: Decimal) -> Decimal:
        known: dict[str, Value] = {
            "forsoergelsesgrundlag": "foertidspension_foer_2003",
            "bistands_eller_plejetillaeg": "ja",
            "bistands_plejetillaeg_beloeb": supplement,
            "bpa_timer_pr_doegn": count,
            "bpa_andel_ved_16_timer": "halvdelen",
        }
        return amounts("hvidovre", "sel-96", known)(PAYMENT)

    low, high = sorted((fewer, more))
    assert 0 <= share(low) <= share(high) <= supplement


@given(granted=hours, used=hours, moved=hours, per_hour=kroner)
def test_what_is_moved_and_paid_back_is_the_grant_for_the_unused_hours(
    granted: Decimal, used: Decimal, moved: Decimal, per_hour: Decimal
) -> None:
    amount = amounts(
        "hvidovre",
        "sel-96",
        {
            "bpa_timer_udmaalt": granted,
            "bpa_timer_brugt": used,
            "bpa_timer_overfoeres": moved,
            "bpa_tilskud_pr_time": per_hour,
        },
    )
    unused = max(granted - used, Decimal(0))
    assert amount("overfoeres") + amount("tilbagebetaling") == unused * per_hour
    assert amount("overfoeres") >= 0
    assert amount("tilbagebetaling") >= 0


@given(own=st.decimals(0, 744, places=2))
def test_companionship_is_15_hours_together_and_12_from_the_scheme(own: Decimal) -> None:
    known: dict[str, Value] = {"boligform": "botilbud_108", "botilbud_ledsagelse_timer": own}
    granted = amounts("hvidovre", "sel-97", known)("timer-fra-ordningen")
    assert 0 <= granted <= 12
    assert granted == 0 or granted + own <= 15


@given(km=st.decimals(0, 200, places=2), whole=kroner, near=kroner, wage=kroner)
def test_the_fare_is_shared_to_the_oere_and_the_citizen_never_pays_over_30_percent(
    km: Decimal, whole: Decimal, near: Decimal, wage: Decimal
) -> None:
    amount = amounts(
        "hvidovre",
        "sel-103",
        {
            "afstand_til_dagtilbud": km,
            "befordring_billigste": whole,
            "befordring_foerste_10_km": near,
            "loen_efter_skat_beskyttet": wage,
        },
    )
    own = amount("befordring")
    assert 0 <= own <= min(whole, wage * 30 / 100)
    assert own + amount("befordring-kommunen") == whole


@given(km=st.decimals(0, 200, places=2), whole=kroner, near=kroner, card=kroner)
def test_beyond_10_km_the_citizen_pays_at_most_a_pensioners_card(
    km: Decimal, whole: Decimal, near: Decimal, card: Decimal
) -> None:
    amount = amounts(
        "viborg",
        "sel-105-befordring",
        {
            "dagtilbud": "beskyttet_beskaeftigelse",
            "afstand_til_dagtilbud": km,
            "befordring_billigste": whole,
            "befordring_foerste_10_km": near,
            "pensionistkort_pris": card,
            "pensionistkort_laesning": "loft_for_resten",
        },
    )
    own = amount(PAYMENT)
    assert own == whole if km <= 10 else own <= min(whole, near + card)
    assert own + amount("kommunens-andel") == whole


@given(income=kroner, dwelling=kroner, by_income=kroner, food=kroner)
def test_what_is_short_is_never_less_once_food_is_paid(
    income: Decimal, dwelling: Decimal, by_income: Decimal, food: Decimal
) -> None:
    amount = amounts(
        "vejen",
        "sel-108",
        {
            "raadig_indtaegt_pr_maaned": income,
            "botilbud_boligudgift": dwelling,
            "botilbud_indkomstbestemt_beloeb": by_income,
            "botilbud_kost_og_service": food,
        },
    )
    assert amount(PAYMENT) == dwelling + by_income
    assert 0 <= amount("mangler-foer-kost") <= amount("mangler-efter-kost")

"""How rates that a year lacks are told."""

from __future__ import annotations

import pytest

from visitator.grundlag.lacking_rates import caution, lacking_words
from visitator.rules.calculation import LackingRate
from visitator.rules.rates import Rate
from visitator.rules.units import Unit

RATES = {name: Rate(name, Unit.parse("kr."), (), f"Sats {name}") for name in "abc"}


@pytest.mark.parametrize(
    ("lacking", "words"),
    [
        ([("a", 2025)], "Ingen sats for året 2025: «Sats a»."),
        ([("b", 2025), ("a", 2025)], "Ingen sats for året 2025: «Sats b», «Sats a»."),
        ([("a", 2026), ("a", 2025)], "Ingen sats for året 2025 og 2026: «Sats a»."),
        (
            [("a", 2025), ("b", 2026), ("c", 2025)],
            "Ingen sats for året 2025: «Sats a», «Sats c». Ingen sats for året 2026: «Sats b».",
        ),
    ],
)
def test_each_rate_is_named_with_the_years_it_is_lacking_in(
    lacking: list[tuple[str, int]], words: str
) -> None:
    assert lacking_words([LackingRate(*each) for each in lacking], RATES) == words


def test_one_rate_is_to_be_found_and_several_are() -> None:
    one = [LackingRate("a", 2025), LackingRate("a", 2026)]
    assert caution(one, RATES).endswith("«Sats a». Find satsen før afgørelsen.")
    several = [LackingRate("a", 2025), LackingRate("b", 2025)]
    assert caution(several, RATES).endswith("«Sats b». Find satserne før afgørelsen.")

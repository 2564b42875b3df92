"""Rates: each is used, and each value stands in the section that it cites."""

from __future__ import annotations

from unit.rules.check.faultless_catalogue import STANDARD, SmallCatalogue

RATE = """\
sats: pris
titel: Prisen
enhed: kr./måned
vaerdier:
  - {fra: 2024-01-01, beloeb: %s, kilde: {dokument: proeve-2024, afsnit: 3 Omfang}%s}
"""
USED = """\
betaling:
  vaerdi: egenbetaling
  kilde: 3 Omfang
  formel:
    resultat: pris
    linjer: [{navn: pris, tekst: Prisen, regn: {sats: pris}, enhed: kr./måned}]
"""
CALCULATED = """\
beregninger:
  pris:
    titel: Prisen
    kilde: 3 Omfang
    formel:
      resultat: pris
      linjer: [{navn: pris, tekst: Prisen, regn: {tal: 5, enhed: kr./måned}, enhed: kr./måned}]
"""


def test_a_rate_that_nothing_uses_is_told(small: SmallCatalogue) -> None:
    small.put("satser/pris.yaml", RATE % ("3", ""))
    assert small.told() == ["pris.yaml:1 Ingen formel bruger satsen «pris»."]


def test_a_rate_of_a_formula_is_used(small: SmallCatalogue) -> None:
    small.put("satser/pris.yaml", RATE % ("3", ""))
    small.add(STANDARD, USED)
    assert small.told() == []


def test_a_value_that_its_section_does_not_hold_is_told(small: SmallCatalogue) -> None:
    small.put("satser/pris.yaml", RATE % ("7", ""))
    small.add(STANDARD, USED)
    assert small.told() == ["pris.yaml:5 Tallet 7 står ikke i proeve-2024, 3 Omfang."]


def test_a_note_tells_why_the_value_is_another_one(small: SmallCatalogue) -> None:
    small.put("satser/pris.yaml", RATE % ("7", ", note: Det dobbelte er 7"))
    small.add(STANDARD, USED)
    assert small.told() == []


def test_a_municipalitys_own_rate_is_looked_up_too(small: SmallCatalogue) -> None:
    small.put("kommuner/proeve/satser/pris.yaml", RATE % ("7", ""))
    small.add(STANDARD, USED)
    assert small.told() == ["pris.yaml:5 Tallet 7 står ikke i proeve-2024, 3 Omfang."]


def test_the_figures_of_a_calculation_are_looked_up(small: SmallCatalogue) -> None:
    small.add(STANDARD, CALCULATED)
    assert small.told() == ["sel-85.yaml:28 Tallet 5 kr./måned står ikke i proeve-2024, 3 Omfang."]

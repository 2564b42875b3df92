"""The facts that an assessment gives, with who said them."""

from __future__ import annotations

from unit.vum.assessments import HEAD, OVERALL, read, terms

from visitator.vum.given_facts import given_facts

THEMES = """\
temaer:
  socialt_liv: {niveau: 3, beskrivelse: Ser ingen.}
  mobilitet: {niveau: ikke_vurderet, beskrivelse: Afventer.}
  mentale_funktioner: {beskrivelse: Angst.}
"""


def test_levels_are_facts_by_the_names_of_the_second_version() -> None:
    facts = given_facts(read(HEAD + OVERALL + THEMES), terms())
    assert {name: fact.value for name, fact in facts.items()} == {
        "samlet_funktionsniveau": "D",
        "tema.relationer": "3",
        "tema.mobilitet": "ikke_vurderet",
    }


def test_themes_that_are_left_out_are_unknown_until_somebody_says_it_was_on_purpose() -> None:
    facts = given_facts(read(HEAD + THEMES + "oevrige_temaer: ikke_vurderet\n"), terms())
    assert facts["tema.egenomsorg"].value == "ikke_vurderet"
    assert str(facts["tema.egenomsorg"].place) == "u.yaml:10:17"
    assert "tema.mentale_funktioner" not in facts


def test_a_fact_tells_who_judged_it_when_from_where_and_why() -> None:
    overall = "samlet_funktionsniveau: {vaerdi: D, begrundelse: Fordi., af: Leder, kilde: Møde}\n"
    facts = given_facts(read(HEAD + overall + THEMES), terms())
    assert facts["samlet_funktionsniveau"].about == {
        "af": "Leder",
        "dato": "2026-01-26",
        "kilde": "Møde",
        "begrundelse": "Fordi.",
    }
    assert facts["tema.relationer"].about == {
        "af": "Sagsbehandler",
        "dato": "2026-01-26",
        "kilde": "Udredning efter VUM 2.0",
        "begrundelse": "Ser ingen.",
    }

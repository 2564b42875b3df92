"""Every fact of the vocabulary is used, or says why it is not."""

from __future__ import annotations

from unit.rules.check.faultless_catalogue import CASES, FACTS, STANDARD, SmallCatalogue

ASKED = "spoergsmaal: X?, art: oplysning, besvares_af: borger"


def test_a_fact_that_no_rule_uses(small: SmallCatalogue) -> None:
    small.add(FACTS, f"  - {{id: ubrugt, type: ja/nej, betegnelse: U, {ASKED}}}\n")
    assert small.told() == ["fakta.yaml:8 Ingen regel bruger faktummet «ubrugt»."]


def test_a_fact_may_say_why_no_rule_uses_it(small: SmallCatalogue) -> None:
    why = "uden_regel: Bruges senere."
    small.add(FACTS, f"  - {{id: ubrugt, type: ja/nej, betegnelse: U, {ASKED}, {why}}}\n")
    assert small.told() == []


def test_a_fact_that_says_so_although_a_rule_uses_it(small: SmallCatalogue) -> None:
    small.change(FACTS, "betegnelse: Nedsat", "betegnelse: Nedsat, uden_regel: Bruges senere.")
    assert small.told() == [
        "fakta.yaml:5 Faktummet «nedsat» har uden_regel, men en regel bruger det."
    ]


def test_a_fact_that_follows_from_another_is_used_by_its_name(small: SmallCatalogue) -> None:
    derived = "afledt_af: [niveau], kriterium: {niveau: {mindst: D}}"
    small.add(FACTS, f"  - {{id: tung, type: ja/nej, betegnelse: Tung, {ASKED}, {derived}}}\n")
    assert small.told() == ["fakta.yaml:8 Ingen regel bruger faktummet «tung»."]
    small.change(STANDARD, "{naar: {niveau: C}, fra: 1", "{naar: {tung: nej}, fra: 1")
    assert [told for told in small.told() if "faktummet" in told] == []


def test_a_fact_in_a_relation_is_used(small: SmallCatalogue) -> None:
    small.add(FACTS, f"  - {{id: rejser, type: ja/nej, betegnelse: Rejser, {ASKED}}}\n")
    small.change(STANDARD, "tekst: Ledsagelse for sig.", "tekst: L., naar: {rejser: ja}")
    small.change(CASES, "niveau: C}", "niveau: C, rejser: ja}")
    small.change(CASES, "niveau: D}", "niveau: D, rejser: nej}")
    assert small.told() == []

"""Every section of a municipality's document has a rule or says why it has none."""

from __future__ import annotations

from unit.rules.check.faultless_catalogue import KOMMUNE, SOURCE, SmallCatalogue


def test_a_section_that_nothing_cites(small: SmallCatalogue) -> None:
    small.change(KOMMUNE, "kilde: 5 Klage", "kilde: 4 Opfølgning")
    assert small.told() == [
        "proeve-2024.yaml:11 Intet i kataloget henviser til afsnittet «5 Klage»."
    ]


def test_a_section_with_a_rule_and_a_reason_for_having_none(small: SmallCatalogue) -> None:
    small.change(SOURCE, "linjer: [10, 11]", "linjer: [10, 11], uden_regel: Intet nyt.")
    assert small.told() == [
        "proeve-2024.yaml:11 Afsnittet «5 Klage» har uden_regel, "
        "men katalog/kommuner/proeve/kommune.yaml henviser til det."
    ]


def test_a_statute_may_have_sections_that_nothing_cites(small: SmallCatalogue) -> None:
    small.add("kilder/retssikkerhedsloven.yaml", "  - {id: § 4, titel: Medvirken}\n")
    assert small.told() == []


def test_a_section_that_only_a_rate_cites_has_a_rule(small: SmallCatalogue) -> None:
    small.change(KOMMUNE, "kilde: 5 Klage", "kilde: 4 Opfølgning")
    cited = "kilde: {dokument: proeve-2024, afsnit: 5 Klage}"
    small.put(
        "satser/sats.yaml",
        f"sats: sats\ntitel: S\nenhed: kr.\nvaerdier: [{{fra: 2024-01-01, beloeb: 5, {cited}}}]\n",
    )
    assert small.told() == ["sats.yaml:1 Ingen formel bruger satsen «sats»."]

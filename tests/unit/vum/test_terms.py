"""The terms of VUM: names and codes as Fælles Faglige Begreber has them, older names as aliases."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.vum.assessments import KATALOG, edition, terms

from visitator.rules.faults import InputError
from visitator.rules.load.files import catalogue_files
from visitator.vum.read_terms import read_terms
from visitator.vum.terms import FIRST, SECOND

WITH_LEVEL = {
    FIRST: {
        "fysisk_funktionsnedsaettelse",
        "psykisk_funktionsnedsaettelse",
        "socialt_problem",
        "praktiske_opgaver_i_hjemmet",
        "samfundsliv",
        "socialt_liv",
        "sundhed",
        "kommunikation",
        "mobilitet",
        "egenomsorg",
    },
    SECOND: {
        "relationer",
        "kommunikation",
        "mobilitet",
        "egenomsorg",
        "samfundsliv",
        "praktiske_opgaver",
    },
}
OBJECTIVE = {"fysisk_funktionsnedsaettelse", "psykisk_funktionsnedsaettelse", "socialt_problem"}


def test_there_are_eleven_themes_in_three_groups_with_sixty_seven_sub_themes() -> None:
    groups = [tema.versioner[SECOND].gruppe for tema in terms().temaer.values()]
    assert {group: groups.count(group) for group in groups} == {
        "funktioner_og_forhold": 4,
        "aktivitet_og_deltagelse": 6,
        "omgivelsesfaktorer": 1,
    }
    subs = [sub for t in terms().temaer.values() for sub in t.versioner[SECOND].undertemaer]
    assert (len(subs), len(set(subs))) == (67, 67)


def test_names_and_codes_are_those_of_faelles_faglige_begreber() -> None:
    tema = terms().temaer["praktiske_opgaver"]
    sub = tema.versioner[SECOND].undertemaer["koebe_ind"]
    group = terms().maalgrupper["autismespektrum"]
    assert [
        (tema.begreb.navn, tema.begreb.ffb),
        (sub.navn, sub.ffb),
        (group.begreb.navn, group.begreb.ffb, group.under),
        (terms().maaltyper["fastholde"].navn, terms().maaltyper["fastholde"].ffb),
        (terms().temaniveauer["3"].begreb.navn, terms().temaniveauer["3"].begreb.ffb),
    ] == [
        ("Praktiske opgaver", "eef71492-65f5-4297-aa95-3c3a6866ddef"),
        ("Købe ind", "01770afa-cd17-41fe-a966-b8895e4d55d8"),
        ("Autismespektrum", "9b3fd322-a75a-4ed8-9b74-425fa1e01c95", "udviklingsforstyrrelse"),
        ("Fastholde funktionsevne", "10752a63-00b4-4958-b7f4-9f3a18f74266"),
        ("Svært nedsat funktionsevne", "cae545f5-2813-4d79-98fc-0a7d770af3cd"),
    ]


def test_the_results_of_a_follow_up_are_named_as_there() -> None:
    assert [(result.navn, result.ffb) for result in terms().resultater.values()] == [
        ("Træf afgørelse om fortsættelse af indsats", "1e971d84-10a4-4ef8-a8b3-0daa4c7d088a"),
        ("Træf afgørelse om afslutning af indsats", "d7d03656-4c87-4e67-9146-aa5990460f16"),
        (
            "Træf afgørelse om afslutning af indsats og visiter til ny",
            "b4c01aa8-82fd-44e4-83ff-ca19ec02c779",
        ),
    ]


def test_a_theme_tells_of_facts_and_target_groups_that_there_are() -> None:
    for tema in terms().temaer.values():
        assert set(tema.belyser) <= set(edition().vocabulary)
        assert set(tema.maalgrupper) <= set(terms().maalgrupper)


def test_no_code_stands_twice() -> None:
    all_terms = terms()
    codes = [
        *(tema.begreb.ffb for tema in all_terms.temaer.values()),
        *(
            u.ffb
            for t in all_terms.temaer.values()
            for u in t.versioner[SECOND].undertemaer.values()
        ),
        *(group.begreb.ffb for group in all_terms.grupper.values()),
        *(level.begreb.ffb for level in all_terms.temaniveauer.values()),
        *(level.ffb for level in all_terms.samlede_niveauer.values()),
        *(group.begreb.ffb for group in all_terms.maalgrupper.values()),
        *(kind.ffb for kind in all_terms.maaltyper.values()),
        *(result.ffb for result in all_terms.resultater.values()),
    ]
    assert len(codes) == len(set(codes)) == 11 + 67 + 3 + 6 + 5 + 57 + 3 + 3


@pytest.mark.parametrize("version", [FIRST, SECOND])
def test_a_theme_carries_a_level_as_its_version_says(version: str) -> None:
    themes = [tema.versioner[version] for tema in terms().temaer.values()]
    assert {tema.id for tema in themes if tema.regel.niveau} == WITH_LEVEL[version]


def test_viborgs_annex_judges_three_themes_without_aids_and_seven_with() -> None:
    themes = [tema.versioner[FIRST] for tema in terms().temaer.values()]
    without = {tema.id for tema in themes if tema.regel.vurderes == "uden_hjaelpemidler"}
    assert without == OBJECTIVE
    assert sum(tema.regel.vurderes == "med_hjaelpemidler" for tema in themes) == 7


def test_health_moved_from_the_themes_of_daily_life_to_functions_and_conditions() -> None:
    health = terms().temaer["sundhedsforhold"].versioner
    assert [health[v].gruppe for v in (FIRST, SECOND)] == [
        "aktivitet_og_deltagelse",
        "funktioner_og_forhold",
    ]


def test_the_older_names_are_those_of_viborg() -> None:
    named = {tema.fact: tema.versioner[FIRST].navn for tema in terms().temaer.values()}
    viborg = {fact: theme.navn for fact, theme in edition("viborg").temaer.items()}
    assert {fact: named[fact] for fact in viborg} == viborg
    assert set(named) - set(viborg) == {"tema.omgivelser"}


def test_a_theme_with_a_level_is_a_fact_of_the_vocabulary() -> None:
    facts = {f for f in edition().vocabulary if f.startswith("tema.")}
    with_level = {
        tema.fact
        for tema in terms().temaer.values()
        if any(in_version.regel.niveau for in_version in tema.versioner.values())
    }
    assert with_level == facts


def test_faults_in_the_terms_are_told_at_once_with_their_place(tmp_path: Path) -> None:
    for name in ("temaer", "niveauer", "maalgrupper", "maal"):
        text = (KATALOG / "vum" / f"{name}.yaml").read_text(encoding="utf-8")
        text = text.replace("under: fysisk_funktionsnedsaettelse", "under: fysisk", 1)
        text = text.replace("      id: socialt_liv", "      id: mobilitet")
        text = text.replace("svarer_til: [spise]", "svarer_til: [spiser]")
        target = tmp_path / "vum" / f"{name}.yaml"
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (tmp_path / "kommuner" / "x").mkdir(parents=True)
    with pytest.raises(InputError) as raised:
        read_terms(catalogue_files(tmp_path))
    assert [fault.what for fault in raised.value.faults] == [
        "«mobilitet» er også navnet på temaet mobilitet.",
        "«spiser» kendes ikke.",
        "«fysisk» kendes ikke.",
    ]

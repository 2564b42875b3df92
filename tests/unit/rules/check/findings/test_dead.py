"""Which criteria and rows never matter."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import STANDARD, SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import found

GUIDING = "    - niveau: {mindst: C}\n      styrke: vejledende\n"
VARIANTS = """\
varianter:
  stor: {{titel: Stor, maalgruppe: {}}}
  lille: {{titel: Lille, maalgruppe: {}}}
"""


def dead(small: SmallCatalogue, *demands: str, variants: str = "") -> list[str]:
    """What is told to change nothing in a group of adults with impairments and these demands.

    The first demand stands on line 10, the others on the lines after it.
    """
    small.change(STANDARD, GUIDING, "".join(f"    - {demand}\n" for demand in demands))
    small.change(STANDARD, "omfang:\n", f"{variants}omfang:\n")
    return [line for line in found(small) if "ændrer aldrig" in line]


def lost(small: SmallCatalogue) -> list[str]:
    """What is told of rows that win for nobody."""
    return [line for line in found(small) if "vinder ikke" in line]


def told(line: int, words: str) -> str:
    return f"sel-85.yaml:{line} «{words}» ændrer aldrig, hvem der er omfattet."


@pytest.mark.parametrize(
    ("demand", "words"),
    [
        ("{alder: {mindst: 12}}", "Alder: mindst 12 år"),
        ("{alder: {mindst: 12}, styrke: vejledende, tekst: Mindst 12.}", "Mindst 12"),
        ("{en_af: [{alder: {mindst: 12}}, {niveau: A}]}", "maalgruppe.alle[2]"),
        ("{ikke: {alle: [{alder: {under: 12}}, {niveau: A}]}}", "maalgruppe.alle[2]"),
    ],
)
def test_a_demand_that_nobody_fails_is_told_as_one(
    beneath: SmallCatalogue, demand: str, words: str
) -> None:
    assert dead(beneath, demand) == [told(10, words)]


@pytest.mark.parametrize(
    ("demand", "words"),
    [
        (
            "{en_af: [{niveau: {mindst: C}}, {alle: [{niveau: {over: C}}, {alder: {over: 60}}]}]}",
            "maalgruppe.alle[2].en_af[1]",
        ),
        ("{en_af: [{niveau: D}, {niveau: {mindst: C}}]}", "Niveau: D"),
        ("{en_af: [{niveau: D, styrke: vejledende}, {niveau: {mindst: C}}]}", "Niveau: D"),
        ("{mindst: 1, af: [{niveau: D}, {niveau: {mindst: C}}]}", "Niveau: D"),
        (
            "{ikke: {en_af: [{niveau: D}, {niveau: {mindst: C}}]}}",
            "Niveau: A eller B eller C eller E",
        ),
    ],
)
def test_an_alternative_that_lets_nobody_more_in(
    beneath: SmallCatalogue, demand: str, words: str
) -> None:
    assert dead(beneath, demand) == [told(10, words)]


@pytest.mark.parametrize(
    "demand",
    [
        "{niveau: {mindst: C}, styrke: vejledende}",
        "{en_af: [{niveau: A}, {niveau: B}]}",
        "{ikke: {niveau: A}}",
        "{mindst: 1, af: [{niveau: A}, {alder: {over: 60}}]}",
    ],
)
def test_what_matters_to_somebody(beneath: SmallCatalogue, demand: str) -> None:
    assert dead(beneath, demand) == []


def test_of_two_demands_that_say_the_same_either_is_too_much(beneath: SmallCatalogue) -> None:
    demands = ("{niveau: {mindst: C}}", "{niveau: {over: B}, tekst: Over B.}")
    assert dead(beneath, *demands) == [told(10, "Niveau: C eller D eller E"), told(11, "Over B")]


def test_a_demand_after_a_group_that_changes_nothing_is_looked_at_too(
    beneath: SmallCatalogue,
) -> None:
    demands = ("{en_af: [{alder: {mindst: 12}}, {niveau: A}]}", "{alder: {mindst: 10}}")
    assert dead(beneath, *demands) == [
        told(10, "maalgruppe.alle[2]"),
        told(11, "Alder: mindst 10 år"),
    ]


def test_what_matters_to_one_variant_is_not_told(beneath: SmallCatalogue) -> None:
    variants = VARIANTS.format("{niveau: E}", "{alder: {over: 60}}")
    assert dead(beneath, "{niveau: {mindst: C}}", variants=variants) == []


def test_what_matters_to_no_variant_is_told_once(beneath: SmallCatalogue) -> None:
    variants = VARIANTS.format("{niveau: E}", "{niveau: D}")
    assert dead(beneath, "{niveau: {mindst: C}}", variants=variants) == [
        told(10, "Niveau: C eller D eller E")
    ]


def test_every_row_that_wins_for_nobody_in_the_target_group(beneath: SmallCatalogue) -> None:
    beneath.change(
        STANDARD,
        "    - {naar: {niveau: C}, fra: 1, til: 3}\n",
        "    - {naar: {alder: {under: 17}}, til: 1}\n    - {naar: {niveau: C}, til: 2}\n"
        "    - {naar: {alder: {under: 18}}, til: 3}\n",
    )
    line = "sel-85.yaml:{} Rækken i «omfang» vinder ikke for nogen i målgruppen."
    assert lost(beneath) == [
        line.format(16),
        line.format(18),
    ]


def test_a_row_for_people_outside_a_guiding_demand_may_win(beneath: SmallCatalogue) -> None:
    beneath.change(STANDARD, "{naar: {niveau: C}, ", "{naar: {niveau: A}, ")
    assert lost(beneath) == []

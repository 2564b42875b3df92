"""What nobody can meet, and how two services cannot stand to each other."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import STANDARD, VERSION, SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import found

from visitator.rules.check.findings.contradictions import contradictions
from visitator.rules.check.findings.subject import subjects
from visitator.rules.check.opened import opened
from visitator.rules.load.files import catalogue_files

GUIDING = "    - niveau: {mindst: C}\n      styrke: vejledende\n"
OTHER = f"{VERSION}/sel-97.yaml"
RELATION = "  - {{art: {}, ydelse: {}, tekst: T., kilde: 3 Omfang{}}}\n"


def of(small: SmallCatalogue, told: str) -> list[str]:
    """The findings whose words hold something."""
    return [line for line in found(small) if told in line]


def relate(small: SmallCatalogue, *relations: tuple[str, str]) -> None:
    """Add relations of the standard to sel-97, each with what more is written in it."""
    written = "".join(RELATION.format(art, "sel-97", more) for art, more in relations)
    small.change(STANDARD, "oplysning:\n", f"{written}oplysning:\n")


def put_other(small: SmallCatalogue, art: str, ydelse: str = "sel-85", more: str = "") -> None:
    """A second standard that has one relation."""
    small.put(
        OTHER,
        "ydelse: sel-97\ntitel: Ledsagelse\nlov: Serviceloven § 97\n"
        "kilde: {dokument: proeve-2024, afsnit: 2 Målgruppe}\nmaalgruppe: {nedsat: ja}\n"
        f"forhold:\n{RELATION.format(art, ydelse, more)}",
    )


def test_three_demands_that_only_together_exclude_one_another(beneath: SmallCatalogue) -> None:
    demands = "".join(
        f"    - niveau: {{en_af: [{levels}]}}\n      styrke: vejledende\n"
        for levels in ("A, B", "B, C", "A, C")
    )
    beneath.change(STANDARD, GUIDING, demands)
    assert of(beneath, "kan aldrig") == ["sel-85.yaml:7 «maalgruppe» kan aldrig være opfyldt."]


def test_the_innermost_impossible_demand_is_named(beneath: SmallCatalogue) -> None:
    beneath.change(
        STANDARD,
        GUIDING,
        "    - ikke: {en_af: [{nedsat: ja}, {nedsat: nej}]}\n      tekst: Intet.\n",
    )
    assert of(beneath, "aldrig være") == ["sel-85.yaml:10 «Intet» kan aldrig være opfyldt."]


def test_what_makes_a_demand_impossible_is_looked_for_beneath_an_ikke(
    beneath: SmallCatalogue,
) -> None:
    beneath.change(
        STANDARD,
        GUIDING,
        "    - ikke:\n        en_af:\n          - nedsat: ja\n          - nedsat: nej\n",
    )
    assert of(beneath, "aldrig være") == [
        "sel-85.yaml:11 «maalgruppe.alle[2].ikke» kan aldrig være opfyldt."
    ]


def test_what_nobody_can_meet_is_told_once_though_every_variant_asks_for_it(
    beneath: SmallCatalogue,
) -> None:
    beneath.change(STANDARD, GUIDING, f"{GUIDING}    - niveau: A\n")
    beneath.change(
        STANDARD,
        "omfang:\n",
        "varianter:\n  stor: {titel: Stor, maalgruppe: {alder: {over: 60}}}\n"
        "  lille: {titel: Lille}\nomfang:\n",
    )
    (own, _) = subjects(opened(catalogue_files(beneath.root)))
    assert [(one.slags, one.sti, one.hvad) for one in contradictions(own)] == [
        (
            "modstrid",
            "maalgruppe",
            "«Niveau: C eller D eller E» og «Niveau: A» udelukker hinanden.",
        )
    ]


@pytest.mark.parametrize(
    ("mine", "theirs", "told"),
    [
        ("forudsaetter", "udelukker", "sel-85 forudsætter sel-97, som udelukker sel-85."),
        ("forudsaetter", "forudsaetter", "sel-85 og sel-97 skal begge komme før den anden."),
        ("forsoeg_foerst", "forsoeg_foerst", "sel-85 og sel-97 skal begge komme før den anden."),
    ],
)
def test_two_services_at_odds(beneath: SmallCatalogue, mine: str, theirs: str, told: str) -> None:
    relate(beneath, (mine, ""))
    put_other(beneath, theirs)
    assert f"sel-85.yaml:24 {told}" in found(beneath)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("udelukker", "forudsaetter"),
        ("udelukker", "udelukker"),
        ("forudsaetter", "forsoeg_foerst"),
        ("henvis_til", "henvis_til"),
    ],
)
def test_two_services_that_can_stand_so(beneath: SmallCatalogue, mine: str, theirs: str) -> None:
    relate(beneath, (mine, ""))
    put_other(beneath, theirs)
    assert [line for line in found(beneath) if line.startswith("sel-85")] == []


def test_two_services_are_at_odds_only_for_the_same_citizens(beneath: SmallCatalogue) -> None:
    relate(beneath, ("forudsaetter", ", naar: {niveau: A}"))
    put_other(beneath, "udelukker", more=", naar: {niveau: B}")
    assert [line for line in found(beneath) if line.startswith("sel-85")] == []


def test_a_service_that_stands_so_to_a_third_is_not_at_odds(beneath: SmallCatalogue) -> None:
    relate(beneath, ("forudsaetter", ""))
    put_other(beneath, "forudsaetter", ydelse="sel-97")
    assert [line for line in found(beneath) if line.startswith("sel-85")] == []


@pytest.mark.parametrize(
    ("one", "other", "lines"),
    [
        (", naar: {niveau: A}", ", naar: {niveau: {hoejst: B}}", 1),
        (", naar: {niveau: A}", ", naar: {niveau: B}", 0),
        (
            ", naar: {niveau: A, styrke: vejledende}",
            ", naar: {niveau: B, styrke: vejledende}",
            0,
        ),
        ("", ", naar: {niveau: B}", 1),
    ],
)
def test_relations_exclude_one_another_only_for_the_same_citizens(
    beneath: SmallCatalogue, one: str, other: str, lines: int
) -> None:
    relate(beneath, ("udelukker", one), ("indeholder", other))
    told = "sel-85.yaml:25 sel-97 både kræves og udelukkes her for de samme borgere."
    assert found(beneath) == [told] * lines

"""Ids are known, unique and of one form."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import (
    KOMMUNE,
    SERVICES,
    STANDARD,
    VERSION,
    SmallCatalogue,
)


@pytest.mark.parametrize("name", ["servicelov-98", "sel-98-2", "sel98", "sel"])
def test_a_service_id_of_another_form(small: SmallCatalogue, name: str) -> None:
    small.add(SERVICES, f"  - {{id: {name}, titel: Andet, lov: Loven}}\n")
    assert small.told() == [f"ydelser.yaml:4 Ydelsens id «{name}» har ikke den faste form."]


@pytest.mark.parametrize(
    "name", ["sel-82a", "sel-85-opgangsbofaellesskab", "abl-105", "sul-141", "specialundervisning"]
)
def test_service_ids_of_the_form_that_others_rely_on(small: SmallCatalogue, name: str) -> None:
    small.add(SERVICES, f"  - {{id: {name}, titel: Andet, lov: Loven}}\n")
    assert small.told() == []


def test_a_service_that_is_listed_twice(small: SmallCatalogue) -> None:
    small.add(SERVICES, "  - {id: sel-97, titel: Andet, lov: Loven}\n")
    assert small.told() == ["ydelser.yaml:4 Ydelsen «sel-97» står to gange."]


def test_a_standard_that_the_law_does_not_know(small: SmallCatalogue) -> None:
    small.change(SERVICES, "{id: sel-85, titel: Støtte", "{id: sel-84, titel: Støtte")
    assert small.told() == ["sel-85.yaml:1 Ydelsen «sel-85» står ikke i lov/ydelser.yaml."]


def test_a_relation_to_a_service_that_nobody_knows(small: SmallCatalogue) -> None:
    small.change(STANDARD, "ydelse: sel-97", "ydelse: sel-79")
    assert small.told() == ["sel-85.yaml:23 Ydelsen «sel-79» kendes ikke."]


def test_a_relation_to_itself(small: SmallCatalogue) -> None:
    small.change(STANDARD, "henvis_til, ydelse: sel-97", "henvis_til, ydelse: sel-85")
    assert small.told() == ["sel-85.yaml:23 sel-85 har et forhold til sig selv."]


def test_a_question_about_grants_of_a_service_that_nobody_knows(small: SmallCatalogue) -> None:
    small.change(STANDARD, "- nedsat: ja", "- en_af: [nedsat: ja, bevilget: {ydelse: sel-79}]")
    assert "sel-85.yaml:9 Ydelsen «sel-79» kendes ikke." in small.told()


@pytest.mark.parametrize(
    ("line", "part", "number"), [("struktur", "indhold", 22), ("vum", "oplysning", 26)]
)
def test_an_id_that_stands_twice_in_a_standard(
    small: SmallCatalogue, line: str, part: str, number: int
) -> None:
    if part == "indhold":
        more = f"indgaar: nej, kilde: 3 Omfang}}\n  - {{id: {line}, tekst: Igen, "
        small.change(STANDARD, "indgaar: ja", f"{more}indgaar: ja")
    else:
        small.add(STANDARD, f"  - {{id: {line}, tekst: Igen, kraeves: ja, kilde: 3 Omfang}}\n")
    assert small.told() == [f"sel-85.yaml:{number} «{line}» står to gange under {part}."]


def test_a_need_that_the_municipality_s_general_part_has_too(small: SmallCatalogue) -> None:
    small.change(STANDARD, "id: vum", "id: vurdering")
    found = small.told()
    assert len(found) == 1
    assert "«vurdering» står to gange under oplysning." in found[0]


def test_a_service_that_stands_on_another_step_than_its_variants(small: SmallCatalogue) -> None:
    small.add(STANDARD, "varianter:\n  almindelig: {titel: Almindelig støtte, trin: 3}\n")
    assert small.told() == [
        "sel-85.yaml:5 Ydelsen står på trin 2, men dens laveste variant på trin 3."
    ]


def test_a_municipality_in_a_folder_with_another_name(small: SmallCatalogue) -> None:
    small.change(KOMMUNE, "kommune: proeve", "kommune: prove")
    assert small.told() == ["kommune.yaml:1 Mappen hedder proeve."]


def test_a_version_that_is_no_date(small: SmallCatalogue) -> None:
    (small.root / VERSION).rename(small.root / "kommuner" / "proeve" / "2024-13-01")
    assert small.told() == ["2024-13-01:None Versionsmappens navn er ikke en dato."]


def test_a_ground_for_ending_that_stands_twice(small: SmallCatalogue) -> None:
    ground = "{id: formaal, tekst: Nået., virkning: ophoerer, kilde: 3 Omfang}"
    small.add(STANDARD, f"ophoer:\n  - {ground}\n  - {ground}\n")
    (fault,) = small.told()
    assert "«formaal» står to gange under ophoer." in fault

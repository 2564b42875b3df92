"""Which law a standard is held against, and what happens where there is too much to search."""

from __future__ import annotations

from typing import NoReturn

import pytest
from unit.rules.check.faultless_catalogue import CASES, STANDARD, VERSION, SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import ACCEPTED, PARAGRAPH, found

from visitator.rules.check.findings import search
from visitator.rules.check.findings.subject import subjects
from visitator.rules.check.opened import opened
from visitator.rules.diagram import TooManyCombinationsError
from visitator.rules.load.files import catalogue_files

GUIDING = "    - niveau: {mindst: C}\n      styrke: vejledende\n"
SHUT_OUT = (
    "sel-85.yaml:10 Kravet «Niveau: C eller D eller E» lukker en borger ude, som loven siger, at "
    "kommunen skal hjælpe. Eksempel: alder: 18, nedsat: ja, niveau: A."
)


def demand_level_c(small: SmallCatalogue) -> None:
    small.change(STANDARD, "      styrke: vejledende\n", "")
    (small.root / ACCEPTED).unlink()


def put_law(small: SmallCatalogue, day: str) -> None:
    """The paragraph as it is from a day on: then the law itself asks for level C."""
    text = (small.root / PARAGRAPH).read_text(encoding="utf-8")
    newer = text.replace("efterproevet_til: 2020-01-01", f"efterproevet_til: {day}")
    small.put(PARAGRAPH.replace("2020-01-01", day), newer + "    - niveau: {mindst: C}\n")


def left_out(small: SmallCatalogue) -> list[str]:
    return [line for line in found(small) if "skal hjælpe" in line]


def test_a_version_is_held_against_the_law_of_its_first_day(beneath: SmallCatalogue) -> None:
    demand_level_c(beneath)
    put_law(beneath, "2024-01-02")
    assert left_out(beneath) == [SHUT_OUT]


def test_a_law_from_the_same_day_is_the_one(beneath: SmallCatalogue) -> None:
    demand_level_c(beneath)
    put_law(beneath, "2024-01-01")
    assert left_out(beneath) == []


def test_a_version_from_before_every_law_is_held_against_none(beneath: SmallCatalogue) -> None:
    demand_level_c(beneath)
    text = (beneath.root / PARAGRAPH).read_text(encoding="utf-8")
    (beneath.root / PARAGRAPH).unlink()
    later = "2024-01-02"
    beneath.put(PARAGRAPH.replace("2020-01-01", later), text.replace("2020-01-01", later))
    assert left_out(beneath) == []


def test_a_version_without_a_date_is_held_against_todays_law(beneath: SmallCatalogue) -> None:
    demand_level_c(beneath)
    beneath.change(CASES, "sager:\n", "dato: 2024-06-01\nsager:\n")
    folder = beneath.root / VERSION
    folder.rename(folder.with_name("udateret"))
    assert left_out(beneath) == [SHUT_OUT]
    put_law(beneath, "2024-01-02")
    assert left_out(beneath) == []


def test_each_version_is_held_against_the_law_by_itself(beneath: SmallCatalogue) -> None:
    newer = (beneath.root / STANDARD).read_text(encoding="utf-8").replace(GUIDING, "")
    demand_level_c(beneath)
    beneath.put(STANDARD.replace("2024-01-01", "2025-01-01"), newer)
    assert left_out(beneath) == [SHUT_OUT]


def test_a_service_that_the_law_states_no_paragraph_about_is_held_against_none(
    beneath: SmallCatalogue,
) -> None:
    demand_level_c(beneath)
    beneath.put(
        f"{VERSION}/sel-97.yaml",
        "ydelse: sel-97\ntitel: Ledsagelse\nlov: Serviceloven § 97\n"
        "kilde: {dokument: proeve-2024, afsnit: 2 Målgruppe}\nmaalgruppe: {niveau: E}\n",
    )
    assert left_out(beneath) == [SHUT_OUT]


def test_a_standard_that_the_law_put_in_place_of_several_versions_is_looked_at_once(
    beneath: SmallCatalogue,
) -> None:
    text = (beneath.root / STANDARD).read_text(encoding="utf-8")
    beneath.put(STANDARD.replace("2024-01-01", "2025-01-01"), text)
    beneath.put("lov/aendringer/2026-01-01/sel-85.yaml", text)
    found = subjects(opened(catalogue_files(beneath.root)))
    assert [(one.ejer, one.version, one.standard.id, one.is_law) for one in found] == [
        ("proeve", "2024-01-01", "sel-85", False),
        ("lov", "2026-01-01", "sel-85", True),
        ("proeve", "2025-01-01", "sel-85", False),
        ("lov", "2020-01-01", "sel-85", True),
    ]


TOO_MANY = (
    "Fundene i sel-85 kan ikke regnes igennem; der er for mange kombinationer. "
    "Del kriterierne op, eller brug færre fakta flere steder."
)


OWN, LAWS = "kommuner/proeve/2024-01-01", "lov/paragraffer/2020-01-01"


def too_many(*_: object) -> NoReturn:
    raise TooManyCombinationsError


@pytest.mark.parametrize(
    ("kind", "folders"),
    [
        ("contradictions", [OWN, LAWS]),
        ("overlaps", [OWN, LAWS]),
        ("dead", [OWN, LAWS]),
        ("against_law", [OWN]),
        ("law_tables", [OWN]),
    ],
)
def test_too_many_combinations_are_told_of_each_standard_or_paragraph(
    beneath: SmallCatalogue, monkeypatch: pytest.MonkeyPatch, kind: str, folders: list[str]
) -> None:
    monkeypatch.setattr(search, kind, too_many)
    assert [str(fault) for fault in beneath.faults() if "for mange" in fault.what] == [
        f"katalog/{folder}/sel-85.yaml:1:9: {TOO_MANY}" for folder in folders
    ]

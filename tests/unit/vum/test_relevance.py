"""Which themes the services applied for have use of, by what the documents say."""

from __future__ import annotations

import pytest
from unit.vum.assessments import edition, terms

from visitator.vum.relevance import level_is_asked, services_asking

FUNCTIONS = ["fysiske_funktioner", "mentale_funktioner", "sociale_forhold"]
ACTIVITIES = [
    *("relationer", "kommunikation", "mobilitet"),
    *("egenomsorg", "samfundsliv", "praktiske_opgaver"),
]


@pytest.mark.parametrize(
    ("kommune", "service", "themes"),
    [
        ("koebenhavn", "sel-85", FUNCTIONS),
        ("vejen", "sel-108", ["fysiske_funktioner", "mentale_funktioner", *ACTIVITIES]),
        ("viborg", "sel-101", ["sundhedsforhold"]),
        ("viborg", "sel-109", []),
    ],
)
def test_a_service_uses_what_its_document_asks_for(
    kommune: str, service: str, themes: list[str]
) -> None:
    asked = services_asking(edition(kommune), terms(), [service])
    assert list(asked) == themes
    assert set(asked.values()) <= {(service,)}


def test_a_theme_names_every_service_that_uses_it() -> None:
    asked = services_asking(edition("viborg"), terms(), ["sel-101", "sel-97", "sel-109"])
    assert asked["sundhedsforhold"] == ("sel-101", "sel-97")


def test_where_nothing_is_named_every_service_counts() -> None:
    asked = services_asking(edition("koebenhavn"), terms(), [])
    assert list(asked) == FUNCTIONS
    assert "sel-107" in asked["fysiske_funktioner"]


def test_a_level_is_asked_only_where_a_rule_reads_it() -> None:
    bodily = terms().temaer["fysiske_funktioner"]
    assert level_is_asked(edition("hvidovre"), bodily, ["sel-103"])
    assert not level_is_asked(edition("hvidovre"), bodily, ["sel-85"])
    assert level_is_asked(edition("hvidovre"), bodily, [])

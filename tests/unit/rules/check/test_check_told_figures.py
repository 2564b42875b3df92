"""A figure in a text of the law stands in the lines the text cites, or in a note beside it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from unit.rules.check.faultless_catalogue import STANDARD, SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import PARAGRAPH, with_law

from visitator.rules.check.number_words import dates_in, told_in

DUTY = "pligt: {vaerdi: skal}"


@pytest.fixture
def beneath(tmp_path: Path) -> SmallCatalogue:
    return with_law(tmp_path)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Fra det fyldte 18. år.", []),
        ("Fra det fyldte 19. år.", ["Tallet 19"]),
        ("Inden syv uger.", ["Tallet 7"]),
        ("Lovens grundbeløb er 1.500 kr.", ["Tallet 1500"]),
        ("Efter § 83, stk. 4, og §§ 95, 96 eller 98.", []),
        ("Siden reglerne af 1. august 2003 og loven fra 2019.", []),
        ("En støtte, som et menneske har brug for.", []),
    ],
)
def test_a_figure_that_a_text_of_the_law_tells(
    beneath: SmallCatalogue, text: str, figures: list[str]
) -> None:
    beneath.change(PARAGRAPH, DUTY, f'pligt: {{vaerdi: skal, tekst: "{text}"}}')
    assert beneath.told() == [
        f"sel-85.yaml:6 {figure} står ikke i loven, § 85." for figure in figures
    ]


def test_a_note_beside_the_text_excuses_the_figure_it_names(beneath: SmallCatalogue) -> None:
    noted = 'pligt: {vaerdi: skal, tekst: "Inden 7 uger.", note: De 7 uger er nyere end uddraget.}'
    beneath.change(PARAGRAPH, DUTY, noted)
    assert beneath.told() == []


def test_a_municipality_s_own_text_may_tell_of_other_places(beneath: SmallCatalogue) -> None:
    beneath.change(STANDARD, "tekst: En udredning", "tekst: En udredning på 99 sider")
    assert beneath.told() == []


def test_days_are_read_with_and_without_their_year() -> None:
    assert dates_in("den 31. august\n2025") == {(31, 8, 2025), (31, 8, None)}
    assert dates_in("hvert år den 1. oktober") == {(1, 10, None)}


def test_what_is_told_is_digits_and_words_above_one() -> None:
    text = "en til tre timer, 2,5 km og 93,38 kr. den 1. maj 2020"
    assert told_in(text) == {Decimal(3), Decimal("2.5"), Decimal("93.38")}

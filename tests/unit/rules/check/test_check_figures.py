"""Figures of rules are looked up in the lines that they cite."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from unit.rules.check.faultless_catalogue import (
    FACTS,
    KOMMUNE,
    STANDARD,
    VERSION,
    SmallCatalogue,
)
from unit.rules.check.findings.catalogue_with_law import PARAGRAPH, with_law

from visitator.rules.check.number_words import months_in, numbers_in


def test_an_amount_that_the_source_does_not_give(small: SmallCatalogue) -> None:
    small.change(STANDARD, "{fra: 4, til: ubegraenset}", "{fra: 5, til: ubegraenset}")
    small.change(f"{VERSION}/sel-85.sager.yaml", "{fra: 4, til", "{fra: 5, til")
    assert small.told() == ["sel-85.yaml:17 Tallet 5 timer/uge står ikke i proeve-2024, 3 Omfang."]


def test_an_age_that_the_source_does_not_give(small: SmallCatalogue) -> None:
    small.change(STANDARD, "alder: {mindst: 18}", "alder: {mindst: 20}")
    assert small.told() == ["sel-85.yaml:8 Tallet 20 står ikke i proeve-2024, 2 Målgruppe."]


def test_a_level_that_the_source_does_not_name(small: SmallCatalogue) -> None:
    small.change(STANDARD, "{naar: {niveau: C}", "{naar: {niveau: D}")
    found = [told for told in small.told() if "Niveau" in told]
    assert found == ["sel-85.yaml:16 Niveau D står ikke i proeve-2024, 3 Omfang."]


def test_a_level_may_be_named_by_the_municipality_s_own_word(small: SmallCatalogue) -> None:
    small.change(KOMMUNE, "D: Omfattende", "D: Timer")
    small.change(STANDARD, "{naar: {niveau: C}", "{naar: {niveau: D}")
    assert [told for told in small.told() if "Niveau" in told] == []


@pytest.mark.parametrize(("level", "is_named"), [("C", True), ("D", False)])
def test_the_law_has_no_words_of_its_own_for_levels(
    tmp_path: Path, level: str, is_named: bool
) -> None:
    """The paragraph cites lines that name only the letter C."""
    beneath = with_law(tmp_path)
    beneath.add(PARAGRAPH, f"    - niveau: {level}\n")
    found = [told for told in beneath.told() if "står ikke i" in told]
    told = f"sel-85.yaml:11 Niveau {level} står ikke i loven, § 85."
    assert found == ([] if is_named else [told])


def test_a_period_that_the_source_does_not_give(small: SmallCatalogue) -> None:
    small.change(STANDARD, "{efter: 6 måneder", "{efter: 18 måneder")
    small.change(f"{VERSION}/sel-85.sager.yaml", "{efter: 6 måneder", "{efter: 18 måneder")
    assert small.told() == [
        "sel-85.yaml:19 Tallet 18 måneder står ikke i proeve-2024, 4 Opfølgning."
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("til: 3}", "til: 5, note: Det læses som 5.}"),
        ("  kilde: 3 Omfang\n  raekker", "  kilde: 3 Omfang\n  note: Tre læses som 5.\n  raekker"),
    ],
    ids=["on the row", "on the table"],
)
def test_a_note_tells_how_the_document_writes_a_figure(
    small: SmallCatalogue, old: str, new: str
) -> None:
    small.change(STANDARD, old, new)
    if "til: 3}" in (small.root / STANDARD).read_text(encoding="utf-8"):
        small.change(STANDARD, "til: 3}", "til: 5}")
    small.change(f"{VERSION}/sel-85.sager.yaml", "til: 3", "til: 5")
    assert small.told() == []


@pytest.mark.parametrize("note", ["Dokumentet skriver en hånd fuld.", "Læst som 6.", "Det er § 5."])
def test_a_note_excuses_only_the_figure_that_it_names(small: SmallCatalogue, note: str) -> None:
    small.change(STANDARD, "til: 3}", f"til: 5, note: {note}}}")
    small.change(f"{VERSION}/sel-85.sager.yaml", "til: 3", "til: 5")
    assert small.told() == ["sel-85.yaml:16 Tallet 5 timer/uge står ikke i proeve-2024, 3 Omfang."]


def test_a_note_on_a_level_must_name_the_level(small: SmallCatalogue) -> None:
    small.change(STANDARD, "{naar: {niveau: C}, fra: 1", "{naar: {niveau: B}, note: X, fra: 1")
    level = "sel-85.yaml:16 Niveau B står ikke i proeve-2024, 3 Omfang."
    assert level in small.told()
    small.change(STANDARD, "note: X", "note: Det læses som B")
    assert level not in small.told()


def test_a_figure_whose_source_has_no_lines_needs_a_note_that_names_it(
    small: SmallCatalogue,
) -> None:
    small.change("lov/klage.yaml", "genvurdering: 4 uger", "genvurdering: 5 uger")
    assert small.told() == [
        "klage.yaml:4 Tallet 5 uger kan ikke slås op: retssikkerhedsloven, § 66 har ingen linjer."
    ]
    assert small.told(with_texts=False) == []


def test_a_note_on_a_criterion_does_too(small: SmallCatalogue) -> None:
    small.change(STANDARD, "- alder: {mindst: 18}", "- alder: {mindst: 17}\n      note: Fyldt 17.")
    small.change(f"{VERSION}/sel-85.sager.yaml", "alder: 17", "alder: 16")
    assert small.told() == []


def test_a_shared_warning_is_placed_in_the_municipality_s_file(small: SmallCatalogue) -> None:
    small.add(
        KOMMUNE,
        "advarsler:\n  - {naar: {alder: {mindst: 67}}, tekst: Pension., kilde: 2 Målgruppe}\n",
    )
    small.add(
        STANDARD,
        "advarsler:\n  - {naar: {alder: {mindst: 18}}, tekst: Voksen., kilde: 2 Målgruppe}\n",
    )
    found = [told for told in small.told() if "Tallet" in told]
    assert found == ["kommune.yaml:13 Tallet 67 står ikke i proeve-2024, 2 Målgruppe."]


def test_a_constant_of_a_formula_is_a_figure_but_twelve_months_a_year_is_not(
    small: SmallCatalogue,
) -> None:
    small.add(
        FACTS,
        "  - {id: udgift, type: kroner, enhed: kr./måned, betegnelse: U, spoergsmaal: U?, "
        "art: oplysning, besvares_af: borger}\n",
    )
    yearly = "gange: [{faktum: udgift}, {tal: 12, enhed: måneder/år}, {tal: 3}]"
    small.add(
        STANDARD,
        "betaling:\n  vaerdi: egenbetaling\n  kilde: 4 Opfølgning\n  formel:\n"
        f"    linjer: [{{navn: aar, tekst: Om året, regn: {{{yearly}}}, enhed: kr./år}}]\n"
        "    resultat: aar\n    retning: fra_borger\n",
    )
    assert small.told() == ["sel-85.yaml:27 Tallet 3 står ikke i proeve-2024, 4 Opfølgning."]


def test_figures_are_left_alone_where_the_text_is_not_at_hand(small: SmallCatalogue) -> None:
    small.change(STANDARD, "alder: {mindst: 18}", "alder: {mindst: 20}")
    assert small.told(with_texts=False) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("fra 18 år", "18"),
        ("1-3 timer", "3"),
        ("højst 7.068 kr.", "7068"),
        ("2,5 timer", "2.5"),
        ("Tolv måneder", "12"),
        ("femogtyve gange", "25"),
        ("niog-\nhalvfems", "99"),
    ],
)
def test_numbers_are_read_as_documents_write_them(text: str, number: str) -> None:
    assert Decimal(number) in numbers_in(text)


@pytest.mark.parametrize("text", ["efter § 85", "§§ 107 og 85", "stk. 85", "nr. 85", "1.850"])
def test_references_are_no_figures(text: str) -> None:
    assert Decimal(85) not in numbers_in(text)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("hvert halve år", 6),
        ("efter et år", 12),
        ("hvert andet år", 24),
        ("højst 3 år", 36),
        ("halvandet år", 18),
        ("hvert 3. år", 36),
        ("Hvert 2. år", 24),
        ("en årlig opfølgning", 12),
        ("halvårligt", 6),
        ("hver tredje\nmåned", 3),
        ("minimum én gang om året", 12),
    ],
)
def test_years_are_months_too(text: str, months: int) -> None:
    assert months in months_in(text)


def test_a_row_of_a_variant_is_placed_where_it_stands(small: SmallCatalogue) -> None:
    small.add(
        STANDARD,
        "varianter:\n"
        "  let: {titel: Let støtte, trin: 2, maalgruppe: {niveau: {hoejst: C}}}\n"
        "  almindelig:\n"
        "    titel: Almindelig støtte\n"
        "    trin: 2\n"
        "    opfoelgning:\n"
        "      opfoelgning: {efter: 9 måneder, kilde: 4 Opfølgning}\n",
    )
    found = [told for told in small.told() if "Tallet" in told]
    assert found == ["sel-85.yaml:32 Tallet 9 måneder står ikke i proeve-2024, 4 Opfølgning."]


def test_an_aim_that_the_source_does_not_give(small: SmallCatalogue) -> None:
    kilde = "{dokument: proeve-2024, afsnit: 4 Opfølgning}"
    small.change(
        KOMMUNE, "enheder:", f"fristmaal: {{procent: 90, tekst: M, kilde: {kilde}}}\nenheder:"
    )
    assert [told.partition(" ")[2] for told in small.told()] == [
        "Tallet 90 % står ikke i proeve-2024, 4 Opfølgning."
    ]


def test_a_deadline_without_a_standard_that_the_source_does_not_give(small: SmallCatalogue) -> None:
    kilde = "{dokument: proeve-2024, afsnit: 4 Opfølgning}"
    other = f"frister_uden_ydelse: [{{id: x, omraade: X, efter: 9 dage, kilde: {kilde}}}]"
    small.change(KOMMUNE, "enheder:", f"{other}\nenheder:")
    assert [told.partition(" ")[2] for told in small.told()] == [
        "Tallet 9 står ikke i proeve-2024, 4 Opfølgning."
    ]


def test_a_day_of_the_year_that_the_source_does_not_give(small: SmallCatalogue) -> None:
    small.change(
        STANDARD,
        "omfang:",
        "frister: {regnskab: {hvert_aar: 28. februar, kilde: 4 Opfølgning}}\nomfang:",
    )
    assert [told.partition(" ")[2] for told in small.told()] == [
        "Datoen 28. februar står ikke i proeve-2024, 4 Opfølgning."
    ]

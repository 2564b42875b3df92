"""Which answers a row may give, and which of them belong together."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from visitator.rules.load.formats.tables import (
    Aarsdag,
    BeregningRaekke,
    Hverdage,
    KlageRaekke,
    MaengdeRaekke,
    OrdRaekke,
    Periode,
    UrRaekke,
)

CLOCK = (
    "En række har enten «efter», «foer», «hvert_aar», «halvvejs_til» eller «skoen», «valg», "
    "«ikke_fastsat»."
)
WITH_AFTER = "«derefter», «hver_anden», «sammen_med» og «maaned_ud» hører sammen med «efter»."
ONCE = "«maaned_ud» hører sammen med et antal måneder, der tælles én gang."
MEASURE = (
    "En række har enten «fra»/«til», «dele», «beregnes», «skoen», «valg» eller «ikke_fastsat»."
)
WORD = "En række har enten «vaerdi» eller «skoen», «valg», «ikke_fastsat»."
FORMULA = "En række har enten «formel» eller «skoen», «valg», «ikke_fastsat»."
LINES = {"linjer": [{"navn": "a", "tekst": "A", "regn": {"tal": 1}}], "resultat": "a"}


def told(kind: Any, data: object) -> list[str]:
    """What is told of something that is refused."""
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(data)
    return [error["msg"].removeprefix("Value error, ") for error in refused.value.errors()]


def row(kind: Any, written: dict[str, object]) -> dict[str, object]:
    """A row that is accepted, as it is read."""
    read: dict[str, object] = kind.model_validate(written).model_dump(exclude_none=True)
    return read


@pytest.mark.parametrize(
    "written",
    [
        {"efter": "6 måneder"},
        {"efter": "6 måneder", "derefter": "1 år", "hver_anden": "Telefon", "sammen_med": "sel-97"},
        {"efter": "6 måneder", "derefter_valg": ["1 år", "2 år"]},
        {"efter": "6 hverdage"},
        {"efter": "1 måned", "maaned_ud": "ja", "regnet_fra": "opsagt"},
        {"foer": "1 måned", "regnet_fra": "udskrevet"},
        {"hvert_aar": "28. februar"},
        {"halvvejs_til": "udloeber", "regnet_fra": "ivaerksat"},
        {"skoen": "En person."},
        {"valg": ["Møde", "Telefon"]},
        {"ikke_fastsat": "Intet."},
    ],
)
def test_a_clock_answers_in_one_way(written: dict[str, object]) -> None:
    assert row(UrRaekke, written) == written


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ({"regnet_fra": "opsagt"}, CLOCK),
        ({"efter": "1 uge", "foer": "1 uge"}, CLOCK),
        ({"efter": "1 uge", "hvert_aar": "28. februar"}, CLOCK),
        ({"efter": "1 uge", "halvvejs_til": "udloeber"}, CLOCK),
        ({"efter": "1 uge", "skoen": "En person."}, CLOCK),
        ({"efter": "1 uge", "valg": ["a", "b"]}, CLOCK),
        ({"efter": "1 uge", "ikke_fastsat": "Intet."}, CLOCK),
        ({"foer": "3 hverdage"}, "Hverdage regnes ikke baglæns. Skriv fx foer: 1 måned."),
        ({"hvert_aar": "28. februar", "derefter": "1 år"}, WITH_AFTER),
        ({"hvert_aar": "28. februar", "derefter_valg": ["1 år", "2 år"]}, WITH_AFTER),
        ({"hvert_aar": "28. februar", "hver_anden": "Telefon"}, WITH_AFTER),
        ({"hvert_aar": "28. februar", "sammen_med": "sel-97"}, WITH_AFTER),
        ({"hvert_aar": "28. februar", "maaned_ud": "ja"}, WITH_AFTER),
        (
            {"efter": "1 år", "derefter": "1 år", "derefter_valg": ["1 år", "2 år"]},
            "En række har enten «derefter» eller «derefter_valg».",
        ),
        ({"efter": "4 uger", "maaned_ud": "ja"}, ONCE),
        ({"efter": "1 måned", "maaned_ud": "ja", "derefter": "1 måned"}, ONCE),
    ],
)
def test_a_clock_that_answers_in_no_way_or_in_several(
    written: dict[str, object], fault: str
) -> None:
    assert told(UrRaekke, written) == [fault]


@pytest.mark.parametrize(
    "written",
    [
        {"fra": 3, "til": 3},
        {"fra": 1},
        {"til": 3},
        {"fra": 3, "til": "ubegraenset"},
        {"dele": [{"til": 1}, {"tekst": "Et forløb."}]},
        {"beregnes": "betaling"},
        {"skoen": "En person."},
    ],
)
def test_an_amount_is_told_in_one_way(written: dict[str, object]) -> None:
    assert row(MaengdeRaekke, written) == written


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ({"enhed": "timer"}, MEASURE),
        ({"fra": 1, "dele": [{"til": 1}, {"til": 2}]}, MEASURE),
        ({"til": 1, "beregnes": "betaling"}, MEASURE),
        ({"dele": [{"til": 1}, {"til": 2}], "beregnes": "betaling"}, MEASURE),
        ({"beregnes": "betaling", "ikke_fastsat": "Intet."}, MEASURE),
        ({"fra": 3, "til": 2}, "«fra» er større end «til». Byt dem om."),
    ],
)
def test_an_amount_that_is_told_in_no_way_or_in_several(
    written: dict[str, object], fault: str
) -> None:
    assert told(MaengdeRaekke, written) == [fault]


@pytest.mark.parametrize(
    ("kind", "written", "fault"),
    [
        (OrdRaekke, {}, WORD),
        (OrdRaekke, {"vaerdi": "ja", "skoen": "En person."}, WORD),
        (OrdRaekke, {"vaerdi": "ja", "valg": ["a", "b"]}, WORD),
        (OrdRaekke, {"vaerdi": "ja", "ikke_fastsat": "Intet."}, WORD),
        (KlageRaekke, {"frist": "4 uger"}, WORD),
        (BeregningRaekke, {"bekraeftes": "Prisen."}, FORMULA),
        (BeregningRaekke, {"formel": LINES, "skoen": "En person."}, FORMULA),
    ],
)
def test_a_word_or_a_formula_stands_alone_or_not_at_all(
    kind: Any, written: dict[str, object], fault: str
) -> None:
    assert told(kind, written) == [fault]


LAST_DAYS = (
    "31. januar",
    "28. februar",
    "31. marts",
    "30. april",
    "31. maj",
    "30. juni",
    "31. juli",
    "31. august",
    "30. september",
    "31. oktober",
    "30. november",
    "31. december",
)


@pytest.mark.parametrize("day", ["1. januar", *LAST_DAYS])
def test_a_day_that_every_year_has(day: str) -> None:
    assert TypeAdapter(Aarsdag).validate_python(day) == day


def after(day: str) -> str:
    number, month = day.split(". ")
    return f"{int(number) + 1}. {month}"


@pytest.mark.parametrize(
    "day",
    [
        *map(after, LAST_DAYS),
        "0. januar",
        "januar",
        "1 januar",
        "1.januar",
        "x. januar",
        "-1. januar",
        "1. Januar",
        "1. ",
    ],
)
def test_a_day_that_some_year_has_not(day: str) -> None:
    assert told(Aarsdag, day) == [f"«{day}» er ikke en dag, alle år har. Skriv fx 28. februar."]


@pytest.mark.parametrize(
    "period",
    ["1 dag", "9999 dage", "6 hverdage", "1 uge", "14 uger", "1 måned", "6 måneder", "1 år"],
)
def test_a_period_is_a_number_and_a_unit(period: str) -> None:
    assert TypeAdapter(Periode).validate_python(period) == period


@pytest.mark.parametrize(
    "period", ["0 dage", "10000 dage", "01 dag", "1.5 år", "en uge", "1 uge.", " 1 uge", "1  uge"]
)
def test_another_text_is_no_period(period: str) -> None:
    assert told(Periode, period) == [f"«{period}» er ikke et tidsrum. Skriv fx 6 måneder."]


def test_a_number_of_working_days_is_told_in_working_days() -> None:
    assert TypeAdapter(Hverdage).validate_python("6 hverdage") == "6 hverdage"
    assert told(Hverdage, "6 dage") == ["«6 dage» er ikke et antal hverdage. Skriv fx 6 hverdage."]
    assert told(Hverdage, "hverdage") == ["«hverdage» er ikke et tidsrum. Skriv fx 6 måneder."]


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        (Periode, "er ikke et tidsrum. Skriv fx 6 måneder."),
        (Aarsdag, "er ikke en dag, alle år har. Skriv fx 28. februar."),
    ],
)
def test_no_more_than_sixty_letters_of_a_wrong_text_are_repeated(kind: Any, fault: str) -> None:
    assert told(kind, 61 * "a") == [f"«{60 * 'a'}» {fault}"]

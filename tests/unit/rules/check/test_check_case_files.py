"""What a file of cases may leave out or expect too much of, told in full."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.rules.check.faultless_catalogue import CASES, STANDARD, VERSION, SmallCatalogue


def in_full(small: SmallCatalogue) -> list[str]:
    """Each fault of a case as it is printed, the file without its folders."""
    return [
        str(fault).removeprefix(f"{Path(fault.place.file).parent}/")
        for fault in small.faults()
        if fault.place.file.endswith("sel-85.sager.yaml")
    ]


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        ("forhold: {sel-97: ja}, indhold: {struktur: ja}, oplysning: {vum: ja}", []),
        (
            "forhold: {sel-97: nej}",
            ["16:35: Sagen venter «sel-97»: nej, men reglerne giver ja. Ret sagen eller reglen."],
        ),
        (
            "indhold: {struktur: nej}",
            ["16:37: Sagen venter «struktur»: nej, men reglerne giver ja. Ret sagen eller reglen."],
        ),
        (
            "indhold: {ophold: ja}",
            ["16:35: Ydelsen har ikke «ophold» under indhold. Ret sagen eller reglen."],
        ),
        (
            "forhold: {sel-98: ja}",
            ["16:35: Ydelsen har ikke «sel-98» under forhold. Ret sagen eller reglen."],
        ),
        (
            "omfang: {dele: [{fra: 1}, {fra: 2}]}",
            ["16:32: Sagen venter «dele»: 1, 2, men reglerne giver intet. Ret sagen eller reglen."],
        ),
    ],
)
def test_what_a_case_expects_to_apply_is_compared(
    small: SmallCatalogue, expected: str, told: list[str]
) -> None:
    small.change(CASES, "forventet: {status: vejledende_uden_for}", f"forventet: {{{expected}}}")
    assert in_full(small) == [f"sel-85.sager.yaml:{line}" for line in told]


def test_the_cases_of_an_undated_version_need_a_day_of_their_own(small: SmallCatalogue) -> None:
    (small.root / VERSION).rename((small.root / VERSION).with_name("udateret"))
    assert in_full(small) == [
        "sel-85.sager.yaml:1:9: Versionen er udateret, så sagerne skal have en dag. "
        "Skriv dato øverst i filen."
    ]


def test_a_criterion_is_named_without_the_full_stop_of_its_text(small: SmallCatalogue) -> None:
    small.change(STANDARD, "- nedsat: ja", "- nedsat: ja\n      tekst: Evnen er nedsat.")
    small.change(CASES, "nedsat: nej", "nedsat: ja")
    found = [told for told in small.told() if "prøver" in told]
    assert found == ["sel-85.yaml:9 Ingen sag prøver, at «Evnen er nedsat» ikke er opfyldt."]

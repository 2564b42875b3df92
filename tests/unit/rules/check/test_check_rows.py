"""Every row of a table can win."""

from __future__ import annotations

from unit.rules.check.faultless_catalogue import STANDARD, SmallCatalogue

NEVER = "Rækken i «omfang» kan aldrig vinde."


def rows_of(small: SmallCatalogue) -> list[str]:
    return [told for told in small.told() if NEVER in told]


def test_a_row_after_one_that_fits_everybody(small: SmallCatalogue) -> None:
    small.change(STANDARD, "naar: {niveau: C}, fra: 1", "fra: 1")
    assert rows_of(small) == [f"sel-85.yaml:17 {NEVER}"]


def test_a_row_whose_cases_the_rows_before_it_have_taken(small: SmallCatalogue) -> None:
    small.change(
        STANDARD,
        "    - {fra: 4, til: ubegraenset}\n",
        "    - {naar: {niveau: {hoejst: B}}, fra: 3, til: 4}\n"
        "    - {naar: {niveau: {hoejst: C}}, fra: 1, til: 4}\n"
        "    - {fra: 4, til: ubegraenset}\n",
    )
    assert rows_of(small) == [f"sel-85.yaml:18 {NEVER}"]


def test_whether_the_target_group_leaves_anyone_to_a_row_is_left_out(small: SmallCatalogue) -> None:
    """A row for those below 18 is of no use here, but each row is judged by its table alone."""
    small.change(STANDARD, "naar: {niveau: C}", "naar: {alder: {under: 18}}")
    assert rows_of(small) == []

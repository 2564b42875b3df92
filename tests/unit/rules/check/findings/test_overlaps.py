"""When two rows that fit the same citizen leave it to their order which one applies."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import STANDARD, SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import found

from visitator.rules.check.findings.overlaps import overlaps as overlaps_of
from visitator.rules.check.findings.subject import subjects
from visitator.rules.check.opened import opened
from visitator.rules.load.files import catalogue_files

ROWS = "    - {naar: {niveau: C}, fra: 1, til: 3}\n    - {fra: 4, til: ubegraenset}\n"
LINE = "sel-85.yaml:{} Rækken i «omfang» passer på nogle af de samme borgere som række {}, men "
REST = "svarer noget andet; kun rækkefølgen afgør det. Eksempel: {}."
ADULT = "alder: 18, nedsat: ja"


def overlaps(small: SmallCatalogue, *rows: str) -> list[str]:
    """The overlaps that are told of a table of these rows, which begins on line 16."""
    written = "".join(f"    - {{{row}}}\n" for row in rows)
    small.change(STANDARD, ROWS, written)
    return [line for line in found(small) if "passer på" in line]


def told(line: int, earlier: int, example: str) -> str:
    return LINE.format(line, earlier) + REST.format(example)


UP_TO_C = "naar: {niveau: {hoejst: C}}, til: 1"
FROM_B = "naar: {niveau: {mindst: B}}, til: 2"
FROM_C = "naar: {niveau: {mindst: C}}, til: 3"


def test_each_pair_is_told_with_somebody_whom_no_earlier_row_takes(
    beneath: SmallCatalogue,
) -> None:
    assert overlaps(beneath, UP_TO_C, FROM_B, "til: 4") == [told(17, 1, f"{ADULT}, niveau: B")]


def test_the_third_row_may_overlap_the_second_where_the_first_does_not_fit(
    beneath: SmallCatalogue,
) -> None:
    only_a = "naar: {niveau: A}, til: 9"
    assert overlaps(beneath, only_a, UP_TO_C, FROM_C) == [told(18, 2, f"{ADULT}, niveau: C")]


def test_what_an_earlier_row_takes_is_no_overlap_of_later_ones(beneath: SmallCatalogue) -> None:
    only_c = "naar: {niveau: C}, til: 9"
    assert overlaps(beneath, only_c, UP_TO_C, FROM_C) == []


def test_what_any_earlier_row_takes_is_no_overlap(beneath: SmallCatalogue) -> None:
    only_c, only_a = "naar: {niveau: C}, til: 9", "naar: {niveau: A}, til: 8"
    assert overlaps(beneath, only_c, only_a, UP_TO_C, FROM_C) == []


@pytest.mark.parametrize(
    "rows",
    [
        (UP_TO_C, "naar: {niveau: {over: C}}, til: 2"),
        (UP_TO_C, FROM_B.replace("til: 2", "til: 1")),
        ("naar: {niveau: {en_af: [B, C]}}, til: 1", FROM_B),
        (FROM_B, "naar: {niveau: {en_af: [B, C]}}, til: 1"),
        ("naar: {alle: [{niveau: {mindst: C}}, {alder: {mindst: 67}}]}, til: 1", FROM_B),
        ("naar: {alder: {under: 18}}, til: 1", "naar: {alder: {under: 17}}, til: 2"),
        ("naar: {alder: {mindst: 12, under: 30}}, til: 1", "naar: {alder: {under: 25}}, til: 2"),
        (UP_TO_C, "til: 2"),
    ],
    ids=[
        "nobody fits both",
        "both answer the same",
        "all of the earlier are in the later",
        "all of the later are in the earlier",
        "the earlier asks for more",
        "both fit nobody in the target group",
        "the later fits more people only outside the target group",
        "a rule for the rest",
    ],
)
def test_rows_that_are_no_overlap(beneath: SmallCatalogue, rows: tuple[str, ...]) -> None:
    assert overlaps(beneath, *rows) == []


def test_a_row_that_answers_the_same_does_not_stop_the_search(beneath: SmallCatalogue) -> None:
    the_same = "naar: {niveau: B}, til: 1"
    assert overlaps(beneath, UP_TO_C, the_same, FROM_B) == [told(18, 1, f"{ADULT}, niveau: B")]


def test_the_earlier_row_may_ask_for_more(beneath: SmallCatalogue) -> None:
    earlier = "naar: {alle: [{niveau: {hoejst: C}}, {alder: {mindst: 67}}]}, til: 1"
    assert overlaps(beneath, earlier, FROM_B) == [told(17, 1, "alder: 67, nedsat: ja, niveau: B")]


def test_the_later_row_may_ask_for_more(beneath: SmallCatalogue) -> None:
    later = "naar: {alle: [{niveau: {mindst: B}}, {alder: {mindst: 67}}]}, til: 2"
    assert overlaps(beneath, UP_TO_C, later) == [told(17, 1, "alder: 67, nedsat: ja, niveau: B")]


def test_the_conditions_of_rows_may_be_guiding(beneath: SmallCatalogue) -> None:
    rows = [
        f"naar: {{niveau: {{{levels}}}, styrke: vejledende}}, til: {number}"
        for number, levels in enumerate(("hoejst: C", "mindst: B"), start=1)
    ]
    assert overlaps(beneath, *rows) == [told(17, 1, f"{ADULT}, niveau: B")]


def test_an_overlap_is_found_once(beneath: SmallCatalogue) -> None:
    assert len(overlaps(beneath, UP_TO_C, FROM_B)) == 1
    (own, _) = subjects(opened(catalogue_files(beneath.root)))
    assert [(one.slags, one.sti) for one in overlaps_of(own)] == [
        ("overlap", "omfang[0] og omfang[1]")
    ]

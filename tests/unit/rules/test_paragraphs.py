"""A standard is about the paragraph that its id begins with."""

from __future__ import annotations

import pytest

from visitator.rules.paragraphs import paragraph_of

LAW = {"sel-85", "sel-82a", "sel-105", "sel-105-befordring"}


@pytest.mark.parametrize(
    ("ydelse", "paragraph"),
    [
        ("sel-85", "sel-85"),
        ("sel-85-opgangsbofaellesskab", "sel-85"),
        ("sel-105-befordring", "sel-105-befordring"),
        ("sel-82", None),
        ("specialundervisning", None),
    ],
)
def test_the_longest_name_that_the_law_has(ydelse: str, paragraph: str | None) -> None:
    assert paragraph_of(ydelse, LAW) == paragraph

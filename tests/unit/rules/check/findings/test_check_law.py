"""A paragraph tells its duty, and was checked on a day when it counts."""

from __future__ import annotations

from unit.rules.check.faultless_catalogue import SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import PARAGRAPH


def test_a_paragraph_without_a_duty(beneath: SmallCatalogue) -> None:
    beneath.change(PARAGRAPH, "pligt: {vaerdi: skal}\n", "")
    assert (
        "sel-85.yaml:1 Paragraffen siger ikke, om kommunen skal eller kan (pligt)."
        in beneath.told()
    )


def test_a_paragraph_that_was_checked_before_it_counts(beneath: SmallCatalogue) -> None:
    beneath.change(PARAGRAPH, "efterproevet_til: 2020-01-01", "efterproevet_til: 2019-12-31")
    assert beneath.told() == [
        "sel-85.yaml:5 Paragraffen er efterprøvet til 2019-12-31, før den gælder fra."
    ]


def test_a_paragraph_must_say_how_far_it_was_checked(beneath: SmallCatalogue) -> None:
    beneath.change(PARAGRAPH, "efterproevet_til: 2020-01-01\n", "")
    assert "sel-85.yaml:1 «efterproevet_til» mangler." in beneath.told()

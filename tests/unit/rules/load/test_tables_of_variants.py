"""A subject that only some of a service's variants speak of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from small_catalogue import STANDARD, load, standard

from visitator.rules.explain import explain_offer
from visitator.rules.report import table_json
from visitator.rules.situation import Situation

VARIANTS = """\
varianter:
  kort: {titel: Kort, maalgruppe: {p: ja}}
  lang: {titel: Lang, maalgruppe: {niveau: A}, varighed: {til: 6, enhed: måneder}}
"""


def test_what_a_later_variant_alone_says_holds_for_those_in_no_earlier_one(tmp_path: Path) -> None:
    edition = load(tmp_path / "katalog", {STANDARD: standard(VARIANTS)})
    whole = edition.standards["sel-85"]
    citizen = Situation(date(2026, 1, 15), {"p": "nej", "niveau": "A"})
    result = explain_offer(whole.tilbud, citizen).tabeller["varighed"]
    assert table_json(result)["vaerdi"] == {"fra": None, "til": 6, "enhed": "måneder"}
    assert [sorted(variant.tabeller) for variant in whole.varianter] == [[], ["varighed"]]

"""Titles tell things apart; those of cases are whole sentences."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import CASES, SERVICES, STANDARD, VERSION, SmallCatalogue


@pytest.mark.parametrize("title", ["Niveau B.", "Niveau B ligger vejledende uden for"])
def test_a_case_whose_title_is_no_sentence(small: SmallCatalogue, title: str) -> None:
    small.change(CASES, "Niveau B ligger vejledende uden for.", title)
    assert small.told() == ["sel-85.sager.yaml:14 Sagens titel er ikke en hel sætning."]


def test_two_cases_with_one_title(small: SmallCatalogue) -> None:
    small.change(
        CASES,
        "Niveau B ligger vejledende uden for.",
        "Niveau D giver mindst fire timer om ugen.",
    )
    assert small.told() == ["sel-85.sager.yaml:14 Sagens titel er den samme som i linje 11."]


def test_two_services_with_one_title(small: SmallCatalogue) -> None:
    twin = (small.root / STANDARD).read_text(encoding="utf-8")
    small.put(f"{VERSION}/sel-86.yaml", twin.replace("ydelse: sel-85", "ydelse: sel-86"))
    cases = (small.root / CASES).read_text(encoding="utf-8")
    small.put(f"{VERSION}/sel-86.sager.yaml", cases.replace("ydelse: sel-85", "ydelse: sel-86"))
    small.add(SERVICES, "  - {id: sel-86, titel: Genoptræning, lov: Serviceloven § 86}\n")
    assert small.told() == ["sel-86.yaml:2 sel-85 har den samme titel."]


def test_two_variants_with_one_title(small: SmallCatalogue) -> None:
    small.add(
        STANDARD,
        "varianter:\n"
        "  let: {titel: Støtte, trin: 2, maalgruppe: {niveau: {hoejst: C}}}\n"
        "  almindelig: {titel: Støtte, trin: 2}\n",
    )
    assert small.told() == ["sel-85.yaml:28 Varianten let har den samme titel."]

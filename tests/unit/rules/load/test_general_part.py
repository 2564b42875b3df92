"""What a municipality may say once for all its services, and what belongs together in it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from visitator.rules.load.formats.municipality import FristUdenYdelseFormat, VumFormat

SOURCE = {"dokument": "proeve", "afsnit": "1"}
DEADLINE = {"id": "tandpleje", "omraade": "Tandpleje", "kilde": SOURCE}
LEVELS = {"A": "Intet", "B": "Let", "C": "Moderat", "D": "Svært", "E": "Fuldt"}
ONE = "Skriv enten «efter» eller «ikke_fastsat»."


def told(kind: Any, data: dict[str, object]) -> list[str]:
    """What is told of something that is refused."""
    with pytest.raises(ValidationError) as refused:
        kind.model_validate(data)
    return [error["msg"].removeprefix("Value error, ") for error in refused.value.errors()]


@pytest.mark.parametrize(
    "more",
    [
        {"efter": "4 uger"},
        {"efter": "4 uger", "regnet_fra": "ansoegt"},
        {"ikke_fastsat": "Dokumentet siger det ikke."},
    ],
)
def test_a_deadline_without_a_service_is_a_period_or_silence(more: dict[str, object]) -> None:
    read = FristUdenYdelseFormat.model_validate({**DEADLINE, **more})
    assert read.model_dump(exclude_none=True) == {**DEADLINE, **more}


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({}, ONE),
        ({"efter": "4 uger", "ikke_fastsat": "Intet."}, ONE),
        (
            {"ikke_fastsat": "Intet.", "regnet_fra": "ansoegt"},
            "«regnet_fra» hører sammen med «efter».",
        ),
    ],
)
def test_a_deadline_that_is_both_or_neither_is_refused(more: dict[str, object], fault: str) -> None:
    assert told(FristUdenYdelseFormat, {**DEADLINE, **more}) == [fault]


@pytest.mark.parametrize("said", [{"version": "2.0"}, {"niveauer": LEVELS}])
def test_a_municipality_may_name_the_version_of_vum_or_its_levels(said: dict[str, object]) -> None:
    read = VumFormat.model_validate({**said, "kilde": SOURCE})
    assert read.model_dump(exclude_none=True) == {**said, "kilde": SOURCE}


def test_a_municipality_that_says_nothing_of_vum_is_refused() -> None:
    assert told(VumFormat, {"kilde": SOURCE}) == ["Skriv «version», «niveauer» eller begge."]

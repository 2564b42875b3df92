"""An expression of a formula is exactly one thing."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from visitator.rules.load.formats.formulas import UdtrykFormat

ONE_THING = "Et udtryk er netop én ting: tal, faktum, sats, plus, gange …"
UNIT = "«enhed» hører til «tal»; fakta og satser har selv en enhed."
TWO = [{"tal": 1}, {"faktum": "udgift"}]


@pytest.mark.parametrize(
    "written",
    [
        {"tal": 1},
        {"tal": 0, "enhed": "kr./måned"},
        {"faktum": "udgift"},
        {"sum": "udgifter"},
        {"sats": "mindst"},
        {"linje": "a"},
        {"beregning": "betaling"},
        {"plus": TWO},
        {"minus": TWO},
        {"gange": TWO},
        {"divider": TWO},
        {"mindste": TWO},
        {"stoerste": TWO},
        {"hele_trin": {"af": {"tal": 5}, "trin": {"tal": 2}}},
        {"rund": {"af": {"tal": 5}, "trin": 10, "hvordan": "op"}},
    ],
)
def test_one_thing_is_an_expression(written: dict[str, object]) -> None:
    assert UdtrykFormat.model_validate(written).model_dump(exclude_unset=True) == written


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ({}, ONE_THING),
        ({"enhed": "timer"}, ONE_THING),
        ({"tal": 1, "faktum": "udgift"}, ONE_THING),
        ({"plus": TWO, "gange": TWO}, ONE_THING),
        ({"faktum": "udgift", "enhed": "timer"}, UNIT),
        ({"sats": "mindst", "enhed": "timer"}, UNIT),
    ],
)
def test_nothing_or_several_things_is_none(written: dict[str, object], fault: str) -> None:
    with pytest.raises(ValidationError) as refused:
        UdtrykFormat.model_validate(written)
    assert [error["msg"] for error in refused.value.errors()] == [f"Value error, {fault}"]

"""The amounts on the pages about calculations are those that ``visitator beregn`` works out."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from visitator.cli import main

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "docs" / "explanation"
PAGES = ("merudgifter", "betaling-for-botilbud")
EXAMPLE = re.compile(
    r"^    visitator (beregn [^\n]+)\n(.+?)\*\*([\d.]+)\*\* (kr\.(?:/\w+)?)",
    re.MULTILINE | re.DOTALL,
)


def worked_examples() -> Iterator[Any]:
    """Every command of the pages with the amount that stands in bold after it."""
    for name in PAGES:
        text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
        found = list(EXAMPLE.finditer(text))
        assert len(found) == text.count("visitator beregn ")
        for number, match in enumerate(found, 1):
            yield pytest.param(match[1], match[3], match[4], id=f"{name} {number}")


@pytest.mark.parametrize(("command", "amount", "unit"), list(worked_examples()))
def test_the_program_comes_to_the_amount_that_was_computed_by_hand(
    command: str, amount: str, unit: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [*shlex.split(command), "--format", "json", "--katalog", str(ROOT / "katalog")]
    assert main(words) == 0
    answer = json.loads(capsys.readouterr().out)
    amounts = [answer["betaling"], *answer["beregninger"]]
    assert (amount, unit) in [(found["beloeb"], found["enhed"]) for found in amounts]

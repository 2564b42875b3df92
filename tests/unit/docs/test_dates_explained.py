"""The dates that the explanation pages count by hand are those that the program counts."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from visitator.cli import main
from visitator.frister.wording import plain_date

PAGES = Path(__file__).parents[3] / "docs" / "explanation"
NAMES = (
    "frist-for-afgoerelse",
    "klage-varsel-og-genvurdering",
    "opfoelgning-som-datoer",
    "faste-dage-og-hverdage",
)
EXAMPLE = re.compile(
    r"^ {4}visitator (frist .*)\n\n\| Dato i svaret.*\n.*\n((?:\|.*\n)+)", re.MULTILINE
)
ROW = re.compile(r"^\| `(.+?)` \| (.+?) \|$", re.MULTILINE)
WORDS = {True: "ja", False: "nej", None: "ukendt"}


def examples() -> Iterator[Any]:
    for name in NAMES:
        page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
        for number, (command, table) in enumerate(EXAMPLE.findall(page), 1):
            rows = ROW.findall(table)
            assert rows, command
            yield pytest.param(command, rows, id=f"{name}-{number}")


def found_at(answer: Any, path: str) -> Any:
    """What stands at a path; an entry of a list is named by what it is about."""
    for step in path.split("."):
        if answer is None:
            return None
        if isinstance(answer, list):
            (answer,) = [entry for entry in answer if entry["hvad"] == step]
        else:
            answer = answer[step]
    return answer


def as_told(value: Any) -> str:
    """A value as the pages write it."""
    if value == []:
        return "ingen"
    if isinstance(value, list):
        days = [entry if isinstance(entry, str) else entry["dato"] for entry in value]
        return "; ".join(as_told(day) for day in days)
    if isinstance(value, bool) or value is None:
        return WORDS[value]
    return plain_date(date.fromisoformat(value)) if isinstance(value, str) else str(value)


@pytest.mark.parametrize(("command", "rows"), list(examples()))
def test_the_page_counts_as_the_program_does(
    command: str, rows: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*shlex.split(command), "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert [(path, as_told(found_at(answer, path))) for path, _ in rows] == rows


@pytest.mark.parametrize("name", NAMES)
def test_every_command_of_a_page_is_followed_by_what_it_answers(name: str) -> None:
    page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    assert page.count("\n    visitator frist ") == len(EXAMPLE.findall(page)) > 0

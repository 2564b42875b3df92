"""docs/reference/kommandolinje.md has every command and option; no page shows one that is not."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from visitator.cli.commands import COMMANDS

ROOT = Path(__file__).parents[3]
REFERENCE = (ROOT / "docs" / "reference" / "kommandolinje.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "katalog" / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SHOWN = re.compile(r"^(?: {4}|\$ )(?:\.venv/bin/)?visitator ([a-z].*)$", re.MULTILINE)


def parameters(name: str) -> list[Any]:
    app = typer.Typer(add_completion=False)
    app.command(add_help_option=False)(COMMANDS[name].load())
    return list(typer.main.get_command(app).params)


def options(name: str) -> set[str]:
    return {opt for p in parameters(name) if p.param_type_name == "option" for opt in p.opts}


def section(name: str) -> str:
    found = re.search(rf"^## {name}\n(.*?)(?=^## )", REFERENCE, re.MULTILINE | re.DOTALL)
    assert found is not None, f"{name} has no section"
    return found.group(1)


def shown_commands() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for line in SHOWN.findall(page.read_text(encoding="utf-8")):
            yield str(page.relative_to(ROOT)), re.sub(r"[\[\]]", "", line)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_section_with_every_argument_and_option(name: str) -> None:
    rows = re.findall(r"^\| `(.*?)` \|", section(name), re.MULTILINE)
    written = {row.replace("\\", "") for row in rows}
    for parameter in parameters(name):
        if parameter.param_type_name == "argument":
            assert parameter.metavar in written
        else:
            assert any(row.split()[0] in parameter.opts for row in written), parameter.opts


@pytest.mark.parametrize("name", COMMANDS)
def test_the_usage_line_has_every_part_as_the_program_writes_it(name: str) -> None:
    usage = section(name).strip().splitlines()[0]
    for parameter in parameters(name):
        opening = f"{parameter.opts[0]} " if parameter.param_type_name == "option" else ""
        assert f"{opening}{parameter.metavar or ''}".rstrip() in usage


def test_there_is_no_section_for_a_command_that_is_not() -> None:
    listed = re.findall(r"^\| \[`(\w+)`\]", REFERENCE, re.MULTILINE)
    assert listed == list(COMMANDS)


@pytest.mark.parametrize(("page", "line"), list(shown_commands()))
def test_every_command_shown_in_the_documentation_exists(page: str, line: str) -> None:
    name, *rest = shlex.split(line)
    assert name in COMMANDS, page
    used = {word.split("=")[0] for word in rest if word.startswith("--")}
    assert used - options(name) - {"--help"} == set(), page

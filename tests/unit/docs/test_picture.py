"""The README's picture shows what the program prints; its script draws it anew."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from visitator.cli import main

ROOT = Path(__file__).parents[3]
PICTURE = ROOT / "docs" / "images" / "vurder.svg"
SVG = "{http://www.w3.org/2000/svg}"
REMEDY = "run .venv/bin/python docs/images/terminal.py"


def lines_of_the_picture() -> list[str]:
    tree = ElementTree.parse(PICTURE)
    return [unescape(text.text or "") for text in tree.iter(f"{SVG}text")]


def without_hash(text: str) -> str:
    return re.sub(r"sha256 [0-9a-f]+", "sha256", text)


def test_the_lines_of_the_picture_are_the_first_of_the_output(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    prompt, *shown, rest = lines_of_the_picture()
    monkeypatch.chdir(ROOT)
    assert main(prompt.removeprefix("$ visitator ").split()) == 0
    printed = [line for line in capsys.readouterr().out.splitlines() if line]
    assert [*map(without_hash, shown)] == [*map(without_hash, printed[: len(shown)])], REMEDY
    assert rest.startswith("…")


def test_the_picture_has_a_title_and_a_description_for_those_who_hear_it() -> None:
    root = ElementTree.parse(PICTURE).getroot()
    named = (root.get("aria-labelledby") or "").split()
    told = {element.get("id"): element.text for element in root if element.get("id")}
    assert root.get("role") == "img"
    assert [bool(told[name]) for name in named] == [True, True]

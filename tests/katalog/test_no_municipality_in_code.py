"""A difference between municipalities is data: the code names none of them."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "visitator").rglob("*.py"))


def names() -> set[str]:
    """The id of every municipality, and its name in Danish spelling."""
    found = set()
    for path in (ROOT / "katalog" / "kommuner").glob("*/kommune.yaml"):
        kommune = yaml.safe_load(path.read_text(encoding="utf-8"))
        found |= {path.parent.name, kommune["kommune"], kommune.get("kortnavn") or kommune["navn"]}
    return found


def test_the_names_are_read_from_the_catalogue() -> None:
    assert {"koebenhavn", "København", "holbaek", "Holbæk", "Vejen"} <= names()


def test_no_source_file_names_a_municipality() -> None:
    listed = "|".join(map(re.escape, sorted(names())))
    named = re.compile(rf"(?<![a-zæøå])({listed})(s|es)?(?![a-zæøå])", re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in SOURCES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if named.search(line)
    ]
    assert len(SOURCES) > 200
    assert found == []

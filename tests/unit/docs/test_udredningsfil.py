"""docs/reference/udredningsfil.md has every key, and its examples are what the program reads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

from visitator.rules.edition import Edition
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.strict_yaml import Document, parse_text
from visitator.vum.checks import findings
from visitator.vum.finding import Examined
from visitator.vum.formats.assessment import assessment_format
from visitator.vum.read_terms import read_terms
from visitator.vum.reading import read_assessment
from visitator.vum.terms import FIRST, SECOND

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "reference" / "udredningsfil.md").read_text(encoding="utf-8")
EXAMPLE, CASE = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
FILES = catalogue_files(ROOT / "katalog")
TERMS = read_terms(FILES)
SAID = {
    None: "nej",
    "med_hjaelpemidler": "med hjælpemidler",
    "uden_hjaelpemidler": "uden hjælpemidler",
}


def edition_on(kommune: str, day: date, document: Document) -> Edition:
    version = FILES.version_on(kommune, day, document.place(("kommune",)))
    return load_edition(FILES, kommune, version)


def keys(annotations: Iterable[Any], models: set[Any]) -> set[str]:
    """The keys of every block of the format."""
    found: set[str] = set()
    for annotation in annotations:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            if annotation not in models:
                models.add(annotation)
                fields = annotation.model_fields
                found |= {*fields} | keys((f.annotation for f in fields.values()), models)
        else:
            found |= keys(get_args(annotation), models)
    return found


def test_every_key_has_a_line_or_a_place_in_one() -> None:
    told = set(re.findall(r"`([a-z_]+)`", PAGE))
    assert keys([assessment_format(TERMS)], set()) - told == set()


def test_the_example_has_neither_faults_nor_remarks() -> None:
    read, edition = read_assessment(parse_text(EXAMPLE, "u.yaml"), TERMS, edition_on)
    assert findings(Examined(read, TERMS, edition)) == ()


def test_the_example_of_a_case_names_an_assessment() -> None:
    data: Any = parse_text(CASE, "sag.yaml").data
    assert data["udredning"] == "udredning.yaml"


def test_the_table_of_themes_is_that_of_the_terms() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)
    expected = []
    for tema in TERMS.temaer.values():
        now, then = tema.versioner[SECOND], tema.versioner[FIRST]
        levels = [SAID[v.regel.vurderes if v.regel.niveau else None] for v in (now, then)]
        expected.append((tema.id, then.id, *levels))
    assert rows == expected

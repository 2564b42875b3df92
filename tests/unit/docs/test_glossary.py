"""docs/glossary.md has one line for each domain word, and none for a word that is not in use."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

import visitator
from visitator.grundlag.case import KEYS, KINDS
from visitator.rules.load.catalogue import open_catalogue
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.formats.findings import FundFil
from visitator.rules.load.formats.known_places import KendteStederFil
from visitator.rules.load.formats.law import FristLov, KlageLov, SatsFil
from visitator.rules.load.formats.services import YdelserFil
from visitator.rules.load.formats.sources import KildeFil
from visitator.rules.load.formats.standard import EMNER, FRISTER, OPFOELGNING
from visitator.rules.load.formats.terms import TERMS
from visitator.rules.load.formats.vocabulary import FaktaFil
from visitator.simulation.figures.formats import BefolkningFil
from visitator.vum.assessment import ARTER
from visitator.vum.formats.assessment import assessment_format
from visitator.vum.read_terms import FORMATS, read_terms

ROOT = Path(__file__).parents[3]
GLOSSARY = ROOT / "docs" / "glossary.md"
SPOKEN = ("rules", "frister", "beregning", "grundlag", "vum")
"""The packages whose enumerations are words of the field rather than of the program."""


def listed_words() -> list[str]:
    rows = re.findall(r"^\| ([^|]+) \|", GLOSSARY.read_text(encoding="utf-8"), re.MULTILINE)
    return [row for row in rows if row != "Word"]


def format_fields() -> set[str]:
    """Every key that a catalogue file or an assessment may have, but for facts and themes."""
    catalogue = open_catalogue(catalogue_files(ROOT / "katalog"))
    shared = (
        *(KildeFil, FaktaFil, SatsFil, KlageLov, FristLov, YdelserFil, FundFil, KendteStederFil),
        BefolkningFil,
    )
    formats = catalogue.formats
    terms = read_terms(catalogue.files)
    themes = set(terms.kaldenavne)
    models: set[type[BaseModel]] = set()
    made = (formats.standard, formats.kommune, formats.paragraf, formats.lov)
    _gather((*shared, *made), models)
    _gather((*FORMATS.values(), assessment_format(terms)), models)
    return {
        name
        for model in models
        for name, field in model.model_fields.items()
        if not {field.alias, name} & {*catalogue.reference.vocabulary, *themes}
    }


def _gather(annotations: Iterable[Any], models: set[type[BaseModel]]) -> None:
    for annotation in annotations:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            if annotation not in models:
                models.add(annotation)
                _gather((f.annotation for f in annotation.model_fields.values()), models)
        else:
            _gather(get_args(annotation), models)


def enumeration_values() -> Iterator[str]:
    for found in pkgutil.walk_packages(visitator.__path__, "visitator."):
        if found.name.split(".")[1] not in SPOKEN:
            continue
        module = importlib.import_module(found.name)
        for thing in vars(module).values():
            if isinstance(thing, type) and issubclass(thing, Enum):
                yield from (str(value.value) for value in thing if _is_ours(thing))


def _is_ours(enumeration: type[Enum]) -> bool:
    return enumeration.__module__.startswith("visitator.")


def closed_lists() -> Iterator[str]:
    for subject, words in TERMS.items():
        yield subject
        yield from words
    terms = read_terms(catalogue_files(ROOT / "katalog"))
    goals = (terms.maaltyper, terms.resultater, terms.grupper)
    for words_of_a_list in (EMNER, FRISTER, OPFOELGNING, KEYS, KINDS, ARTER, *goals):
        yield from words_of_a_list


def test_every_field_of_a_catalogue_format_has_a_line() -> None:
    assert format_fields() - set(listed_words()) == set()


def test_every_value_of_an_enumeration_has_a_line() -> None:
    assert set(enumeration_values()) - set(listed_words()) == set()


def test_every_word_of_a_closed_list_has_a_line() -> None:
    assert set(closed_lists()) - set(listed_words()) == set()


def test_no_word_has_two_lines_and_they_stand_in_order() -> None:
    words = listed_words()
    assert words == sorted(set(words))


def test_every_line_names_a_word_that_is_in_use() -> None:
    files = [*(ROOT / "src").rglob("*.py"), *(ROOT / "katalog").rglob("*.yaml")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    in_use = set(re.findall(r"[A-Za-z_][\w]*(?:/nej)?", text))
    assert [word for word in listed_words() if word not in in_use] == []

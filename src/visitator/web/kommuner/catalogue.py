"""The catalogue that this installation serves, opened once for each process."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

import visitator
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.assessor import Assessor
from visitator.rules.edition import Edition
from visitator.rules.faults import Place
from visitator.rules.load.files import Files, catalogue_files
from visitator.rules.load.strict_yaml import Document
from visitator.vum.read_terms import read_terms
from visitator.vum.terms import Begreber

PLACE = Place("katalog")


@cache
def files() -> Files:
    """The catalogue's files. Raises InputError where there is no catalogue."""
    beside_source = Path(visitator.__file__).resolve().parents[2] / "katalog"
    return catalogue_files(Path(settings.KATALOG) if settings.KATALOG else beside_source)


def municipalities() -> list[str]:
    """The ids of the municipalities that the catalogue has."""
    return files().municipalities()


def edition(kommune: str, day: date) -> Edition:
    """The edition of a municipality on a day. Raises InputError where none is valid."""
    return _assessor().edition(kommune, day, PLACE)


def newest_edition(kommune: str) -> Edition:
    """The edition that is valid last."""
    return edition(kommune, date.max)


def decision_basis(document: Document) -> Grundlag:
    """The decision basis of a case that names its day. Raises InputError with all its faults."""
    return _assessor()(document)


@cache
def vum_terms() -> Begreber:
    """The terms of VUM."""
    return read_terms(files())


@cache
def _assessor() -> Assessor:
    return Assessor(files(), date.today())


def editions_on(day: date) -> dict[str, Edition]:
    """The edition of every municipality that has one on a day."""
    opened = files()
    return {
        kommune: edition(kommune, day)
        for kommune in municipalities()
        if opened.valid_version(kommune, day) is not None
    }

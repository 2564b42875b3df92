"""From an assessment file to the assessment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from pydantic import ValidationError

from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, InputError, in_reading_order, in_short, nearest
from visitator.rules.load.answers import parse_date, value_at
from visitator.rules.load.excerpts import part_of
from visitator.rules.load.format_faults import faults_of
from visitator.rules.load.strict_yaml import Document, Path
from visitator.vum.assessment import LaestUdredning
from visitator.vum.contradictions import contradictions
from visitator.vum.days import day_faults
from visitator.vum.formats.assessment import UdredningGrund, assessment_format
from visitator.vum.from_format import from_format
from visitator.vum.terms import Begreber

ANSWER_PART = "udredning"
"""Where the assessment stands in what ``visitator udred --format json`` writes."""

EditionOn = Callable[[str, date, Document], Edition]
"""Finds the edition of a municipality on a day; raises InputError where there is none."""


def read_assessment(
    document: Document, terms: Begreber, edition_on: EditionOn, today: date | None = None
) -> tuple[LaestUdredning, Edition]:
    """The assessment of a document and the edition of its municipality on its day.

    The document is an assessment file, or an answer of ``visitator udred`` with one in it. Raises
    InputError with every fault of the document; what it says was done may not lie after ``today``,
    where that is given.
    """
    if isinstance(document.data, dict) and isinstance(document.data.get(ANSWER_PART), dict):
        document = part_of(document, (ANSWER_PART,))
    if not isinstance(document.data, dict):
        what = "En udredning skal være navne med værdier."
        remedy = "Skriv kommune, vum, dato, af og temaer."
        raise InputError([Fault(document.place(()), what, remedy)])
    written, faults = _validated(document, assessment_format(terms))
    edition = _edition(document, edition_on, faults)
    faults.extend(_name_faults(document, terms))
    faults.extend(day_faults(document, today))
    if edition is not None:
        faults.extend(_service_faults(document, edition))
    if written is None or edition is None or faults:
        raise InputError(in_reading_order(dict.fromkeys(faults)))
    keys = {terms.kaldenavne[name]: name for name in document.data["temaer"]}
    read = LaestUdredning(from_format(written, terms, keys), document, keys)
    if contradicting := list(contradictions(read, terms)):
        raise InputError(in_reading_order(contradicting))
    return read, edition


def _validated(
    document: Document, model: type[UdredningGrund]
) -> tuple[UdredningGrund | None, list[Fault]]:
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        return None, faults_of(error, model, document)


def _edition(document: Document, edition_on: EditionOn, faults: list[Fault]) -> Edition | None:
    """The edition, or None where the text does not tell which."""
    kommune = value_at(document, ("kommune",))
    # Without a day the newest edition will do for finding the other faults.
    day = parse_date(value_at(document, ("dato",))) or date.max
    if not isinstance(kommune, str):
        return None
    try:
        return edition_on(kommune, day, document)
    except InputError as error:
        faults.extend(error.faults)
        return None


def _service_faults(document: Document, edition: Edition) -> Iterator[Fault]:
    services = {*edition.services, *edition.standards}
    applied = value_at(document, ("ansoegt_om",))
    for number, service in enumerate(applied if isinstance(applied, list) else ()):
        if isinstance(service, str) and service not in services:
            place = document.place(("ansoegt_om", number))
            what = f"Ydelsen «{in_short(service)}» kendes ikke."
            yield Fault(place, what, nearest(service, services))


def _name_faults(document: Document, terms: Begreber) -> Iterator[Fault]:
    """What each name may stand with: its version and its other name."""
    themes: Any = value_at(document, ("temaer",))
    version = str(value_at(document, ("vum",)))
    seen: dict[str, str] = {}
    for name, theme in themes.items() if isinstance(themes, dict) else ():
        tema = terms.kaldenavne.get(name)
        if tema is None:
            continue
        if tema in seen:
            what = f"«{seen[tema]}» og «{name}» er to navne på samme tema."
            yield Fault(document.key_place(("temaer", name)), what, "Saml dem under ét navn.")
        seen[tema] = name
        if isinstance(theme, dict):
            yield from _sub_theme_faults(document, terms, name, version)
    if isinstance(themes, dict) and not themes:
        place = document.place(("temaer",))
        yield Fault(place, "Udredningen har ingen temaer.", "Skriv mindst ét tema.")


def _sub_theme_faults(
    document: Document, terms: Begreber, name: str, version: str
) -> Iterator[Fault]:
    """A sub-theme of the other version; one that no version has is a fault of the format."""
    in_versions = terms.temaer[terms.kaldenavne[name]].versioner
    path: Path = ("temaer", name, "undertemaer")
    subs = value_at(document, path)
    if version not in in_versions or not isinstance(subs, list):
        return
    valid = in_versions[version].undertemaer
    known = {sub for tema in in_versions.values() for sub in tema.undertemaer}
    for number, sub in enumerate(subs):
        if isinstance(sub, str) and sub in known and sub not in valid:
            what = f"Undertemaet «{sub}» findes ikke i VUM {version}."
            yield Fault(document.place((*path, number)), what, nearest(sub, valid))

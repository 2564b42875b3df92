"""An assessment as the document that its file would be, so that reading, faults and checks are
the same here as for a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, InputError, Place
from visitator.rules.load.strict_yaml import Document, Path
from visitator.rules.load.yaml_tree import Spot
from visitator.vum import assessment as vum
from visitator.vum.checks import findings
from visitator.vum.finding import Examined, Fund, Grad
from visitator.vum.reading import read_assessment
from visitator.vum.writing import assessment_json
from visitator.web.udredning.labels import in_plain_words
from visitator.web.udredning.models import Maal, Temavurdering, Udredning
from visitator.web.udredning.state import Stand, is_begun

FILE = "Udredningen"


@dataclass(frozen=True, slots=True)
class Note:
    """Something to look at: against the method or a remark, or with no ``grad`` what must be mended
    before the assessment can be read. ``path`` is the part of the assessment that it is about."""

    grad: Grad | None
    hvad: str
    ret: str
    path: Path


@dataclass(frozen=True, slots=True)
class Eftersyn:
    """An assessment as it is read and checked; ``seen`` is None where it cannot be read.

    ``fund`` are the findings among the notes, in the same words and without a line.
    """

    document: Document
    seen: Examined | None
    noter: tuple[Note, ...]
    fund: tuple[Fund, ...] = ()

    @property
    def faults(self) -> tuple[Note, ...]:
        """What stops the assessment from being finished."""
        return tuple(note for note in self.noter if note.grad is None)


def examine(stand: Stand, today: date, af: str = "") -> Eftersyn:
    """Read and check an assessment as it stands on a day; ``af`` is whoever is to finish it."""
    ramme = stand.ramme
    document, paths = numbered(assessment_json(_written(stand, today, af), ramme.terms))

    def its_edition(_kommune: str, _day: date, _document: Document) -> Edition:
        return ramme.edition

    try:
        read, edition = read_assessment(document, ramme.terms, its_edition, today)
    except InputError as error:
        faults = (_note(_plain(f), paths.get(f.place.line or 0, ())) for f in error.faults)
        return Eftersyn(document, None, tuple(faults))
    seen = Examined(read, ramme.terms, edition)
    fund = tuple(Fund(f.grad, _plain(f.fault), f.path) for f in findings(seen))
    return Eftersyn(document, seen, tuple(_note(f.fault, f.path, f.grad) for f in fund), fund)


def _plain(fault: Fault) -> Fault:
    """A fault as a page says it."""
    return Fault(Place(FILE), in_plain_words(fault.what), in_plain_words(fault.remedy))


def _note(fault: Fault, path: Path, grad: Grad | None = None) -> Note:
    return Note(grad, fault.what, fault.remedy, path)


def _written(stand: Stand, today: date, af: str) -> vum.Udredning:
    """What is written so far; one that is still open is of ``today``."""
    udredning = stand.udredning
    return vum.Udredning(
        kommune=udredning.kommune_id,
        vum=udredning.vum,
        dato=udredning.dato or today,
        paabegyndt=udredning.paabegyndt,
        af=udredning.af or af or udredning.begyndt_af.navn,
        ansoegt_om=stand.ramme.ansoegt_om,
        formaal=udredning.formaal or None,
        oevrige_ikke_vurderet=udredning.oevrige_ikke_vurderet,
        samlet_funktionsniveau=_overall(udredning),
        temaer={row.tema: _theme(row) for row in stand.temaer.values() if is_begun(row)},
        maal=tuple(_goal(row) for row in stand.maal),
        maalgrupper=tuple(vum.Maalgruppevalg(row.maalgruppe, row.art) for row in stand.maalgrupper),
    )


def _overall(udredning: Udredning) -> vum.SamletNiveau | None:
    if not udredning.niveau:
        return None
    return vum.SamletNiveau(
        vaerdi=udredning.niveau,
        begrundelse=udredning.niveau_begrundelse or None,
        afvigelse=udredning.niveau_afvigelse or None,
        af=udredning.niveau_af or None,
        dato=udredning.niveau_dato,
    )


def _theme(row: Temavurdering) -> vum.Temavurdering:
    return vum.Temavurdering(
        niveau=row.niveau or None,
        beskrivelse=row.beskrivelse,
        ressourcer=row.ressourcer or None,
        oensker=row.oensker or None,
        hjaelpemidler=row.hjaelpemidler or None,
        relevans=row.relevans or None,
        undertemaer=tuple(row.undertemaer),
        oplyst=tuple(_told(told) for told in row.oplyst),
    )


def _told(told: Mapping[str, str]) -> vum.Oplyst:
    dato = told.get("dato")
    return vum.Oplyst(
        told["af"], date.fromisoformat(dato) if dato else None, told.get("kilde") or None
    )


def _goal(row: Maal) -> vum.Maal:
    agreed = None
    if row.med_borger is not None:
        agreed = vum.Aftale(row.med_borger, row.aftalt_dato, row.hvorfor_ikke or None)
    return vum.Maal(
        tekst=row.tekst,
        type=row.type,
        tema=row.tema,
        dato=row.dato,
        andre_temaer=tuple(row.andre_temaer),
        opfoelges=row.opfoelges,
        aftale=agreed,
    )


def numbered(data: Mapping[str, Any]) -> tuple[Document, dict[int, Path]]:
    """Data as a document in which every value has a line of its own, and the path of each line."""
    lines = count(1)
    paths: dict[int, Path] = {}

    def spot(value: object, path: Path) -> Spot:
        line = next(lines)
        paths[line] = path
        parts: dict[str, Spot] | list[Spot] | None = None
        if isinstance(value, dict):
            parts = {key: spot(part, (*path, key)) for key, part in value.items()}
        elif isinstance(value, list):
            parts = [spot(part, (*path, number)) for number, part in enumerate(value)]
        return Spot(line, 1, parts)

    return Document(FILE, dict(data), spot(data, ())), paths

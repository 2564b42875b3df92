"""Check: ids are known, unique and of one form, and the ladder is told in one way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from visitator.rules.cells import grants_in
from visitator.rules.check.opened import Opened, Published
from visitator.rules.check.places import Places
from visitator.rules.edition import LawService
from visitator.rules.faults import Fault, nearest
from visitator.rules.load.catalogue import GENERAL
from visitator.rules.load.files import Files
from visitator.rules.load.formats.services import YdelserFil
from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.walk import every_criterion

SERVICE_ID = re.compile(r"(sel|abl|sul)-\d+[a-z]?(-[a-z]+)*|specialundervisning")


def ids(catalogue: Opened) -> Iterator[Fault]:
    """A fault for each id that is unknown, in use twice, or not of the form that others rely on."""
    services = catalogue.reference.services
    yield from _services(catalogue.files)
    for published in catalogue.editions:
        if not published.is_law:
            yield from _municipality(published)
        for standard, places in published.standards():
            if standard.id not in services:
                what = f"Ydelsen «{standard.id}» står ikke i lov/ydelser.yaml."
                yield Fault(places.of("ydelse"), what, nearest(standard.id, services))
            yield from _inside(standard, places)
            yield from _references(standard, places, services)


def _services(files: Files) -> Iterator[Fault]:
    found = files.read(files.root / "lov" / "ydelser.yaml", YdelserFil)
    if found is None:
        return
    written, document = found
    names = [service.id for service in written.ydelser]
    for number, name in enumerate(names):
        if not SERVICE_ID.fullmatch(name):
            place = document.place(("ydelser", number, "id"))
            what = f"Ydelsens id «{name}» har ikke den faste form."
            yield Fault(place, what, "Skriv fx sel-85 eller sel-85-opgangsbofaellesskab.")
    for number in _repeated(names):
        place = document.place(("ydelser", number, "id"))
        yield Fault(place, f"Ydelsen «{names[number]}» står to gange.", "Slet den ene.")


def _municipality(published: Published) -> Iterator[Fault]:
    edition, general = published.edition, published.documents[GENERAL]
    data: Any = general.data
    if data["kommune"] != edition.kommune:
        what = f"Mappen hedder {edition.kommune}."
        yield Fault(general.place(("kommune",)), what, "Kommune og mappenavn skal være ens.")


def _inside(standard: Kvalitetsstandard, places: Places) -> Iterator[Fault]:
    listed: dict[str, list[str]] = {
        "indhold": [content.id for content in standard.indhold],
        "oplysning": [need.id for need in standard.oplysning],
        "ophoer": [ending.id for ending in standard.ophoer],
    }
    for part, names in listed.items():
        for number in _repeated(names):
            what = f"«{names[number]}» står to gange under {part}."
            yield Fault(places.of(f"{part}[{number}]"), what, "Giv hver sit eget id.")
    data: Any = places.document.data
    written, lowest = data.get("trin"), standard.tilbud.trin
    if written is not None and written != lowest:
        what = f"Ydelsen står på trin {written}, men dens laveste variant på trin {lowest}."
        yield Fault(places.of("trin"), what, "Ydelsens trin er det laveste af varianternes.")


def _repeated(names: Iterable[str]) -> Iterator[int]:
    """Where in the list a name stands that stood before."""
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name in seen:
            yield number
        seen.add(name)


def _references(
    standard: Kvalitetsstandard, places: Places, services: dict[str, LawService]
) -> Iterator[Fault]:
    for number, relation in enumerate(standard.forhold):
        sti = f"forhold[{number}].ydelse"
        if relation.ydelse not in services:
            what = f"Ydelsen «{relation.ydelse}» kendes ikke."
            yield Fault(places.of(sti), what, nearest(relation.ydelse, services))
        elif relation.ydelse == standard.id:
            what = f"{standard.id} har et forhold til sig selv."
            yield Fault(places.of(sti), what, "Ret ydelsen, eller slet forholdet.")
    for criterion in every_criterion(standard):
        for leaf in grants_in(criterion):
            if leaf.ydelse not in services:
                what = f"Ydelsen «{leaf.ydelse}» kendes ikke."
                yield Fault(places.of(leaf.mark.sti), what, nearest(leaf.ydelse, services))

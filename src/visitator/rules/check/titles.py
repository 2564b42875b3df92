"""Check: titles tell things apart, and those of worked cases are whole sentences."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.check.opened import Opened, Published
from visitator.rules.check.worked_cases import CaseFile
from visitator.rules.faults import Fault, Place

FEWEST_WORDS = 3


def titles(catalogue: Opened) -> Iterator[Fault]:
    """A fault for each title that is in use twice, and for a case that is not a sentence."""
    for published in catalogue.editions:
        yield from _offers(published)
        for file in published.cases:
            yield from _cases(file)


def _offers(published: Published) -> Iterator[Fault]:
    services: dict[str, str] = {}
    for standard, places in published.standards():
        other = services.setdefault(standard.tilbud.titel, standard.id)
        if other != standard.id:
            what = f"{other} har den samme titel."
            yield Fault(places.of("titel"), what, "Giv hver ydelse sin egen titel.")
        variants: dict[str, str] = {}
        for variant in standard.varianter:
            other = variants.setdefault(variant.titel, variant.id)
            if other != variant.id:
                place = places.of(f"varianter.{variant.id}.titel")
                what = f"Varianten {other} har den samme titel."
                yield Fault(place, what, "Giv hver variant sin egen titel.")


def _cases(file: CaseFile) -> Iterator[Fault]:
    seen: dict[str, Place] = {}
    for case in file.cases:
        place = file.document.place((*case.path, "titel"))
        if len(case.titel.split()) < FEWEST_WORDS or not case.titel.endswith("."):
            remedy = "Skriv, hvem sagen handler om, og hvad der følger, og slut med punktum."
            yield Fault(place, "Sagens titel er ikke en hel sætning.", remedy)
        first = seen.setdefault(case.titel, place)
        if first is not place:
            what = f"Sagens titel er den samme som i linje {first.line}."
            yield Fault(place, what, "Skriv, hvad der skiller de to sager.")

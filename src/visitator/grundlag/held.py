"""Which follow-ups have been held, as the case tells it (``fulgt_op``)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from visitator.frister.wording import plain_date
from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, in_short, nearest
from visitator.rules.load.answers import DATE_REMEDY, parse_date, value_at
from visitator.rules.load.strict_yaml import Document, Path

KEY = "fulgt_op"
EXAMPLE = "Skriv fx fulgt_op: {opfoelgning: 2026-01-05}."
GROUP = "opfoelgning."
"""How the subjects of follow-up begin; what is held is named by what comes after."""


def read_held(
    document: Document, edition: Edition, day: date, faults: list[Fault]
) -> dict[str, tuple[date, ...]]:
    """The days on which each kind of follow-up was held, none of them after ``day``.

    Faults are collected, never raised.
    """
    written = value_at(document, (KEY,))
    if written is None:
        return {}
    if not isinstance(written, Mapping):
        what = f"«{KEY}» er slags opfølgning med den dag, de blev holdt."
        faults.append(Fault(document.place((KEY,)), what, EXAMPLE))
        return {}
    known = _kinds(edition)
    found = {}
    for kind, days in written.items():
        if kind not in known:
            what = f"Opfølgningen «{in_short(kind)}» kendes ikke."
            place = document.key_place((KEY, kind))
            faults.append(Fault(place, what, nearest(in_short(kind), known)))
        listed = days if isinstance(days, list) else [days]
        held = [_held(document, (KEY, kind), each, day, faults) for each in listed]
        found[kind] = tuple(sorted(each for each in held if each is not None))
    return found


def _kinds(edition: Edition) -> tuple[str, ...]:
    subjects = {
        emne
        for standard in edition.standards.values()
        for offer in (standard.tilbud, *standard.varianter)
        for emne in offer.tabeller
        if emne.startswith(GROUP)
    }
    return tuple(sorted(emne.removeprefix(GROUP) for emne in subjects))


def _held(
    document: Document, path: Path, written: object, day: date, faults: list[Fault]
) -> date | None:
    held = parse_date(written)
    place = document.place(path)
    if held is None:
        faults.append(Fault(place, f"«{in_short(written)}» er ikke en dato.", DATE_REMEDY))
    elif held > day:
        what = f"{plain_date(held)} ligger efter sagens dato {plain_date(day)}."
        faults.append(Fault(place, what, "Skriv kun det, der er holdt."))
    return held

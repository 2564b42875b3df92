"""What an applicant has been told of a decision that comes late (``fristbesked`` of a case)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from visitator.rules.faults import Fault, in_short, nearest
from visitator.rules.load.answers import DATE_REMEDY, parse_date, value_at
from visitator.rules.load.strict_yaml import Document, Path

KEY = "fristbesked"
KEYS = ("dato", "begrundelse", "ny_frist")
DATES = ("dato", "ny_frist")


@dataclass(frozen=True, slots=True)
class DelayNotice:
    """On ``dato`` the applicant was told why there is no decision yet, and when to expect it."""

    dato: date
    begrundelse: str
    ny_frist: date


def read_delay_notices(document: Document, faults: list[Fault]) -> tuple[DelayNotice, ...]:
    """The notices of a case, one or a list of them in the order in which they were given."""
    written = value_at(document, (KEY,))
    if written is None:
        return ()
    found: list[DelayNotice] = []
    for path, notice in _listed(written):
        new = list(_faults(document, path, notice))
        faults.extend(new)
        if not new and isinstance(notice, dict):
            told, due = parse_date(notice["dato"]), parse_date(notice["ny_frist"])
            assert told is not None
            assert due is not None
            faults.extend(_order_faults(document, path, told, due, found))
            found.append(DelayNotice(told, notice["begrundelse"], due))
    return tuple(found)


def _listed(written: object) -> list[tuple[Path, object]]:
    if isinstance(written, list):
        return [((KEY, number), notice) for number, notice in enumerate(written)]
    return [((KEY,), written)]


def _faults(document: Document, path: Path, written: object) -> Iterator[Fault]:
    if not isinstance(written, dict):
        remedy = "Skriv {dato: …, begrundelse: …, ny_frist: …}."
        yield Fault(document.place(path), f"«{KEY}» har tre dele.", remedy)
        return
    for key in written:
        if key not in KEYS:
            place = document.key_place((*path, key))
            yield Fault(place, f"«{key}» kendes ikke i «{KEY}».", nearest(key, KEYS))
    for key in DATES:
        day = written.get(key)
        if parse_date(day) is None:
            what = f"«{key}» mangler." if day is None else f"«{in_short(day)}» er ikke en dato."
            yield Fault(document.place((*path, key)), what, DATE_REMEDY)
    reason = written.get("begrundelse")
    if not isinstance(reason, str) or not reason.strip():
        place = document.place((*path, "begrundelse"))
        what = "Beskeden om den nye frist har ingen begrundelse."
        yield Fault(place, what, "Skriv begrundelse: og hvorfor fristen ikke kan holdes.")


def _order_faults(
    document: Document, path: Path, told: date, due: date, earlier: list[DelayNotice]
) -> Iterator[Fault]:
    """A new deadline lies after the day it was told on, and after every one before it."""
    place = document.place((*path, "ny_frist"))
    if due < told:
        what = f"Den nye frist {due.isoformat()} ligger før beskeden {told.isoformat()}."
        yield Fault(place, what, "Ret en af datoerne.")
    if earlier and due <= earlier[-1].ny_frist:
        before = earlier[-1].ny_frist.isoformat()
        what = f"Den nye frist {due.isoformat()} ligger ikke efter den forrige {before}."
        yield Fault(place, what, "Skriv beskederne i rækkefølge.")

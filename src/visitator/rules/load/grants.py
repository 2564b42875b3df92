"""Existing grants as people write them in a case."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from visitator.rules.faults import Fault, in_short, nearest
from visitator.rules.load.answers import DATE_REMEDY, parse_date, value_at
from visitator.rules.load.strict_yaml import Document, Path
from visitator.rules.situation import Grant

KEYS = ("ydelse", "fra", "til", "maengde")


def read_grants(
    document: Document, path: Path, services: frozenset[str], faults: list[Fault]
) -> tuple[Grant, ...] | None:
    """Existing grants; None where the list is not there, so that nobody has said."""
    data = value_at(document, path)
    if data is None:
        return None
    if not isinstance(data, list):
        faults.append(
            Fault(document.place(path), "Bevillinger skal være en liste.", "Skriv [] for ingen.")
        )
        return ()
    found = [_grant(document, (*path, n), item, services, faults) for n, item in enumerate(data)]
    return tuple(grant for grant in found if grant is not None)


def _grant(
    document: Document, path: Path, item: object, services: frozenset[str], faults: list[Fault]
) -> Grant | None:
    new = list(_grant_faults(document, path, item, services))
    faults.extend(new)
    if new or not isinstance(item, dict):
        return None
    start, end = parse_date(item["fra"]), parse_date(item.get("til"))
    assert start is not None
    amount = item.get("maengde")
    return Grant(item["ydelse"], start, end, None if amount is None else str(amount))


def _is_amount(written: object) -> bool:
    """Whether it is a number that is not negative, or words such as «3 timer om ugen»."""
    if isinstance(written, str):
        return bool(written.strip())
    return not isinstance(written, bool) and isinstance(written, int | Decimal) and written >= 0


def _grant_faults(
    document: Document, path: Path, item: object, services: frozenset[str]
) -> Iterator[Fault]:
    if not isinstance(item, dict):
        yield Fault(
            document.place(path), "En bevilling har ydelse og fra.", "Skriv {ydelse: …, fra: …}."
        )
        return
    for key in item:
        if key not in KEYS:
            remedy = nearest(key, KEYS)
            place = document.key_place((*path, key))
            yield Fault(place, f"«{key}» kendes ikke her.", remedy)
    amount = item.get("maengde")
    if amount is not None and not _is_amount(amount):
        yield Fault(
            document.place((*path, "maengde")),
            f"«{in_short(amount)}» er ikke en mængde.",
            "Skriv fx 15 eller 3 timer om ugen.",
        )
    service = item.get("ydelse")
    if not isinstance(service, str) or service not in services:
        wrong = in_short(service)
        remedy = nearest(wrong, services)
        yield Fault(document.place((*path, "ydelse")), f"Ydelsen «{wrong}» kendes ikke.", remedy)
    start, end = parse_date(item.get("fra")), parse_date(item.get("til"))
    for key, parsed in (("fra", start), ("til", end)):
        written = item.get(key)
        if parsed is None and (key == "fra" or written is not None):
            place = document.place((*path, key))
            what = (
                f"«{key}» mangler."
                if written is None
                else f"«{in_short(written)}» er ikke en dato."
            )
            yield Fault(place, what, DATE_REMEDY)
    if start and end and end < start:
        yield Fault(
            document.place((*path, "til")),
            "Bevillingen slutter, før den begynder.",
            "Ret datoerne.",
        )

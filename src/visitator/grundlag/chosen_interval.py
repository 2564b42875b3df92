"""How often a support is followed up, where the document lets a person choose."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.frister import Period, Unit
from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, in_short
from visitator.rules.load.strict_yaml import Document
from visitator.rules.tables import Clock

KEY = "opfoelges_hver"


def chosen_interval(
    document: Document, edition: Edition, faults: list[Fault]
) -> tuple[int, str] | None:
    """The interval that a case chooses: one of those that a standard of the edition offers.

    What is none of them is a fault.
    """
    written = document.data.get(KEY) if isinstance(document.data, dict) else None
    if written is None:
        return None
    offered = {
        str(Period(number, Unit(unit))): (number, unit) for number, unit in _offered(edition)
    }
    if written in offered:
        return offered[str(written)]
    remedy = f"Vælg mellem: {', '.join(offered)}." if offered else "Slet linjen."
    what = f"«{in_short(written)}» er ikke et tidsrum, som {edition.kortnavn} lader vælge."
    faults.append(Fault(document.place((KEY,)), what, remedy))
    return None


def _offered(edition: Edition) -> Iterator[tuple[int, str]]:
    for standard in edition.standards.values():
        for offer in (standard.tilbud, *standard.varianter):
            for table in offer.tabeller.values():
                for row in table.rows:
                    if isinstance(row.vaerdi, Clock):
                        yield from row.vaerdi.derefter_valg

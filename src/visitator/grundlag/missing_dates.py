"""Which days a case would have to tell for the dates of a service to be counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from visitator.rules.tables import Clock, Complaint, Halfway, TableResult

DATED = ("frist.", "opfoelgning.", "varsel", "klage")
RECEIVED = "afgoerelse_modtaget"


def missing_dates(
    tables: Mapping[str, TableResult], dates: Mapping[str, date]
) -> dict[str, tuple[str, ...]]:
    """The days that the case does not tell, each with the subjects that are counted from it."""
    found: dict[str, list[str]] = {}
    for emne, result in tables.items():
        if emne.startswith(DATED):
            for name in dict.fromkeys(_counted_from(result)):
                if name not in dates:
                    found.setdefault(name, []).append(emne)
    return {name: tuple(subjects) for name, subjects in found.items()}


def _counted_from(result: TableResult) -> Iterator[str]:
    rows = (result.row,) if result.row is not None else result.mulige
    for row in rows:
        match row.vaerdi:
            case Clock():
                yield row.vaerdi.regnet_fra
            case Halfway():
                yield from (row.vaerdi.regnet_fra, row.vaerdi.halvvejs_til)
            case Complaint(vaerdi="ja"):
                yield RECEIVED

"""What the reader of an answer must know about the ground it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag


def reservations(grundlag: Grundlag) -> Iterator[str]:
    """Danish sentences: that it advises, and how far the law behind it has been checked."""
    edition, case = grundlag.edition, grundlag.case
    yield (
        "Grundlaget er vejledende. En medarbejder afgør sagen efter en konkret og individuel "
        "vurdering."
    )
    for ydelse, begins in edition.aendret_ved_lov.items():
        if case.ansoegt_om and ydelse not in case.ansoegt_om:
            continue
        yield (
            f"Fra {plain_date(date.fromisoformat(begins))} gælder loven i stedet for kommunens "
            f"standard om {edition.services[ydelse].lov}, som er ældre end lovændringen."
        )
    source = edition.sources[edition.kilde.dokument]
    checked = source.efterproevet_til
    if source.aar is None:
        yield (
            "Dokumentet er udateret, og det er ikke efterprøvet, om loven bag det er ændret siden. "
            "Undersøg det."
        )
    if checked is not None and date.fromisoformat(checked) < case.day:
        yield (
            f"Dokumentet er fra {source.aar}, og loven bag det er kun efterprøvet til "
            f"{plain_date(date.fromisoformat(checked))}. Undersøg, om reglerne er ændret siden."
        )

"""What the reader of an answer must know about the ground it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag
from visitator.rules.citations import Source


def reservations(grundlag: Grundlag) -> Iterator[str]:
    """Danish sentences: that it advises, and how far the law behind it has been checked.

    A service whose paragraph the law has amended since is told by the law; the document's own
    reservation is only for cases that ask for something the document still settles.
    """
    edition, case = grundlag.edition, grundlag.case
    yield (
        "Grundlaget er vejledende. En medarbejder afgør sagen efter en konkret og individuel "
        "vurdering."
    )
    asked = case.ansoegt_om or tuple(edition.standards)
    for ydelse, begins in edition.aendret_ved_lov.items():
        if ydelse in asked:
            amended = edition.sources[edition.standards[ydelse].kilde.dokument]
            yield (
                f"Fra {_words(begins)} gælder loven i stedet for kommunens standard om "
                f"{edition.services[ydelse].lov}, som er ældre end lovændringen. "
                f"{_checked_law(amended, case.day)}"
            )
    if any(ydelse not in edition.aendret_ved_lov for ydelse in asked):
        yield from _of_document(edition.sources[edition.kilde.dokument], case.day)


def _of_document(source: Source, day: date) -> Iterator[str]:
    if source.aar is None:
        yield (
            "Dokumentet er udateret, og det er ikke efterprøvet, om loven bag det er ændret siden. "
            "Undersøg det."
        )
    checked = source.efterproevet_til
    if checked is not None and date.fromisoformat(checked) < day:
        yield (
            f"Dokumentet er fra {source.aar}, og loven bag det er kun efterprøvet til "
            f"{_words(checked)}. Undersøg, om reglerne er ændret siden."
        )


def _checked_law(source: Source, day: date) -> str:
    checked = source.efterproevet_til
    if checked is None:
        return "Det er ikke efterprøvet, om lovens regler er ændret siden. Undersøg det."
    if date.fromisoformat(checked) < day:
        return (
            f"Lovens regler er kun efterprøvet til {_words(checked)}. Undersøg, om de er ændret "
            "siden."
        )
    return f"Lovens regler er efterprøvet til {_words(checked)}."


def _words(day: str) -> str:
    return plain_date(date.fromisoformat(day))

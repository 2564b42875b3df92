"""The known places of the documents: what is wrong there, how it is read, and what shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from visitator.rules.check.known_places import KnownPlace, Witness
from visitator.rules.load.reference import Reference
from visitator.text.examples import example_json, example_words
from visitator.text.page import Page


def known_places_page(known: Sequence[KnownPlace], reference: Reference) -> Page:
    """Every known place in the order of its file."""
    page = Page()
    page.heading("Kendte steder i dokumenterne", 1)
    if not known:
        page.paragraph("Der er ingen.")
    for one in known:
        page.item(f"{one.id}: {one.hvad}")
        page.item(f"Læst sådan: {one.laesning}", depth=1)
        for witness in one.vidner:
            page.item(_told(witness, reference), depth=1)
        if one.fund is not None:
            words = example_words(one.fund.borger, reference.vocabulary, reference.services)
            page.item(f"Borger, der viser det: {words} ({one.fund.place})", depth=1)
    return page


def _told(witness: Witness, reference: Reference) -> str:
    source = reference.sources[witness.kilde.dokument]
    line = f", linje {witness.line} i teksten" if witness.line else ""
    said = "skriver ikke" if witness.is_absent else "skriver"
    where = f"{source.name}, {witness.kilde.afsnit}{line} ({witness.place})"
    return f"{where} {said} «{witness.ord}»"


def known_place_json(one: KnownPlace) -> dict[str, Any]:
    """A known place for programs."""
    finding = one.fund
    return {
        "id": one.id,
        "hvad": one.hvad,
        "laesning": one.laesning,
        "vidne": [
            {
                **witness.kilde.as_json(),
                ("mangler" if witness.is_absent else "ord"): witness.ord,
                "fil": witness.place.file,
                "linje": witness.place.line,
                "linje_i_teksten": witness.line,
            }
            for witness in one.vidner
        ],
        "borger": None if finding is None else example_json(finding.borger),
    }

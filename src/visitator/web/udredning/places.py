"""Where each part of an assessment is written: the page, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from visitator.rules.load.strict_yaml import Path
from visitator.web.sager.models import Sag
from visitator.web.udredning.document import Eftersyn, Note
from visitator.web.udredning.state import Stand

PARTS = {
    "formaal": ("udredning:formaal", "Formål"),
    "maalgrupper": ("udredning:maalgrupper", "Målgrupper"),
    "oevrige_temaer": ("udredning:oevrige", "De øvrige temaer"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A page with its name; empty where the finding is about the whole."""

    navn: str
    url: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A note with the place where it is mended."""

    note: Note
    sted: Place


def placed(sag: Sag, stand: Stand, eftersyn: Eftersyn) -> list[Placed]:
    """Every note with its place."""
    return [Placed(note, place_of(sag, stand, note)) for note in eftersyn.noter]


def place_of(sag: Sag, stand: Stand, note: Note) -> Place:
    """Where a note is mended."""
    match note.path:
        case ("temaer", str(key), *_) if key in stand.ramme.terms.kaldenavne:
            tema = stand.ramme.terms.kaldenavne[key]
            url = reverse("udredning:tema", args=[sag.pk, tema])
            return Place(stand.ramme.name(tema), url)
        case ("maal", int(number), *_):
            url = reverse("udredning:ret_maal", args=[sag.pk, stand.maal[number].pk])
            return Place(f"Mål {number + 1}", url)
        case ("temaer",):
            return Place("Temaer", reverse("udredning:oversigt", args=[sag.pk]) + "#temaer")
        case ("maal",):
            return Place("Nyt mål", reverse("udredning:nyt_maal", args=[sag.pk]))
        case ("samlet_funktionsniveau", *_):
            return Place(stand.ramme.overall_word, reverse("udredning:niveau", args=[sag.pk]))
        case (str(part), *_) if part in PARTS:
            name, words = PARTS[part]
            return Place(words, reverse(name, args=[sag.pk]))
    return Place("", "")


def under(eftersyn: Eftersyn, path: Path) -> list[Note]:
    """The notes on a part of the assessment."""
    return [note for note in eftersyn.noter if note.path[: len(path)] == path]

"""What the parts of an assessment are called on its pages, by their names in its file."""

from __future__ import annotations

import re

from visitator.frister.wording import plain_date
from visitator.rules.load.answers import parse_date

LABELS = {
    "afvigelse": "Hvorfor bogstavet er et andet, end temaerne peger på",
    "aftale": "Aftalt med borgeren",
    "andre_temaer": "Andre temaer, målet også handler om",
    "art": "Primær eller sekundær",
    "begrundelse": "Begrundelse",
    "beskrivelse": "Beskrivelse",
    "dato": "Dato",
    "formaal": "Formål",
    "hjaelpemidler": "Hjælpemidler og medicin",
    "hvorfor_ikke": "Hvorfor ikke",
    "ikke_vurderet": "Ikke vurderet",
    "maal": "Mål",
    "maalgrupper": "Målgrupper",
    "niveau": "Niveau",
    "oensker": "Borgerens egne ønsker",
    "opfoelges": "Følges op",
    "oplyst": "Hvem har oplyst det",
    "primaer": "Primær målgruppe",
    "relevans": "Hvorfor sagen har brug for temaet",
    "ressourcer": "Ressourcer",
    "samlet_funktionsniveau": "Samlet funktionsniveau",
    "tekst": "Hvad borgeren skal kunne",
    "undertemaer": "Undertemaer",
    "vaerdi": "Bogstav",
}
NAMED = re.compile(r"«(\w+)»")
ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def in_plain_words(text: str) -> str:
    """What is said of a file, as a page says it: labels for the file's names, days in words."""
    labelled = NAMED.sub(lambda found: f"«{LABELS.get(found[1], found[1])}»", text)
    return ISO_DAY.sub(_in_words, labelled)


def _in_words(found: re.Match[str]) -> str:
    """A day in words; what only looks like one stays as it was typed."""
    day = parse_date(found[0])
    return plain_date(day) if day else found[0]

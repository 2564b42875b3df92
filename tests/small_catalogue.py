"""The smallest catalogue that loads: tests replace the file they want to be otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from visitator.rules.edition import Edition
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import catalogue_files

KILDE = "{dokument: proeve, afsnit: '1'}"
STANDARD = "kommuner/proeve/2020-01-01/sel-85.yaml"
FILES = {
    "kilder/proeve.yaml": """\
id: proeve
titel: Prøve
aar: 2020
art: kommune
afsnit:
  - {id: '1', titel: Prøve}
""",
    "fakta/fakta.yaml": "tema: Prøve\nfakta:\n"
    + "".join(
        f"  - {{id: {about}, spoergsmaal: S?, art: oplysning, besvares_af: borger}}\n"
        for about in (
            "p, type: ja/nej, betegnelse: P",
            "foedselsdato, type: dato, betegnelse: Født",
            "alder, type: heltal, enhed: år, betegnelse: Alder, afledt_af: [foedselsdato]",
            "niveau, type: niveau, betegnelse: Niveau",
            "udgift, type: kroner, enhed: kr./måned, betegnelse: Udgift",
            "tema.a, type: temaniveau, betegnelse: Tema A",
            "bevillinger, type: bevillinger, betegnelse: Bevillinger",
        )
    ),
    "lov/klage.yaml": f"""\
instans: Ankestyrelsen
frist: 4 uger
kilde: {KILDE}
genvurdering: 4 uger
genvurdering_kilde: {KILDE}
love: [sel]
""",
    "lov/ydelser.yaml": """\
ydelser:
  - {id: sel-85, titel: Støtte, lov: SEL § 85}
  - {id: sel-96, titel: BPA, lov: SEL § 96}
  - {id: sel-97, titel: Ledsagelse, lov: SEL § 97}
""",
    "kommuner/proeve/kommune.yaml": f"""\
kommune: proeve
navn: Prøve Kommune
kilde: {KILDE}
vum: {{version: '2.0', niveauer: {{A: A, B: B, C: C, D: D, E: E}}, kilde: {KILDE}}}
enheder: {{}}
""",
    STANDARD: f"""\
ydelse: sel-85
titel: Støtte
lov: SEL § 85
kilde: {KILDE}
maalgruppe: {{p: ja}}
""",
}


def write(root: Path, files: Mapping[str, str | None]) -> Path:
    """The catalogue in a folder, with some files replaced, added, or left out (None)."""
    for name, text in {**FILES, **files}.items():
        if text is not None:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return root


def standard(rest: str, name: str = "sel-85") -> str:
    """A standard that goes on with these lines after its first four."""
    return f"ydelse: {name}\ntitel: {name}\nlov: SEL\nkilde: {KILDE}\n{rest}"


def load(root: Path, files: Mapping[str, str | None]) -> Edition:
    """The edition of the small catalogue; raises InputError."""
    return load_edition(catalogue_files(write(root, files)), "proeve", "2020-01-01")

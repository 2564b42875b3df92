"""A small service over few facts, and its citizens, for simulations that are counted by hand."""

from __future__ import annotations

from pathlib import Path

from small_catalogue import STANDARD, load, standard

from visitator.rules.edition import Edition

HOURS = """\
trin: 1
maalgruppe:
  alle:
    - p: ja
    - niveau: {mindst: C}
      styrke: vejledende
      tekst: Støttebehovet er moderat eller større.
omfang:
  enhed: timer/uge
  raekker:
    - {naar: {niveau: C}, fra: 1, til: 3}
    - {naar: {niveau: D}, fra: 2, til: 4}
    - {naar: {niveau: E}, fra: 4, til: ubegraenset}
betaling:
  raekker:
    - naar: {niveau: E}
      vaerdi: gratis
    - vaerdi: egenbetaling
      tekst: Borgeren betaler en tiendedel.
      formel:
        linjer:
          - navn: tiendedel
            tekst: En tiendedel
            regn: {divider: [{faktum: udgift}, {tal: 10}]}
            enhed: kr./måned
        resultat: tiendedel
        retning: fra_borger
"""
HIGHER = """\
trin: 2
maalgruppe:
  alle:
    - maalgruppe: sel-85
    - niveau: {mindst: D}
"""
OTHER = "kommuner/proeve/2020-01-01/sel-97.yaml"
PEOPLE = """\
borger,p,niveau,udgift
b1,ja,C,100
b2,ja,D,50.05
b3,ja,E,
b4,ja,B,10
b5,nej,E,10
b6,ja,,10
b7,,D,
"""


def edition(root: Path) -> Edition:
    """§ 85 for those at level C and above, and § 97 for those of them at D and above."""
    return load(root, {STANDARD: standard(HOURS), OTHER: standard(HIGHER, "sel-97")})


def people(root: Path) -> Path:
    """Seven citizens in a CSV file."""
    path = root / "borgere.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return path

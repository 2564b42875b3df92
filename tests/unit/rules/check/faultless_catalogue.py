"""A small catalogue without faults: tests break one thing in it and say what is to be told."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from visitator.rules.check.report import check
from visitator.rules.check.texts import read_texts
from visitator.rules.faults import Fault
from visitator.rules.load.files import catalogue_files

VERSION = "kommuner/proeve/2024-01-01"
STANDARD = f"{VERSION}/sel-85.yaml"
CASES = f"{VERSION}/sel-85.sager.yaml"
KOMMUNE = "kommuner/proeve/kommune.yaml"
SOURCE = "kilder/proeve-2024.yaml"
FACTS = "fakta/fakta.yaml"
SERVICES = "lov/ydelser.yaml"

# The fourth section begins on a new page: a form feed begins no new line.
TEXT = """\
Støtte i Prøve Kommune

2 Målgruppe
Støtten er for borgere, der er fyldt 18 år og har en nedsat funktionsevne.
Som udgangspunkt er støttebehovet moderat (C) eller større.
3 Omfang
Ved niveau C gives en til tre timer om ugen, ellers fra fire timer.
\f4 Opfølgning
Der følges op hvert halve år.
5 Klage
Der kan klages til Ankestyrelsen.
"""

FILES = {
    SOURCE: f"""\
id: proeve-2024
titel: Prøve
aar: 2024
art: kommune
sha256: {sha256(TEXT.encode()).hexdigest()}
afsnit:
  - {{id: 1 Titel, titel: Titel, linjer: [1, 1], uden_regel: Kun en titel.}}
  - {{id: 2 Målgruppe, titel: Målgruppe, linjer: [3, 5]}}
  - {{id: 3 Omfang, titel: Omfang, linjer: [6, 7]}}
  - {{id: 4 Opfølgning, titel: Opfølgning, linjer: [8, 9]}}
  - {{id: 5 Klage, titel: Klage, linjer: [10, 11]}}
""",
    "kilder/retssikkerhedsloven.yaml": """\
id: retssikkerhedsloven
titel: Retssikkerhedsloven
aar: 1997
art: lov
afsnit:
  - {id: § 66, titel: Genvurdering}
  - {id: § 67, titel: Frist for at klage}
""",
    FACTS: "tema: Prøve\nfakta:\n"
    + "".join(
        f"  - {{id: {about}, spoergsmaal: S?, art: oplysning, besvares_af: borger}}\n"
        for about in (
            "foedselsdato, type: dato, betegnelse: Født",
            "alder, type: heltal, enhed: år, betegnelse: Alder, afledt_af: [foedselsdato]",
            "nedsat, type: ja/nej, betegnelse: Nedsat",
            "niveau, type: niveau, betegnelse: Niveau",
            "bevillinger, type: bevillinger, betegnelse: Bevillinger",
        )
    ),
    "lov/klage.yaml": """\
instans: Ankestyrelsen
frist: 4 uger
kilde: {dokument: retssikkerhedsloven, afsnit: § 67}
genvurdering: 4 uger
genvurdering_kilde: {dokument: retssikkerhedsloven, afsnit: § 66}
note: Begge frister er 4 uger; lovens tekst er ikke ved hånden.
love: [sel]
""",
    SERVICES: """\
ydelser:
  - {id: sel-85, titel: Støtte, lov: Serviceloven § 85}
  - {id: sel-97, titel: Ledsagelse, lov: Serviceloven § 97}
""",
    KOMMUNE: """\
kommune: proeve
navn: Prøve Kommune
kilde: {dokument: proeve-2024, afsnit: 2 Målgruppe}
vum:
  version: "2.0"
  niveauer: {A: Intet, B: Let, C: Moderat, D: Omfattende, E: Massivt}
  kilde: 2 Målgruppe
enheder: {}
klage: {vaerdi: ja, instans: Ankestyrelsen, kilde: 5 Klage}
oplysning:
  - {id: vurdering, tekst: En vurdering, kraeves: ja, kilde: 2 Målgruppe}
""",
    STANDARD: """\
ydelse: sel-85
titel: Støtte i egen bolig
lov: Serviceloven § 85
kilde: {dokument: proeve-2024, afsnit: 2 Målgruppe}
trin: 2
maalgruppe:
  alle:
    - alder: {mindst: 18}
    - nedsat: ja
    - niveau: {mindst: C}
      styrke: vejledende
omfang:
  enhed: timer/uge
  kilde: 3 Omfang
  raekker:
    - {naar: {niveau: C}, fra: 1, til: 3}
    - {fra: 4, til: ubegraenset}
opfoelgning:
  opfoelgning: {efter: 6 måneder, kilde: 4 Opfølgning}
indhold:
  - {id: struktur, tekst: Struktur, indgaar: ja, kilde: 3 Omfang}
forhold:
  - {art: henvis_til, ydelse: sel-97, tekst: Ledsagelse for sig., kilde: 3 Omfang}
oplysning:
  - {id: vum, tekst: En udredning, kraeves: ja, kilde: 2 Målgruppe}
""",
    CASES: """\
ydelse: sel-85
sager:
  - titel: En voksen med nedsat funktionsevne og niveau C er omfattet.
    fakta: {alder: 34, nedsat: ja, niveau: C}
    forventet:
      status: omfattet
      mangler: []
      omfang: {udfald: afgjort, fra: 1, til: 3, enhed: timer/uge}
      opfoelgning.opfoelgning: {efter: 6 måneder}
      klage: {vaerdi: ja}
  - titel: Niveau D giver mindst fire timer om ugen.
    fakta: {alder: 34, nedsat: ja, niveau: D}
    forventet: {status: omfattet, omfang: {fra: 4, til: ubegraenset}}
  - titel: Niveau B ligger vejledende uden for.
    fakta: {alder: 34, nedsat: ja, niveau: B}
    forventet: {status: vejledende_uden_for}
  - titel: En borger på 17 år er ikke omfattet.
    fakta: {alder: 17}
    forventet: {status: ikke_omfattet}
  - titel: Uden nedsat funktionsevne er borgeren ikke omfattet.
    fakta: {alder: 34, nedsat: nej}
    forventet: {status: ikke_omfattet, mangler: [], mangler_omfang: []}
""",
}


@dataclass(frozen=True)
class SmallCatalogue:
    """The faultless catalogue in a folder, with the text of its source beside it."""

    folder: Path

    @classmethod
    def write(cls, folder: Path) -> SmallCatalogue:
        small = cls(folder)
        for name, text in FILES.items():
            small.put(name, text)
        (folder / "tekster").mkdir()
        (folder / "tekster" / "proeve.txt").write_bytes(TEXT.encode())
        return small

    @property
    def root(self) -> Path:
        return self.folder / "katalog"

    @property
    def texts(self) -> Path:
        return self.folder / "tekster"

    def put(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Replace the one place in a file where something stands."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.put(name, text.replace(old, new))

    def add(self, name: str, text: str) -> None:
        """Write more at the end of a file."""
        self.put(name, (self.root / name).read_text(encoding="utf-8") + text)

    def faults(self, *, with_texts: bool = True) -> tuple[Fault, ...]:
        texts = read_texts(self.texts) if with_texts else None
        return check(catalogue_files(self.root), texts).faults

    def told(self, *, with_texts: bool = True) -> list[str]:
        """Each fault as «file:line what», the file without its folders."""
        return [
            f"{Path(fault.place.file).name}:{fault.place.line} {fault.what}"
            for fault in self.faults(with_texts=with_texts)
        ]

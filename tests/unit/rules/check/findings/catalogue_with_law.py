"""The faultless catalogue with a paragraph of law beneath it: tests seed one finding in it."""

from __future__ import annotations

from pathlib import Path

from unit.rules.check.faultless_catalogue import SmallCatalogue

PARAGRAPH = "lov/paragraffer/2020-01-01/sel-85.yaml"
ACCEPTED = "kommuner/proeve/fund.yaml"
LAW = "{dokument: loven, afsnit: § 85}"

FILES = {
    "kilder/loven.yaml": """\
id: loven
titel: Loven
aar: 2005
art: lov
gengivet_i: proeve-2024
afsnit:
  - {id: § 85, titel: Pligten, linjer: [3, 5]}
""",
    "lov/paragraffer/lov.yaml": f"""\
navn: Loven
kilde: {LAW}
klage: {{vaerdi: ja, instans: Ankestyrelsen, kilde: {LAW}}}
""",
    PARAGRAPH: f"""\
ydelse: sel-85
titel: Støtte
lov: Serviceloven § 85
kilde: {LAW}
efterproevet_til: 2020-01-01
pligt: {{vaerdi: skal}}
maalgruppe:
  alle:
    - alder: {{mindst: 18}}
    - nedsat: ja
""",
    "lov/paragraffer/2020-01-01/sel-85.sager.yaml": """\
ydelse: sel-85
sager:
  - titel: En voksen med nedsat funktionsevne skal have støtten.
    fakta: {alder: 34, nedsat: ja}
    forventet: {status: omfattet, pligt: {vaerdi: skal}}
  - titel: En borger på 17 år er ikke omfattet af loven.
    fakta: {alder: 17}
    forventet: {status: ikke_omfattet}
  - titel: Uden nedsat funktionsevne gælder loven ikke.
    fakta: {alder: 34, nedsat: nej}
    forventet: {status: ikke_omfattet}
""",
    ACCEPTED: """\
accepteret:
  - version: 2024-01-01
    ydelse: sel-85
    slags: vejledende
    steder: ["maalgruppe.alle[2]"]
    grund: Niveauet er vejledende.
""",
}


def with_law(folder: Path) -> SmallCatalogue:
    """The catalogue in a folder: one municipal standard, one paragraph, one accepted finding."""
    small = SmallCatalogue.write(folder)
    for name, text in FILES.items():
        small.put(name, text)
    return small


def found(small: SmallCatalogue) -> list[str]:
    """What reasoning finds that is new, and acceptances of what is gone: «file:line what»."""
    return [
        f"{Path(fault.place.file).name}:{fault.place.line} {fault.what}"
        for fault in small.faults()
        if "(slags: " in fault.remedy or fault.what.endswith("findes ikke længere.")
    ]

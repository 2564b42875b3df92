"""One seeded fault of every kind that the check can tell is found, and none in the clean catalogue.

A kind is a module of ``rules/check`` that tells faults, or a kind of finding. A new one without a
seed here fails the last tests.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from unit.rules.check.faultless_catalogue import (
    CASES,
    FACTS,
    KOMMUNE,
    SOURCE,
    STANDARD,
    SmallCatalogue,
)
from unit.rules.check.findings.catalogue_with_law import ACCEPTED, PARAGRAPH, with_law

import visitator.rules.check
from visitator.rules.check.findings.finding import Slags

ASKED = "spoergsmaal: S?, art: oplysning, besvares_af: borger"
ROW = "    - {naar: {niveau: C}, fra: 1, til: 3}\n"
END = "oplysning:\n  - {id: vum"
RATE = (
    "sats: pris\ntitel: Prisen\nenhed: kr./måned\nvaerdier:\n"
    "  - {fra: 2024-01-01, beloeb: 3, kilde: {dokument: proeve-2024, afsnit: 3 Omfang}}\n"
)
KNOWN = (
    "steder:\n  - id: A1\n    hvad: To tal.\n    laesning: Det første.\n    vidne:\n"
    "      - {dokument: proeve-2024, afsnit: 3 Omfang, ord: fra fire timer}\n"
    "      - {dokument: proeve-2024, afsnit: 3 Omfang, ord: fra fem timer}\n"
)
SEEDS = {
    "accounted": (KOMMUNE, "kilde: 5 Klage", "kilde: 4 Opfølgning", "Intet i kataloget henviser"),
    "completions": (
        STANDARD,
        "    - nedsat: ja\n",
        "    - en_af: [nedsat: ja, {alle: [{nedsat: nej}, {niveau: C}]}, "
        "{alle: [{nedsat: nej}, {ikke: {niveau: C}}]}]\n",
        " kendt, er sel-85 uafklaret",
    ),
    "coverage": (CASES, "nedsat: nej", "nedsat: ja", "Ingen sag prøver"),
    "evidence": ("lov/klage.yaml", "genvurdering: 4", "genvurdering: 5", "kan ikke slås op"),
    "expectations": (CASES, "status: omfattet\n", "status: uafklaret\n", "Sagen venter"),
    "figures": (STANDARD, "{fra: 4, til: ubegraenset}", "{fra: 7, til: ubegraenset}", "Tallet 7"),
    "ids": (STANDARD, "ydelse: sel-97", "ydelse: sel-79", "Ydelsen «sel-79» kendes ikke."),
    "known_places": ("kendte-steder.yaml", "", KNOWN, "«fra fem timer» står ikke"),
    "law": (PARAGRAPH, "pligt: {vaerdi: skal}\n", "", "om kommunen skal eller kan"),
    "over_columns": (
        STANDARD,
        "{fra: 4, til: ubegraenset}",
        "{fra: 4.005, til: ubegraenset}",
        "kan ikke regnes på en befolkning",
    ),
    "rows": (STANDARD, "naar: {niveau: C}, fra: 1", "fra: 1", "kan aldrig vinde"),
    "sections": (SOURCE, "[6, 7]", "[5, 7]", "Afsnittet begynder i linje 5"),
    "titles": (CASES, "Niveau B ligger vejledende uden for.", "Niveau B", "ikke en hel sætning"),
    "told_figures": (PARAGRAPH, "vaerdi: skal}", "vaerdi: skal, tekst: Inden 7 uger.}", "Tallet 7"),
    "unused_facts": (FACTS, "", f"  - {{id: u, type: ja/nej, betegnelse: U, {ASKED}}}\n", "«u»."),
    "unused_rates": ("satser/pris.yaml", "", RATE, "Ingen formel bruger satsen «pris»."),
    "worked_cases": (
        CASES,
        "ydelse: sel-85\n",
        "ydelse: sel-97\n",
        "Filen hedder sel-85.sager.yaml.",
    ),
    "findings/accepted": (ACCEPTED, "alle[2]", "alle[1]", "findes ikke længere."),
    "hul": (
        PARAGRAPH,
        "    - nedsat: ja\n",
        "varianter:\n  stk-1: {titel: Stykke 1, maalgruppe: {nedsat: ja}}\n"
        "  stk-2: {titel: Stykke 2, maalgruppe: {nedsat: nej}}\n",
        "Ingen standard for Serviceloven § 85 omfatter nogen i gruppen «Stykke 2»",
    ),
    "snaevrere": (STANDARD, "      styrke: vejledende\n", "", "Kravet «Niveau"),
    "vejledende": (ACCEPTED, "slags: vejledende", "slags: hul", "Det vejledende krav"),
    "svagere": (
        STANDARD,
        END,
        f"pligt: {{vaerdi: kan, kilde: 3 Omfang}}\n{END}",
        "giver mindre end Serviceloven § 85",
    ),
    "overlap": (
        STANDARD,
        ROW,
        f"{ROW}    - {{naar: {{alder: {{under: 30}}}}, fra: 3, til: 4}}\n",
        "kun rækkefølgen afgør det",
    ),
    "modstrid": (
        STANDARD,
        "      styrke: vejledende\n",
        "      styrke: vejledende\n    - niveau: A\n      styrke: vejledende\n",
        "udelukker hinanden",
    ),
    "virkningsloes": (STANDARD, "naar: {niveau: C}", "naar: {alder: {under: 18}}", "vinder ikke"),
}
HAND_ON = {"finding", "search"}
"""Modules of findings that only hand on what the kinds of finding tell."""


@pytest.fixture
def beneath(tmp_path: Path) -> SmallCatalogue:
    return with_law(tmp_path)


def test_there_is_nothing_in_the_clean_catalogue(beneath: SmallCatalogue) -> None:
    assert beneath.told() == []


@pytest.mark.parametrize(("name", "old", "new", "told"), SEEDS.values(), ids=SEEDS.keys())
def test_a_seeded_fault_is_told(
    beneath: SmallCatalogue, name: str, old: str, new: str, told: str
) -> None:
    if old:
        text = (beneath.root / name).read_text(encoding="utf-8")
        assert old in text
        beneath.put(name, text.replace(old, new, 1))
    elif (beneath.root / name).exists():
        beneath.add(name, new)
    else:
        beneath.put(name, new)
    assert any(told in fault for fault in beneath.told())


def test_every_module_that_tells_faults_has_a_seed() -> None:
    folder = Path(visitator.rules.check.__path__[0])
    tells = {
        path.relative_to(folder).with_suffix("").as_posix()
        for path in folder.rglob("*.py")
        if re.search(r"\b[Ff]ault\(", path.read_text(encoding="utf-8"))
    }
    handed_on = {f"findings/{name}" for name in HAND_ON}
    assert tells - handed_on == SEEDS.keys() - {slags.value for slags in Slags}


def test_every_kind_of_finding_has_a_seed() -> None:
    assert {slags.value for slags in Slags} <= SEEDS.keys()

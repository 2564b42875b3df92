"""What reasoning finds in the five municipalities' catalogues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from visitator.rules.check.findings.accepted import verdict
from visitator.rules.check.findings.finding import Finding, Slags
from visitator.rules.check.findings.overlaps import overlaps
from visitator.rules.check.findings.search import findings
from visitator.rules.check.findings.subject import subjects
from visitator.rules.check.known_places import known_places
from visitator.rules.check.opened import Opened, opened
from visitator.rules.explain import explain_offer
from visitator.rules.load.files import catalogue_files
from visitator.rules.paragraphs import paragraph_of
from visitator.rules.situation import Grant, Situation
from visitator.rules.standards import Kvalitetsstandard, Status

DAY = date(2024, 6, 1)
PRINTED = {
    "vejen/2025-01-01/sel-108.yaml": (
        "      en_af:\n        - fysisk_funktionsevne: betydeligt_nedsat\n",
        "      alle:\n        - fysisk_funktionsevne: betydeligt_nedsat\n",
    ),
    "viborg/2020-01-01/sel-99.yaml": (
        "    - en_af:\n        - sindslidelse: ja\n",
        "    - alle:\n        - sindslidelse: ja\n",
    ),
    "viborg/2020-01-01/sel-100.yaml": (
        "        - bevilget: {ydelse: sel-95}\n"
        "          tekst: Borgeren har kontant tilskud efter § 95.\n"
        "          kilde: {dokument: serviceloven, afsnit: § 100 stk. 5}\n",
        "",
    ),
    "viborg/2020-01-01/sel-107.yaml": (
        "    - vaerdi: skal\n      tekst: Borgeren er i en af de to grupper,",
        "    - vaerdi: kan\n      tekst: Borgeren er i en af de to grupper,",
    ),
    "viborg/2020-01-01/sel-82c.yaml": (
        "klage:\n  vaerdi: ja\n  instans: Ankestyrelsen\n  frist: 4 uger\n",
        "klage:\n  vaerdi: nej\n",
    ),
    "hvidovre/2023-01-01/sel-100.yaml": ("pligt:\n  vaerdi: skal\n", "pligt:\n  vaerdi: kan\n"),
    "hvidovre/2023-01-01/sel-109.yaml": (
        "    regnet_fra: optagelse_afgjort\n",
        "    regnet_fra: ivaerksat\n",
    ),
}
"""What the documents print where ``readings.md`` A and D read them otherwise."""


@pytest.fixture(scope="module")
def published(katalog: Path) -> Opened:
    return opened(catalogue_files(katalog))


@pytest.fixture(scope="module")
def found(published: Opened) -> list[Finding]:
    return [one for one in findings(published) if isinstance(one, Finding)]


def law_of(catalogue: Opened) -> Mapping[str, Kvalitetsstandard]:
    return next(p.edition.standards for p in catalogue.editions if p.is_law)


def citizen(finding: Finding) -> Situation:
    """Who is named, with the grants that are named; those not named are not held."""
    asked = {key for key, _ in finding.borger if key.startswith("bevilget:")}
    held = [key for key, value in finding.borger if key in asked and value == "ja"]
    grants = [Grant(key.split(":")[1], date(2010, 1, 1), None, None) for key in held]
    facts = {key: value for key, value in finding.borger if key not in asked}
    return Situation(DAY, facts, frozenset(), tuple(grants))


def test_who_is_named_is_owed_help_by_law_and_shut_out_by_the_standard(
    published: Opened, found: list[Finding]
) -> None:
    law = law_of(published)
    standards = {(s.ejer, s.standard.id): s.standard for s in subjects(published)}
    tighter = [finding for finding in found if finding.slags is Slags.SNAEVRERE]
    assert len(tighter) == 55
    for finding in tighter:
        paragraph = law[paragraph_of(finding.ydelse, law) or ""]
        lawful = explain_offer(paragraph.tilbud, citizen(finding))
        duty = lawful.tabeller["pligt"]
        rows = (duty.row,) if duty.row else duty.mulige
        assert lawful.status is Status.OMFATTET
        assert {getattr(row.vaerdi, "vaerdi", None) for row in rows} == {"skal"}
        own = explain_offer(standards[finding.ejer, finding.ydelse].tilbud, citizen(finding))
        assert own.status is Status.IKKE_OMFATTET


def test_what_the_documents_print_would_be_found(katalog: Path, tmp_path: Path) -> None:
    copy = copytree(katalog, tmp_path / "katalog")
    for name, (old, new) in PRINTED.items():
        path = copy / "kommuner" / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, name
        path.write_text(text.replace(old, new), encoding="utf-8")
    would_be = findings(opened(catalogue_files(copy)))
    assert keys(one for one in would_be if isinstance(one, Finding)) >= {
        ("vejen", "sel-108", "snaevrere", "maalgruppe.alle[1].alle[0]"),
        ("viborg", "sel-99", "snaevrere", "maalgruppe.alle[1].alle[0]"),
        ("viborg", "sel-100", "snaevrere", "maalgruppe.alle[2]"),
        ("viborg", "sel-107", "svagere", "pligt[0]"),
        ("viborg", "sel-82c", "svagere", "klage[0]"),
        ("hvidovre", "sel-100", "svagere", "pligt[0]"),
        ("hvidovre", "sel-109", "svagere", "frister.orientering[0]"),
    }


def keys(found: Iterable[Finding]) -> set[tuple[str, str, str, str]]:
    return {(one.ejer, one.ydelse, one.slags.value, one.sti) for one in found}


def test_the_known_findings_are_accepted_with_place_example_and_reason(
    katalog: Path, found: list[Finding]
) -> None:
    held = verdict(catalogue_files(katalog), found, is_whole=True)
    assert held.faults == ()
    assert len(held.accepted) == 202
    assert keys(one.finding for one in held.accepted) >= {
        ("hvidovre", "sel-97", "vejledende", "maalgruppe.alle[10]"),
        ("viborg", "sel-97", "vejledende", "maalgruppe.alle[12]"),
        ("hvidovre", "sel-97", "svagere", "omfang[1]"),
        ("hvidovre", "sel-101", "svagere", "frit_valg[2]"),
        ("hvidovre", "sel-103", "vejledende", "maalgruppe.alle[1]"),
    }
    assert all(one.grund and one.finding.place.line for one in held.accepted)
    without = {one.finding.slags for one in held.accepted if not one.finding.borger}
    assert without == {Slags.VIRKNINGSLOES}


def test_every_known_place_has_its_place_and_what_shows_it(
    katalog: Path, published: Opened, found: list[Finding]
) -> None:
    held = verdict(catalogue_files(katalog), found, is_whole=True)
    known = known_places(published, held.accepted, None)
    assert known.faults == ()
    told = {one.id: one for one in known.steder}
    assert list(told) == [*(f"A{n}" for n in range(1, 21)), *(f"D{n}" for n in range(1, 13))]
    for one in told.values():
        assert len(one.vidner) >= 2
        assert all(witness.place.file and witness.place.line for witness in one.vidner)
    shown = {id for id, one in told.items() if one.fund is not None and one.fund.borger}
    assert shown == {"D2", "D3", "D4", "D7"}


def test_the_law_is_not_held_against_itself(found: list[Finding]) -> None:
    assert {one.slags for one in found if one.ejer == "lov"} == {Slags.OVERLAP}


def test_rows_about_different_facts_that_answer_differently_are_found(
    katalog: Path, tmp_path: Path
) -> None:
    copy = copytree(katalog, tmp_path / "katalog")
    path = copy / "kommuner" / "koebenhavn" / "2021-01-01" / "sel-82a.yaml"
    (old,) = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("varighed:")
    ]
    rows = (
        "varighed:\n  kilde: 4.1 Omfang og varighed\n  raekker:\n"
        "    - {naar: {fysisk_funktionsevne: nedsat}, til: 6, enhed: måneder}\n"
        "    - {naar: {psykisk_funktionsevne: nedsat}, til: 12, enhed: måneder}\n"
        "    - ikke_fastsat: Dokumentet siger intet."
    )
    path.write_text(path.read_text(encoding="utf-8").replace(old, rows), encoding="utf-8")
    seeded = [
        one
        for subject in subjects(opened(catalogue_files(copy)))
        if subject.standard.id == "sel-82a"
        for one in overlaps(subject)
    ]
    assert [(one.ejer, one.sti) for one in seeded] == [("koebenhavn", "varighed[0] og varighed[1]")]
    witness = dict(seeded[0].borger)
    assert witness["fysisk_funktionsevne"] == witness["psykisk_funktionsevne"] == "nedsat"

"""A case file becomes a case, or one line for each thing that is wrong with it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from small_catalogue import load

from visitator.grundlag.case import Case, read_case
from visitator.rules.edition import Edition
from visitator.rules.faults import InputError
from visitator.rules.load.strict_yaml import Document, parse_text
from visitator.rules.situation import Grant

TODAY = date(2026, 1, 15)
FRAME = "kommune: proeve\n"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return load(tmp_path_factory.mktemp("k") / "katalog", {})


def read(edition: Edition, text: str) -> Case:
    def on(_kommune: str, _day: date, _document: Document) -> Edition:
        return edition

    case, _ = read_case(parse_text(text, "sag.yaml"), TODAY, on)
    return case


def test_a_whole_case(edition: Edition) -> None:
    case = read(
        edition,
        "kommune: proeve\ndato: 2026-01-10\nansoegt: 2026-01-05\nansoegt_om: [sel-85, sel-97]\n"
        "sagstype: aendring\nivaerksat: 2026-02-01\n"
        "bevillinger: [{ydelse: sel-97, fra: 2020-01-01, til: 2026-12-31, maengde: 15}]\n"
        "utilstraekkelig: {sel-85: Prøvet uden virkning}\n"
        "fakta:\n  foedselsdato: 1990-01-11\n  udgift: 1250.50\n  tema.a: ikke_vurderet\n"
        "  p: {vaerdi: ja, af: Kontaktperson, dato: 2026-01-03, kilde: Statusnotat}\n"
        "  niveau: {vaerdi: kan_ikke_oplyses, begrundelse: Borgeren ønsker ikke udredning}\n",
    )
    assert case.day == date(2026, 1, 10)
    assert case.sagstype == "aendring"
    assert case.ansoegt_om == ("sel-85", "sel-97")
    assert case.dates == {
        "dato": date(2026, 1, 10),
        "ansoegt": date(2026, 1, 5),
        "ivaerksat": date(2026, 2, 1),
    }
    assert case.situation.facts == {
        "foedselsdato": date(1990, 1, 11),
        "alder": 35,
        "udgift": Decimal("1250.50"),
        "p": "ja",
    }
    assert case.situation.not_assessed == {"tema.a"}
    assert case.situation.grants == (Grant("sel-97", date(2020, 1, 1), date(2026, 12, 31), "15"),)
    assert case.utilstraekkelig == {"sel-85": "Prøvet uden virkning"}
    assert case.unavailable == {"niveau": "Borgeren ønsker ikke udredning"}
    assert case.provenance["p"] == {
        "af": "Kontaktperson",
        "dato": "2026-01-03",
        "kilde": "Statusnotat",
    }


def test_what_is_left_out_is_unknown_and_the_day_is_today(edition: Edition) -> None:
    case = read(edition, FRAME)
    assert case.day == TODAY
    assert case.dates == {"dato": TODAY}
    assert case.situation.facts == {}
    assert case.situation.grants is None
    assert (case.ansoegt_om, case.sagstype) == ((), "ny")


FAULTS = {
    "not a mapping": ("- 1", "sag.yaml:1:1: En sag skal være navne med værdier."),
    "no municipality": ("fakta: {p: ja}", "sag.yaml:1:1: «kommune» mangler."),
    "misspelt key": (FRAME + "ansøgt: 2026-01-01", "sag.yaml:2:1: «ansøgt» kendes ikke i en sag."),
    "no such day": (FRAME + "dato: 2026-02-30", "sag.yaml:2:7: «2026-02-30» er ikke en dato."),
    "no such kind": (FRAME + "sagstype: nyt", "sag.yaml:2:11: Sagstypen «nyt» kendes ikke."),
    "applied too late": (
        FRAME + "dato: 2026-01-10\nansoegt: 2026-01-11",
        "sag.yaml:3:10: Ansøgningen 2026-01-11 ligger efter sagens dato 2026-01-10.",
    ),
    "unknown service": (
        FRAME + "ansoegt_om: [sel-58]",
        "sag.yaml:2:14: Ydelsen «sel-58» kendes ikke. Mente du «sel-85»?",
    ),
    "services not a list": (
        FRAME + "ansoegt_om: sel-85",
        "sag.yaml:2:13: «ansoegt_om» er en liste.",
    ),
    "unknown fact": (
        FRAME + "fakta: {nivau: C}",
        "sag.yaml:2:9: Faktummet «nivau» kendes ikke. Mente du «niveau»?",
    ),
    "impossible value": (
        FRAME + "fakta: {niveau: F}",
        "sag.yaml:2:17: «F» er ikke et svar på «niveau». Gyldige er: A, B, C, D, E.",
    ),
    "true for ja": (
        FRAME + "fakta: {p: true}",
        "sag.yaml:2:12: «true» er ikke et svar på «p». Skriv ja eller nej.",
    ),
    "negative age": (
        FRAME + "fakta: {alder: -1}",
        "sag.yaml:2:16: «-1» er ikke et svar på «alder».",
    ),
    "impossible age": (FRAME + "fakta: {alder: 131}", "sag.yaml:2:16: «131» er ikke et svar på"),
    "age as a decimal": (
        FRAME + "fakta: {alder: 18.5}",
        "sag.yaml:2:16: «18.5» er ikke et svar på",
    ),
    "third of an oere": (
        FRAME + "fakta: {udgift: 1.005}",
        "sag.yaml:2:17: «1.005» er ikke et svar på «udgift». Skriv et beløb med højst to decimaler",
    ),
    "enormous amount": (FRAME + "fakta: {udgift: 1000000000}", "sag.yaml:2:17: «1000000000» er"),
    "theme out of range": (
        FRAME + "fakta: {tema.a: 5}",
        "sag.yaml:2:17: «5» er ikke et svar på «tema.a». Skriv 0, 1, 2, 3, 4 eller ikke_vurderet.",
    ),
    "nothing": (FRAME + "fakta: {p: }", "sag.yaml:2:12: «p» har ingen værdi."),
    "facts as a list": (FRAME + "fakta: [p]", "sag.yaml:2:8: Fakta skal være navne med værdier."),
    "birth in the future": (
        FRAME + "fakta: {foedselsdato: 2026-01-16}",
        "sag.yaml:2:23: Fødselsdatoen 2026-01-16 ligger efter sagens dato 2026-01-15.",
    ),
    "too old": (FRAME + "fakta: {foedselsdato: 1890-01-01}", "giver en alder på 136 år."),
    "age and birth disagree": (
        FRAME + "fakta: {foedselsdato: 1990-01-16, alder: 36}",
        "sag.yaml:2:42: Alderen 36 passer ikke til fødselsdatoen, som giver 35 år.",
    ),
    "unavailable without a reason": (
        FRAME + "fakta: {p: kan_ikke_oplyses}",
        "sag.yaml:2:12: At «p» ikke kan oplyses, skal begrundes.",
    ),
    "unknown key of an answer": (
        FRAME + "fakta: {p: {vaerdi: ja, fra: X}}",
        "sag.yaml:2:25: «fra» kendes ikke her.",
    ),
    "impossible day of an answer": (
        FRAME + "fakta: {p: {vaerdi: ja, dato: 2026-13-01}}",
        "sag.yaml:2:31: Datoen «2026-13-01» findes ikke.",
    ),
    "grants as a mapping": (
        FRAME + "bevillinger: {sel-97: ja}",
        "sag.yaml:2:14: Bevillinger skal være en liste.",
    ),
    "a grant without a start": (
        FRAME + "bevillinger: [{ydelse: sel-97}]",
        "sag.yaml:2:15: «fra» mangler. Skriv datoen som 2026-01-15, mellem 1850 og 2099.",
    ),
    "a grant of nothing": (
        FRAME + "bevillinger: [{ydelse: sel-79, fra: 2020-01-01}]",
        "sag.yaml:2:24: Ydelsen «sel-79» kendes ikke. Mente du «sel-97»?",
    ),
    "a grant that ends before it begins": (
        FRAME + "bevillinger: [{ydelse: sel-97, fra: 2020-01-02, til: 2020-01-01}]",
        "sag.yaml:2:54: Bevillingen slutter, før den begynder.",
    ),
    "insufficient without a reason": (
        FRAME + "utilstraekkelig: {sel-85: ''}",
        "sag.yaml:2:19: Begrundelsen for sel-85 mangler.",
    ),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=list(FAULTS))
def test_a_fault_is_one_line_with_its_place(edition: Edition, text: str, expected: str) -> None:
    with pytest.raises(InputError) as raised:
        read(edition, text)
    (fault,) = raised.value.faults
    assert expected in str(fault)
    assert "\n" not in str(fault)


def test_all_faults_are_told_at_once(edition: Edition) -> None:
    with pytest.raises(InputError) as raised:
        read(edition, FRAME + "sagstype: x\nansoegt_om: [y]\nfakta: {p: 1, z: 2}\n")
    assert [fault.place.line for fault in raised.value.faults] == [2, 3, 4, 4]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("optagelse_afgjort", "udskrevet"),
        ("optaget", "udskrevet"),
        ("ivaerksat", "afsluttet"),
        ("ivaerksat", "udloeber"),
        ("ansoegt", "afgoerelse_modtaget"),
    ],
)
def test_nothing_ends_before_it_begins(edition: Edition, first: str, later: str) -> None:
    same_day = f"{FRAME}{first}: 2026-01-10\n{later}: 2026-01-10\n"
    assert read(edition, same_day).dates[later] == date(2026, 1, 10)
    with pytest.raises(InputError) as caught:
        read(edition, f"{FRAME}{first}: 2026-01-10\n{later}: 2026-01-09\n")
    (fault,) = caught.value.faults
    assert fault.what == f"«{later}» 2026-01-09 ligger før «{first}» 2026-01-10."
    assert (fault.place.line, fault.remedy) == (3, "Ret en af datoerne.")

"""What an account of a file becomes, and what its format refuses."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from small_catalogue import STANDARD, load, standard
from unit.rules.load.told_faults import told_faults

from visitator.rules.account_terms import Igen, Kontostart, Kontovilkaar, Opsparing
from visitator.rules.tables import Judgement, RowValue, Silence

LINE = "maalgruppe: {p: ja}\nkonti: {timer: {"


def account(root: Path, written: str) -> RowValue:
    edition = load(root / "katalog", {STANDARD: standard(LINE + written + "}}\n")})
    return edition.standards["sel-85"].tilbud.tabeller["konto.timer"].rows[0].vaerdi


def terms(**told: object) -> Kontovilkaar:
    plain: dict[str, object] = {
        **dict.fromkeys(("fra", "laengde", "regnet_fra", "igen", "opsparing")),
        "til": Decimal(15),
        "enhed": "timer",
        "hvad": "",
        "pr": "",
        "tekst": "",
        "hoejst": "",
    }
    return Kontovilkaar(**{**plain, **told})  # type: ignore[arg-type]


ACCOUNTS: dict[str, tuple[str, RowValue]] = {
    "a calendar year": (
        "til: 15, enhed: timer, periode: kalenderaar",
        terms(periode="kalenderaar"),
    ),
    "a length": (
        "til: 15, enhed: timer, periode: 6 måneder, regnet_fra: ivaerksat, igen: nej",
        terms(
            periode="6 måneder",
            laengde=(6, "maaneder"),
            regnet_fra=Kontostart.IVAERKSAT,
            igen=Igen.NEJ,
        ),
    ),
    "saving": (
        "til: 15, enhed: timer, periode: kalendermaaned, opsparing: {til: 90, periode: 6 måneder}",
        terms(periode="kalendermaaned", opsparing=Opsparing(Decimal(90), "6 måneder", 6)),
    ),
    "as much at least as at most": (
        "fra: 15, til: 15, enhed: timer, periode: kalenderaar",
        terms(fra=Decimal(15), periode="kalenderaar"),
    ),
    "one for each child": (
        "fra: 4, til: 15, enhed: timer, hvad: psykolog, pr: barn, periode: ikke_fastsat, tekst: T",
        terms(fra=Decimal(4), hvad="psykolog", pr="barn", periode="ikke_fastsat", tekst="T"),
    ),
    "one for each need": (
        "til: 15, enhed: timer, periode: behov",
        terms(periode="behov", pr="behov"),
    ),
    "a part of an hour": (
        "til: 7.5, enhed: timer, periode: bevilling",
        terms(til=Decimal("7.5"), periode="bevilling"),
    ),
    "time that runs out by itself": (
        "til: 20, enhed: uger, periode: bevilling, loeber: ja",
        terms(
            til=Decimal(20), enhed="uger", periode="bevilling", laengde=(20, "uger"), loeber=True
        ),
    ),
    "a person's judgement": ("skoen: S", Judgement("S", ())),
    "silence": ("ikke_fastsat: S", Silence("S")),
}


@pytest.mark.parametrize(("written", "value"), ACCOUNTS.values(), ids=ACCOUNTS.keys())
def test_an_account_becomes_its_terms(tmp_path: Path, written: str, value: RowValue) -> None:
    assert account(tmp_path, written) == value


TERMS = "til: 1, enhed: timer, periode: "
REFUSED = {
    "no period": (
        "til: 1, enhed: timer",
        "«til» og «periode» hører sammen. Skriv fx periode: kalenderaar.",
    ),
    "a period without a limit": (
        "skoen: S, periode: kalenderaar",
        "«til» og «periode» hører sammen. Skriv fx periode: kalenderaar.",
    ),
    "neither limit nor silence": (
        "enhed: timer",
        "En række har enten «til» eller «skoen», «valg», «ikke_fastsat».",
    ),
    "a period that is none": (
        TERMS + "kvartal",
        "«kvartal» er ikke en kontos periode. Skriv kalendermaaned, kalenderaar, bevilling, "
        "behov, ikke_fastsat eller 6 måneder.",
    ),
    "a long text in place of a period": (
        TERMS + 61 * "a",
        f"«{60 * 'a'}» er ikke en kontos periode. Skriv kalendermaaned, kalenderaar, bevilling, "
        "behov, ikke_fastsat eller 6 måneder.",
    ),
    "working days": (
        TERMS + "10 hverdage, regnet_fra: ivaerksat, igen: nej",
        "«10 hverdage» er ikke en kontos periode. Skriv kalendermaaned, kalenderaar, bevilling, "
        "behov, ikke_fastsat eller 6 måneder.",
    ),
    "a length from nowhere": (
        TERMS + "6 måneder, igen: ja",
        "«regnet_fra» og «igen» hører til en periode som 6 måneder.",
    ),
    "a year that is counted from": (
        TERMS + "kalenderaar, regnet_fra: ivaerksat",
        "«regnet_fra» og «igen» hører til en periode som 6 måneder.",
    ),
    "saving over years": (
        TERMS + "kalenderaar, opsparing: {til: 9, periode: 6 måneder}",
        "«opsparing» hører til periode: kalendermaaned.",
    ),
    "saving for weeks": (
        TERMS + "kalendermaaned, opsparing: {til: 9, periode: 6 uger}",
        "Opsparing regnes i hele måneder. Skriv fx periode: 6 måneder.",
    ),
    "more at least than at most": (
        "fra: 2, " + TERMS + "kalenderaar",
        "«fra» er større end «til». Byt dem om.",
    ),
    "weeks that do not run": (
        "til: 1, enhed: uger, periode: bevilling",
        "Uger på en konto løber af sig selv. Skriv loeber: ja.",
    ),
    "hours that run": (
        TERMS + "bevilling, loeber: ja",
        "«loeber» hører til tid og ikke til timer. Skriv dage, uger, måneder, år.",
    ),
    "half a month that runs": (
        "til: 1.5, enhed: måneder, periode: behov, loeber: ja",
        "En tid, der løber, er et helt tal. Ret «til».",
    ),
    "a year that runs out": (
        "til: 1, enhed: uger, periode: kalenderaar, loeber: ja",
        "«loeber» hører til periode: bevilling eller behov.",
    ),
    "nothing": (
        "til: 0, enhed: timer, periode: kalenderaar",
        "En mængde på en konto er over nul.",
    ),
    "no unit": ("til: 1, periode: kalenderaar", "Enheden mangler. Skriv fx enhed: timer/uge."),
}


@pytest.mark.parametrize(("written", "told"), REFUSED.values(), ids=REFUSED.keys())
def test_an_account_that_makes_no_sense_is_refused(tmp_path: Path, written: str, told: str) -> None:
    (fault,) = told_faults(tmp_path / "katalog", {STANDARD: standard(LINE + written + "}}\n")})
    assert fault.endswith(f": {told}")


def test_the_service_as_a_whole_has_the_account_of_the_variant_that_fits(tmp_path: Path) -> None:
    text = standard(
        "maalgruppe: {p: ja}\nkonti: {timer: {til: 15, enhed: timer, periode: kalenderaar}}\n"
        "varianter:\n  stor: {titel: Stor, maalgruppe: {niveau: E}, konti: {timer: "
        "{til: 40, enhed: timer, periode: kalenderaar}}}\n  lille: {titel: Lille}\n"
    )
    whole = load(tmp_path / "katalog", {STANDARD: text}).standards["sel-85"].tilbud
    limits = [row.vaerdi for row in whole.tabeller["konto.timer"].rows]
    assert limits == [
        terms(til=Decimal(40), periode="kalenderaar"),
        terms(periode="kalenderaar"),
    ]

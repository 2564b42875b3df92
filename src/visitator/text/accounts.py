"""The accounts of a service on a page: terms, period, what is used and what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from visitator.beregning import Kontoudtog, Tidsrum, Uvist
from visitator.frister.wording import plain_date
from visitator.grundlag.accounts import DAYS, ServiceAccount
from visitator.rules.account_terms import Kontovilkaar
from visitator.rules.tables import RowValue, Silence
from visitator.text.account_words import account_label, amount_of
from visitator.text.page import Page
from visitator.text.results import show_row, told
from visitator.text.values import value_words
from visitator.text.words import number_words, sentence

UNTOLD = {
    Uvist.START: (
        "Hvor meget der er tilbage, kan ikke regnes ud. Skriv i sagen, hvornår støtten er bevilget "
        "fra (bevillinger) eller sat i gang (ivaerksat)."
    ),
    Uvist.IGEN: "Perioden er slut, og dokumentet siger ikke, om der gives igen.",
    Uvist.PERIODE: "Resten afhænger af, hvilken periode loftet er for.",
    Uvist.BEHOV: (
        "Er bevillingen til det samme behov som den før, er der intet tilbage, for det gives kun "
        "én gang."
    ),
}
END_UNKNOWN = (
    "Slutdatoen er ukendt. Skriv i sagen, hvornår støtten er bevilget fra (bevillinger) eller sat "
    "i gang (ivaerksat)."
)


def show_accounts(page: Page, accounts: Iterable[ServiceAccount]) -> None:
    """Each account that says something; one whose rules do not fit is passed over."""
    for account in accounts:
        label = account_label(account.emne)
        row = account.result.row
        if row is not None:
            details = _details(account)
            show_row(page, label, row, _words(account.emne, row.vaerdi), *details)
        elif account.result.mulige:
            page.pair(label, "Afhænger af oplysninger, der mangler. En af disse:")
            for possible in account.result.mulige:
                words = _words(account.emne, possible.vaerdi)
                page.pair("", f"– {told(page, possible, words)}")
            for detail in _details(account):
                page.pair("", detail)


def _words(emne: str, value: RowValue) -> str:
    """An account that is not for this citizen is told by the document's own silence."""
    return sentence(value.tekst) if isinstance(value, Silence) else value_words(emne, value)


def _details(account: ServiceAccount) -> Iterator[str]:
    terms = account.vilkaar
    if terms is None:
        if account.forbrug:
            yield f"Brugt i alt: {number_words(account.brugt)}."
        return
    yield from _agreed(account, terms)
    if not (account.er_i_brug or terms.loeber):
        return
    for hvem, udtog in account.udtog.items():
        opening = f"{hvem}: " if hvem else ""
        yield opening + (_running(udtog) if terms.loeber else _standing(terms, udtog))
        if not terms.loeber:
            yield from _lapsing(terms, udtog)
        yield from _movements(account.enhed, terms, udtog)


def _agreed(account: ServiceAccount, terms: Kontovilkaar) -> Iterator[str]:
    agreed = account.aftale
    if agreed is not None and agreed.bevilget is not None:
        granted = amount_of(agreed.bevilget, terms.enhed)
        yield f"Bevilget her: {granted}. {agreed.begrundelse}".strip()
    if agreed is not None and agreed.opsparing_fra is not None:
        yield f"Opsparing fra {plain_date(agreed.opsparing_fra)}."


def _standing(terms: Kontovilkaar, udtog: Kontoudtog) -> str:
    if udtog.tilbage is None:
        return " ".join([f"Brugt: {amount_of(udtog.brugt, terms.enhed)}.", *_unknown(terms, udtog)])
    if udtog.periode is None and not udtog.tildelt:
        over = "" if udtog.udloebet is None else f" Perioden sluttede {plain_date(udtog.udloebet)}."
        return f"Kontoen giver ikke noget på sagens dato.{over}"
    given = "" if udtog.tildelt is None else f" af {amount_of(udtog.tildelt, terms.enhed)}"
    is_dated = udtog.periode is not None and udtog.periode.fra > date.min
    within = f"{_days(udtog.periode)}: brugt" if udtog.periode and is_dated else "Brugt"
    return (
        f"{within} {amount_of(udtog.brugt, terms.enhed)}{given}, "
        f"tilbage {amount_of(udtog.tilbage, terms.enhed)}."
    )


def _running(udtog: Kontoudtog) -> str:
    """How far a course has come, which runs out by itself; counted in days."""
    if udtog.udloebet is not None:
        return f"Tiden løb ud {plain_date(udtog.udloebet)}, så der er ikke mere tilbage."
    if udtog.periode is None:
        return END_UNKNOWN
    if udtog.tilbage is None or udtog.tildelt is None:
        why = "" if udtog.uvist is None else f" {UNTOLD[udtog.uvist]}"
        return f"{_days(udtog.periode)}.{why}"
    gone, given, left = (
        amount_of(amount, DAYS) for amount in (udtog.brugt, udtog.tildelt, udtog.tilbage)
    )
    return f"{_days(udtog.periode)}: gået {gone} af {given}, tilbage {left}."


def _unknown(terms: Kontovilkaar, udtog: Kontoudtog) -> Iterator[str]:
    if udtog.mindst_tilbage is not None:
        yield f"Mindst {amount_of(udtog.mindst_tilbage, terms.enhed)} tilbage."
    if udtog.uvist is not None:
        yield UNTOLD[udtog.uvist]


def _days(periode: Tidsrum) -> str:
    if periode.til == date.max:
        return f"Fra {plain_date(periode.fra)}"
    return f"{plain_date(periode.fra)} – {plain_date(periode.til)}"


def _lapsing(terms: Kontovilkaar, udtog: Kontoudtog) -> Iterator[str]:
    for day, amount in udtog.bortfald[:1]:
        yield f"{amount_of(amount, terms.enhed)} kan bruges til og med {plain_date(day)}."


def _movements(enhed: str, terms: Kontovilkaar, udtog: Kontoudtog) -> Iterator[str]:
    """Each movement with the balance after it, which is told in ``enhed``."""
    for post in udtog.poster:
        left = "" if post.tilbage is None else f", derefter {amount_of(post.tilbage, enhed)}"
        used = amount_of(post.bevaegelse.maengde, terms.enhed)
        yield f"– {plain_date(post.bevaegelse.dato)}: {used}{left}"

"""The terms of an account, in words."""

from __future__ import annotations

from decimal import Decimal

from visitator.rules.account_terms import (
    ACCOUNT,
    Igen,
    Kontoperiode,
    Kontostart,
    Kontovilkaar,
    Opsparing,
)
from visitator.text.words import number_words, sentence, unit_words

ONE = Decimal(1)
PERIODS = {
    Kontoperiode.KALENDERMAANED: " i hver kalendermåned",
    Kontoperiode.KALENDERAAR: " i hvert kalenderår",
    Kontoperiode.BEVILLING: " i den tid, bevillingen gælder",
    Kontoperiode.BEHOV: ", kun én gang for det samme behov",
    Kontoperiode.IKKE_FASTSAT: "; dokumentet siger ikke, hvilken periode det er for",
}
STARTS = {
    Kontostart.IVAERKSAT: "fra støttens begyndelse",
    Kontostart.FOERSTE_BRUG: "fra den dag, der først bruges noget",
}
AGAIN = {
    Igen.JA: "; derefter begynder en ny periode",
    Igen.NEJ: "; det gives kun én gang",
    Igen.IKKE_FASTSAT: "; dokumentet siger ikke, om det kan gives igen",
}
RUNS = "; tiden løber, fra støtten begynder, også når den ikke bruges"


def account_label(emne: str) -> str:
    """«Konto: individuel-stoette», the name that a case writes after the service and a stop."""
    return f"Konto: {emne.removeprefix(ACCOUNT)}"


def amount_of(amount: Decimal, unit: str) -> str:
    """«4 timer», «1 time»."""
    return f"{number_words(amount)} {unit_words(unit, one=amount == ONE)}"


def terms_words(terms: Kontovilkaar) -> str:
    """«Ledsagelse: højst 15 timer i hver kalendermåned», with saving and renewal."""
    what = f"{terms.hvad}: " if terms.hvad else ""
    least = f"mindst {number_words(terms.fra)} og " if terms.fra is not None else ""
    each = f" til hvert {terms.pr}" if terms.pr and terms.periode != Kontoperiode.BEHOV else ""
    more = f". {sentence(terms.tekst)}" if terms.tekst else ""
    limit = f"{least}højst {amount_of(terms.til, terms.enhed)}{each}"
    runs = RUNS if terms.loeber else ""
    return f"{what}{limit}{_period(terms)}{runs}{_saving(terms.opsparing)}{more}"


def _period(terms: Kontovilkaar) -> str:
    if terms.regnet_fra is None or terms.igen is None:
        return PERIODS[Kontoperiode(terms.periode)]
    return f" inden for {terms.periode} {STARTS[terms.regnet_fra]}{AGAIN[terms.igen]}"


def _saving(saving: Opsparing | None) -> str:
    if saving is None:
        return ""
    most = number_words(saving.til)
    return f"; det, der ikke er brugt, kan spares op, højst {most} inden for {saving.periode}"

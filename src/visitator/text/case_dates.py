"""The dates of a case, as the reader is told which of them counted."""

from __future__ import annotations

from visitator.frister.wording import plain_date
from visitator.grundlag.case import Case
from visitator.text.page import Page

LABELS = {
    "henvendelse": "Henvendelse",
    "ansoegt": "Ansøgning modtaget",
    "fuldt_oplyst": "Sagen fuldt oplyst",
    "visitationsmoede": "Visitationsmøde",
    "afgjort": "Sagen afgjort",
    "afgoerelse_sendt": "Afgørelse sendt",
    "afgoerelse_modtaget": "Afgørelse modtaget",
    "klage_modtaget": "Klage modtaget",
    "ankestyrelsen_afgjort": "Afgjort i Ankestyrelsen",
    "ivaerksat": "Start på støtten",
    "udloeber": "Bevilling udløber",
    "opsagt": "Opholdet opsagt",
    "afsluttet": "Støtten afsluttet",
    "optagelse_afgjort": "Optagelsen afgjort",
    "optaget": "Optaget",
    "udskrevet": "Udskrevet",
    "forhoejet_betaling": "Højere betaling fra",
    "doed": "Borgeren døde",
}


def show_dates(page: Page, case: Case) -> None:
    """Each date of the case, and how the day of receipt was counted where it was."""
    for key, label in LABELS.items():
        if key in case.dates:
            page.pair(label, plain_date(case.dates[key]))
        if key == "afgoerelse_modtaget" and case.receipt is not None:
            page.pair("", f"Regnet sådan: {case.receipt.explanation}.")

"""What a service costs or gives, as a page with the arithmetic."""

from __future__ import annotations

from visitator.frister.wording import plain_date
from visitator.grundlag.amounts import amounts_of
from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.grundlag.reservations import reservations
from visitator.rules.amounts import PAYMENT, applying
from visitator.rules.standards import Status
from visitator.text.accounts import show_accounts
from visitator.text.basis import show_known
from visitator.text.page import Page
from visitator.text.payment import LABEL, show_amount
from visitator.text.sources import list_sources
from visitator.text.words import STATUSES, service_name, version_words


def amounts_page(answer: ServiceAnswer, grundlag: Grundlag) -> Page:
    """The payment first, then every other calculation, each with its lines and source."""
    page = Page()
    _show_head(page, answer, grundlag)
    _show_amounts(page, answer, grundlag)
    if answer.advarsler:
        page.heading("Vær opmærksom på")
        for warning in answer.advarsler:
            page.item(warning, mark="!")
    show_known(page, grundlag)
    page.heading("Forbehold")
    for words in reservations(grundlag):
        page.item(words)
    list_sources(page, grundlag.edition.sources)
    return page


def _show_head(page: Page, answer: ServiceAnswer, grundlag: Grundlag) -> None:
    standard, edition = answer.standard, grundlag.edition
    page.heading("Beregning", 1)
    page.pair("Ydelse", service_name(standard.tilbud.titel, standard.lov))
    page.pair("Kommune", edition.navn)
    page.pair("Version", version_words(edition.version))
    page.pair("Dato", plain_date(grundlag.case.day))
    if answer.tilbud.status is not Status.OMFATTET:
        page.pair(
            "Målgruppe",
            f"{STATUSES[answer.tilbud.status].capitalize()}. Beregningen siger ikke, om borgeren "
            f"er omfattet.",
        )


def _show_amounts(page: Page, answer: ServiceAnswer, grundlag: Grundlag) -> None:
    tables, titles = answer.tilbud.tabeller, answer.standard.beregninger
    worked = amounts_of(answer.tilbud, grundlag)
    page.heading("Beløb")
    if PAYMENT in tables:
        show_amount(page, LABEL, PAYMENT, tables, worked, titles, grundlag)
    elif not titles:
        page.paragraph("Dokumentet siger intet om betaling for ydelsen.")
    for emne in applying(answer.tilbud.offer, tables):
        show_amount(page, titles[emne], emne, tables, worked, titles, grundlag)
    if answer.konti:
        page.heading("Konti")
        show_accounts(page, answer.konti)

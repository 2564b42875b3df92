"""Every date of one service as a page: how it was counted, and by what source."""

from __future__ import annotations

from datetime import date

from visitator.cli.text.case_dates import show_dates
from visitator.cli.text.clocks import show_deadlines, show_follow_ups
from visitator.cli.text.complaint import show_complaint
from visitator.cli.text.delay import delay_words
from visitator.cli.text.notice import show_notice
from visitator.cli.text.page import Page
from visitator.cli.text.sources import list_sources
from visitator.cli.text.values import STARTS, period_words
from visitator.cli.text.words import CASE_KINDS, sentence, service_name, version_words
from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.other_deadlines import other_deadline_json
from visitator.grundlag.reservations import reservations
from visitator.rules.edition import OtherDeadline


def service_dates_page(ydelse: str, grundlag: Grundlag) -> Page:
    """The dates of a service, or of a deadline that the municipality has no standard for."""
    page = Page()
    answer = next((a for a in grundlag.ydelser if a.standard.id == ydelse), None)
    if answer is not None:
        titel, lov = answer.tilbud.offer.titel, answer.standard.lov
        _show_head(page, service_name(titel, lov), grundlag)
        tables = answer.tilbud.tabeller
        page.heading("Frister")
        show_deadlines(page, ydelse, tables, grundlag)
        page.heading("Opfølgning")
        show_follow_ups(page, tables, grundlag)
        page.heading("Varsel og klage")
        if "varsel" in tables:
            show_notice(page, ydelse, tables, grundlag)
        if "klage" in tables:
            show_complaint(page, ydelse, tables, grundlag)
    else:
        (other,) = (d for d in grundlag.edition.frister_uden_ydelse if d.id == ydelse)
        _show_head(page, other.omraade, grundlag)
        page.heading("Frister")
        _show_other(page, other, grundlag)
    list_sources(page, grundlag.edition.sources)
    return page


def _show_head(page: Page, what: str, grundlag: Grundlag) -> None:
    case, edition = grundlag.case, grundlag.edition
    page.heading("Frister og datoer", 1)
    page.pair("Ydelse", what)
    page.pair("Kommune", edition.navn)
    page.pair("Dokument", edition.sources[edition.kilde.dokument].name)
    page.pair("Version", version_words(edition.version))
    page.pair("Regnet på dagen", plain_date(case.day))
    page.pair("Sagstype", CASE_KINDS[case.sagstype])
    show_dates(page, case)
    page.heading("Forbehold")
    for words in reservations(grundlag):
        page.item(words)


def _show_other(page: Page, other: OtherDeadline, grundlag: Grundlag) -> None:
    counted = other_deadline_json(other, grundlag)
    label, cited = "Frist for afgørelse", page.cite(other.kilde)
    if counted["dato"] is not None:
        day = plain_date(date.fromisoformat(counted["dato"]))
        page.pair(label, f"Senest {day}.{cited}")
        page.pair("", f"Regnet sådan: {counted['forklaring']}.")
    elif other.periode:
        begun = STARTS[other.regnet_fra]
        page.pair(label, f"{period_words(other.periode)} efter, at {begun}.{cited}")
    else:
        page.pair(label, f"Fastsættes ikke i dokumentet. {sentence(other.tekst)}{cited}")
    for words in delay_words(page, counted):
        page.pair("", words)

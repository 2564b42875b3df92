"""Every date of one service as a page: how it was counted, and by what source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.missing_dates import missing_dates
from visitator.grundlag.other_deadlines import missing_for_other, other_deadline_json
from visitator.grundlag.reservations import reservations
from visitator.rules.edition import OtherDeadline
from visitator.text.case_dates import show_dates
from visitator.text.clocks import LABELS, show_deadlines, show_follow_ups
from visitator.text.complaint import show_complaint
from visitator.text.delay import delay_words
from visitator.text.notice import LABEL, show_notice
from visitator.text.page import Page
from visitator.text.sources import list_sources
from visitator.text.values import STARTS, period_words
from visitator.text.words import CASE_KINDS, both, sentence, service_name, version_words

DATED = {**LABELS, "varsel": LABEL, "klage": "Klagefrist"}
"""What is counted from a day, by subject."""


def service_dates_page(ydelse: str, grundlag: Grundlag) -> Page:
    """The dates of a service, or of a deadline that the municipality has no standard for."""
    page = Page()
    answer = next((a for a in grundlag.ydelser if a.standard.id == ydelse), None)
    if answer is not None:
        titel, lov = answer.tilbud.offer.titel, answer.standard.lov
        _show_head(page, "Ydelse", service_name(titel, lov), grundlag)
        tables = answer.tilbud.tabeller
        missing = missing_dates(tables, grundlag.case.dates)
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
        _show_head(page, "Slags sag", other.omraade, grundlag)
        missing = missing_for_other(other, grundlag.case.dates)
        page.heading("Frister")
        _show_other(page, other, grundlag)
    _show_missing(page, missing)
    list_sources(page, grundlag.edition.sources)
    return page


def _show_missing(page: Page, missing: Mapping[str, tuple[str, ...]]) -> None:
    """The days that would have to be told, each with what is counted from it."""
    if missing:
        page.heading("Datoer, der mangler")
    for name, subjects in missing.items():
        labels = both(dict.fromkeys(DATED.get(emne, emne) for emne in subjects))
        page.item(f"{name} (dagen, hvor {STARTS[name]}): {labels}.")


def _show_head(page: Page, label: str, what: str, grundlag: Grundlag) -> None:
    case, edition = grundlag.case, grundlag.edition
    page.heading("Frister og datoer", 1)
    page.pair(label, what)
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

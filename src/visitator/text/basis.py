"""The whole decision basis as a page for the caseworker."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.grundlag.reservations import reservations
from visitator.rules.standards import Status
from visitator.text.case_dates import show_dates
from visitator.text.known import all_known, assessment_words, grants
from visitator.text.ladder import show_ladder
from visitator.text.page import Page
from visitator.text.questions import show_missing, show_next, weighed
from visitator.text.reasons import conditions, deciding, failures
from visitator.text.service import show_service
from visitator.text.sources import list_sources
from visitator.text.words import (
    CASE_KINDS,
    STATUSES,
    both,
    sentence,
    service_name,
    short_law,
    version_words,
)

SHORT_HASH = 12


def basis_page(grundlag: Grundlag) -> Page:
    """The answer from top to bottom, most important first."""
    page = Page()
    _show_head(page, grundlag)
    page.heading("Forbehold")
    for words in reservations(grundlag):
        page.item(words)
    show_ladder(page, grundlag)
    in_full = weighed(grundlag)
    for answer in in_full:
        show_service(page, answer, grundlag)
    _show_without_standard(page, grundlag)
    _show_others(page, [a for a in grundlag.ydelser if a not in in_full], grundlag)
    show_missing(page, grundlag)
    show_next(page, grundlag)
    show_known(page, grundlag)
    _show_findings(page, grundlag)
    list_sources(page, grundlag.edition.sources)
    return page


def _show_findings(page: Page, grundlag: Grundlag) -> None:
    """What to look at in the assessment that the case names."""
    if grundlag.case.udredning is not None:
        # Only a case that names an assessment needs VUM.
        from visitator.text.findings import show_findings

        show_findings(page, grundlag.case.udredning.fund, "At se på i udredningen")


def _show_head(page: Page, grundlag: Grundlag) -> None:
    case, edition = grundlag.case, grundlag.edition
    page.heading("Visitationsgrundlag", 1)
    source = edition.sources[edition.kilde.dokument]
    page.pair("Kommune", edition.navn)
    page.pair("Dokument", source.name)
    fingerprint = f"sha256 {edition.sha256[:SHORT_HASH]}…"
    page.pair("Version", f"{version_words(edition.version)} ({fingerprint})")
    page.pair("Sagens dato", plain_date(case.day))
    page.pair("Sagstype", CASE_KINDS[case.sagstype])
    page.pair("Ansøgt om", both(_applied(grundlag)))
    show_dates(page, case)
    if case.situation.grants is not None:
        page.pair("Bevillinger", grants(grundlag))
    if case.udredning is not None:
        page.pair("Udredning", assessment_words(case.udredning))


def _applied(grundlag: Grundlag) -> Iterator[str]:
    edition = grundlag.edition
    for ydelse in grundlag.case.ansoegt_om:
        standard, service = edition.standards.get(ydelse), edition.services[ydelse]
        yield service_name(standard.tilbud.titel if standard else service.titel, service.lov)
    if not grundlag.case.ansoegt_om:
        yield "alle ydelser i dokumentet"


def _show_without_standard(page: Page, grundlag: Grundlag) -> None:
    for ydelse in grundlag.uden_standard:
        service = grundlag.edition.services[ydelse]
        page.heading(service_name(service.titel, service.lov))
        page.paragraph(
            f"{grundlag.edition.navn} har ikke beskrevet ydelsen i dokumentet. Loven gælder stadig."
        )


def _show_others(page: Page, others: list[ServiceAnswer], grundlag: Grundlag) -> None:
    """The services that were not applied for, each in a few words."""
    if others:
        page.heading("Øvrige ydelser")
    for answer in others:
        law = short_law(answer.standard.lov)
        page.item(f"{law}: {STATUSES[answer.tilbud.status]}. {_because(answer, grundlag)}".strip())


def _because(answer: ServiceAnswer, grundlag: Grundlag) -> str:
    if answer.tilbud.status is Status.UAFKLARET:
        missing = len(answer.missing[answer.standard.id].status)
        many = f"{missing} oplysninger" if missing > 1 else "Én oplysning"
        return f"{many} kan ændre det."
    found = list(conditions(answer.tilbud.reason))
    decided = deciding(found, answer.tilbud.status, (), grundlag)
    failing = "; ".join(words for condition in decided for words in failures(condition))
    return f"Ikke opfyldt: {sentence(failing)}" if failing else ""


def show_known(page: Page, grundlag: Grundlag) -> None:
    """What the case says, with who said it."""
    known = list(all_known(grundlag))
    if known:
        page.heading("Oplysninger i sagen")
    for words in known:
        page.item(words)

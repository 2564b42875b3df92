"""One citizen in several municipalities as a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.grundlag.side_by_side import Move, SideBySide
from visitator.rules.citations import Source
from visitator.rules.standards import Status
from visitator.text.page import Page
from visitator.text.reasons import conditions, deciding, told
from visitator.text.results import show_result, undecided
from visitator.text.results import told as told_row
from visitator.text.sources import list_sources
from visitator.text.tables import HEADINGS
from visitator.text.values import value_words
from visitator.text.words import STATUSES, both, sentence, service_name, short_law

SHORT = {
    Status.OMFATTET: "omfattet",
    Status.VEJLEDENDE_UDEN_FOR: "vejl. uden",
    Status.UAFKLARET: "uafklaret",
    Status.IKKE_OMFATTET: "ikke omf.",
    Status.IKKE_I_KATALOGET: "–",
}
COMPARED = (
    "omfang",
    "varighed",
    "frist.afgoerelse",
    "opfoelgning.opfoelgning",
    "kompetence",
    "frit_valg",
    "betaling",
    "klage",
)
MOVING = {
    Status.OMFATTET: "opfylder betingelserne i begge kommuner",
    Status.VEJLEDENDE_UDEN_FOR: (
        "opfylder de bindende betingelser i begge kommuner, men ikke alle de vejledende"
    ),
    Status.UAFKLARET: "det er ikke afklaret, om betingelserne er opfyldt i begge kommuner",
    Status.IKKE_OMFATTET: "opfylder ikke de bindende betingelser i begge kommuner",
}


def side_by_side_page(compared: SideBySide, moves: Move | None) -> Page:
    """Who would include the citizen, and what each would give."""
    page = Page()
    page.heading("Én borger i flere kommuner", 1)
    page.pair("Sagens dato", plain_date(compared.day))
    for kommune in compared.uden_katalog:
        page.pair(kommune, "har ikke noget katalog, der gælder den dag")
    page.paragraph("Hver kommune vurderes efter sit eget dokument. Ingen status er en afgørelse.")
    _show_statuses(page, compared)
    if moves is not None:
        _show_move(page, compared, moves)
    for ydelse in compared.services:
        _show_service(page, compared, ydelse)
    list_sources(page, _sources(compared))
    return page


def _show_statuses(page: Page, compared: SideBySide) -> None:
    names = [found.edition.kortnavn for found in compared.grundlag.values()]
    rows = [
        [_law(compared, ydelse), *(SHORT[_status(compared, k, ydelse)] for k in compared.grundlag)]
        for ydelse in compared.services
    ]
    page.heading("Overblik")
    page.grid(["Ydelse", *names], rows)
    page.paragraph(
        "«vejl. uden»: de bindende betingelser er opfyldt, men ikke de vejledende. «ikke omf.»: en "
        "bindende betingelse er ikke opfyldt. «–»: dokumentet har ikke ydelsen."
    )


def _show_move(page: Page, compared: SideBySide, moves: Move) -> None:
    fra, til = (compared.grundlag[k].edition.kortnavn for k in (moves.fra, moves.til))
    page.heading(f"Flytning fra {fra} til {til}")
    page.paragraph(
        "De to kommuners betingelser er lagt sammen, så den svageste status tæller. Hvad "
        "dokumenterne selv siger om at vælge et botilbud, står nedenunder."
    )
    for ydelse, status in moves.ydelser.items():
        page.pair(_law(compared, ydelse), sentence(MOVING[status]))
        for kommune in (moves.fra, moves.til):
            _show_free_choice(page, compared, kommune, ydelse)


def _show_free_choice(page: Page, compared: SideBySide, kommune: str, ydelse: str) -> None:
    answer, grundlag = compared.answer(kommune, ydelse), compared.grundlag[kommune]
    result = answer.tilbud.tabeller.get("frit_valg") if answer else None
    if result is not None and result.row is not None:
        words = value_words("frit_valg", result.row.vaerdi)
        page.pair("", f"{grundlag.edition.kortnavn}: {told_row(page, result.row, words)}")
    elif result is not None:
        open_facts = both(undecided(result.mulige, grundlag))
        page.pair("", f"{grundlag.edition.kortnavn}: Frit valg afhænger af {open_facts}.")


def _show_service(page: Page, compared: SideBySide, ydelse: str) -> None:
    first = next(iter(compared.grundlag.values()))
    service = first.edition.services[ydelse]
    page.heading(service_name(service.titel, service.lov))
    without = []
    for kommune, grundlag in compared.grundlag.items():
        answer = compared.answer(kommune, ydelse)
        if answer is None:
            without.append(grundlag.edition.kortnavn)
        else:
            page.heading(grundlag.edition.kortnavn, 3)
            _show_answer(page, answer, grundlag)
    if without:
        page.paragraph(f"Ikke i dokumentet fra {both(without)}. Loven gælder stadig.")


def _show_answer(page: Page, answer: ServiceAnswer, grundlag: Grundlag) -> None:
    status, lacking = answer.tilbud.status, answer.missing[answer.standard.id].status
    page.pair("Status", sentence(STATUSES[status]))
    found = list(conditions(answer.tilbud.reason))
    for condition in deciding(found, status, lacking, grundlag):
        if condition.outcome is False:
            page.pair("Ikke opfyldt", told(condition) + page.cite(condition.node.mark.kilde))
    if status is Status.UAFKLARET:
        labels = both(f"«{grundlag.edition.vocabulary[fact].label}»" for fact in lacking)
        page.pair("Mangler", sentence(labels))
    if status is not Status.IKKE_OMFATTET:
        for emne in COMPARED:
            if emne in answer.tilbud.tabeller:
                show_result(page, HEADINGS[emne], emne, answer.tilbud.tabeller[emne], grundlag)


def _law(compared: SideBySide, ydelse: str) -> str:
    first = next(iter(compared.grundlag.values()))
    return short_law(first.edition.services[ydelse].lov)


def _status(compared: SideBySide, kommune: str, ydelse: str) -> Status:
    answer = compared.answer(kommune, ydelse)
    return Status.IKKE_I_KATALOGET if answer is None else answer.tilbud.status


def _sources(compared: SideBySide) -> Mapping[str, Source]:
    return dict(_each_source(compared))


def _each_source(compared: SideBySide) -> Iterator[tuple[str, Source]]:
    for found in compared.grundlag.values():
        yield from found.edition.sources.items()

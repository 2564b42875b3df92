"""The municipalities of a catalogue, and one of them with its services and words."""

from __future__ import annotations

from collections.abc import Mapping

from visitator.rules.edition import Edition
from visitator.rules.load.files import LAW
from visitator.rules.standards import Kvalitetsstandard
from visitator.text.contents import passages
from visitator.text.page import DASH, Page
from visitator.text.sources import list_sources
from visitator.text.values import STARTS, period_words
from visitator.text.words import both, sentence, service_name, short_law, version_words

JUDGED = {
    "med_hjaelpemidler": "med de hjælpemidler, borgeren har",
    "uden_hjaelpemidler": "uden hjælpemidler",
}
GENERAL = {
    "principper": "Principper",
    "sagsgang": "Sagens gang",
    "klage": "Klage",
}


def municipalities_page(
    versions: Mapping[str, list[str]], editions: Mapping[str, Edition | None]
) -> Page:
    """Every municipality with its versions and the services of the one that is valid."""
    page = Page()
    page.heading("Katalog", 1)
    for kommune, edition in editions.items():
        page.heading(f"{edition.navn} ({kommune})" if edition else kommune)
        page.pair("Version", version_words(edition.version) if edition else "ingen på den dag")
        others = [v for v in versions[kommune] if edition is None or v != edition.version]
        if others:
            page.pair("Andre versioner", "; ".join(version_words(v) for v in others))
        for standard in edition.standards.values() if edition else ():
            page.item(_service(standard))
    return page


def municipality_page(edition: Edition) -> Page:
    """A municipality: its ladder, and what its document says of every service."""
    page = Page()
    page.heading(edition.navn, 1)
    source = edition.sources[edition.kilde.dokument]
    page.pair("Dokument", source.name)
    page.pair("Version", version_words(edition.version))
    is_law = edition.kommune == LAW
    if not is_law:
        page.pair("VUM", f"version {edition.vum_version or 'ikke angivet'}")
    standards = edition.standards.values()
    steps = [(s.tilbud.trin, s) for s in standards if s.tilbud.trin is not None]
    page.heading("Indsatstrappen (det højeste trin øverst)")
    for step, standard in sorted(steps, key=lambda pair: -pair[0]):
        _show_service(page, standard, f"Trin {step}")
    page.heading("Paragraffer" if is_law else "Ved siden af trappen")
    for standard in standards:
        if standard.tilbud.trin is None:
            _show_service(page, standard, DASH)
    page.heading("Støttebehov efter VUM")
    for level, words in edition.niveauer.items():
        page.item(words, mark=level)
    _show_themes(page, edition)
    _show_service_themes(page, edition)
    _show_deadlines(page, edition)
    _show_texts(page, edition)
    _show_units_and_words(page, edition)
    list_sources(page, edition.sources)
    return page


def _show_themes(page: Page, edition: Edition) -> None:
    page.heading("Temaernes navne her")
    for fact_id, theme in edition.temaer.items():
        label = edition.vocabulary[fact_id].label.removeprefix("Tema: ")
        judged = JUDGED[theme.vurderes]
        page.item(f"{label} hedder «{theme.navn}» og vurderes {judged}{page.cite(theme.kilde)}")


def _show_service_themes(page: Page, edition: Edition) -> None:
    page.heading("Temaer, dokumentet siger en ydelse handler om")
    for ydelse, about in edition.ydelsestemaer.items():
        names = both(edition.vocabulary[t].label.removeprefix("Tema: ") for t in about.temaer)
        law = short_law(edition.services[ydelse].lov)
        page.item(f"{law}: {names}{page.cite(about.kilde)}")


def _show_deadlines(page: Page, edition: Edition) -> None:
    if edition.fristmaal is not None:
        page.heading("Mål for sagsbehandlingen")
        aim = edition.fristmaal
        page.item(f"{sentence(aim.tekst)}{page.cite(aim.kilde)}")
    page.heading("Frister for det, der ikke er en kvalitetsstandard for")
    for deadline in edition.frister_uden_ydelse:
        words = deadline.tekst
        if deadline.periode:
            words = f"{period_words(deadline.periode)} efter, at {STARTS[deadline.regnet_fra]}"
        page.item(f"{deadline.omraade} ({deadline.id}): {words}{page.cite(deadline.kilde)}")


def _show_service(page: Page, standard: Kvalitetsstandard, mark: str) -> None:
    """A service with its variants; one that stands on a step of its own says so."""
    page.item(_service(standard), mark=mark)
    for variant in standard.varianter:
        same = variant.trin == standard.tilbud.trin
        page.item(variant.titel if same else f"{variant.titel} (trin {variant.trin})", depth=1)


def _service(standard: Kvalitetsstandard) -> str:
    return f"{service_name(standard.tilbud.titel, standard.lov)}: {standard.id}"


def _show_texts(page: Page, edition: Edition) -> None:
    for emne in dict.fromkeys(passage.emne for passage in edition.tekster):
        page.heading(GENERAL.get(emne, emne.capitalize()))
        passages(page, (passage for passage in edition.tekster if passage.emne == emne))


def _show_units_and_words(page: Page, edition: Edition) -> None:
    page.heading("Enheder")
    for unit in edition.enheder.values():
        page.item(f"{unit.navn}: {unit.opgave}{page.cite(unit.kilde)}")
    if edition.lokale_ord:
        page.heading("Kommunens egne ord")
    for name, word in edition.lokale_ord.items():
        page.item(f"{word.ord} ({name}): {word.tekst}{page.cite(word.kilde)}")

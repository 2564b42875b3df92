"""A quality standard as a page that a citizen or a lawyer can read."""

from __future__ import annotations

from datetime import date

from visitator.frister.wording import plain_date
from visitator.rules.criteria import Not
from visitator.rules.edition import Edition
from visitator.rules.load.files import LAW
from visitator.rules.standards import Kvalitetsstandard, Passage
from visitator.text.clocks import LABELS
from visitator.text.contents import RELATIONS, passages, show_contents, show_endings, show_needs
from visitator.text.criteria import in_general, in_words, show_criterion
from visitator.text.own_variants import general_tables, show_own_variants
from visitator.text.page import Page
from visitator.text.sources import list_sources
from visitator.text.tables import accounts_in, show_complaint_law, show_tables
from visitator.text.words import service_name, short_law, version_words

OPENING = ("pligt", "adgang", "anonymitet", "omfang", "varighed", "ferie")
FOLLOW_UP = tuple(emne for emne in LABELS if emne.startswith("opfoelgning."))
DEADLINES = tuple(emne for emne in LABELS if emne.startswith("frist."))


def standard_page(edition: Edition, standard: Kvalitetsstandard) -> Page:
    """The whole standard with its sources."""
    page = Page()
    _show_head(page, edition, standard)
    _show_texts(page, "Formål", standard, "formaal")
    _show_target_group(page, standard)
    tables = general_tables(standard)
    page.heading("Hvad du kan få")
    show_tables(page, tables, {}, (*OPENING, *accounts_in(tables)))
    passages(page, _about(standard, "omfang", "kriterier"))
    show_own_variants(page, standard)
    _show_contents(page, standard)
    after = ("opfoelgning", "afslutning")
    _show_section(page, "Opfølgning og afslutning", standard, FOLLOW_UP, *after)
    show_endings(page, standard.ophoer)
    delivery = ("leverandoer", "frit_valg")
    about = ("ivaerksaettelse", "levering", "kvalitet", "tilsyn", "opmaerksomhed")
    _show_section(page, "Levering", standard, delivery, *about)
    _show_section(page, "Betaling", standard, ("betaling",), "betaling")
    process = ("kompetence", *DEADLINES, "varsel")
    _show_section(page, "Afgørelsen", standard, process, "sagsgang")
    show_needs(page, standard.oplysning)
    _show_warnings(page, standard)
    page.heading("Klage")
    show_tables(page, tables, {}, ("klage",))
    if "klage" in tables:
        show_complaint_law(page, tables["klage"], edition.klagelov)
    passages(page, _about(standard, "klage"))
    _show_relations(page, edition, standard)
    list_sources(page, edition.sources)
    return page


def _about(standard: Kvalitetsstandard, *subjects: str) -> list[Passage]:
    return [p for emne in subjects for p in standard.tilbud.tekster if p.emne == emne]


def _show_head(page: Page, edition: Edition, standard: Kvalitetsstandard) -> None:
    page.heading(service_name(standard.tilbud.titel, standard.lov), 1)
    source = edition.sources[standard.kilde.dokument]
    checked = standard.efterproevet_til
    if edition.kommune != LAW:
        page.pair("Kommune", edition.navn)
    page.pair("Lov", standard.lov)
    page.pair("Dokument", f"{source.name}, afsnit {standard.kilde.afsnit}")
    page.pair("Version", version_words(edition.aendret_ved_lov.get(standard.id, edition.version)))
    if checked is not None:
        page.pair("Efterprøvet til", plain_date(date.fromisoformat(checked)))
    if standard.lokalt_navn:
        page.pair("Kaldes her", standard.lokalt_navn)
    if standard.tilbud.trin:
        page.pair("Indsatstrappen", f"Trin {standard.tilbud.trin}")


def _show_texts(page: Page, heading: str, standard: Kvalitetsstandard, *subjects: str) -> None:
    texts = _about(standard, *subjects)
    if texts:
        page.heading(heading)
        passages(page, texts)


def _show_section(
    page: Page,
    heading: str,
    standard: Kvalitetsstandard,
    tables: tuple[str, ...],
    *subjects: str,
) -> None:
    page.heading(heading)
    show_tables(page, general_tables(standard), standard.beregninger, tables)
    passages(page, _about(standard, *subjects))


def _show_target_group(page: Page, standard: Kvalitetsstandard) -> None:
    """Who can get it: in plain words, the conditions, and those that are stated with «ikke»."""
    shared = [c for c in in_general(standard.tilbud.maalgruppe) if _is_shared(c.node.mark.sti)]
    inside = [c for c in shared if not isinstance(c.node, Not)]
    outside = [c for c in shared if isinstance(c.node, Not)]
    page.heading("Hvem der er omfattet")
    passages(page, _about(standard, "maalgruppe"))
    if inside:
        page.heading("Betingelserne", 3)
        page.paragraph(
            "Alle disse skal passe. «Efter loven» betyder, at loven selv siger det; ellers har "
            "kommunen bestemt det. En vejledende betingelse kan fraviges med en begrundelse."
        )
    for condition in inside:
        show_criterion(page, condition)
    if outside:
        page.heading("Hvad der kan stille en borger udenfor", 3)
        page.paragraph("Også disse skal passe:")
    for condition in outside:
        show_criterion(page, condition)


def _is_shared(sti: str) -> bool:
    return not sti.startswith("varianter")


def _show_contents(page: Page, standard: Kvalitetsstandard) -> None:
    page.heading("Hvad støtten indeholder")
    passages(page, _about(standard, "indhold"))
    show_contents(page, standard.indhold)
    boundary = _about(standard, "afgraensning")
    if boundary:
        page.heading("Afgrænsning", 3)
        passages(page, boundary)


def _show_relations(page: Page, edition: Edition, standard: Kvalitetsstandard) -> None:
    if standard.forhold:
        page.heading("Forhold til andre ydelser")
    for relation in standard.forhold:
        law = short_law(edition.services[relation.ydelse].lov)
        when = f", hvis «{in_words(relation.naar)}»" if relation.naar else ""
        words = f"{RELATIONS[relation.art]} {law}{when}: {relation.tekst}"
        page.item(words + page.cite(relation.kilde))


def _show_warnings(page: Page, standard: Kvalitetsstandard) -> None:
    if standard.advarsler:
        page.heading("Vær opmærksom på", 3)
    for caution in standard.advarsler:
        words = f"{in_words(caution.naar)} → {caution.tekst}"
        page.item(words + page.cite(caution.kilde), mark="!")

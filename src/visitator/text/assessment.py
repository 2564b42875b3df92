"""An assessment by VUM as a page for the citizen and those who work with the case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitator.frister.wording import plain_date
from visitator.text.assessed_themes import show_themes
from visitator.text.findings import counted, show_findings
from visitator.text.page import Page
from visitator.text.sources import list_sources
from visitator.text.words import both, sentence, service_name
from visitator.vum.assessment import PRIMARY, SECONDARY, Maal
from visitator.vum.finding import Examined, Fund
from visitator.vum.given_facts import given_facts
from visitator.vum.words import overall_name, theme_name

INTRODUCTION = (
    "En udredning efter voksenudredningsmetoden (VUM) fortæller, hvordan hverdagen går, hvad der "
    "er svært, og hvad man har at bygge på. Den er ikke en afgørelse. Er noget forkert eller "
    "glemt, så sig det til din sagsbehandler."
)
SCALE = (
    "Bogstavet går fra A, det mindste behov for støtte, til E, det største. Det er en faglig "
    "vurdering og regnes ikke ud af temaerne."
)


def assessment_page(seen: Examined, found: tuple[Fund, ...]) -> Page:
    """The assessment from top to bottom, and what was found in it."""
    page = Page()
    _show_head(page, seen, found)
    _show_overall(page, seen)
    show_themes(page, seen)
    _show_goals(page, seen)
    _show_follow_ups(page, seen)
    _show_facts(page, seen)
    show_findings(page, found, "Til den, der har udredt")
    list_sources(page, seen.edition.sources)
    return page


def _show_head(page: Page, seen: Examined, found: tuple[Fund, ...]) -> None:
    udredning = seen.udredning
    page.heading(f"Udredning efter VUM {udredning.vum}", 1)
    page.paragraph(INTRODUCTION)
    page.pair("Kommune", seen.edition.navn)
    if udredning.paabegyndt is not None:
        page.pair("Påbegyndt", plain_date(udredning.paabegyndt))
    page.pair("Dato", plain_date(udredning.dato))
    page.pair("Udredt af", udredning.af)
    if udredning.ansoegt_om:
        page.pair("Ansøgt om", both(_applied(seen)))
    for art, label in ((PRIMARY, "Primær målgruppe"), (SECONDARY, "Sekundær målgruppe")):
        groups = [g.maalgruppe for g in udredning.maalgrupper if g.art == art]
        if groups:
            names = (seen.terms.maalgrupper[group].begreb.navn for group in groups)
            page.pair(label, both(names))
    if found:
        page.pair("Eftersyn", sentence(f"{counted(found)}; se nederst"))
    if udredning.formaal is not None:
        page.heading("Formål")
        page.paragraph(udredning.formaal)


def _applied(seen: Examined) -> Iterator[str]:
    for ydelse in seen.udredning.ansoegt_om:
        standard, service = seen.edition.standards.get(ydelse), seen.edition.services.get(ydelse)
        if standard is not None:
            yield service_name(standard.tilbud.titel, standard.lov)
        elif service is not None:
            yield service_name(service.titel, service.lov)


def _show_overall(page: Page, seen: Examined) -> None:
    page.heading("Samlet funktionsniveau")
    level = seen.udredning.samlet_funktionsniveau
    if level is None:
        page.paragraph("Er ikke vurderet endnu. Det regnes ikke ud af temaerne.")
        return
    page.paragraph(f"{level.vaerdi}: {overall_name(seen, level.vaerdi)}")
    page.paragraph(SCALE)
    if level.begrundelse is not None:
        page.pair("Begrundelse", level.begrundelse)
    if level.afvigelse is not None:
        page.pair("Særlig grund", level.afvigelse)
    page.pair("Vurderet af", _said(level.af or seen.udredning.af, level.dato, level.kilde))


def _said(af: str, dato: date | None, kilde: str | None) -> str:
    return ", ".join([af, *([plain_date(dato)] if dato else []), *([kilde] if kilde else [])])


def _show_goals(page: Page, seen: Examined) -> None:
    page.heading("Indsatsmål")
    if not seen.udredning.maal:
        page.paragraph("Der er ikke sat mål endnu.")
    for number, goal in enumerate(seen.udredning.maal, start=1):
        page.item(goal.tekst, mark=f"{number}.")
        for words in _about(seen, goal):
            page.item(words, mark="", depth=1)


def _about(seen: Examined, goal: Maal) -> Iterator[str]:
    others = [theme_name(seen, tema) for tema in goal.andre_temaer]
    also = f" (også {both(others)})" if others else ""
    kind = seen.terms.maaltyper[goal.type].navn
    yield f"{kind}. Tema: {theme_name(seen, goal.tema)}{also}."
    again = f" Følges op {plain_date(goal.opfoelges)}." if goal.opfoelges else ""
    yield f"Sat {plain_date(goal.dato)}.{again}"
    if goal.aftale is None:
        yield "Det står ikke, om målet er aftalt med borgeren."
        return
    on = f" {plain_date(goal.aftale.dato)}" if goal.aftale.dato else ""
    if goal.aftale.med_borger:
        yield f"Aftalt med borgeren{on}."
    else:
        talked = f"Talt om{on}, men ikke" if on else "Ikke"
        why = f": {goal.aftale.hvorfor_ikke}" if goal.aftale.hvorfor_ikke else ""
        yield sentence(f"{talked} aftalt med borgeren{why}")


def _show_follow_ups(page: Page, seen: Examined) -> None:
    page.heading("Opfølgning")
    for found in seen.udredning.opfoelgninger:
        why = f" {sentence(found.begrundelse)}" if found.begrundelse else ""
        page.item(f"{plain_date(found.dato)}: {_pointed_to(seen, found.resultat)}{why}")


def _pointed_to(seen: Examined, resultat: str) -> str:
    """The explanation, for the term reads as an order to the municipality."""
    return sentence(seen.terms.resultater[resultat].forklaring)


def _show_facts(page: Page, seen: Examined) -> None:
    """What a case that names the assessment gets from it."""
    page.heading("Det bruger kommunens regler")
    vocabulary = seen.edition.vocabulary
    known = [
        (vocabulary[fact].label, given)
        for fact, given in given_facts(seen.read, seen.terms).items()
        if fact in vocabulary
    ]
    for label, given in known:
        if given.is_assessed:
            page.item(f"{label.removeprefix('Tema: ')}: {given.value}")
    without = [label.removeprefix("Tema: ") for label, given in known if not given.is_assessed]
    if without:
        page.item(f"Ikke vurderet: {both(without)}")

"""One service measured against the citizen, told in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.grundlag.case import NEW
from visitator.rules.amounts import PAYMENT
from visitator.rules.explain import Reason
from visitator.rules.load.formats.terms import OVERSKRIFTER
from visitator.rules.standards import Content, Ending, Requirement, Status
from visitator.rules.tables import TableResult
from visitator.rules.truth import Truth
from visitator.text.accounts import show_accounts
from visitator.text.clocks import show_deadlines, show_follow_ups
from visitator.text.complaint import show_complaint
from visitator.text.contents import show_contents, show_endings, show_needs, show_relations
from visitator.text.notice import show_notice
from visitator.text.page import Page
from visitator.text.payment import on_request, show_payment
from visitator.text.reasons import conditions, deciding, show_deciding, show_met
from visitator.text.results import show_result
from visitator.text.variants import show_variants
from visitator.text.words import both, service_name

Part = TypeVar("Part", Content, Ending, Requirement)

MEANINGS = {
    Status.OMFATTET: "Omfattet. Alle betingelser i målgruppen er opfyldt.",
    Status.VEJLEDENDE_UDEN_FOR: (
        "Vejledende uden for. De bindende betingelser er opfyldt, men ikke de vejledende. Støtten "
        "kan gives alligevel, når borgerens egne forhold begrunder det; skriv begrundelsen i sagen."
    ),
    Status.UAFKLARET: "Uafklaret. Der mangler oplysninger, som kan ændre svaret.",
    Status.IKKE_OMFATTET: (
        "Ikke omfattet. En bindende betingelse er ikke opfyldt. Det er ikke i sig selv et afslag: "
        "en medarbejder afgør sagen."
    ),
}
BEFORE = ("pligt", "adgang", "anonymitet", "omfang", "varighed", "ferie")
AFTER = ("kompetence", "leverandoer", "frit_valg")


def show_service(page: Page, answer: ServiceAnswer, grundlag: Grundlag) -> None:
    """The status with its reasons, what the support is, and what the case must hold."""
    standard, result = answer.standard, answer.tilbud
    page.heading(service_name(result.offer.titel, standard.lov))
    page.paragraph(MEANINGS[result.status])
    _show_reasons(page, answer, grundlag)
    show_variants(page, answer, grundlag)
    _show_tables(page, answer, grundlag)
    if result.status is not Status.IKKE_OMFATTET:
        show_contents(page, _applying(answer.indhold))
    if _is_running(grundlag):
        show_endings(page, _applying(answer.ophoer))
    show_relations(page, answer, grundlag)
    show_needs(page, _applying(answer.oplysning))


def _is_running(grundlag: Grundlag) -> bool:
    """Whether there is support already, so that it matters how it ends and with what notice."""
    return grundlag.case.sagstype != NEW


def _applying(parts: Iterable[tuple[Part, Truth]]) -> list[Part]:
    """The parts that apply, or may; a condition that is met is not told any more."""
    return [
        replace(part, naar=None) if holds else part for part, holds in parts if holds is not False
    ]


def _show_reasons(page: Page, answer: ServiceAnswer, grundlag: Grundlag) -> None:
    found = list(conditions(answer.tilbud.reason))
    missing = answer.missing[answer.standard.id].status
    decided = deciding(found, answer.tilbud.status, missing, grundlag)
    met = [condition for condition in found if condition.outcome is True]
    if decided:
        page.heading("Det afgør svaret", 3)
        for condition in decided:
            show_deciding(page, condition, grundlag)
    if met and answer.tilbud.status is not Status.IKKE_OMFATTET:
        page.heading("Opfyldt", 3)
        for condition in met:
            show_met(page, condition)
    _show_warnings(page, answer, decided)


def _show_warnings(page: Page, answer: ServiceAnswer, decided: list[Reason]) -> None:
    """The warnings that no condition above has told."""
    told = {condition.node.mark.advarsel for condition in decided}
    untold = [warning for warning in answer.advarsler if warning not in told]
    if untold:
        page.heading("Vær opmærksom på", 3)
        for warning in untold:
            page.item(warning, mark="!")


def _show_tables(page: Page, answer: ServiceAnswer, grundlag: Grundlag) -> None:
    """For somebody who is not covered only what a refusal needs."""
    tables: Mapping[str, TableResult] = answer.tilbud.tabeller
    covered = answer.tilbud.status is not Status.IKKE_OMFATTET
    page.heading("Støtten" if covered else "Sagens gang", 3)
    _show_plain(page, BEFORE if covered else (), tables, grundlag)
    show_accounts(page, [k for k in answer.konti if covered or k.forbrug])
    show_deadlines(page, answer.standard.id, tables, grundlag)
    if covered:
        show_follow_ups(page, tables, grundlag)
    _show_plain(page, AFTER if covered else ("kompetence",), tables, grundlag)
    if covered and PAYMENT in tables:
        _show_amounts(page, tables, answer, grundlag)
    if (covered or _is_running(grundlag)) and "varsel" in tables:
        show_notice(page, answer.standard.id, tables, grundlag)
    if "klage" in tables:
        show_complaint(page, answer.standard.id, tables, grundlag)


def _show_amounts(
    page: Page, tables: Mapping[str, TableResult], answer: ServiceAnswer, grundlag: Grundlag
) -> None:
    """The payment, and what can be worked out on request."""
    worked, titles = answer.formler.get(answer.standard.id, {}), answer.standard.beregninger
    show_payment(page, tables, worked, titles, grundlag)
    others = on_request(answer.tilbud, worked, titles)
    if others:
        names = both(f"«{title}»" for title in others)
        page.pair("Kan beregnes", f"{names} (visitator beregn {answer.standard.id}).")


def _show_plain(
    page: Page, subjects: tuple[str, ...], tables: Mapping[str, TableResult], grundlag: Grundlag
) -> None:
    for emne in subjects:
        if emne in tables:
            show_result(page, OVERSKRIFTER[emne], emne, tables[emne], grundlag)

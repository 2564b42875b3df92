"""The variants of a service: which fit, and which one decides the scope."""

from __future__ import annotations

from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.rules.explain import OfferResult, Reason
from visitator.rules.standards import Status
from visitator.text.page import Page
from visitator.text.reasons import conditions, deciding, show_deciding
from visitator.text.words import STATUSES

OWN = "varianter."
"""How the path of a variant's own criteria begins."""


def show_variants(page: Page, answer: ServiceAnswer, grundlag: Grundlag) -> None:
    """Each variant with what decides it beyond the service's own target group."""
    if not answer.varianter or answer.tilbud.status is Status.IKKE_OMFATTET:
        return
    page.heading("Varianter", 3)
    for variant in answer.varianter:
        same = variant.offer.trin == answer.tilbud.offer.trin
        step = "" if same else f" (trin {variant.offer.trin})"
        page.item(f"{variant.offer.titel}{step}: {STATUSES[variant.status]}")
        missing = answer.missing[variant.offer.id].status
        for condition in deciding(_own(variant), variant.status, missing, grundlag):
            show_deciding(page, condition, grundlag, depth=1)
    first = _decides(answer)
    if first is not None and _differ(answer):
        page.paragraph(f"Omfang, opfølgning og resten nedenfor følger: {first.offer.titel}.")


def _differ(answer: ServiceAnswer) -> bool:
    """Whether it matters for the tables which variant it is."""
    tables = [variant.offer.tabeller for variant in answer.varianter]
    return any(other != tables[0] for other in tables)


def _own(variant: OfferResult) -> list[Reason]:
    found = conditions(variant.reason)
    return [condition for condition in found if condition.node.mark.sti.startswith(OWN)]


def _decides(answer: ServiceAnswer) -> OfferResult | None:
    """The first variant whose own target group fits; None while that is open."""
    for variant in answer.varianter:
        outcomes = [condition.outcome for condition in _own(variant)]
        if None in outcomes and False not in outcomes:
            return None
        if all(outcomes):
            return variant
    return None

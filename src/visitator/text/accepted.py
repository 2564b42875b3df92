"""The accepted findings of a catalogue: what, where, for whom, and why the rule stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from visitator.rules.check.findings.accepted import Accepted
from visitator.rules.check.findings.finding import Finding, Slags
from visitator.rules.load.reference import Reference
from visitator.text.examples import example_json, example_words
from visitator.text.page import Page

KINDS = {
    Slags.HUL: "Hul",
    Slags.SNAEVRERE: "Snævrere end loven",
    Slags.VEJLEDENDE: "Vejledende snævrere end loven",
    Slags.SVAGERE: "Giver mindre end loven",
    Slags.OVERLAP: "Overlap",
    Slags.MODSTRID: "Modstrid",
    Slags.VIRKNINGSLOES: "Uden virkning",
}


def findings_page(accepted: Sequence[Accepted], reference: Reference) -> Page:
    """Every accepted finding under its municipality and service."""
    page = Page()
    page.heading("Accepterede fund", 1)
    if not accepted:
        page.paragraph("Der er ingen.")
    ordered = sorted(accepted, key=lambda one: (_edition(one), one.finding.ydelse))
    for edition, of_edition in groupby(ordered, _edition):
        page.heading(edition)
        for ydelse, found in groupby(of_edition, lambda one: one.finding.ydelse):
            page.heading(f"{reference.services[ydelse].lov} ({ydelse})", 3)
            for one in found:
                _show(page, one, reference)
    return page


def _edition(one: Accepted) -> str:
    return f"{one.finding.ejer} {one.finding.version}"


def _show(page: Page, one: Accepted, reference: Reference) -> None:
    finding = one.finding
    page.item(f"{KINDS[finding.slags]}: {finding.hvad}")
    page.item(f"Sted: {finding.place} ({finding.sti})", depth=1)
    if finding.borger:
        words = example_words(finding.borger, reference.vocabulary, reference.services)
        page.item(f"Eksempel: {words}", depth=1)
    page.item(f"Grund: {one.grund}", depth=1)


def finding_json(one: Accepted) -> dict[str, Any]:
    """An accepted finding for programs."""
    finding: Finding = one.finding
    return {
        "slags": finding.slags.value,
        "ejer": finding.ejer,
        "version": finding.version,
        "ydelse": finding.ydelse,
        "sted": finding.sti,
        "fil": finding.place.file,
        "linje": finding.place.line,
        "hvad": finding.hvad,
        "borger": example_json(finding.borger),
        "grund": one.grund,
    }

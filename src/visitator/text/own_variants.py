"""The variants of a standard: what each asks for, and where it differs from the rest."""

from __future__ import annotations

from collections.abc import Mapping

from visitator.rules.explain import Reason
from visitator.rules.standards import Kvalitetsstandard, Offer
from visitator.rules.tables import Table
from visitator.text.contents import passages
from visitator.text.criteria import in_general, show_criterion
from visitator.text.page import Page
from visitator.text.tables import show_every_table
from visitator.text.variants import OWN


def general_tables(standard: Kvalitetsstandard) -> Mapping[str, Table]:
    """The tables that hold where no special variant does.

    They are those of the ordinary variant, which asks for nothing of its own; without one, the
    tables that all variants share.
    """
    if not standard.varianter:
        return standard.tilbud.tabeller
    ordinary = [variant for variant in standard.varianter if not _own(variant)]
    if ordinary:
        return ordinary[-1].tabeller
    first, *rest = standard.varianter
    return {
        emne: table
        for emne, table in first.tabeller.items()
        if all(other.tabeller.get(emne) == table for other in rest)
    }


def show_own_variants(page: Page, standard: Kvalitetsstandard) -> None:
    """Each variant with its own conditions, tables and texts."""
    if not standard.varianter:
        return
    general = general_tables(standard)
    page.heading("Varianter")
    page.paragraph("Den første variant, hvis egne betingelser er opfyldt, bestemmer støtten.")
    for variant in standard.varianter:
        step = f" (trin {variant.trin})" if variant.trin else ""
        page.heading(f"{variant.titel}{step}", 3)
        for condition in _own(variant):
            show_criterion(page, condition)
        passages(page, variant.tekster)
        differing = {e: t for e, t in variant.tabeller.items() if general.get(e) != t}
        show_every_table(page, differing, standard.beregninger)


def _own(variant: Offer) -> list[Reason]:
    return [c for c in in_general(variant.maalgruppe) if c.node.mark.sti.startswith(OWN)]

"""Which themes a municipality's rules ask about."""

from __future__ import annotations

from collections.abc import Iterable

from visitator.rules.edition import Edition
from visitator.rules.standards import Kvalitetsstandard
from visitator.rules.walk import facts_used
from visitator.vum.terms import FACT_PREFIX


def themes_read(standard: Kvalitetsstandard) -> set[str]:
    """The facts of themes that a standard's rules use, alone or as part of a share."""
    return {fact for fact in facts_used(standard) if fact.startswith(FACT_PREFIX)}


def themes_read_beside(edition: Edition, services: Iterable[str]) -> set[str]:
    """The same for services together with the neighbours that they name."""
    standards = [edition.standards[s] for s in services if s in edition.standards]
    neighbours = {relation.ydelse for standard in standards for relation in standard.forhold}
    standards += [edition.standards[s] for s in neighbours if s in edition.standards]
    return {fact for standard in standards for fact in themes_read(standard)}

"""Which themes the services applied for have use of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from visitator.rules.edition import Edition
from visitator.rules.walk import facts_used
from visitator.vum.terms import Begreber, Tema


def services_asking(
    edition: Edition, terms: Begreber, ansoegt_om: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """The services that use each theme, by theme in the order of the terms.

    A service uses a theme where one of its rules reads the theme's level or asks for a fact that
    the theme tells of, or where the municipality's document says that the service is about it.
    Where nothing is named in ``ansoegt_om``, every service of the municipality counts.
    """
    used = {
        service: set(_asked(edition, service))
        for service in tuple(ansoegt_om) or tuple(edition.standards)
    }
    asking = {
        tema.id: tuple(service for service, facts in used.items() if _tells_of(tema, facts))
        for tema in terms.temaer.values()
    }
    return {tema: services for tema, services in asking.items() if services}


def level_is_asked(edition: Edition, tema: Tema, ansoegt_om: Iterable[str]) -> bool:
    """Whether a rule of the services applied for reads the level of a theme."""
    services = tuple(ansoegt_om) or tuple(edition.standards)
    standards = (edition.standards[s] for s in services if s in edition.standards)
    return any(tema.fact in facts_used(standard) for standard in standards)


def _tells_of(tema: Tema, facts: set[str]) -> bool:
    return not facts.isdisjoint((tema.fact, *tema.belyser))


def _asked(edition: Edition, service: str) -> Iterator[str]:
    if service in edition.standards:
        yield from facts_used(edition.standards[service])
    if service in edition.ydelsestemaer:
        yield from edition.ydelsestemaer[service].temaer

"""Themes that tell more than the case needs."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.facts import NOT_ASSESSED
from visitator.rules.walk import facts_used
from visitator.vum.finding import Examined, Fund
from visitator.vum.terms import Tema

UNUSED = (
    "Intet af det, der er søgt om, bruger temaet: Ingen regel spørger om det, og intet mål og "
    "ingen målgruppe hører til det."
)
REMEDY = "Lad temaet ude, hvis sagen kan undvære det, eller skriv under «relevans», hvorfor ikke."


def needed(seen: Examined) -> Iterator[Fund]:
    """A remark on each theme, with a level or without, that nothing in the case uses.

    A theme is used where the rules of a service applied for read its level or ask for a fact that
    it tells of, where the municipality's document says that the service is about it, by a goal, by
    a target group, or where somebody has written why. One that was not assessed tells nothing.
    """
    read = set(_read(seen))
    with_goal = {t for goal in seen.udredning.maal for t in (goal.tema, *goal.andre_temaer)}
    groups = {
        wider
        for chosen in seen.udredning.maalgrupper
        for wider in seen.terms.and_wider(chosen.maalgruppe)
    }
    for tema, judged in seen.udredning.temaer.items():
        term = seen.terms.temaer[tema]
        if judged.relevans or judged.niveau == NOT_ASSESSED or tema in with_goal:
            continue
        if read.isdisjoint(_facts(term)) and groups.isdisjoint(term.maalgrupper):
            name = seen.in_version(tema).navn
            yield seen.remark(seen.read.theme_path(tema), f"{name}: {UNUSED}", REMEDY)


def _facts(tema: Tema) -> tuple[str, ...]:
    return (tema.fact, *tema.belyser)


def _read(seen: Examined) -> Iterator[str]:
    """What the services applied for ask about, or everything where nothing is named."""
    edition = seen.edition
    for service in seen.udredning.ansoegt_om or tuple(edition.standards):
        if service in edition.standards:
            yield from facts_used(edition.standards[service])
        if service in edition.ydelsestemaer:
            yield from edition.ydelsestemaer[service].temaer

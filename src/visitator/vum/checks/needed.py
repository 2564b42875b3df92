"""Themes that tell more than the case needs."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.facts import NOT_ASSESSED
from visitator.vum.finding import Examined, Fund
from visitator.vum.relevance import services_asking

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
    asked = services_asking(seen.edition, seen.terms, seen.udredning.ansoegt_om)
    with_goal = {t for goal in seen.udredning.maal for t in (goal.tema, *goal.andre_temaer)}
    groups = {
        wider
        for chosen in seen.udredning.maalgrupper
        for wider in seen.terms.and_wider(chosen.maalgruppe)
    }
    for tema, judged in seen.udredning.temaer.items():
        if judged.relevans or judged.niveau == NOT_ASSESSED or tema in with_goal:
            continue
        if tema not in asked and groups.isdisjoint(seen.terms.temaer[tema].maalgrupper):
            name = seen.in_version(tema).navn
            yield seen.remark(seen.read.theme_path(tema), f"{name}: {UNUSED}", REMEDY)

"""Themes that tell more than the case needs."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.vum.checks.rules_read import themes_read_beside
from visitator.vum.finding import Examined, Fund
from visitator.vum.terms import THEME_WITHOUT_PROBLEM

SILENT = (
    "Reglerne for det, der er søgt om, siger ikke, hvilke temaer sagen har brug for. Temaet viser "
    "intet problem, og intet mål hører til det."
)
UNUSED = "Ingen regel for det, der er søgt om, ser på temaet, og intet mål hører til det."
REMEDY = "Lad temaet ude, hvis det er mere, end sagen har brug for."


def needed(seen: Examined) -> Iterator[Fund]:
    """A remark on each theme with a level that nothing in the case uses.

    A theme is used by the rules of a service applied for or of a neighbour that it names, or by a
    goal. Of a service whose rules ask about no theme it cannot be told what it needs: then only a
    theme that shows no problem is pointed at.
    """
    udredning = seen.udredning
    edition = seen.edition
    applied = udredning.ansoegt_om or tuple(edition.standards)
    used = themes_read_beside(edition, applied)
    silent = any(not themes_read_beside(edition, [service]) for service in applied)
    with_goal = {t for goal in udredning.maal for t in (goal.tema, *goal.andre_temaer)}
    for tema, judged in udredning.temaer.items():
        if judged.niveau is None or seen.terms.temaer[tema].fact in used or tema in with_goal:
            continue
        name, path = seen.in_version(tema).navn, seen.read.theme_path(tema)
        if not silent:
            yield seen.remark(path, f"{name}: {UNUSED}", REMEDY)
        elif judged.niveau == THEME_WITHOUT_PROBLEM:
            yield seen.remark(path, f"{name}: {SILENT}", REMEDY)

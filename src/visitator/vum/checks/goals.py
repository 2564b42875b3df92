"""Goals: what the citizen is to be able to do, agreed, and about an assessed theme."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.load.strict_yaml import Path
from visitator.vum.actions import as_action
from visitator.vum.assessment import Maal
from visitator.vum.finding import Examined, Fund


def goals(seen: Examined) -> Iterator[Fund]:
    """What the goals lack."""
    for number, goal in enumerate(seen.udredning.maal):
        path: Path = ("maal", number)
        yield from _theme(seen, goal, path)
        yield from _agreement(seen, goal, path)
        yield from _action(seen, goal, path)
        if goal.opfoelges is not None and goal.opfoelges < goal.dato:
            what = "Målet skal følges op, før det er sat."
            yield seen.fault((*path, "opfoelges"), what, "Ret en af datoerne.")


def _theme(seen: Examined, goal: Maal, path: Path) -> Iterator[Fund]:
    in_version = seen.in_version(goal.tema)
    place = (*path, "tema")
    if not in_version.regel.maal:
        what = f"Målet handler om {in_version.navn}, som hører til {seen.group(goal.tema)}."
        remedy = "Knyt målet til det, borgeren skal kunne: et tema under Aktivitet og deltagelse."
        yield seen.fault(place, what, remedy)
    if goal.tema not in seen.udredning.temaer:
        what = f"Målet handler om {in_version.navn}, som udredningen ikke har set på."
        yield seen.fault(place, what, "Udred temaet, eller knyt målet til et andet.")
    if goal.tema in goal.andre_temaer:
        what = f"{in_version.navn} er målets første tema og står også blandt de andre."
        yield seen.fault((*path, "andre_temaer"), what, "Slet det blandt de andre.")


def _agreement(seen: Examined, goal: Maal, path: Path) -> Iterator[Fund]:
    if goal.aftale is None:
        what = "Det står ikke, om målet er aftalt med borgeren."
        yield seen.fault(path, what, "Skriv fx aftale: {med_borger: ja, dato: 2026-01-15}.")
    elif not goal.aftale.med_borger and goal.aftale.hvorfor_ikke is None:
        what = "Målet er ikke aftalt med borgeren, og det står ikke hvorfor."
        yield seen.fault((*path, "aftale"), what, "Skriv grunden under «hvorfor_ikke».")


def _action(seen: Examined, goal: Maal, path: Path) -> Iterator[Fund]:
    """One remark for a goal, however many turns of phrase give it away."""
    if (found := as_action(goal.tekst, seen.terms.handlinger)) is not None:
        words, action = found
        what = f"Målet er skrevet som en handling: «{words}» er {action.hvad}."
        remedy = "Skriv, hvad borgeren skal kunne, eller blive ved med at kunne, i stedet."
        yield seen.remark((*path, "tekst"), what, remedy)

"""Goals: what the citizen is to be able to do, agreed, and about an assessed theme."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.load.strict_yaml import Path
from visitator.vum.actions import as_action
from visitator.vum.assessment import Maal
from visitator.vum.finding import Examined, Fund


def goals(seen: Examined) -> Iterator[Fund]:
    """What the goals lack, or that there are none."""
    if not seen.udredning.maal:
        remedy = "Skriv dem under «maal», når de er aftalt med borgeren."
        yield seen.remark(("maal",), "Udredningen har ingen mål.", remedy)
    for number, goal in enumerate(seen.udredning.maal):
        path: Path = ("maal", number)
        yield from _theme(seen, goal, path)
        yield from _agreement(seen, goal, path)
        yield from _action(seen, goal, path)


def _theme(seen: Examined, goal: Maal, path: Path) -> Iterator[Fund]:
    in_version = seen.in_version(goal.tema)
    place = (*path, "tema")
    if not in_version.regel.maal:
        what = f"Målet handler om {in_version.navn}, som hører til {seen.group(goal.tema)}."
        remedy = "Knyt målet til det, borgeren skal kunne: et tema under Aktivitet og deltagelse."
        yield seen.against(place, what, remedy)
    if goal.tema not in seen.udredning.temaer:
        what = f"Målet handler om {in_version.navn}, som udredningen ikke har set på."
        yield seen.against(place, what, "Udred temaet, eller knyt målet til et andet.")


def _agreement(seen: Examined, goal: Maal, path: Path) -> Iterator[Fund]:
    if goal.aftale is None:
        what = "Det står ikke, om målet er aftalt med borgeren."
        yield seen.against(path, what, "Skriv under «aftale», om det er det, og hvornår.")
    elif not goal.aftale.med_borger and goal.aftale.hvorfor_ikke is None:
        what = "Målet er ikke aftalt med borgeren, og det står ikke hvorfor."
        yield seen.against((*path, "aftale"), what, "Skriv grunden under «hvorfor_ikke».")


def _action(seen: Examined, goal: Maal, path: Path) -> Iterator[Fund]:
    """One remark for a goal, however many turns of phrase give it away."""
    if (found := as_action(goal.tekst, seen.terms.handlinger)) is not None:
        words, action = found
        what = f"Målet er skrevet som en handling: «{words}» er {action.hvad}."
        remedy = "Skriv, hvad borgeren skal kunne, eller blive ved med at kunne, i stedet."
        yield seen.remark((*path, "tekst"), what, remedy)

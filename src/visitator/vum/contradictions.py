"""What an assessment says against itself: it can never be right, whatever the citizen is like."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.faults import Fault
from visitator.rules.load.strict_yaml import Path
from visitator.vum.assessment import PRIMARY, LaestUdredning, Maal
from visitator.vum.terms import Begreber

GROUPS = "maalgrupper"


def contradictions(read: LaestUdredning, terms: Begreber) -> Iterator[Fault]:
    """A fault for each contradiction in the goals and the target groups."""
    for number, goal in enumerate(read.udredning.maal):
        yield from _of_goal(read, terms, goal, ("maal", number))
    yield from _of_groups(read, terms)


def _of_goal(read: LaestUdredning, terms: Begreber, goal: Maal, path: Path) -> Iterator[Fault]:
    place = read.document.place
    if goal.tema in goal.andre_temaer:
        name = terms.temaer[goal.tema].versioner[read.udredning.vum].navn
        what = f"{name} er målets første tema og står også blandt de andre."
        yield Fault(place((*path, "andre_temaer")), what, "Slet det blandt de andre.")
    if goal.opfoelges is not None and goal.opfoelges < goal.dato:
        what = "Målet skal følges op, før det er sat."
        yield Fault(place((*path, "opfoelges")), what, "Ret en af datoerne.")


def _of_groups(read: LaestUdredning, terms: Begreber) -> Iterator[Fault]:
    """A target group that is there twice, and a second primary one."""
    primary: str | None = None
    named: set[str] = set()
    for number, choice in enumerate(read.udredning.maalgrupper):
        place = read.document.place((GROUPS, number))
        name = terms.maalgrupper[choice.maalgruppe].begreb.navn
        if choice.maalgruppe in named:
            yield Fault(place, f"{name} står her to gange.", "Slet den ene.")
        elif choice.art == PRIMARY and primary is not None:
            what = f"Der er mere end én primær målgruppe; {primary} er det allerede."
            yield Fault(place, what, "Vælg én, og gør de andre sekundære.")
        elif choice.art == PRIMARY:
            primary = name
        named.add(choice.maalgruppe)

"""A finding: a place in the rules, what is the matter there, and a citizen who shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from visitator.rules.facts import Value
from visitator.rules.faults import Fault, Place
from visitator.rules.regions import Example


class Slags(StrEnum):
    """The kinds of finding, as ``fund.yaml`` names them."""

    HUL = "hul"
    SNAEVRERE = "snaevrere"
    VEJLEDENDE = "vejledende"
    SVAGERE = "svagere"
    OVERLAP = "overlap"
    MODSTRID = "modstrid"
    VIRKNINGSLOES = "virkningsloes"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in a standard.

    ``ejer`` and ``version`` name the edition whose file it stands in (``lov`` for a paragraph of
    the law), ``sti`` the node, or the two nodes that are at odds. ``borger`` is the smallest
    example; empty where it is the same for everybody.
    """

    slags: Slags
    ejer: str
    version: str
    ydelse: str
    sti: str
    place: Place
    hvad: str
    borger: tuple[tuple[str, Value], ...]

    def as_fault(self, accepted_in: str) -> Fault:
        """The finding as something to be mended or accepted."""
        answers = ", ".join(f"{fact}: {value}" for fact, value in self.borger)
        example = f" Eksempel: {answers}." if answers else ""
        remedy = (
            f"Ret reglen, eller skriv i {accepted_in}, hvorfor den er rigtig "
            f"(slags: {self.slags}, sted: {self.sti})."
        )
        return Fault(self.place, f"{self.hvad}{example}", remedy)


def answers_of(example: Example) -> tuple[tuple[str, Value], ...]:
    """An example as pairs of fact and answer."""
    return tuple(example.items())

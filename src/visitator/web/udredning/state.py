"""An assessment as it stands, with all its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from visitator.web.udredning.frame import Ramme
from visitator.web.udredning.models import Handleplan, Maal, Maalgruppe, Temavurdering, Udredning


@dataclass(frozen=True, slots=True)
class Stand:
    """``temaer`` are those in use, by name in version 2.0 and in the order of the terms."""

    udredning: Udredning
    ramme: Ramme
    temaer: Mapping[str, Temavurdering]
    maal: tuple[Maal, ...]
    maalgrupper: tuple[Maalgruppe, ...]
    handleplan: Handleplan | None

    @property
    def needed(self) -> list[str]:
        """The themes of this case: those that the services ask for and those somebody added."""
        return [
            tema
            for tema in self.ramme.terms.temaer
            if tema in self.ramme.asked or tema in self.temaer
        ]

    @property
    def left(self) -> list[str]:
        """The themes of this case that nothing is written of yet."""
        return [
            tema
            for tema in self.needed
            if tema not in self.temaer or not is_begun(self.temaer[tema])
        ]

    @property
    def others(self) -> list[str]:
        """The themes that the case has no use of so far."""
        return [tema for tema in self.ramme.terms.temaer if tema not in self.needed]


def is_begun(row: Temavurdering) -> bool:
    """Whether anything is written of a theme besides why it is there."""
    texts = (row.niveau, row.beskrivelse, row.ressourcer, row.oensker, row.hjaelpemidler)
    return any(texts) or bool(row.undertemaer or row.oplyst)

"""What an account holds: the amounts that its periods gave, and what is left of each."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from visitator.beregning.tidsrum import Tidsrum

NUL = Decimal(0)


@dataclass(slots=True)
class Del:
    """What one period gave: usable in ``tidsrum``; ``bortfaldet`` went over the cap on saving."""

    tidsrum: Tidsrum
    maengde: Decimal
    brugt: Decimal = NUL
    bortfaldet: Decimal = NUL

    @property
    def rest(self) -> Decimal:
        return self.maengde - self.brugt - self.bortfaldet


class Beholdning:
    """The parts that can be used on a day that only moves forward, first to lapse first.

    ``loft`` is what each period gives, ``hoejst`` the most that may be held at once. No part is
    ever below zero.
    """

    def __init__(self, perioder: Iterable[Tidsrum], loft: Decimal, hoejst: Decimal | None) -> None:
        self._kommende = deque(sorted(perioder))
        self._loft = loft
        self._hoejst = hoejst
        self.dele: list[Del] = []

    @property
    def tilbage(self) -> Decimal:
        return sum((part.rest for part in self.dele), NUL)

    def frem_til(self, day: date) -> None:
        """Take in the periods that have begun by the day, and let go of those that are over."""
        while self._kommende and self._kommende[0].fra <= day:
            begun = self._kommende.popleft()
            self._slip(begun.fra)
            self.dele.append(Del(begun, self._loft))
            self._begraens()
        self._slip(day)

    def brug(self, maengde: Decimal) -> None:
        """Use an amount; the caller has seen that so much is left."""
        for part in self.dele:
            taken = min(part.rest, maengde)
            part.brugt += taken
            maengde -= taken

    def bortfald(self) -> tuple[tuple[date, Decimal], ...]:
        """The last days on which something can be used, each with how much lapses then."""
        return tuple(
            (part.tidsrum.til, part.rest)
            for part in self.dele
            if part.rest > NUL and part.tidsrum.til < date.max
        )

    def _slip(self, day: date) -> None:
        self.dele = [part for part in self.dele if part.tidsrum.til >= day]

    def _begraens(self) -> None:
        """What goes over the cap is lost from what would lapse first anyway."""
        over = self.tilbage - (self.tilbage if self._hoejst is None else self._hoejst)
        for part in self.dele:
            if over <= NUL:
                return
            lost = min(part.rest, over)
            part.bortfaldet += lost
            over -= lost

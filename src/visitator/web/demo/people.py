"""Invented citizens: names that nobody has, and CPR numbers that only look like some."""

from __future__ import annotations

import random
from datetime import date, timedelta

from visitator.web.borgere.models import Borger
from visitator.web.demo.names import FIRST, LAST, STREETS
from visitator.web.kommuner.models import Kommune

OLDEST_BORN, YOUNGEST_BORN = date(1945, 1, 1), date(2007, 12, 31)
PROTECTED = 0.03


class People:
    """Makes the citizens of one municipality; none has the CPR number of another."""

    def __init__(self, kommune: Kommune, chance: random.Random) -> None:
        self.kommune, self.chance = kommune, chance
        self._taken: set[str] = set()

    def known(self) -> Borger:
        """A citizen with name and number."""
        born = OLDEST_BORN + timedelta(
            days=self.chance.randrange((YOUNGEST_BORN - OLDEST_BORN).days)
        )
        return Borger(
            kommune=self.kommune,
            cpr=self._number(born),
            navn=f"{self.chance.choice(FIRST)} {self.chance.choice(LAST)}",
            foedselsdato=born,
            adresse=f"{self.chance.choice(STREETS)} {self.chance.randrange(1, 120)}",
            beskyttet=self.chance.random() < PROTECTED,
        )

    def anonymous(self, number: int) -> Borger:
        """A citizen who is known to nobody."""
        return Borger(kommune=self.kommune, kendenavn=f"Gæst {number}", anonym=True)

    def _number(self, born: date) -> str:
        """Ten digits whose seventh tells the century that the birth date is in."""
        sevenths = "0123" if born.year < 2000 else "4567"
        while True:
            last = f"{self.chance.choice(sevenths)}{self.chance.randrange(1000):03d}"
            number = f"{born:%d%m%y}{last}"
            if number not in self._taken:
                self._taken.add(number)
                return number

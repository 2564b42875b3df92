"""What goes into an account, and what it says on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from visitator.beregning.tidsrum import Tidsrum


@dataclass(frozen=True, slots=True, order=True)
class Bevaegelse:
    """An amount used on a day; ``nummer`` is its place in the list that it came from.

    Raises ValueError unless the amount is above zero.
    """

    dato: date
    maengde: Decimal
    nummer: int = 0

    def __post_init__(self) -> None:
        if not self.maengde > 0:
            raise ValueError(f"Et forbrug skal være større end nul: {self.maengde}.")


@dataclass(frozen=True, slots=True)
class Post:
    """A movement with the balance after it; None where nobody can tell what is left."""

    bevaegelse: Bevaegelse
    tilbage: Decimal | None


@dataclass(frozen=True, slots=True)
class Overtraek:
    """A movement that was refused: more than was left, or on a day outside every period.

    ``tilbage`` is what was left on its day, None where the account gave nothing on it; ``udloebet``
    is then the last day on which it had given something, if there was one.
    """

    bevaegelse: Bevaegelse
    tilbage: Decimal | None
    udloebet: date | None = None


class Uvist(StrEnum):
    """Why nobody can tell what is left: the document gives no period or does not say whether it
    comes again, or the case does not tell when it began or whether it is for the same need."""

    PERIODE = "periode"
    IGEN = "igen"
    START = "start"
    BEHOV = "behov"


@dataclass(frozen=True, slots=True)
class Kontoudtog:
    """The account on a day.

    ``periode`` is the one that counts; None where it has not begun, is over, or cannot be told.
    ``tildelt`` is what it gives in all, ``brugt`` what was used of that, and ``tilbage`` the rest;
    ``tilbage`` is None where nobody can tell, and ``uvist`` is why. ``mindst_tilbage`` is then what
    is left whichever period the limit is for, or None where even that cannot be told. ``bortfald``
    are the last days on which parts of what is left can be used. ``afviste`` counts in none of it.
    ``udloebet`` is the last day of what is over, where nothing has taken its place.
    """

    periode: Tidsrum | None
    tildelt: Decimal | None
    brugt: Decimal
    tilbage: Decimal | None
    mindst_tilbage: Decimal | None
    uvist: Uvist | None
    bortfald: tuple[tuple[date, Decimal], ...]
    poster: tuple[Post, ...]
    afviste: tuple[Overtraek, ...]
    udloebet: date | None = None

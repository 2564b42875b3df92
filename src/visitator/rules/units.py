"""Units of amounts: kroner, hours and periods, read and written in Danish.

Units are compared and combined, never converted. A year is twelve months only where a formula
says so with ``12 måneder/år``, and 25 ``procent`` of an amount is that amount times 25 divided by
``100 procent``. So a forgotten conversion is a fault in the catalogue, not a wrong payment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from visitator.rules.faults import nearest

# Singular to plural. The order is the order of words in a printed unit.
_PLURALS: Mapping[str, str] = {
    "kr.": "kr.",
    "procent": "procent",
    "time": "timer",
    "gang": "gange",
    "barn": "børn",
    "km": "km",
    "m²": "m²",
    "dag": "dage",
    "døgn": "døgn",
    "uge": "uger",
    "måned": "måneder",
    "år": "år",
}
_SINGULARS: Mapping[str, str] = {
    spelling: singular for singular, plural in _PLURALS.items() for spelling in (singular, plural)
}
_ORDER: tuple[str, ...] = tuple(_PLURALS)
_PRODUCT = " × "


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of unit words, each raised to a whole power; the default is a pure number.

    ``powers`` pairs each word in the singular with its power, never 0: ``kr./måned`` is ``kr.``
    to the power 1 and ``måned`` to -1. Make units with `parse`, `times` and `per`, which keep
    the pairs in one order, so that equal units are equal objects.
    """

    powers: tuple[tuple[str, int], ...] = ()

    @classmethod
    def parse(cls, text: str) -> Unit:
        """Read a unit such as ``kr./måned``, ``timer/uge``, ``døgn``, ``1/år`` or ``""``.

        Words are joined with ``×`` before the first slash; every slash is followed by one word
        to divide by. Singular and plural are the same word. Raises ValueError with a Danish
        sentence for a word that is no unit.
        """
        if not text.strip():
            return cls()
        above, *below = text.split("/")
        factors = [] if below and above.strip() == "1" else above.split(_PRODUCT.strip())
        upward = [(_singular(word, text), 1) for word in factors]
        return _unit([*upward, *((_singular(word, text), -1) for word in below)])

    def times(self, other: Unit) -> Unit:
        """The unit of a product: ``kr./måned`` times ``måneder/år`` is ``kr./år``."""
        return _unit([*self.powers, *other.powers])

    def per(self, other: Unit) -> Unit:
        """The unit of a quotient: ``kr./år`` per ``måneder/år`` is ``kr./måned``."""
        return _unit([*self.powers, *((word, -power) for word, power in other.powers)])

    def __str__(self) -> str:
        """Danish text that `parse` reads back: plural above the slash, singular below."""
        above = [_PLURALS[word] for word, power in self.powers for _ in range(power)]
        below = [f"/{word}" for word, power in self.powers for _ in range(-power)]
        return (_PRODUCT.join(above) or "1" * bool(below)) + "".join(below)


def _unit(powers: Iterable[tuple[str, int]]) -> Unit:
    total = dict.fromkeys(_ORDER, 0)
    for word, power in powers:
        total[word] += power
    return Unit(tuple((word, power) for word, power in total.items() if power))


def _singular(word: str, text: str) -> str:
    spelling = word.strip()
    if spelling not in _SINGULARS:
        raise ValueError(
            f"Enheden «{text}» kan ikke læses: «{spelling}» er ikke en enhed. "
            f"{nearest(spelling, _SINGULARS)}"
        )
    return _SINGULARS[spelling]

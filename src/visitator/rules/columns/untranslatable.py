"""What cannot be asked of a whole table at once."""

from __future__ import annotations


class UntranslatableError(Exception):
    """A rule that has no meaning over columns.

    ``place`` names the node as its standard does, ``why`` says what stands in the way, and
    ``offer`` which service or variant it belongs to. Raised when a catalogue is translated, before
    any citizen is looked at.
    """

    def __init__(self, place: str, why: str, offer: str = "") -> None:
        super().__init__(f"{offer}: {place}: {why}".removeprefix(": "))
        self.place = place
        self.why = why
        self.offer = offer

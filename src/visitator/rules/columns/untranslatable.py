"""What cannot be asked of a whole table at once."""

from __future__ import annotations


class UntranslatableError(Exception):
    """A rule that has no meaning over columns; ``place`` names it, ``why`` says what stands in
    the way. Raised when a catalogue is translated, before any citizen is looked at."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place}: {why}")
        self.place = place
        self.why = why

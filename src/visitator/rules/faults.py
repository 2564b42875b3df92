"""What is wrong with an input, where, and how to mend it.

A fault is written for the person who typed the file: one Danish line that says where, what is
wrong, what was expected and, where there is one, the nearest valid name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in an input: file name (``-`` for standard input), 1-based line and column."""

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n is not None)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: ``what`` and ``remedy`` are Danish sentences without line breaks."""

    place: Place
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what} {self.remedy}".strip()

    def as_json(self) -> dict[str, object]:
        """The fault as the command line's ``fejl`` entry."""
        return {
            "fil": self.place.file,
            "linje": self.place.line,
            "kolonne": self.place.column,
            "hvad": self.what,
            "ret": self.remedy,
        }


class InputError(Exception):
    """All faults of one input, raised together so that nothing has to be mended twice."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def nearest(name: str, valid: Iterable[str], *, shown: int = 8) -> str:
    """A remedy sentence that names the closest valid name, or the first few valid ones."""
    names: Sequence[str] = sorted(set(valid))
    if not names:
        return "Der er ingen at vælge imellem."
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f"Mente du «{close[0]}»?"
    listed = ", ".join(names[:shown])
    more = f" … ({len(names)} i alt)" if len(names) > shown else ""
    return f"Gyldige er: {listed}{more}."


def in_short(written: object) -> str:
    """What somebody wrote, as it stands in a file and short enough for a message."""
    if isinstance(written, dict | list):
        return "en blok" if isinstance(written, dict) else "en liste"
    if written is None:
        return "intet"
    text = str(written).lower() if isinstance(written, bool) else str(written).replace("\n", " ")
    return text if len(text) <= 60 else text[:60] + "…"


def in_reading_order(faults: Iterable[Fault]) -> list[Fault]:
    """The faults by file and place; those of one place by what they say."""
    return sorted(faults, key=_reading_order)


def _reading_order(fault: Fault) -> tuple[str, int, int, str]:
    place = fault.place
    return place.file, place.line or 0, place.column or 0, fault.what

"""A population's columns as codes, and what is wrong with its cells, told by column and line."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from typing import Any

import narwhals as nw
import polars as pl

from visitator.rules.columns.reading import CITIZEN, Reading, coded, fault_counts, readings
from visitator.rules.columns.sheet import BIRTH, column_name
from visitator.rules.facts import AGE, Vocabulary
from visitator.rules.faults import Fault, InputError, Place

HEADER = 1
"""The line that names the columns."""


@dataclass(frozen=True, slots=True)
class Columns:
    """How the columns of one population are read."""

    navn: str
    readings: tuple[Reading, ...]

    @property
    def headers(self) -> tuple[str, ...]:
        """The facts and questions about grants that are read."""
        return tuple(reading.header for reading in self.readings)

    def only(self, facts: Container[str]) -> Columns:
        """The columns that rules ask for; the others are neither read nor checked."""
        return replace(self, readings=tuple(r for r in self.readings if r.header in facts))

    def coded(self, piece: pl.DataFrame, first: int) -> nw.LazyFrame[Any]:
        """A piece as codes; ``first`` is how many citizens came before it.

        Raises InputError with a fault for each column that holds what is no answer.
        """
        named = piece.rename({header: column_name(header) for header in piece.columns})
        frame = nw.from_native(named.lazy())
        counted = fault_counts(frame, self.readings).collect().rows(named=True)
        counts = {name: count for row in counted for name, count in row.items() if count}
        if counts:
            broken = [reading for reading in self.readings if reading.column in counts]
            raise InputError(self._fault(r, counts[r.column], named, first) for r in broken)
        return coded(frame, self.readings)

    def _fault(self, reading: Reading, count: int, piece: pl.DataFrame, first: int) -> Fault:
        assert reading.fault is not None
        numbered = nw.from_native(piece.with_row_index("__nr").lazy()).filter(reading.fault)
        row = numbered.select("__nr", reading.column).head(1).collect().row(0)
        several = f" ({count} celler i alt)" if count > 1 else ""
        what = f"«{row[1]}» er ikke et svar på «{reading.header}»{several}."
        return Fault(Place(self.navn, first + row[0] + 1 + HEADER), what, reading.wanted)


def columns_of(
    navn: str, schema: Mapping[str, Any], vocabulary: Vocabulary, services: Container[str]
) -> Columns:
    """How a population's columns are read. Raises InputError for one that is no fact."""
    found, strange = readings(schema, vocabulary, services)
    faults = [
        Fault(Place(navn, HEADER), f"Kolonnen «{header}» er ikke et faktum.", remedy)
        for header, remedy in strange
    ]
    if {BIRTH, AGE} <= schema.keys():
        what = f"Der er både en kolonne «{BIRTH}» og en kolonne «{AGE}»."
        faults.append(Fault(Place(navn, HEADER), what, "Behold den ene; alderen følger af datoen."))
    if not found and not faults:
        what = "Der er ingen kolonner med fakta."
        remedy = f"Skriv fakta som kolonner, fx alder, og gerne {CITIZEN}."
        faults = [Fault(Place(navn, HEADER), what, remedy)]
    if faults:
        raise InputError(faults)
    return Columns(navn, tuple(found))

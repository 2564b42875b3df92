"""Tabel over columns: the number of the winning row, and the bounds that it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from visitator.rules.columns.criteria import Criteria
from visitator.rules.columns.graph import Graph, Ref
from visitator.rules.columns.untranslatable import UntranslatableError
from visitator.rules.survey import NO_ROW
from visitator.rules.tables import Amount, Package, Row, Table

LARGEST = 2**31 - 1
FEW = 4
"""Of so many cases it is cheaper to choose anew than to look at which row has won."""


class Bounds(NamedTuple):
    """From and to, in hundredths; None where there is no lower or upper end."""

    fra: int | None
    til: int | None


NO_BOUNDS = Bounds(None, None)


@dataclass(slots=True)
class Tables:
    """Translates tables with the criteria of their rows."""

    graph: Graph
    criteria: Criteria

    def winner(self, table: Table) -> Ref:
        """The number of the first row that fits, NO_ROW where none does, unknown while open."""
        graph = self.graph
        cases: list[tuple[Ref, Ref]] = []
        for number, row in enumerate(table.rows):
            if row.naar is None:
                return graph.choose(cases, graph.constant(number))
            fits = self.criteria.truth(row.naar).every
            cases.append((fits, graph.constant(number)))
            cases.append((graph.unknown(fits), graph.constant(None)))
        return graph.choose(cases, graph.constant(NO_ROW))

    def bounds(self, table: Table, winner: Ref) -> list[tuple[Ref, Ref]]:
        """From and to of each part of what the winning row gives; none for other tables."""
        rows = [bounds_of(row) for row in table.rows]
        parts = max(map(len, rows))
        padded = [[*row, *[NO_BOUNDS] * (parts - len(row))] for row in rows]
        return [
            (
                self._of_row(winner, [row[part].fra for row in padded]),
                self._of_row(winner, [row[part].til for row in padded]),
            )
            for part in range(parts)
        ]

    def _of_row(self, winner: Ref, values: Sequence[int | None]) -> Ref:
        """The value of the winning row; unknown where none has won."""
        graph = self.graph
        by_row = {graph.constant(n): graph.constant(value) for n, value in enumerate(values)}
        by_row |= {graph.constant(n): graph.constant(None) for n in (NO_ROW, None)}
        found = graph.mapped(winner, by_row, FEW)
        if found is not None:
            return found
        cases: list[tuple[Ref, Ref]] = []
        for value in dict.fromkeys(values):
            if value is not None:
                rows = [number for number, found in enumerate(values) if found == value]
                cases.append((graph.is_in(winner, rows), graph.constant(value)))
        return graph.choose(cases, graph.constant(None))


def bounds_of(row: Row) -> list[Bounds]:
    """The bounds of each part of what a row gives; empty where it gives no amount."""
    match row.vaerdi:
        case Amount():
            return [_bounds(row.vaerdi, row.sti)]
        case Package():
            return [_bounds(part, row.sti) for part in row.vaerdi.dele]
    return []


def _bounds(amount: Amount, place: str) -> Bounds:
    return Bounds(_hundredths(amount.fra, place), _hundredths(amount.til, place))


def _hundredths(number: Decimal | None, place: str) -> int | None:
    if number is None:
        return None
    scaled = Fraction(number) * 100
    if scaled.denominator != 1 or abs(scaled) > LARGEST:
        raise UntranslatableError(place, f"{number} er ikke et helt antal hundreddele")
    return int(scaled)

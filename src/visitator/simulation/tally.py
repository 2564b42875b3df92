"""Counting a measured population, batch by batch, into what is exact and small."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import narwhals as nw

from visitator.rules.columns.frames import Frame, answered
from visitator.rules.columns.graph import Ref
from visitator.simulation.sides import OfferSides, Side, Sides

Key = tuple[int | None, ...]


class Sums(NamedTuple):
    """How many citizens, and for how many of them an amount is known, and its sum in øre."""

    borgere: int
    kendte: Side[int]
    oere: Side[int]

    def plus(self, other: Sums) -> Sums:
        """Two groups as one."""
        return Sums(
            self.borgere + other.borgere,
            Side(*map(sum, zip(self.kendte, other.kendte, strict=True))),
            Side(*map(sum, zip(self.oere, other.oere, strict=True))),
        )


NOTHING = Sums(0, Side(0, 0), Side(0, 0))


class Group(NamedTuple):
    """What a group of citizens has in common: status, rows of scope and payment, on both sides.

    The numbers are those of the columns; None where a row is not settled or there is no table.
    """

    status: Side[int]
    scope: Side[int | None]
    payment: Side[int | None]


@dataclass(slots=True)
class Tally:
    """Counts of the whole population so far.

    ``groups`` is by service and variant. ``steps`` counts by the numbers of the ladder on both
    sides, ``reasons`` the citizens whose status changed, by service, variant, the number of the
    reason and its truth on both sides.
    """

    borgere: int = 0
    groups: dict[tuple[str, str], dict[Group, Sums]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(lambda: NOTHING))
    )
    steps: dict[Side[int | None], int] = field(default_factory=lambda: defaultdict(int))
    reasons: dict[tuple[str, str, int, Side[bool | None]], int] = field(
        default_factory=lambda: defaultdict(int)
    )

    def add(self, measured: nw.DataFrame[Any] | Frame, sides: Sides) -> None:
        """Count a table of answers, as ``answers_of`` makes it."""
        for row in _grouped(measured, [*sides.ladder], None):
            foer, efter = row.of(sides.ladder)
            self.steps[Side(foer, efter)] += row.borgere
            self.borgere += row.borgere
        for offer in sides.offers:
            self._add_offer(measured, offer)

    def _add_offer(self, measured: nw.DataFrame[Any] | Frame, offer: OfferSides) -> None:
        found = self.groups[offer.ydelse, offer.variant]
        pairs = [offer.status, offer.scope, offer.payment]
        refs = [ref for pair in pairs if pair is not None for ref in pair]
        for row in _grouped(measured, refs, offer.amount):
            status, scope, payment = (row.of(pair) for pair in pairs)
            group = Group(status, scope, payment)
            found[group] = found[group].plus(row.sums(offer.amount))
        if not offer.status.same:
            self._add_reasons(measured, offer)

    def _add_reasons(self, measured: nw.DataFrame[Any] | Frame, offer: OfferSides) -> None:
        foer, efter = map(column, offer.status)
        moved = measured.filter(nw.col(foer) != nw.col(efter))
        for number, reason in enumerate(offer.reasons):
            for row in _grouped(moved, [*reason.truth], None):
                key = (offer.ydelse, offer.variant, number, Side(*row.of(reason.truth)))
                self.reasons[key] += row.borgere


def column(ref: Ref) -> str:
    """The name of an answer's column in the measured table."""
    return f"svar_{ref}"


def answers_of(frame: Frame, sides: Sides, keep: Sequence[str] = ()) -> Frame:
    """The measured table: one column for each answer that is counted."""
    wanted = dict.fromkeys(
        ref
        for offer in sides.offers
        for pair in (offer.status, offer.scope, offer.payment, offer.amount)
        if pair is not None
        for ref in pair
    )
    wanted |= dict.fromkeys(
        ref for offer in sides.offers for reason in offer.reasons for ref in reason.truth
    )
    wanted |= dict.fromkeys(sides.ladder)
    return answered(frame, sides.graph, {column(ref): ref for ref in wanted}, keep)


class _Row:
    """One group of a table: the values of its columns and its sums."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values
        self.borgere: int = values["borgere"]

    def of(self, pair: Side[Ref] | None) -> Any:
        """The values on both sides."""
        if pair is None:
            return Side(None, None)
        return Side(*(self.values[column(ref)] for ref in pair))

    def sums(self, amount: Side[Ref] | None) -> Sums:
        """The sums of a group."""
        if amount is None:
            return Sums(self.borgere, Side(0, 0), Side(0, 0))
        kendte = Side(*(self.values[f"kendte_{ref}"] for ref in amount))
        oere = Side(*(self.values[f"oere_{ref}"] or 0 for ref in amount))
        return Sums(self.borgere, kendte, oere)


def _grouped(
    measured: nw.DataFrame[Any] | Frame, refs: Sequence[Ref], amount: Side[Ref] | None
) -> Iterator[_Row]:
    sums = {}
    for ref in dict.fromkeys(amount or ()):
        sums[f"kendte_{ref}"] = nw.col(column(ref)).count()
        sums[f"oere_{ref}"] = nw.col(column(ref)).sum()
    keys = [column(ref) for ref in dict.fromkeys(refs)]
    found = measured.group_by(*keys).agg(borgere=nw.len(), **sums)
    if isinstance(found, nw.LazyFrame):
        found = found.collect()
    yield from map(_Row, found.rows(named=True))

"""Kriterium over columns: the same two evaluations as for one citizen, for all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from visitator.rules.columns.graph import Arithmetic, Compare, Graph, Ref, Wide
from visitator.rules.columns.sheet import LEFT_OUT, Sheet
from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Criterion,
    FactTest,
    Granted,
    Not,
    OneOf,
    Share,
    Styrke,
    TargetGroup,
)

LARGEST_BYTE = 127
YES = OneOf(frozenset({"ja"}))


class Pair(NamedTuple):
    """A criterion by all criteria and by the binding ones alone."""

    every: Ref
    binding: Ref


@dataclass(slots=True)
class Criteria:
    """Translates criteria; where they stand in the catalogue is told by ``mark.sti``."""

    graph: Graph
    sheet: Sheet

    def truth(self, node: Criterion, *, negated: bool = False) -> Pair:
        """Both evaluations of a criterion, told as they count for the citizen."""
        every, binding = self._truth(node, negated)
        if node.mark.styrke is Styrke.VEJLEDENDE:
            binding = self.graph.constant(True)
        return Pair(every, binding)

    def _truth(self, node: Criterion, negated: bool) -> Pair:
        match node:
            case FactTest():
                return self._leaf(self.sheet.test(node.fact, node.test, node.mark.sti), negated)
            case Granted():
                return self._leaf(self.sheet.test(node.key, YES, node.mark.sti), negated)
            case Share():
                return self._leaf(self._share(node), negated)
            case Not():
                return self.truth(node.part, negated=not negated)
            case TargetGroup():
                return self.truth(node.part, negated=negated)
            case All() | AnyOf() | AtLeast():
                parts = [self.truth(part, negated=negated) for part in node.parts]
                return self._joined(node, parts, negated)

    def _leaf(self, ref: Ref, negated: bool) -> Pair:
        outcome = self.graph.negation(ref) if negated else ref
        return Pair(outcome, outcome)

    def _joined(self, node: All | AnyOf | AtLeast, parts: Sequence[Pair], negated: bool) -> Pair:
        """The parts joined; under ``ikke`` by the opposite connective (De Morgan)."""
        if isinstance(node, AtLeast):
            count = len(parts) - node.count + 1 if negated else node.count
        else:
            count = len(parts) if isinstance(node, All) is not negated else 1
        if count == len(parts):
            return self._all(parts)
        return Pair(
            self.at_least(count, [part.every for part in parts]),
            self.at_least(count, [part.binding for part in parts]),
        )

    def _all(self, parts: Sequence[Pair]) -> Pair:
        """What binds is asked once, and what only guides on top of it."""
        shared = self.graph.all_of([part.every for part in parts if part.every == part.binding])
        others = [part for part in parts if part.every != part.binding]
        return Pair(
            self.graph.also(shared, [part.every for part in others]),
            self.graph.also(shared, [part.binding for part in others]),
        )

    def at_least(self, count: int, parts: Sequence[Ref]) -> Ref:
        """Whether at least ``count`` of the parts hold."""
        if count <= 1:
            return self.graph.any_of(parts) if count == 1 else self.graph.constant(True)
        if count >= len(parts):
            return self.graph.all_of(parts) if count == len(parts) else self.graph.constant(False)
        true = self.graph.tally(parts)
        possible = self.graph.add(Arithmetic(true, "+", self._unknown(parts)))
        return self._settled(
            self.graph.compare(true, ">=", count), self.graph.compare(possible, ">=", count)
        )

    def _unknown(self, parts: Sequence[Ref]) -> Ref:
        return self.graph.tally([self.graph.unknown(part) for part in parts])

    def _settled(self, met: Ref, within_reach: Ref) -> Ref:
        """True where it is met, unknown while it can still be, otherwise false."""
        graph = self.graph
        cases = [(met, graph.constant(True)), (within_reach, graph.constant(None))]
        return graph.choose(cases, graph.constant(False))

    def _share(self, node: Share) -> Ref:
        """A theme that was left out of the assessment counts neither for nor against."""
        graph = self.graph
        raw = [self.sheet.raw(theme) for theme in node.facts]
        tests = [self.sheet.level_test(theme, node.test, node.mark.sti) for theme in node.facts]
        left_out = graph.tally([graph.compare(theme, "==", LEFT_OUT) for theme in raw])
        assessed = graph.add(Arithmetic(graph.constant(len(raw)), "-", left_out))
        true = graph.tally(tests)
        possible = graph.add(Arithmetic(true, "+", self._unknown(raw)))
        nothing = graph.compare(assessed, "==", 0)
        reached = [self._reaches(node, count, assessed) for count in (true, possible)]
        return graph.choose([(nothing, graph.constant(None))], self._settled(*reached))

    def _reaches(self, node: Share, count: Ref, of: Ref) -> Ref:
        """Whether a count is the share of another, in whole numbers."""
        part = self._times(count, node.bound.denominator, len(node.facts))
        whole = self._times(of, node.bound.numerator, len(node.facts))
        return self.graph.add(Compare(part, ">" if node.strict else ">=", whole))

    def _times(self, count: Ref, number: int, most: int) -> Ref:
        """A count of at most ``most`` times a number, with the room that it needs."""
        if number == 1:
            return count
        if most * number > LARGEST_BYTE:
            count = self.graph.add(Wide(count))
        return self.graph.add(Arithmetic(count, "*", self.graph.constant(number)))

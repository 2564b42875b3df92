"""Which citizens criteria pick out together, and the smallest example of one.

A region is a yes-or-no function of the facts, exact over every kind of answer that the criteria
can tell apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import reduce

from visitator.rules.cells import Cells, answer_space
from visitator.rules.criteria import Criterion, Styrke
from visitator.rules.diagram import Builder, TooManyCombinationsError
from visitator.rules.facts import Value, Vocabulary
from visitator.rules.fewest_facts import fewest_facts
from visitator.rules.status import status_of
from visitator.rules.survey import Translator, facts_in
from visitator.rules.tables import Table

Example = Mapping[str, Value]
"""What must be known of a citizen, by fact; grants by their key with ``ja`` or ``nej``."""


class Regions(Translator):
    """Criteria and tables of several standards as functions of one set of facts."""

    def __init__(self, facts: Sequence[str], cells: Mapping[str, Cells]) -> None:
        super().__init__(facts, cells)
        self._facts = facts
        self._held: frozenset[int] = frozenset()
        self._failing: int | None = None

    @contextmanager
    def holding(self, *nodes: Criterion) -> Iterator[None]:
        """While in it, these nodes count as met whatever the facts are."""
        self._held = frozenset(map(id, nodes))
        yield
        self._held = frozenset()

    @contextmanager
    def failing(self, node: Criterion) -> Iterator[None]:
        """While in it, a node counts as not met whatever the facts are."""
        self._failing = id(node)
        yield
        self._failing = None

    def truth(self, node: Criterion, *, guided: bool, negated: bool = False) -> int:
        if id(node) in self._held:
            return self.builder.end(True)
        if id(node) == self._failing:
            return self.builder.end(not guided and node.mark.styrke is Styrke.VEJLEDENDE)
        return super().truth(node, guided=guided, negated=negated)

    def every(self, *regions: int) -> int:
        """Those who are in all of the regions."""
        return reduce(
            lambda left, right: self.builder.apply(_both, left, right),
            regions,
            self.builder.end(True),
        )

    def some(self, *regions: int) -> int:
        """Those who are in at least one of the regions."""
        return self.outside(self.every(*map(self.outside, regions)))

    def outside(self, region: int) -> int:
        """Those who are not in the region."""
        return self.builder.apply(lambda truth: not truth, region)

    def where(self, function: int, *outcomes: Hashable) -> int:
        """Those for whom a function comes to one of some outcomes."""
        return self.builder.apply(lambda outcome: outcome in outcomes, function)

    def differing(self, left: int, right: int) -> int:
        """Those for whom two functions come out differently."""
        return self.builder.apply(lambda one, other: one != other, left, right)

    def first_row(self, table: Table) -> int:
        """The number of the row that wins, whoever is in the target group."""
        included = self.builder.end(status_of(True, True))
        return self.winner(table, included)

    def facts_of(self, function: int) -> frozenset[str]:
        """The facts that a function depends on."""
        support = self.builder.finish().support(function)
        return frozenset(self._facts[variable] for variable in support)

    def outcomes(self, function: int, example: Example) -> set[Hashable]:
        """What a function can come to for a citizen of whom only the example is known."""
        known = {
            self._number[fact]: self._cells[fact].locate(value) for fact, value in example.items()
        }
        diagram, (root,) = self.builder.finish().restrict([function], known)
        return diagram.reachable_outcomes(root)

    def is_empty(self, region: int) -> bool:
        """Whether nobody is in a region."""
        return self.builder.finish().reachable_outcomes(region) == {False}

    def smallest(self, region: int) -> Example | None:
        """The fewest facts that put a citizen in the region whatever else is true; None for nobody.

        Where the region is too large to try every set of facts, the set is small and sufficient
        but perhaps not the smallest.
        """
        try:
            return self._smallest(region, exact=True)
        except TooManyCombinationsError:
            return self._smallest(region, exact=False)

    def _smallest(self, region: int, *, exact: bool) -> Example | None:
        diagram, (root,) = self.builder.finish().restrict([region], {})
        partial = Builder()
        nobody = partial.end(False)
        memo: dict[int, int] = {}

        def visit(node: int) -> int:
            if node < 0:
                return partial.end(diagram.outcome(node))
            if node not in memo:
                below = [visit(branch) for branch in diagram.branches[node]]
                unknown = _in_all(partial, below) if exact else nobody
                memo[node] = partial.ask(diagram.variables[node], (*below, unknown))
            return memo[node]

        known = fewest_facts(partial, visit(root))
        if known is None:
            return None
        return {
            self._facts[variable]: self._cells[self._facts[variable]].examples[cell]
            for variable, cell in sorted(known.items())
        }


def _in_all(builder: Builder, regions: Iterable[int]) -> int:
    different = list(dict.fromkeys(regions))
    return reduce(lambda left, right: builder.apply(_both, left, right), different)


def _both(left: Hashable, right: Hashable) -> Hashable:
    return left and right


def regions_of(criteria: Iterable[Criterion], vocabulary: Vocabulary) -> Regions:
    """A place for regions of these criteria."""
    listed = list(criteria)
    return Regions(facts_in(listed), answer_space(listed, vocabulary).cells)

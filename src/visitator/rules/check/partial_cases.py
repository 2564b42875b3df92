"""Every partly known case at once: each fact gets one cell more, in which it is unknown.

Over these cells both what the three-valued logic says of a rule and what its completions come to
are decision diagrams, so that the two can be compared without counting cases.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import reduce
from math import ceil, floor

from visitator.rules.cells import Cells
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
    Test,
)
from visitator.rules.diagram import Builder
from visitator.rules.standards import Status
from visitator.rules.status import status_of
from visitator.rules.survey import NO_ROW, Translator
from visitator.rules.tables import Table
from visitator.rules.truth import Truth, all_of, any_of, negation

YES = OneOf(frozenset({"ja"}))


class PartialCases:
    """Both readings of criteria and tables over the same partly known cases.

    ``kleene_…`` is what the reference back end says, in which a truth may be None, a status
    `uafklaret`, and a table the set of the rows that may win. ``exact_…`` is the set of what the
    completions come to. Raises TooManyCombinationsError where a diagram grows beyond all bounds.
    """

    def __init__(self, facts: Sequence[str], cells: Mapping[str, Cells]) -> None:
        self._number = {fact: number for number, fact in enumerate(facts)}
        self._cells = cells
        self._complete = Translator(facts, cells)
        self.builder = Builder()

    def exact_truth(self, node: Criterion, *, guided: bool, negated: bool) -> int:
        """Whether a criterion holds in the completions."""
        return self._completed(self._complete.truth(node, guided=guided, negated=negated))

    def exact_status(self, criterion: Criterion) -> int:
        """The statuses of the completions."""
        return self._completed(self._complete.status(criterion))

    def exact_rows(self, table: Table) -> int:
        """The rows that win in the completions, of people who are not shut out."""
        included = self._complete.builder.end(Status.OMFATTET)
        return self._completed(self._complete.winner(table, included))

    def _completed(self, root: int) -> int:
        """A function of complete cases as the outcomes of the completions of partial ones."""
        diagram = self._complete.builder.finish()
        memo: dict[int, int] = {}

        def visit(node: int) -> int:
            if node < 0:
                return self.builder.end(frozenset({diagram.outcome(node)}))
            if node not in memo:
                below = [visit(branch) for branch in diagram.branches[node]]
                unknown = self._joined(_either, list(dict.fromkeys(below)))
                memo[node] = self.builder.ask(diagram.variables[node], (*below, unknown))
            return memo[node]

        return visit(root)

    def kleene_status(self, criterion: Criterion) -> int:
        """The status as the reference back end finds it."""
        every = self.kleene_truth(criterion, guided=True)
        binding = self.kleene_truth(criterion, guided=False)
        return self.builder.apply(status_of, every, binding)

    def kleene_rows(self, table: Table) -> int:
        """The rows that may win as the reference back end finds them; `NO_ROW` is one of them."""
        result = self.builder.end(frozenset({NO_ROW}))
        for number in range(len(table.rows) - 1, -1, -1):
            naar = table.rows[number].naar
            if naar is None:
                result = self.builder.end(frozenset({number}))
            else:
                fits = self.kleene_truth(naar, guided=True)
                result = self.builder.apply(_winning(number), fits, result)
        return result

    def kleene_truth(self, node: Criterion, *, guided: bool, negated: bool = False) -> int:
        """Whether a criterion holds; with ``guided`` False guiding nodes count as met."""
        if not guided and node.mark.styrke is Styrke.VEJLEDENDE:
            return self.builder.end(True)
        match node:
            case FactTest():
                return self._test(node.fact, node.test, negated=negated)
            case Granted():
                return self._test(node.key, YES, negated=negated)
            case Share():
                return self._share(node, negated=negated)
            case Not():
                return self.kleene_truth(node.part, guided=guided, negated=not negated)
            case TargetGroup():
                return self.kleene_truth(node.part, guided=guided, negated=negated)
            case All() | AnyOf() | AtLeast():
                parts = [self.kleene_truth(p, guided=guided, negated=negated) for p in node.parts]
        if isinstance(node, AtLeast):
            return self._at_least(len(parts) - node.count + 1 if negated else node.count, parts)
        return self._joined(_both if isinstance(node, All) is not negated else _one, parts)

    def _test(self, fact: str, test: Test, *, negated: bool) -> int:
        truths = [test.holds(answer) is not negated for answer in self._cells[fact].examples]
        ends = [self.builder.end(truth) for truth in (*truths, None)]
        return self.builder.ask(self._number[fact], tuple(ends))

    def _share(self, node: Share, *, negated: bool) -> int:
        parts = [self._test(fact, node.test, negated=False) for fact in node.facts]
        needed = node.bound * len(parts)
        met = self._at_least(floor(needed) + 1 if node.strict else ceil(needed), parts)
        return self.builder.apply(negation, met) if negated else met

    def _at_least(self, count: int, parts: Sequence[int]) -> int:
        met = [self.builder.end(needed == 0) for needed in range(count + 1)]
        for part in reversed(parts):
            with_it = [self.builder.apply(_both, part, fewer) for fewer in met[:-1]]
            pairs = zip(with_it, met[1:], strict=True)
            met = [met[0], *[self.builder.apply(_one, one, other) for one, other in pairs]]
        return met[count]

    def _joined(self, join: Callable[..., Hashable], nodes: Sequence[int]) -> int:
        return reduce(lambda left, right: self.builder.apply(join, left, right), nodes)


def _both(left: Truth, right: Truth) -> Truth:
    return all_of((left, right))


def _one(left: Truth, right: Truth) -> Truth:
    return any_of((left, right))


def _either(left: frozenset[Hashable], right: frozenset[Hashable]) -> frozenset[Hashable]:
    return left | right


def _winning(number: int) -> Callable[[Truth, frozenset[int]], frozenset[int]]:
    """Puts a row before those that may win without it."""

    def join(fits: Truth, others: frozenset[int]) -> frozenset[int]:
        if fits is False:
            return others
        return frozenset({number}) if fits else others | {number}

    return join

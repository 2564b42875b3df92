"""Decision diagrams: every case of a rule at once.

A diagram asks one fact at a time and branches by its cells until it ends in an outcome. Kept
ordered and reduced it has one shape per function, so a fact occurs in it exactly if two complete
cases that differ only in that fact have different outcomes: the definition of a missing fact.
(Bryant's ordered decision diagrams, with as many branches as a fact has cells.)
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat

LIMIT = 100_000


class TooManyCombinationsError(Exception):
    """A rule needs more than LIMIT nodes: too many facts depend on one another."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """Shared nodes of several functions.

    A node is a number; below zero it is the outcome ``outcomes[-1 - node]``, otherwise it asks
    ``variables[node]`` and goes on to one of ``branches[node]``.
    """

    outcomes: tuple[Hashable, ...]
    variables: tuple[int, ...]
    branches: tuple[tuple[int, ...], ...]

    def outcome(self, node: int) -> Hashable:
        """The outcome of an end node."""
        return self.outcomes[-1 - node]

    def support(self, *roots: int) -> set[int]:
        """The variables that the functions depend on."""
        return {self.variables[node] for node in self._reachable(roots) if node >= 0}

    def reachable_outcomes(self, root: int) -> set[Hashable]:
        """Every outcome that some case ends in."""
        return {self.outcome(node) for node in self._reachable((root,)) if node < 0}

    def _reachable(self, roots: Sequence[int]) -> set[int]:
        seen: set[int] = set()
        stack = list(roots)
        while stack:
            node = stack.pop()
            if node in seen:
                continue
            seen.add(node)
            if node >= 0:
                stack.extend(self.branches[node])
        return seen

    def restrict(self, roots: Sequence[int], known: Mapping[int, int]) -> tuple[Diagram, list[int]]:
        """The functions once some variables' cells are known, reduced anew."""
        memo: dict[int, int] = {}
        unique: dict[tuple[int, tuple[int, ...]], int] = {}
        variables: list[int] = []
        branches: list[tuple[int, ...]] = []

        def visit(node: int) -> int:
            if node < 0:
                return node
            done = memo.get(node)
            if done is not None:
                return done
            variable = self.variables[node]
            cell = known.get(variable)
            if cell is not None:
                result = visit(self.branches[node][cell])
            else:
                below = tuple([visit(branch) for branch in self.branches[node]])
                if below.count(below[0]) == len(below):
                    result = below[0]
                else:
                    key = (variable, below)
                    result = unique.setdefault(key, len(variables))
                    if result == len(variables):
                        variables.append(variable)
                        branches.append(below)
            memo[node] = result
            return result

        left = [visit(root) for root in roots]
        return Diagram(self.outcomes, tuple(variables), tuple(branches)), left

    def settled_by(self, root: int, answers: Mapping[int, int]) -> bool:
        """Whether a few more answers (variable to cell) leave a single outcome."""
        last = max(answers, default=-1)
        ends: set[int] = set()
        seen: set[int] = set()
        stack = [root]
        while stack:
            node = stack.pop()
            if node in seen:
                continue
            seen.add(node)
            if node < 0:
                ends.add(node)
                if len(ends) > 1:
                    return False
                continue
            variable = self.variables[node]
            cell = answers.get(variable)
            if cell is not None:
                stack.append(self.branches[node][cell])
            elif variable > last:
                # Reduced and in order: what is left depends on this fact, so it is open.
                return False
            else:
                stack.extend(self.branches[node])
        return True


@dataclass(slots=True)
class Builder:
    """Makes the nodes of one diagram; a node has a branch for each cell of its variable."""

    _outcomes: dict[Hashable, int] = field(default_factory=dict)
    _unique: dict[tuple[int, tuple[int, ...]], int] = field(default_factory=dict)
    _variables: list[int] = field(default_factory=list)
    _branches: list[tuple[int, ...]] = field(default_factory=list)

    def end(self, outcome: Hashable) -> int:
        """The node of an outcome."""
        return -1 - self._outcomes.setdefault(outcome, len(self._outcomes))

    def ask(self, variable: int, branches: tuple[int, ...]) -> int:
        """The node that asks a variable, or its only branch where all are alike."""
        if branches.count(branches[0]) == len(branches):
            return branches[0]
        key = (variable, branches)
        node = self._unique.setdefault(key, len(self._variables))
        if node == len(self._variables):
            if node >= LIMIT:
                raise TooManyCombinationsError
            self._variables.append(variable)
            self._branches.append(branches)
        return node

    def apply(self, join: Callable[..., Hashable], *operands: int) -> int:
        """The function whose outcome is ``join`` of the operands' outcomes."""
        memo: dict[tuple[int, ...], int] = {}
        outcomes = list(self._outcomes)

        def visit(nodes: tuple[int, ...]) -> int:
            done = memo.get(nodes)
            if done is not None:
                return done
            asked = [self._variables[node] for node in nodes if node >= 0]
            if asked:
                variable = min(asked)
                below = zip(*[self._below(node, variable) for node in nodes], strict=False)
                result = self.ask(variable, tuple([visit(branches) for branches in below]))
            else:
                result = self.end(join(*[outcomes[-1 - node] for node in nodes]))
            memo[nodes] = result
            return result

        return visit(operands)

    def _below(self, node: int, variable: int) -> Iterable[int]:
        """Where a node leads for each cell of a variable: without end to itself if it asks not."""
        if node >= 0 and self._variables[node] == variable:
            return self._branches[node]
        return repeat(node)

    def finish(self) -> Diagram:
        """The diagram with every node made so far."""
        return Diagram(tuple(self._outcomes), tuple(self._variables), tuple(self._branches))

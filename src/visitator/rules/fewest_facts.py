"""The shortest example: the partly known case with fewest known facts."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from math import inf

from visitator.rules.diagram import Builder

Known = Mapping[int, int]
"""The cell of each known variable. In the last cell of a variable it is unknown."""


def fewest_facts(builder: Builder, root: int) -> Known | None:
    """The case with fewest known facts in which a yes-or-no function holds; None where none."""
    diagram = builder.finish()
    costs: dict[int, float] = {}

    def cost(node: int) -> float:
        if node < 0:
            return 0 if diagram.outcome(node) is True else inf
        if node not in costs:
            costs[node] = min(prices(node))
        return costs[node]

    def prices(node: int) -> list[float]:
        """Of each cell: one for a known fact, nothing for an unknown one, and what follows."""
        *known, unknown = diagram.branches[node]
        return [*[1 + cost(branch) for branch in known], cost(unknown)]

    if cost(root) == inf:
        return None
    case: dict[int, int] = {}
    while root >= 0:
        branches = diagram.branches[root]
        cell = min(range(len(branches)), key=prices(root).__getitem__)
        if cell < len(branches) - 1:
            case[diagram.variables[root]] = cell
        root = branches[cell]
    return case


def outcome_of(builder: Builder, root: int, known: Known) -> Hashable:
    """What a function comes to in a partly known case."""
    diagram = builder.finish()
    while root >= 0:
        root = diagram.branches[root][known.get(diagram.variables[root], -1)]
    return diagram.outcome(root)

"""Rules as operations on whole columns, each written once whatever asks for it.

The graph knows nothing of any data-frame library. Truth is Kleene's: a null is unknown. Nodes that
mean the same are the same number, so what two services share is worked out once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Ref = int
"""The number of a node in its graph."""

Scalar = bool | int | date | None
Comparison = Literal["<", "<=", ">", ">=", "=="]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table as it was given."""

    name: str


@dataclass(frozen=True, slots=True)
class Constant:
    """The same value in every row; None is unknown."""

    value: Scalar


@dataclass(frozen=True, slots=True)
class In:
    """Whether a code is one of several; unknown where the code is."""

    part: Ref
    codes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """Two numbers or dates compared; unknown where one is."""

    a: Ref
    how: Comparison
    b: Ref


@dataclass(frozen=True, slots=True)
class And:
    """True where every part is, false where one is false."""

    parts: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """True where one part is, false where every one is false."""

    parts: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite; that of unknown is unknown."""

    part: Ref


@dataclass(frozen=True, slots=True)
class Unknown:
    """True where the part is unknown, otherwise false; never unknown itself."""

    part: Ref


@dataclass(frozen=True, slots=True)
class Tally:
    """How many parts are true; what is unknown does not count."""

    parts: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Choose:
    """The value of the first case whose condition is true, else ``otherwise``."""

    cases: tuple[tuple[Ref, Ref], ...]
    otherwise: Ref


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """Whole numbers added, subtracted, multiplied or divided downwards; unknown where one is."""

    a: Ref
    how: Literal["+", "-", "*", "//"]
    b: Ref


@dataclass(frozen=True, slots=True)
class Wide:
    """The same whole number with room for 38 digits."""

    part: Ref


@dataclass(frozen=True, slots=True)
class Narrow:
    """The same whole number in 64 bits; one that does not fit stops the run."""

    part: Ref


@dataclass(frozen=True, slots=True)
class DayPart:
    """The year, month or day of a date."""

    part: Ref
    which: Literal["year", "month", "day"]


Node = (
    Column
    | Constant
    | In
    | Compare
    | And
    | Or
    | Not
    | Unknown
    | Tally
    | Choose
    | Arithmetic
    | Wide
    | Narrow
    | DayPart
)


def parts_of(node: Node) -> tuple[Ref, ...]:
    """The nodes that a node is worked out from."""
    match node:
        case Column() | Constant():
            return ()
        case And() | Or() | Tally():
            return node.parts
        case Compare() | Arithmetic():
            return (node.a, node.b)
        case Choose():
            return (*(ref for case in node.cases for ref in case), node.otherwise)
        case In() | Not() | Unknown() | Wide() | Narrow() | DayPart():
            return (node.part,)


@dataclass(slots=True)
class Graph:
    """The nodes made so far; a node's parts come before it."""

    nodes: list[Node] = field(default_factory=list)
    _numbers: dict[Hashable, Ref] = field(default_factory=dict)

    def add(self, node: Node) -> Ref:
        """The number of a node, the same as before where it was made before."""
        # True equals 1 to Python, and is not the same to a column.
        key = (node, type(node.value)) if isinstance(node, Constant) else node
        number = self._numbers.setdefault(key, len(self.nodes))
        if number == len(self.nodes):
            self.nodes.append(node)
        return number

    def column(self, name: str) -> Ref:
        """A column of the table."""
        return self.add(Column(name))

    def constant(self, value: Scalar) -> Ref:
        """The same value in every row."""
        return self.add(Constant(value))

    def compare(self, a: Ref, how: Comparison, b: Scalar) -> Ref:
        """A node compared with a constant."""
        if self._is_unknown(a):
            return a
        return self.add(Compare(a, how, self.constant(b)))

    def is_in(self, part: Ref, codes: Iterable[int]) -> Ref:
        """Whether a code is one of several."""
        wanted = tuple(sorted(codes))
        node = self.nodes[part]
        if isinstance(node, Constant):
            return self.constant(None if node.value is None else node.value in wanted)
        return self.add(In(part, wanted))

    def all_of(self, parts: Sequence[Ref]) -> Ref:
        """Every part holds."""
        kept = self._flat(parts, And)
        if self.constant(False) in kept:
            return self.constant(False)
        kept = [ref for ref in kept if ref != self.constant(True)]
        return self._group(And, kept, empty=True)

    def also(self, first: Ref, more: Iterable[Ref]) -> Ref:
        """All hold; ``first`` stays a node of its own, to be worked out once for all who ask."""
        rest = [ref for ref in dict.fromkeys(more) if ref not in (first, self.constant(True))]
        if first == self.constant(True):
            return self.all_of(rest)
        if self.constant(False) in (first, *rest):
            return self.constant(False)
        return self._group(And, [first, *rest], empty=True)

    def any_of(self, parts: Sequence[Ref]) -> Ref:
        """At least one part holds; what all ways in have in common is asked once."""
        kept = self._flat(parts, Or)
        if self.constant(True) in kept:
            return self.constant(True)
        kept = [ref for ref in kept if ref != self.constant(False)]
        ways = [self._flat([ref], And) for ref in kept]
        shared = [ref for ref in ways[0] if all(ref in way for way in ways)] if ways[1:] else []
        if not shared:
            return self._group(Or, kept, empty=False)
        rest = [self.all_of([ref for ref in way if ref not in shared]) for way in ways]
        return self.all_of([*shared, self.any_of(rest)])

    def negation(self, part: Ref) -> Ref:
        """The part does not hold."""
        node = self.nodes[part]
        if isinstance(node, Not):
            return node.part
        if isinstance(node, Constant):
            return self.constant(None if node.value is None else not node.value)
        return self.add(Not(part))

    def unknown(self, part: Ref) -> Ref:
        """Whether the part is unknown."""
        node = self.nodes[part]
        if isinstance(node, Constant):
            return self.constant(node.value is None)
        return self.add(Unknown(node.part if isinstance(node, Not) else part))

    def tally(self, parts: Sequence[Ref]) -> Ref:
        """How many parts are true."""
        return self.add(Tally(tuple(parts)))

    def choose(self, cases: Iterable[tuple[Ref, Ref]], otherwise: Ref) -> Ref:
        """The value of the first case that is true."""
        kept: list[tuple[Ref, Ref]] = []
        failed: set[Ref] = {self.constant(False), self.constant(None)}
        for condition, value in cases:
            if self._is_left(condition, failed):
                otherwise = value
                break
            if not self._is_out(condition, failed):
                kept.append((condition, value))
                failed.add(condition)
        while kept and kept[-1][1] == otherwise:
            kept.pop()
        if len(kept) > 1 and kept[-1][1] == kept[-2][1]:
            third = self._third(kept[-2][0], kept[-1][0])
            if third is not None:
                kept[-2:], otherwise = [(third, otherwise)], kept[-1][1]
        return self.add(Choose(tuple(kept), otherwise)) if kept else otherwise

    def _is_unknown(self, ref: Ref) -> bool:
        return self.nodes[ref] == Constant(None)

    def mapped(self, choice: Ref, values: Mapping[Ref, Ref], most: int) -> Ref | None:
        """A choice among constants with each replaced, None where it has over ``most`` cases."""
        node = self.nodes[choice]
        if not isinstance(node, Choose):
            return values.get(choice)
        if len(node.cases) > most:
            return None
        cases = [(condition, values[value]) for condition, value in node.cases]
        return self.choose(cases, values[node.otherwise])

    def _is_left(self, condition: Ref, failed: Container[Ref]) -> bool:
        """Whether a condition must be true where the failed ones are not."""
        if condition in failed:
            return False
        others = [ref for ref in self._states(condition) if ref != condition]
        return condition == self.constant(True) or all(ref in failed for ref in others)

    def _is_out(self, condition: Ref, failed: Container[Ref]) -> bool:
        """Whether a condition cannot be true where the failed ones are not."""
        node = self.nodes[condition]
        needed = node.parts if isinstance(node, And) else ()
        return condition in failed or any(ref in failed for ref in needed)

    def _third(self, a: Ref, b: Ref) -> Ref | None:
        """What is true where two states of the same truth are not; None for other conditions."""
        base, opposite, unknown = self._states(a)
        match sorted((a, b)):
            case found if opposite is not None and found == sorted((base, opposite)):
                return self.unknown(base)
            case found if unknown is not None and found == sorted((base, unknown)):
                return self.negation(base)
            case found if None not in (opposite, unknown) and set(found) == {opposite, unknown}:
                return base
        return None

    def _states(self, condition: Ref) -> tuple[Ref, Ref | None, Ref | None]:
        """That a truth holds, does not, and is unknown, as far as there are nodes for it.

        Exactly one of the three is true.
        """
        node = self.nodes[condition]
        base = node.part if isinstance(node, Not | Unknown) else condition
        return base, self._numbers.get(Not(base)), self._numbers.get(Unknown(base))

    def _flat(self, parts: Sequence[Ref], kind: type[And] | type[Or]) -> list[Ref]:
        found: dict[Ref, None] = {}
        for ref in parts:
            node = self.nodes[ref]
            inner = node.parts if isinstance(node, kind) else (ref,)
            found.update(dict.fromkeys(inner))
        return list(found)

    def _group(self, kind: type[And] | type[Or], parts: list[Ref], *, empty: bool) -> Ref:
        if not parts:
            return self.constant(empty)
        return parts[0] if len(parts) == 1 else self.add(kind(tuple(parts)))


def stages(graph: Graph, answers: Iterable[Ref]) -> list[list[Ref]]:
    """What is asked for more than once, in groups that build on the groups before them."""
    uses: Counter[Ref] = Counter(answers)
    for ref in range(len(graph.nodes) - 1, -1, -1):
        if uses[ref]:
            uses.update(parts_of(graph.nodes[ref]))
    levels: dict[Ref, int] = {}
    stages: dict[int, list[Ref]] = {}
    for ref, node in enumerate(graph.nodes):
        if not uses[ref]:
            continue
        level = max((levels[part] for part in parts_of(node)), default=0)
        if uses[ref] > 1 and not isinstance(node, Column | Constant):
            stages.setdefault(level, []).append(ref)
            level += 1
        levels[ref] = level
    return [stages[level] for level in sorted(stages)]

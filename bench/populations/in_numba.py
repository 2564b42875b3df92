"""The graph as one machine-code kernel over blocks of citizens: what the machine itself allows.

Truth is 0 for false, 1 for unknown and 2 for true in one byte, so that *and* is the smaller and
*or* the larger. A block is so small that all nodes of its citizens stay in the cache, and each node
is a loop short enough for the compiler to do many citizens at once. Each thread has its share of
the citizens, and answers are written to the same buffers in every run.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any, TypeVar

import numba
import numpy as np
import polars as pl

from bench.populations.contestants import Work
from bench.populations.kinds import is_truth
from bench.populations.services import Subject
from visitator.rules.columns.graph import (
    And,
    Arithmetic,
    Choose,
    Column,
    Compare,
    Constant,
    DayPart,
    In,
    Narrow,
    Not,
    Or,
    Ref,
    Tally,
    Unknown,
    Wide,
    parts_of,
)

UNKNOWN, BYTE_UNKNOWN = -32768, -128
BLOCK = 1024
FEW = 5
LONGEST = 25
"""Loops in one function; the compiler takes more than twice as long for twice as many."""
T = TypeVar("T")
ROWS = "facts, t, statuses, bounds"
VIEWS = {
    "f": "facts[{}, start : start + size]",
    "t": "t[{}]",
    "s": "statuses[{}, start : start + size]",
    "b": "bounds[{}, start : start + size]",
}
"""Rows by the letter that a loop knows them by; a plain index lets it run in wide steps."""
THREADS = os.cpu_count() or 1
Array = np.ndarray[Any, Any]


def load(subject: Subject, path: str) -> Work:
    """The facts as rows of one matrix and the kernel compiled: nothing is left to make ready."""
    table = pl.read_parquet(path)
    facts = np.stack([_codes(table[name]) for name in columns(subject)])
    statuses = [name for name in subject.answers if is_status(name)]
    bounds = [name for name in subject.answers if not is_status(name)]
    told = (
        np.empty((len(statuses), len(table)), np.int8),
        np.empty((len(bounds), len(table)), np.int16),
    )
    kernel = compiled(subject)
    nodes = len(subject.plan.graph.nodes)
    scratch = [np.empty((nodes, BLOCK), np.int8) for _ in range(THREADS)]
    kernel(0, 0, facts, scratch[0], *told)
    threads = ThreadPoolExecutor(THREADS)

    def share(part: int) -> None:
        first, last = (len(table) * end // THREADS for end in (part, part + 1))
        kernel(first, last, facts, scratch[part], *told)

    def run(_: None) -> dict[str, Array]:
        list(threads.map(share, range(THREADS)))
        return dict(zip([*statuses, *bounds], [*told[0], *told[1]], strict=True))

    return Work(ready=lambda: None, run=run, table=_table)


def is_status(name: str) -> bool:
    return name.endswith("_status")


def _codes(series: pl.Series) -> Array:
    if series.dtype == pl.Boolean:
        return (series.cast(pl.Int8) * 2).fill_null(1).to_numpy()
    return series.cast(pl.Int8).fill_null(BYTE_UNKNOWN).to_numpy()


def _table(answers: dict[str, Array]) -> pl.DataFrame:
    series = {name: pl.Series(name, values.astype(np.int16)) for name, values in answers.items()}
    return pl.DataFrame({n: values.set(values == UNKNOWN, None) for n, values in series.items()})


def compiled(subject: Subject) -> Callable[..., None]:
    """The kernel from one citizen up to another, over rows of facts, of nodes and of answers."""
    return _kernel(tuple(_all_loops(subject)))


@cache
def _kernel(loops: Sequence[str]) -> Callable[..., None]:
    parts = [loops[n : n + LONGEST] for n in range(0, len(loops), LONGEST)]
    namespace: dict[str, Any] = {}
    for number, part in enumerate(parts):
        rows = sorted(set(re.findall(r"\b([ftsb])(\d+)\[j\]", " ".join(part))))
        body = [f"    {kind}{row} = {VIEWS[kind].format(row)}" for kind, row in rows]
        body += [f"    for j in range(size): {line}" for line in part]
        _compile(f"part_{number}", "start, size", body, namespace)
    calls = [f"        part_{n}(start, size, {ROWS})" for n in range(len(parts))]
    body = [
        f"    for start in range(first, last, {BLOCK}):",
        f"        size = min({BLOCK}, last - start)",
        *calls,
    ]
    return _compile("kernel", "first, last", body, namespace)


def _compile(
    name: str, arguments: str, body: Sequence[str], namespace: dict[str, Any]
) -> Callable[..., None]:
    exec("\n".join([f"def {name}({arguments}, {ROWS}):", *body]), namespace)
    namespace[name] = numba.njit(nogil=True)(namespace[name])
    made: Callable[..., None] = namespace[name]
    return made


def _all_loops(subject: Subject) -> list[str]:
    """What each short loop does for a citizen: first the nodes, then the answers."""
    answers = set(subject.answers.values())
    loops = _Loops(subject)
    found: list[str] = []
    for ref in _needed(subject):
        if ref not in answers:
            found += loops.node(ref)
    places = {True: 0, False: 0}
    for name, ref in subject.answers.items():
        rows, place = is_status(name), places[is_status(name)]
        found += loops.answer(ref, f"{'s' if rows else 'b'}{place}[j]")
        places[rows] += 1
    return found


def columns(subject: Subject) -> list[str]:
    """The columns that the kernel reads, in the order of its rows."""
    nodes = (subject.plan.graph.nodes[ref] for ref in _needed(subject))
    return [node.name for node in nodes if isinstance(node, Column)]


def _needed(subject: Subject) -> list[Ref]:
    graph = subject.plan.graph
    needed = set(subject.answers.values())
    for ref in range(len(graph.nodes) - 1, -1, -1):
        if ref in needed:
            needed.update(parts_of(graph.nodes[ref]))
    return sorted(needed)


def batched(parts: Sequence[T]) -> Iterator[Sequence[T]]:
    """So few at a time that the compiler can rule out that what is written is also read."""
    return (parts[n : n + FEW] for n in range(0, len(parts), FEW))


class _Loops:
    """Nodes as what a loop does for citizen j of the block."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.nodes = subject.plan.graph.nodes
        self.rows = {name: row for row, name in enumerate(columns(subject))}

    def node(self, ref: Ref) -> list[str]:
        """What works a node out, into its own row."""
        own = f"t{ref}[j]"
        match self.nodes[ref]:
            case Column() | Constant():
                return []
            case Tally(parts):
                ones = [f"(1 if {self._value(part)} == 2 else 0)" for part in parts]
                return self._together(own, " + ", ones)
            case Arithmetic(a, how, b):
                return [f"{own} = {self._value(a)} {how} {self._value(b)}"]
            case Choose():
                return self._chosen(ref, own, 1 if is_truth(self.subject, ref) else BYTE_UNKNOWN)
            case Wide() | Narrow() | DayPart():
                raise NotImplementedError("status and bounds ask for no money and no birth date")
            case node:
                return self._truth(node, own)

    def _truth(self, node: And | Or | Not | Unknown | In | Compare, own: str) -> list[str]:
        match node:
            case In(part, codes):
                found = " | ".join(f"({self._value(part)} == {code})" for code in codes)
                return [f"{own} = {self._if_known(part, found)}"]
            case Compare(a, how, b):
                return [f"{own} = {self._if_known(a, f'{self._value(a)} {how} {self._value(b)}')}"]
            case And(parts):
                return self._together(own, "min", [self._value(part) for part in parts])
            case Or(parts):
                return self._together(own, "max", [self._value(part) for part in parts])
            case Not(part):
                return [f"{own} = 2 - {self._value(part)}"]
            case Unknown(part):
                unknown = 1 if is_truth(self.subject, part) else BYTE_UNKNOWN
                return [f"{own} = 2 if {self._value(part)} == {unknown} else 0"]

    def answer(self, ref: Ref, to: str) -> list[str]:
        """What puts an answer where it belongs."""
        if isinstance(self.nodes[ref], Choose):
            return self._chosen(ref, to, UNKNOWN)
        return [f"{to} = {self._value(ref)}"]

    def _chosen(self, ref: Ref, to: str, unknown: int) -> list[str]:
        """From the last case to the first, each taking the place of those after it."""
        node = self.nodes[ref]
        assert isinstance(node, Choose)
        lines: list[str] = []
        rest = self._value(node.otherwise, unknown)
        for cases in batched(tuple(reversed(node.cases))):
            for truth, value in cases:
                rest = f"({self._value(value, unknown)} if {self._value(truth)} == 2 else {rest})"
            lines.append(f"{to} = {rest}")
            rest = to
        return lines

    def _together(self, own: str, how: str, parts: Sequence[str]) -> list[str]:
        """Parts joined by an operator or a function of two."""
        lines: list[str] = []
        for some in batched(parts):
            together = [own, *some] if lines else some
            joined = (
                f"{how}({', '.join(together)})" if how in ("min", "max") else how.join(together)
            )
            lines.append(f"{own} = {joined}")
        return lines

    def _if_known(self, part: Ref, condition: str) -> str:
        return f"1 if {self._value(part)} == {BYTE_UNKNOWN} else (2 if {condition} else 0)"

    def _value(self, ref: Ref, unknown: int = BYTE_UNKNOWN) -> str:
        match self.nodes[ref]:
            case Column(name):
                return f"f{self.rows[name]}[j]"
            case Constant(bool(value)):
                return str(2 * value)
            case Constant(value):
                return str(unknown if value is None else value)
        return f"t{ref}[j]"

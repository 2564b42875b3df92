"""The graph as expressions of Narwhals: the one translation to data frames.

Narwhals hands the same expressions to Polars and to Spark. What more than one node asks for gets a
column of its own, so that no library has to find out that it is the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import reduce
from itertools import pairwise
from operator import add, or_
from typing import Any

import narwhals as nw

from visitator.rules.columns.graph import (
    And,
    Arithmetic,
    Choose,
    Column,
    Compare,
    Constant,
    DayPart,
    Graph,
    In,
    Narrow,
    Node,
    Not,
    Or,
    Ref,
    Scalar,
    Tally,
    Unknown,
    Wide,
    stages,
)

Frame = nw.LazyFrame[Any]


def answered(
    frame: Frame, graph: Graph, answers: Mapping[str, Ref], keep: Sequence[str] = ()
) -> Frame:
    """``keep`` of the frame's columns, and one column for each answer by its name."""
    wide = nw.Decimal(38, 0) if frame.implementation.is_spark_like() else nw.Int128()
    translation = _Translation(graph, wide)
    for stage in stages(graph, answers.values()):
        frame = frame.with_columns(
            **{_temporary(ref): translation.expression(ref, itself=True) for ref in stage}
        )
        translation.ready.update(stage)
    found = {name: translation.expression(ref) for name, ref in answers.items()}
    return frame.select(*keep, **found)


def _temporary(ref: Ref) -> str:
    return f"__{ref}"


class _Translation:
    """Nodes as expressions; ``ready`` have a column of their own already."""

    def __init__(self, graph: Graph, wide: nw.dtypes.DType) -> None:
        self.graph = graph
        self.wide = wide
        self.ready: set[Ref] = set()

    def expression(self, ref: Ref, *, itself: bool = False) -> nw.Expr:
        """A node's expression, or the column that it has already unless ``itself`` is wanted."""
        if ref in self.ready and not itself:
            return nw.col(_temporary(ref))
        return self._translated(self.graph.nodes[ref])

    def _translated(self, node: Node) -> nw.Expr:
        match node:
            case Column():
                return nw.col(node.name)
            case Constant():
                return literal(node.value)
            case Choose():
                return self._chosen(node)
            case Arithmetic():
                return self._calculated(node)
            case Wide() | Narrow() | DayPart():
                return self._converted(node)
            case _:
                return self._truth(node)

    def _operand(self, ref: Ref) -> nw.Expr | bool | int | date:
        """What a column is compared with: a bare value takes on the column's own type."""
        node = self.graph.nodes[ref]
        if isinstance(node, Constant) and node.value is not None:
            return node.value
        return self.expression(ref)

    def _truth(self, node: And | Or | Not | Unknown | In | Compare | Tally) -> nw.Expr:
        match node:
            case And():
                return nw.all_horizontal(*map(self._boolean, node.parts), ignore_nulls=False)
            case Or():
                return nw.any_horizontal(*map(self._boolean, node.parts), ignore_nulls=False)
            case Not():
                return ~self.expression(node.part)
            case Unknown():
                return self.expression(node.part).is_null()
            case In():
                return _within(self.expression(node.part), node.codes)
            case Compare():
                return _compared(self.expression(node.a), node.how, self._operand(node.b))
            case Tally():
                return reduce(add, [_one_if(self._boolean(part)) for part in node.parts])

    def _boolean(self, ref: Ref) -> nw.Expr:
        """A truth; that of a column which the table lacks has to be told what it is."""
        if self.graph.nodes[ref] == Constant(None):
            return nw.lit(None, dtype=nw.Boolean())
        return self.expression(ref)

    def _converted(self, node: Wide | Narrow | DayPart) -> nw.Expr:
        part = self.expression(node.part)
        match node:
            case Wide():
                return part.cast(self.wide)
            case Narrow():
                return part.cast(nw.Int64())
            case DayPart(which="year"):
                return part.dt.year()
            case DayPart(which="month"):
                return part.dt.month()
            case DayPart():
                return part.dt.day()

    def _chosen(self, node: Choose) -> nw.Expr:
        (condition, value), *rest = node.cases
        chain: Any = nw.when(self.expression(condition)).then(self.expression(value))
        for condition, value in rest:
            chain = chain.when(self.expression(condition)).then(self.expression(value))
        whole: nw.Expr = chain.otherwise(self.expression(node.otherwise))
        return whole

    def _calculated(self, node: Arithmetic) -> nw.Expr:
        a, b = self.expression(node.a), self.expression(node.b)
        match node.how:
            case "+":
                return a + b
            case "-":
                return a - b
            case "*":
                return a * b
            case "//":
                # Libraries differ in what they do below zero; a rest from 0 upwards does not.
                rest = ((a % b) + b) % b
                return ((a - rest) // b).cast(self.wide)


def literal(value: Scalar) -> nw.Expr:
    """A constant in little room: a table of statuses and bounds is read more than computed."""
    if value is None or isinstance(value, bool | date):
        return nw.lit(value)
    return nw.lit(value, dtype=_smallest(value))


def _smallest(number: int) -> nw.dtypes.DType:
    sizes = ((7, nw.Int8()), (15, nw.Int16()), (31, nw.Int32()))
    return next((dtype for bits, dtype in sizes if -(2**bits) <= number < 2**bits), nw.Int64())


def _one_if(truth: nw.Expr) -> nw.Expr:
    return nw.when(truth).then(literal(1)).otherwise(literal(0))


def _compared(a: nw.Expr, how: str, b: nw.Expr | bool | int | date) -> nw.Expr:
    match how:
        case "<":
            return a < b
        case "<=":
            return a <= b
        case ">":
            return a > b
        case ">=":
            return a >= b
    return a == b


def _within(part: nw.Expr, codes: tuple[int, ...]) -> nw.Expr:
    low, high = codes[0], codes[-1]
    if low == high:
        return part == low
    if all(b - a == 1 for a, b in pairwise(codes)):
        return part.is_between(low, high)
    return reduce(or_, [part == code for code in codes])

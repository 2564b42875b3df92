"""Which nodes of the graph are truths and which are numbers, for those who must know."""

from __future__ import annotations

from bench.populations.services import Subject
from visitator.rules.columns.graph import (
    And,
    Choose,
    Column,
    Compare,
    Constant,
    In,
    Not,
    Or,
    Ref,
    Unknown,
)
from visitator.rules.columns.sheet import column_name
from visitator.rules.facts import FactType


def is_truth(subject: Subject, ref: Ref) -> bool:
    """Whether a node is true, false or unknown, and not a number."""
    node = subject.plan.graph.nodes[ref]
    if isinstance(node, Column):
        return node.name in truth_columns(subject)
    if isinstance(node, Choose):
        values = [value for _, value in node.cases] + [node.otherwise]
        return any(is_truth(subject, value) for value in values)
    if isinstance(node, Constant):
        return isinstance(node.value, bool)
    return isinstance(node, In | Compare | And | Or | Not | Unknown)


def truth_columns(subject: Subject) -> frozenset[str]:
    """The columns of facts that are ja or nej, and of questions about grants."""
    vocabulary = subject.rules.vocabulary
    return frozenset(
        column_name(fact)
        for fact in subject.plan.facts
        if fact not in vocabulary or vocabulary[fact].type is FactType.JA_NEJ
    )

"""What a target group asks of the citizen's age and levels, taken out of the whole of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from visitator.rules.citations import Citation
from visitator.rules.criteria import (
    All,
    AnyOf,
    Criterion,
    FactTest,
    Not,
    Share,
    Styrke,
    TargetGroup,
)
from visitator.rules.facts import FactType, Vocabulary
from visitator.rules.walk import nodes_of

AGE = "alder"
LEVELS = (FactType.NIVEAU, FactType.TEMANIVEAU)


@dataclass(frozen=True, slots=True)
class Threshold:
    """A demand on age, overall level or theme levels, told as it counts for the citizen."""

    tekst: str
    styrke: Styrke
    kilde: Citation

    @property
    def is_binding(self) -> bool:
        """Whether the document lets nobody past it."""
        return self.styrke is Styrke.BINDENDE


def thresholds(criterion: Criterion, vocabulary: Vocabulary) -> list[Threshold]:
    """The demands that hold for everybody, in document order; what two say alike is said once.

    Where only one of several must hold, they are told together.
    """
    return list(dict.fromkeys(_thresholds(criterion, vocabulary, negated=False)))


def _thresholds(node: Criterion, vocabulary: Vocabulary, *, negated: bool) -> Iterator[Threshold]:
    match node:
        case Not():
            yield from _thresholds(node.part, vocabulary, negated=not negated)
        case TargetGroup():
            yield from _thresholds(node.part, vocabulary, negated=negated)
        case All() | AnyOf() if isinstance(node, AnyOf if negated else All):
            for part in node.parts:
                yield from _thresholds(part, vocabulary, negated=negated)
        case _:
            measured = [leaf for leaf in nodes_of(node) if _is_measured(leaf, vocabulary)]
            if measured:
                ways = dict.fromkeys(leaf.mark.tekst.rstrip(".") for leaf in measured)
                told = node.mark.tekst.rstrip(".") or " eller ".join(ways)
                yield Threshold(told, node.mark.styrke, node.mark.kilde)


def _is_measured(leaf: Criterion, vocabulary: Vocabulary) -> bool:
    if not isinstance(leaf, FactTest):
        return isinstance(leaf, Share)
    fact = vocabulary.get(leaf.fact)
    return leaf.fact == AGE or (fact is not None and fact.type in LEVELS)

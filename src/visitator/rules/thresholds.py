"""What a target group asks of the citizen's age and levels, taken out of the whole of it."""

from __future__ import annotations

from dataclasses import dataclass

from visitator.rules.citations import Citation
from visitator.rules.criteria import Criterion, FactTest, Share, Styrke
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
    """The demands in document order; what two of them say alike is said once."""
    found = [
        Threshold(node.mark.tekst.rstrip("."), node.mark.styrke, node.mark.kilde)
        for node in nodes_of(criterion)
        if isinstance(node, Share)
        or (isinstance(node, FactTest) and _is_measured(node, vocabulary))
    ]
    return list(dict.fromkeys(found))


def _is_measured(leaf: FactTest, vocabulary: Vocabulary) -> bool:
    fact = vocabulary.get(leaf.fact)
    return leaf.fact == AGE or (fact is not None and fact.type in LEVELS)

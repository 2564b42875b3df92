"""The demands of a target group: the nodes that alone can shut somebody out."""

from __future__ import annotations

from collections.abc import Iterator

from visitator.rules.criteria import All, AnyOf, Criterion, Hjemmel, Not, Styrke, TargetGroup
from visitator.rules.walk import nodes_of


def demands(node: Criterion, styrke: Styrke, *, negated: bool = False) -> Iterator[Criterion]:
    """The demands of one strength, the innermost first.

    A group of alternatives is a demand of its own. Of its alternatives only those that tell the
    law's own conditions are looked into: nobody is shut out for not having come in another way.
    A guiding group is one demand with all that it holds.
    """
    if node.mark.styrke is Styrke.VEJLEDENDE:
        if styrke is Styrke.VEJLEDENDE:
            yield node
        return
    match node:
        case Not() | TargetGroup():
            turned = negated is not isinstance(node, Not)
            yield from demands(node.part, styrke, negated=turned)
        case All() | AnyOf():
            is_conjunction = isinstance(node, All) is not negated
            for part in node.parts:
                if is_conjunction or _tells_the_law(part):
                    yield from demands(part, styrke, negated=negated)
            if not is_conjunction and styrke is Styrke.BINDENDE:
                yield node
        case _:
            if styrke is Styrke.BINDENDE:
                yield node


def _tells_the_law(node: Criterion) -> bool:
    """Whether an alternative has several parts, some of which are the law's own conditions."""
    if not isinstance(node, All | TargetGroup):
        return False
    return any(part.mark.hjemmel is Hjemmel.LOV for part in nodes_of(node))

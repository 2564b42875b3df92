"""A criterion as plain data."""

from __future__ import annotations

from typing import Any

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
    TargetGroup,
    Test,
)
from visitator.rules.report import facts_in_leaf


def criterion_json(node: Criterion) -> dict[str, Any]:
    """A criterion with everything below it; a leaf names its facts instead of parts."""
    mark = node.mark
    found: dict[str, Any] = {
        "art": _kind(node),
        "sti": mark.sti,
        "tekst": mark.tekst,
        "styrke": mark.styrke.value,
        "hjemmel": mark.hjemmel.value,
        "kilde": mark.kilde.as_json(),
    }
    if mark.advarsel:
        found["advarsel"] = mark.advarsel
    match node:
        case FactTest():
            return found | {"fakta": [node.fact], "krav": _test(node.test)}
        case Share():
            bound = str(node.bound)
            share = {"over" if node.strict else "mindst": bound, "krav": _test(node.test)}
            return found | {"fakta": list(node.facts), **share}
        case Granted():
            return found | {"fakta": facts_in_leaf(node), "ydelse": node.ydelse}
        case Not() | TargetGroup():
            return found | {"dele": [criterion_json(node.part)]}
        case AtLeast():
            found["antal"] = node.count
    return found | {"dele": [criterion_json(part) for part in node.parts]}


def _test(test: Test) -> dict[str, Any]:
    """What an answer must be: one of some choices, or within bounds."""
    if isinstance(test, OneOf):
        return {"en_af": sorted(test.choices)}
    low, high = (None if b is None else str(b) for b in (test.low, test.high))
    bounds = {
        "mindst" if test.low_included else "over": low,
        "hoejst" if test.high_included else "under": high,
    }
    return {name: bound for name, bound in bounds.items() if bound is not None}


def _kind(node: Criterion) -> str:
    match node:
        case All():
            return "alle"
        case AnyOf():
            return "en_af"
        case Not():
            return "ikke"
        case AtLeast():
            return "mindst"
        case Share():
            return "andel"
        case Granted():
            return "bevilget"
        case TargetGroup():
            return "maalgruppe"
        case FactTest():
            return "faktum"

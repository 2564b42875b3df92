"""Criteria told in general, without a citizen."""

from __future__ import annotations

from datetime import date

from visitator.rules.criteria import AtLeast, Criterion
from visitator.rules.explain import Reason, explain
from visitator.rules.situation import Situation
from visitator.text.page import Page
from visitator.text.reasons import (
    conditions,
    how_many,
    is_conjunction,
    is_told,
    show_note,
    told,
    unwrapped,
    weighed_below,
)
from visitator.text.words import both, either

NOBODY = Situation(date.min, {})


def in_general(criterion: Criterion) -> list[Reason]:
    """The conditions of a criterion when nothing is known of anybody."""
    return list(conditions(explain(criterion, NOBODY)))


def show_criterion(
    page: Page, condition: Reason, above: Reason | None = None, depth: int = 0
) -> None:
    """A condition with the parts of a group below it."""
    inner = unwrapped(condition)
    mark = condition.node.mark
    words = weighed_below(condition, above)
    which = f" – {how_many(inner)}" if is_told(condition) else ""
    opening = f"{which}:" if inner.parts else ""
    page.item(f"{words}{page.cite(mark.kilde)}{opening}", depth=depth)
    show_note(page, condition, above, depth + 1)
    for part in inner.parts:
        show_criterion(page, part, condition, depth + 1)
    if mark.advarsel:
        page.item(f"Til sagsbehandleren: {mark.advarsel}", mark="!", depth=depth + 1)


def in_words(criterion: Criterion) -> str:
    """A criterion within a sentence."""
    return _in_words(explain(criterion, NOBODY))


def _in_words(reason: Reason) -> str:
    inner = unwrapped(reason)
    if is_told(reason) or not inner.parts:
        return told(reason)
    parts = [_quoted(part) for part in inner.parts]
    if isinstance(inner.node, AtLeast):
        return f"{how_many(inner)}: {both(parts)}"
    return both(parts) if is_conjunction(inner) else either(parts)


def _quoted(part: Reason) -> str:
    """A part of a group, set apart so that «og» and «eller» do not run together."""
    words = _in_words(part)
    return f"«{words}»" if is_told(part) else f"({words})"

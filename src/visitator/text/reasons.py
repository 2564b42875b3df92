"""Why a service came out as it did: the criteria that decided it, and those that are met."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from visitator.grundlag.assess import Grundlag
from visitator.rules.criteria import All, AnyOf, AtLeast, Not, TargetGroup
from visitator.rules.explain import Reason
from visitator.rules.report import facts_in_leaf
from visitator.rules.standards import Status
from visitator.text.known import known
from visitator.text.page import Page
from visitator.text.words import both, weight

VARIANTS = "varianter"
"""The place of the variants joined, which no document tells in words of its own."""
MARKS = {True: "[ja] ", False: "[nej]", None: "[?]  "}


def conditions(reason: Reason) -> Iterator[Reason]:
    """The conditions that all must hold, each as the catalogue tells it."""
    if is_conjunction(reason) and not is_told(reason):
        for part in reason.parts:
            yield from conditions(part)
    else:
        yield reason


def is_told(reason: Reason) -> bool:
    """Whether the catalogue tells the node in words of its own."""
    return bool(reason.node.mark.tekst)


def told(reason: Reason) -> str:
    """A node in words, without a full stop."""
    return reason.node.mark.tekst.rstrip(".") if is_told(reason) else how_many(reason).capitalize()


def how_many(group: Reason) -> str:
    """How many parts of a group must hold."""
    if isinstance(group.node, AtLeast):
        return f"mindst {group.node.count} af disse"
    if is_conjunction(group):
        return "alle disse"
    return f"mindst én af {'ydelsens former' if group.node.mark.sti == VARIANTS else 'disse'}"


def is_conjunction(reason: Reason) -> bool:
    """Whether all parts must hold; under «ikke» that is what «en af» says."""
    return isinstance(reason.node, AnyOf if reason.negated else All)


def unwrapped(condition: Reason) -> Reason:
    """What stands within «ikke» or «maalgruppe», which tells its text already."""
    while isinstance(condition.node, Not | TargetGroup):
        condition = condition.parts[0]
    return condition


def deciding(
    found: Collection[Reason], status: Status, missing: Collection[str], grundlag: Grundlag
) -> list[Reason]:
    """The conditions that make the status what it is.

    ``missing`` are the facts that can still change it; what else is unknown decides nothing.
    """
    match status:
        case Status.IKKE_OMFATTET:
            return [condition for condition in found if condition.binding is False]
        case Status.VEJLEDENDE_UDEN_FOR:
            return [condition for condition in found if condition.outcome is False]
        case Status.UAFKLARET:
            return [c for c in found if c.outcome is False or _asks_for(c, missing, grundlag)]
    return []


def _asks_for(condition: Reason, missing: Collection[str], grundlag: Grundlag) -> bool:
    return any(
        grundlag.edition.vocabulary[fact].asked_as in missing
        for leaf in open_leaves(condition)
        for fact in facts_in_leaf(leaf.node)
    )


def open_leaves(reason: Reason) -> Iterator[Reason]:
    """The leaves that keep a criterion unknown; those within a part that is settled do not."""
    if reason.outcome is None:
        if not reason.parts:
            yield reason
        for part in reason.parts:
            yield from open_leaves(part)


def show_met(page: Page, condition: Reason, above: Reason | None = None, depth: int = 0) -> None:
    """A condition that is met, briefly: of an «en af» only the way in that is a group itself."""
    page.item(weighed_below(condition, above) + _cited(page, condition), MARKS[True], depth)
    show_note(page, condition, above, depth + 1)
    inner = unwrapped(condition)
    for part in inner.parts:
        if part.outcome is True and (is_conjunction(inner) or unwrapped(part).parts):
            show_met(page, part, condition, depth + 1)


def show_deciding(
    page: Page,
    condition: Reason,
    grundlag: Grundlag,
    above: Reason | None = None,
    depth: int = 0,
) -> None:
    """A condition that is not met or not known, with what lies behind it."""
    words = weighed_below(condition, above) + _cited(page, condition)
    page.item(words, MARKS[condition.outcome], depth)
    show_note(page, condition, above, depth + 1)
    inner = unwrapped(condition)
    if not inner.parts:
        _show_answers(page, inner, grundlag, depth + 1)
    for part in _behind(inner):
        show_deciding(page, part, grundlag, condition, depth + 1)
    advarsel = condition.node.mark.advarsel
    if condition.outcome is False and advarsel:
        page.item(f"Bemærk: {advarsel}", depth=depth + 1)


def show_note(page: Page, condition: Reason, above: Reason | None, depth: int) -> None:
    """Where the reading departs from the source's words; a part does not repeat its group's."""
    note = condition.node.mark.note
    if note and (above is None or note != above.node.mark.note):
        page.item(f"Kildenote: {note}", depth=depth)


def weighed_below(condition: Reason, above: Reason | None) -> str:
    """A condition with its strength and legal basis, unless the one above has told them."""
    mine, theirs = condition.node.mark, above.node.mark if above else None
    if theirs and (mine.styrke, mine.hjemmel) == (theirs.styrke, theirs.hjemmel):
        return told(condition)
    return f"{told(condition)} ({weight(mine.styrke, mine.hjemmel)})"


def _cited(page: Page, condition: Reason) -> str:
    return page.cite(condition.node.mark.kilde)


def _show_answers(page: Page, leaf: Reason, grundlag: Grundlag, depth: int) -> None:
    facts = facts_in_leaf(leaf.node)
    told = [words for fact in facts if (words := known(fact, grundlag)) is not None]
    if told:
        page.item(f"Oplyst: {'; '.join(told)}", depth=depth)
    unknown = [fact for fact in facts if known(fact, grundlag) is None]
    if unknown:
        labels = both(f"«{grundlag.edition.vocabulary[fact].label}»" for fact in unknown)
        page.item(f"Ikke oplyst: {labels}", depth=depth)


def failures(condition: Reason) -> list[str]:
    """What is not met, in a few words: where a way in is itself a list, what fails in that."""
    ways = [unwrapped(part) for part in unwrapped(condition).parts]
    parts = [part for way in ways if is_conjunction(way) for part in way.parts]
    binding = condition.binding is False
    failing = [told(p) for p in parts if (p.binding if binding else p.outcome) is False]
    return failing or [told(condition)]


def _behind(group: Reason) -> Iterator[Reason]:
    """The parts that keep a group from being met: all of an «en af», the failing of an «alle»."""
    for part in group.parts:
        keeps_open = part.outcome is not True and not is_conjunction(group)
        if keeps_open or part.outcome is group.outcome:
            yield part

"""Random rules and citizens over a small vocabulary, and brute force over every completion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import product

from hypothesis import strategies as st

from visitator.rules.cells import AnswerSpace, answer_space
from visitator.rules.citations import Citation
from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Between,
    Criterion,
    FactTest,
    Hjemmel,
    Mark,
    Not,
    OneOf,
    Share,
    Styrke,
)
from visitator.rules.facts import LEVELS, THEME_LEVELS, YES_NO, Art, Fact, FactType, Value
from visitator.rules.situation import Situation
from visitator.rules.standards import Kvalitetsstandard, Offer
from visitator.rules.tables import Row, Silence, Table, Term
from visitator.rules.walk import criteria_in

DAY = date(2026, 1, 15)
KILDE = Citation("proeve", "1")


def _fact(name: str, kind: FactType, choices: tuple[str, ...], order: int) -> Fact:
    pairs = tuple((choice, choice) for choice in choices)
    return Fact(name, kind, "?", name, "", "", Art.OPLYSNING, "borger", pairs, "", (), order)


VOCABULARY = {
    fact.id: fact
    for fact in (
        _fact("p", FactType.JA_NEJ, YES_NO, 0),
        _fact("q", FactType.JA_NEJ, YES_NO, 1),
        _fact("r", FactType.JA_NEJ, YES_NO, 2),
        _fact("alder", FactType.HELTAL, (), 3),
        _fact("niveau", FactType.NIVEAU, LEVELS, 4),
        _fact("tema.a", FactType.TEMANIVEAU, THEME_LEVELS, 5),
        _fact("tema.b", FactType.TEMANIVEAU, THEME_LEVELS, 6),
    )
}
THEMES = ("tema.a", "tema.b")

marks = st.sampled_from((Styrke.BINDENDE, Styrke.BINDENDE, Styrke.VEJLEDENDE)).map(
    lambda styrke: Mark("sti", "tekst", styrke, Hjemmel.KOMMUNE, KILDE)
)
yes_no = st.builds(
    FactTest,
    st.sampled_from("pqr"),
    st.sampled_from(YES_NO).map(lambda choice: OneOf(frozenset({choice}))),
    marks,
)
levels = st.sampled_from(LEVELS[1:]).map(
    lambda lowest: OneOf(frozenset(LEVELS[LEVELS.index(lowest) :]))
)
ages = st.sampled_from((18, 65)).flatmap(
    lambda bound: st.sampled_from(
        (Between(bound, True, None, False), Between(None, False, bound, False))
    )
)
themes = st.sampled_from((2, 3)).map(lambda low: OneOf(frozenset(THEME_LEVELS[low:])))
leaves = st.one_of(
    yes_no,
    st.builds(FactTest, st.just("niveau"), levels, marks),
    st.builds(FactTest, st.just("alder"), ages, marks),
    st.builds(FactTest, st.sampled_from(THEMES), themes, marks),
    st.builds(
        Share,
        st.just(THEMES),
        themes,
        st.sampled_from((Fraction(1, 2), Fraction(1))),
        st.booleans(),
        marks,
    ),
)


def _joined(parts: st.SearchStrategy[Criterion]) -> st.SearchStrategy[Criterion]:
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(All, several, marks),
        st.builds(AnyOf, several, marks),
        st.builds(Not, parts, marks),
        several.flatmap(
            lambda found: st.builds(AtLeast, st.integers(1, len(found)), st.just(found), marks)
        ),
    )


criteria = st.recursive(leaves, _joined, max_leaves=6)
"""Any criterion with a few leaves."""


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of conditional rows, perhaps with a last one that fits everybody."""
    conditions = draw(st.lists(criteria, min_size=1, max_size=3))
    rows = [
        Row(f"[{n}]", naar, Term(str(n), ""), Styrke.BINDENDE, KILDE, None)
        for n, naar in enumerate(conditions)
    ]
    if draw(st.booleans()):
        rows.append(Row("[sidst]", None, Silence("tavs"), Styrke.BINDENDE, KILDE, None))
    return Table("pligt", tuple(rows))


@st.composite
def standards(draw: st.DrawFn, name: str = "sel-1") -> Kvalitetsstandard:
    """A service without variants: a target group and one table."""
    offer = Offer(name, name, 1, draw(criteria), {"pligt": draw(tables())}, ())
    return Kvalitetsstandard(offer, "lov", None, KILDE, (), (), (), (), (), (), {})


def space_of(*found: Kvalitetsstandard) -> AnswerSpace:
    """The answers that the standards' rules can tell apart."""
    return answer_space([c for s in found for c in criteria_in(s)], VOCABULARY)


@st.composite
def partial_facts(draw: st.DrawFn, space: AnswerSpace) -> dict[str, Value]:
    """Some facts known, the others not."""
    known: dict[str, Value] = {}
    for name, cells in space.cells.items():
        if draw(st.booleans()):
            known[name] = draw(st.sampled_from(cells.examples))
    return known


def completions(space: AnswerSpace, known: Mapping[str, Value]) -> Iterator[dict[str, Value]]:
    """Every way of answering what is unknown."""
    open_facts = [name for name in space.cells if name not in known]
    for answers in product(*[space.cells[name].examples for name in open_facts]):
        yield {**known, **dict(zip(open_facts, answers, strict=True))}


def situation(facts: Mapping[str, Value]) -> Situation:
    """A citizen with these facts."""
    return Situation(DAY, dict(facts), frozenset(), ())

"""Missing facts and the next question, against brute force over every completion."""

from __future__ import annotations

from collections.abc import Mapping

from generative.strategies import (
    VOCABULARY,
    completions,
    partial_facts,
    situation,
    space_of,
    standards,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from visitator.rules.cells import AnswerSpace
from visitator.rules.explain import explain_offer, explain_table
from visitator.rules.facts import Value
from visitator.rules.questions import Outlook, next_questions, outlook
from visitator.rules.standards import Kvalitetsstandard, Status
from visitator.rules.survey import survey
from visitator.rules.tables import Udfald
from visitator.rules.winners import narrowed

Facts = Mapping[str, Value]


def view(standard: Kvalitetsstandard, space: AnswerSpace, facts: Facts) -> Outlook:
    citizen = situation(facts)
    surveyed = survey(standard, space.cells)
    return outlook(standard, surveyed, citizen, space.known(citizen), VOCABULARY)


def status(standard: Kvalitetsstandard, facts: Facts) -> Status:
    return explain_offer(standard.tilbud, situation(facts)).status


def winner(standard: Kvalitetsstandard, facts: Facts) -> object:
    """The winning row of a complete case; nothing where the citizen is shut out."""
    if status(standard, facts) is Status.IKKE_OMFATTET:
        return None
    result = explain_table(standard.tilbud.tabeller["pligt"], situation(facts))
    assert result.udfald is not Udfald.FLERE_MULIGE
    return result.udfald if result.row is None else result.row.sti


def missing_by_force(
    standard: Kvalitetsstandard, space: AnswerSpace, facts: Facts, outcome: object
) -> set[str]:
    """The definition, word for word: two completions that differ only in the fact differ."""
    assert callable(outcome)
    found = set()
    for name in set(space.cells) - set(facts):
        groups: dict[tuple[Value, ...], set[object]] = {}
        for complete in completions(space, facts):
            others = tuple(value for key, value in sorted(complete.items()) if key != name)
            groups.setdefault(others, set()).add(outcome(standard, complete))
        if any(len(outcomes) > 1 for outcomes in groups.values()):
            found.add(name)
    return found


@settings(max_examples=150)
@given(standards(), st.data())
def test_exactly_the_facts_that_can_change_the_outcome_are_missing(
    standard: Kvalitetsstandard, data: st.DataObject
) -> None:
    space = space_of(standard)
    facts = data.draw(partial_facts(space))
    missing = view(standard, space, facts).missing[standard.id]
    for_status = missing_by_force(standard, space, facts, status)
    assert set(missing.status) == for_status
    assert set(missing.omfang) == missing_by_force(standard, space, facts, winner) - for_status


@given(standards(), st.data())
def test_the_exact_status_is_open_only_if_completions_disagree(
    standard: Kvalitetsstandard, data: st.DataObject
) -> None:
    space = space_of(standard)
    facts = data.draw(partial_facts(space))
    possible = {status(standard, complete) for complete in completions(space, facts)}
    expected = possible.pop() if len(possible) == 1 else Status.UAFKLARET
    assert view(standard, space, facts).statuses[standard.id] is expected


def worst(several: list[Kvalitetsstandard], space: AnswerSpace, facts: Facts, name: str) -> int:
    """How many statuses the least helpful answer leaves open."""
    left = []
    for answer in space.cells[name].examples:
        more = {**facts, name: answer}
        views = [view(standard, space, more) for standard in several]
        left.append(sum(v.statuses[v.standard.id] is Status.UAFKLARET for v in views))
    return max(left)


@settings(max_examples=60)
@given(standards("sel-1"), standards("sel-2"), st.data())
def test_the_next_question_leaves_fewest_open_after_its_worst_answer(
    one: Kvalitetsstandard, other: Kvalitetsstandard, data: st.DataObject
) -> None:
    several = [one, other]
    space = space_of(*several)
    facts = data.draw(partial_facts(space))
    views = [view(standard, space, facts) for standard in several]
    candidates = {fact for v in views for fact in v.missing[v.standard.id].status}
    asked = next_questions(views, space, VOCABULARY, frozenset())
    if candidates:
        expected = min(
            candidates,
            key=lambda name: (worst(several, space, facts, name), VOCABULARY[name].order),
        )
        assert asked[0] == expected
        assert set(asked) == candidates


@settings(max_examples=60)
@given(standards("sel-1"), standards("sel-2"), st.data())
def test_a_dialogue_asks_nothing_twice_and_ends_with_every_outcome_settled(
    one: Kvalitetsstandard, other: Kvalitetsstandard, data: st.DataObject
) -> None:
    several = [one, other]
    space = space_of(*several)
    facts: dict[str, Value] = {}
    asked: list[str] = []
    while True:
        views = [view(standard, space, facts) for standard in several]
        questions = next_questions(views, space, VOCABULARY, frozenset())
        if not questions:
            break
        asked.append(questions[0])
        facts[questions[0]] = data.draw(st.sampled_from(space.cells[questions[0]].examples))
    assert len(asked) == len(set(asked))
    for standard in several:
        outcomes = {(status(standard, c), winner(standard, c)) for c in completions(space, facts)}
        assert len(outcomes) == 1


@given(standards(), st.data())
def test_the_rows_shown_as_possible_are_those_some_completion_ends_in(
    standard: Kvalitetsstandard, data: st.DataObject
) -> None:
    space = space_of(standard)
    facts = data.draw(partial_facts(space))
    found = narrowed(
        explain_offer(standard.tilbud, situation(facts)), view(standard, space, facts)
    ).tabeller["pligt"]
    possible = {winner(standard, complete) for complete in completions(space, facts)} - {None}
    if possible:
        shown = {row.sti for row in found.mulige} or {found.row.sti if found.row else found.udfald}
        assert shown | ({Udfald.INGEN_RAEKKE} if found.may_miss else set()) == possible


@given(standards(), st.data())
def test_what_nobody_can_tell_is_not_asked_for(
    standard: Kvalitetsstandard, data: st.DataObject
) -> None:
    space = space_of(standard)
    found = view(standard, space, {})
    hidden = frozenset(data.draw(st.sets(st.sampled_from(sorted(space.cells)))))
    assert not hidden & set(next_questions([found], space, VOCABULARY, hidden))


@given(standards(), st.data())
def test_the_two_back_ends_agree_on_every_complete_citizen(
    standard: Kvalitetsstandard, data: st.DataObject
) -> None:
    space = space_of(standard)
    facts = {name: data.draw(st.sampled_from(c.examples)) for name, c in space.cells.items()}
    found = view(standard, space, facts)
    assert found.statuses[standard.id] is status(standard, facts)
    assert found.missing[standard.id] == ((), ())
    root = found.roots.get((standard.id, "pligt"))
    if root is not None:
        row = found.diagram.outcome(root)
        expected = winner(standard, facts)
        if expected is None:
            assert row is None
        elif expected is Udfald.INGEN_RAEKKE:
            assert row == -1
        else:
            assert isinstance(row, int)
            assert standard.tilbud.tabeller["pligt"].rows[row].sti == expected

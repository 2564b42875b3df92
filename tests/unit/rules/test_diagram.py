"""Decision diagrams: reduced, so that a fact occurs in them only if it matters."""

from __future__ import annotations

import pytest

from visitator.rules import diagram as diagrams
from visitator.rules.diagram import Builder, TooManyCombinationsError


def test_a_question_whose_answers_all_lead_to_one_place_is_left_out() -> None:
    builder = Builder()
    assert builder.ask(0, (builder.end("x"),) * 3) == builder.end("x")


def test_equal_questions_are_one_node() -> None:
    builder = Builder()
    yes, no = builder.end(True), builder.end(False)
    assert builder.ask(0, (yes, no)) == builder.ask(0, (yes, no))


def both(first: bool, second: bool) -> bool:
    return first and second


def conjunction() -> tuple[Builder, int]:
    """Variable 0 has two answers, variable 1 three, of which only the last will do."""
    builder = Builder()
    yes, no = builder.end(True), builder.end(False)
    first = builder.ask(0, (no, yes))
    second = builder.ask(1, (no, no, yes))
    return builder, builder.apply(both, first, second)


def test_a_function_depends_on_what_can_change_it() -> None:
    builder, root = conjunction()
    made = builder.finish()
    assert made.support(root) == {0, 1}
    assert made.reachable_outcomes(root) == {True, False}


def test_an_answer_can_settle_the_rest() -> None:
    builder, root = conjunction()
    left, (settled,) = builder.finish().restrict([root], {0: 0})
    assert left.outcome(settled) is False
    assert left.support(settled) == set()


def test_an_answer_can_leave_the_rest_open() -> None:
    builder, root = conjunction()
    left, (still,) = builder.finish().restrict([root], {0: 1})
    assert left.support(still) == {1}
    assert left.settled_by(still, {1: 0})
    assert left.settled_by(still, {1: 2})
    assert not left.settled_by(still, {})


def test_a_question_below_an_open_one_settles_only_if_every_way_ends_alike() -> None:
    builder, root = conjunction()
    made = builder.finish()
    assert made.settled_by(root, {1: 0})
    assert not made.settled_by(root, {1: 2})
    assert made.settled_by(root, {0: 1, 1: 2})


def test_only_outcomes_that_some_case_ends_in_are_reachable() -> None:
    builder = Builder()
    root = builder.ask(0, (builder.end("a"), builder.end("b")))
    builder.end("c")
    assert builder.finish().reachable_outcomes(root) == {"a", "b"}


def test_functions_are_restricted_together() -> None:
    builder, root = conjunction()
    other = builder.ask(1, (builder.end(True), builder.end(False), builder.end(False)))
    left, roots = builder.finish().restrict([root, other], {1: 2})
    assert [left.support(r) for r in roots] == [{0}, set()]


def test_a_rule_with_too_many_dependent_facts_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(diagrams, "LIMIT", 3)
    builder = Builder()
    yes, no = builder.end(True), builder.end(False)
    node = yes
    for variable in (4, 3, 2):
        node = builder.ask(variable, (no, node))
    with pytest.raises(TooManyCombinationsError):
        builder.ask(1, (no, node))

"""The shortest example of a case: as few known facts as will do."""

from __future__ import annotations

from visitator.rules.diagram import Builder
from visitator.rules.fewest_facts import fewest_facts, outcome_of


def test_one_answer_of_one_fact() -> None:
    """The last cell of a fact is the one in which it is unknown."""
    builder = Builder()
    no, yes = builder.end(False), builder.end(True)
    root = builder.ask(0, (no, yes, no))
    assert fewest_facts(builder, root) == {0: 1}
    assert outcome_of(builder, root, {0: 1}) is True
    assert outcome_of(builder, root, {0: 0}) is False
    assert outcome_of(builder, root, {}) is False


def test_a_fact_that_may_stay_unknown_is_left_out() -> None:
    """Known first and unknown second takes one fact; the other way round would take two."""
    builder = Builder()
    no, yes = builder.end(False), builder.end(True)
    with_both = builder.ask(1, (no, yes, no))
    with_one = builder.ask(1, (no, no, yes))
    assert fewest_facts(builder, builder.ask(0, (with_both, no))) == {0: 0, 1: 1}
    assert fewest_facts(builder, builder.ask(0, (with_one, with_both))) == {0: 0}


def test_a_function_that_never_holds_has_no_example() -> None:
    builder = Builder()
    assert fewest_facts(builder, builder.end(False)) is None
    assert fewest_facts(builder, builder.end(True)) == {}

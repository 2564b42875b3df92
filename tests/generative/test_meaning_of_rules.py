"""What must hold of every rule, whatever a municipality writes."""

from __future__ import annotations

from generative.strategies import (
    VOCABULARY,
    completions,
    criteria,
    partial_facts,
    situation,
    space_of,
    standards,
)
from hypothesis import given
from hypothesis import strategies as st

from visitator.rules.cells import answer_space
from visitator.rules.criteria import All, AnyOf, AtLeast, Criterion, Not
from visitator.rules.explain import explain, explain_offer
from visitator.rules.standards import Kvalitetsstandard, Status

SETTLED = (Status.OMFATTET, Status.IKKE_OMFATTET, Status.VEJLEDENDE_UDEN_FOR)


@given(criteria, st.data())
def test_all_criteria_true_implies_that_the_binding_ones_are(
    criterion: Criterion, data: st.DataObject
) -> None:
    space = answer_space([criterion], VOCABULARY)
    reason = explain(criterion, situation(data.draw(partial_facts(space))))
    assert reason.outcome is not True or reason.binding is True


@given(standards(), st.data())
def test_one_fact_more_never_changes_a_settled_status(
    standard: Kvalitetsstandard, data: st.DataObject
) -> None:
    space = space_of(standard)
    facts = data.draw(partial_facts(space))
    before = explain_offer(standard.tilbud, situation(facts)).status
    unknown = [name for name in space.cells if name not in facts]
    if before in SETTLED and unknown:
        name = data.draw(st.sampled_from(unknown))
        more = {**facts, name: data.draw(st.sampled_from(space.cells[name].examples))}
        assert explain_offer(standard.tilbud, situation(more)).status is before


@given(criteria, st.data())
def test_the_order_of_criteria_never_matters(criterion: Criterion, data: st.DataObject) -> None:
    space = answer_space([criterion], VOCABULARY)
    facts = situation(data.draw(partial_facts(space)))
    shuffled = _shuffled(criterion, data)
    one, other = explain(criterion, facts), explain(shuffled, facts)
    assert (one.outcome, one.binding) == (other.outcome, other.binding)


def _shuffled(node: Criterion, data: st.DataObject) -> Criterion:
    match node:
        case All() | AnyOf() | AtLeast():
            parts = tuple(_shuffled(part, data) for part in data.draw(st.permutations(node.parts)))
            if isinstance(node, AtLeast):
                return AtLeast(node.count, parts, node.mark)
            return type(node)(parts, node.mark)
        case Not():
            return Not(_shuffled(node.part, data), node.mark)
    return node


@given(standards(), st.data())
def test_three_valued_logic_never_says_more_than_every_completion(
    standard: Kvalitetsstandard, data: st.DataObject
) -> None:
    space = space_of(standard)
    facts = data.draw(partial_facts(space))
    claimed = explain_offer(standard.tilbud, situation(facts)).status
    if claimed is not Status.UAFKLARET:
        for complete in completions(space, facts):
            assert explain_offer(standard.tilbud, situation(complete)).status is claimed


@given(criteria, st.data())
def test_the_opposite_of_a_criterion_has_the_opposite_outcome(
    criterion: Criterion, data: st.DataObject
) -> None:
    space = answer_space([criterion], VOCABULARY)
    facts = situation(data.draw(partial_facts(space)))
    outcome = explain(criterion, facts).outcome
    opposite = explain(Not(criterion, criterion.mark), facts).outcome
    assert opposite is (None if outcome is None else not outcome)

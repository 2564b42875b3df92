"""The example of a finding is what it says, on random rules and against brute force."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations, product
from typing import Any, cast

from generative.strategies import VOCABULARY, completions, criteria, situation, space_of, standards
from hypothesis import given, settings

from visitator.rules.cells import answer_space
from visitator.rules.check.findings.against_law import against_law
from visitator.rules.check.findings.finding import Slags
from visitator.rules.check.findings.subject import Subject
from visitator.rules.check.places import Places
from visitator.rules.criteria import Criterion, Styrke
from visitator.rules.explain import explain, explain_offer
from visitator.rules.facts import Value
from visitator.rules.load.strict_yaml import Document, read_bytes
from visitator.rules.regions import regions_of
from visitator.rules.standards import Kvalitetsstandard, Offer, Status
from visitator.rules.tables import Row, Table, Term

EXPECTED = {Slags.SNAEVRERE: Status.IKKE_OMFATTET, Slags.HUL: Status.IKKE_OMFATTET}


def a_duty(standard: Kvalitetsstandard) -> Kvalitetsstandard:
    """The same target group as a paragraph that binds the municipality."""
    offer = standard.tilbud
    row = Row("pligt", None, Term("skal", ""), Styrke.BINDENDE, standard.kilde, None)
    whole = Offer(
        offer.id, offer.titel, None, offer.maalgruppe, {"pligt": Table("pligt", (row,))}, ()
    )
    return Kvalitetsstandard(whole, "lov", None, standard.kilde, None, (), (), (), (), (), (), {})


def subject(standard: Kvalitetsstandard) -> Subject:
    document: Document = read_bytes(b"ydelse: sel-1\n", "sel-1.yaml")
    edition = cast(Any, type("AnEdition", (), {"vocabulary": VOCABULARY})())
    return Subject(edition, standard, Places(document, document), "proeve", "2020-01-01")


def status(standard: Kvalitetsstandard, facts: Mapping[str, Value]) -> Status:
    return explain_offer(standard.tilbud, situation(facts)).status


@settings(max_examples=60, deadline=None)
@given(standards(), standards())
def test_who_is_named_is_within_the_law_and_left_out_by_the_standard(
    law: Kvalitetsstandard, own: Kvalitetsstandard
) -> None:
    paragraph, space = a_duty(law), space_of(law, own)
    for finding in against_law(paragraph, [subject(own)]):
        left_out = EXPECTED.get(finding.slags, Status.VEJLEDENDE_UDEN_FOR)
        for facts in completions(space, dict(finding.borger)):
            assert status(paragraph, facts) is Status.OMFATTET
            assert status(own, facts) is left_out


@settings(max_examples=60, deadline=None)
@given(standards(), standards())
def test_nobody_is_left_out_where_nothing_is_found(
    law: Kvalitetsstandard, own: Kvalitetsstandard
) -> None:
    paragraph, space = a_duty(law), space_of(law, own)
    shut_out = any(
        status(paragraph, facts) is Status.OMFATTET and status(own, facts) is Status.IKKE_OMFATTET
        for facts in completions(space, {})
    )
    kinds = {finding.slags for finding in against_law(paragraph, [subject(own)])}
    assert bool(kinds & EXPECTED.keys()) is shut_out


@settings(max_examples=60, deadline=None)
@given(criteria)
def test_no_fewer_facts_put_a_citizen_in_the_region(criterion: Criterion) -> None:
    regions = regions_of([criterion], VOCABULARY)
    example = regions.smallest(regions.truth(criterion, guided=True))
    space = answer_space([criterion], VOCABULARY)

    def is_sure(facts: Mapping[str, Value]) -> bool:
        every = completions(space, facts)
        return all(explain(criterion, situation(complete)).outcome is True for complete in every)

    if example is None:
        return
    assert is_sure(example)
    for facts in combinations(space.cells, len(example) - 1) if example else ():
        for answers in product(*[space.cells[fact].examples for fact in facts]):
            assert not is_sure(dict(zip(facts, answers, strict=True)))

"""What the reference of a population spares: it rests on what a rule asks of, and on no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from populations.reference import Reference, reached_from
from populations.remembered import PLAIN, Citizen, asked_by
from populations.test_every_citizen import DAYS

from visitator.rules import explain as engine
from visitator.rules.amounts import worked_out
from visitator.rules.columns.plan import RuleSet, plan
from visitator.rules.explain import explain_table
from visitator.rules.facts import Value
from visitator.rules.load.cache import edition_on
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.reference import read_reference
from visitator.rules.standards import Offer
from visitator.rules.tables import formula_of
from visitator.rules.walk import facts_used, nodes_of
from visitator.simulation.figures.read_figures import read_figures
from visitator.simulation.synthetic import synthetic

FILES = catalogue_files(Path(__file__).parents[2] / "katalog")
CITIZENS = 40


class Watched(Mapping[str, Value]):
    """Facts that note which of them were asked of."""

    def __init__(self, facts: Mapping[str, Value]) -> None:
        self.facts, self.seen = facts, set[str]()

    def __getitem__(self, name: str) -> Value:
        self.seen.add(name)
        return self.facts[name]

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("a rule went through every fact")

    def __len__(self) -> int:
        raise AssertionError("a rule counted the facts")


class Some(NamedTuple):
    """The rules of a municipality and some of its invented citizens."""

    rules: RuleSet
    reference: Callable[[], Reference]
    rows: list[tuple[Any, ...]]


@pytest.fixture(params=DAYS)
def some(request: pytest.FixtureRequest) -> Some:
    kommune, day = request.param, DAYS[request.param][0]
    edition = edition_on(FILES, kommune, FILES.valid_version(kommune, day) or "", day)
    rules = RuleSet(edition.standards, edition.vocabulary, edition.rates, day)
    names = {fact for standard in edition.standards.values() for fact in facts_used(standard)}
    wanted = names | edition.space.grants.keys()
    figures = read_figures(FILES, read_reference(FILES))
    people = synthetic(edition.vocabulary, wanted, CITIZENS, 3, figures=figures)
    answers = list(plan(rules, given=people.columns).answers)

    def reference() -> Reference:
        return Reference(rules, people.columns, answers, edition.space.cells)

    return Some(rules, reference, people.rows())


def test_a_citizen_is_answered_alone_as_after_the_others(some: Some) -> None:
    together = list(some.reference().of(some.rows))
    alone = [answers for row in some.rows for answers in some.reference().of([row])]
    assert together == alone
    assert len(set(together)) > 1


def test_nothing_is_remembered_once_the_rows_are_gone_through(some: Some) -> None:
    list(some.reference().of(some.rows[:1]))
    assert engine.explain is PLAIN


def test_a_criterion_looks_at_no_other_fact_than_it_names(some: Some) -> None:
    for offer, citizen, watched in _watched(some):
        rows = [row for table in offer.tabeller.values() for row in table.rows]
        for criterion in [offer.maalgruppe, *[row.naar for row in rows if row.naar]]:
            for node in nodes_of(criterion):
                watched.seen.clear()
                PLAIN(node, citizen)
                assert watched.seen <= asked_by(node)


def test_a_formula_looks_at_no_other_fact_than_it_and_those_below_name(some: Some) -> None:
    for offer, citizen, watched in _watched(some):
        tables = {emne: explain_table(table, citizen) for emne, table in offer.tabeller.items()}
        for emne in tables:
            reached = reached_from(tables, emne)
            formulas = [formula_of(result.row) for result in reached.values() if result.row]
            named = {name for formula in formulas if formula for name in formula.facts}
            watched.seen.clear()
            alone = worked_out(reached, citizen, some.rules.rates).get(emne)
            assert watched.seen <= named
            assert alone == worked_out(tables, citizen, some.rules.rates).get(emne)


def _watched(some: Some) -> Iterator[tuple[Offer, Citizen, Watched]]:
    """Each offer with a few citizens, and what is asked of their facts."""
    rows = some.reference().rows
    for standard in some.rules.standards.values():
        for offer in (standard.tilbud, *standard.varianter):
            for row in some.rows[:4]:
                told = rows.citizen(row)
                watched = Watched(told.facts)
                yield offer, replace(told, facts=watched), watched

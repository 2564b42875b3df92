"""The lowest step of the ladder is the same for a population as in each decision basis."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import narwhals as nw
import pytest
from populations.remembered import Citizen

from visitator.grundlag.recommendation import not_enough, recommended
from visitator.rules.columns.frames import answered
from visitator.rules.columns.plan import Answer, RuleSet, What, plan
from visitator.rules.columns.reading import coded, readings
from visitator.rules.columns.sheet import column_name
from visitator.rules.explain import explain_offer
from visitator.rules.facts import FactType, Value
from visitator.rules.load.cache import edition_on
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.reference import read_reference
from visitator.rules.walk import facts_used
from visitator.simulation.figures.read_figures import read_figures
from visitator.simulation.ladder import lowest_step
from visitator.simulation.synthetic import synthetic

FILES = catalogue_files(Path(__file__).parents[2] / "katalog")
DAY = date(2025, 6, 1)
CITIZENS = 300


@pytest.mark.parametrize("kommune", ["koebenhavn", "hvidovre", "holbaek", "vejen", "viborg"])
def test_the_lowest_step_is_what_each_decision_basis_recommends(kommune: str) -> None:
    edition = edition_on(FILES, kommune, FILES.valid_version(kommune, DAY) or "", DAY)
    rules = RuleSet(edition.standards, edition.vocabulary, edition.rates, DAY)
    used = {fact for standard in edition.standards.values() for fact in facts_used(standard)}
    used |= {fact for service in edition.services.values() for fact, _ in service.ikke_nok}
    wanted = (used & edition.vocabulary.keys()) | edition.space.grants.keys()
    figures = read_figures(FILES, read_reference(FILES))
    people = synthetic(edition.vocabulary, wanted, CITIZENS, 11, figures=figures)
    found = plan(rules, (), given=people.columns)
    statuses = {y: found.answers[Answer(y, "", "", What.STATUS)] for y in edition.standards}
    step = lowest_step(edition.standards, statuses, edition.services, found.criteria)
    named = people.rename({header: column_name(header) for header in people.columns})
    schema = nw.from_native(people.lazy()).collect_schema()
    frame = coded(nw.from_native(named.lazy()), readings(schema, edition.vocabulary)[0])
    got = answered(frame, found.graph, {"trin": step}).collect()["trin"].to_list()
    order = list(edition.standards)
    for row, number in zip(people.iter_rows(named=True), got, strict=True):
        facts = _facts({name: cell for name, cell in row.items() if name != "borger"}, edition)
        citizen = Citizen(DAY, facts, frozenset(n for n in row if row[n] == -1))
        results = [explain_offer(s.tilbud, citizen) for s in edition.standards.values()]
        right = recommended(results, not_enough(edition.services, facts), ())
        assert right == (order[number] if number is not None and number >= 0 else None)


def _facts(row: Mapping[str, object], edition) -> dict[str, Value]:  # type: ignore[no-untyped-def]
    found: dict[str, Value] = {"sagstype": "ny", "sagsdato": DAY}
    for name, cell in row.items():
        fact = edition.vocabulary.get(name)
        if isinstance(cell, bool):
            found[name] = "ja" if cell else "nej"
        elif fact is not None and fact.type is FactType.TEMANIVEAU:
            if cell is not None and cell != -1:
                found[name] = str(cell)
        elif cell is not None:
            found[name] = cell  # type: ignore[assignment]
    return found

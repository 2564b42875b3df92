"""One simulation: a population measured by the rules as they are and as they would be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import narwhals as nw

from visitator.rules.columns.plan import RuleSet
from visitator.rules.columns.untranslatable import UntranslatableError
from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, InputError, Place, in_reading_order, nearest
from visitator.simulation.changed_rules import changed
from visitator.simulation.checked import Columns, columns_of
from visitator.simulation.population import Population
from visitator.simulation.scenario import Price, Scenario
from visitator.simulation.sides import Side, Sides, sides_of
from visitator.simulation.tally import Tally, answers_of
from visitator.simulation.totals import Totals, totals

Progress = Callable[[int], None]
"""Is told how many citizens have been measured."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """The rules on both sides, and how the columns that they ask for are read."""

    edition: Edition
    day: date
    scenario: Scenario | None
    columns: Columns
    sides: Sides = field(repr=False)

    @property
    def prices(self) -> tuple[Price, ...]:
        """The prices that the scenario names."""
        return self.scenario.prices if self.scenario else ()


def prepared(
    edition: Edition, day: date, scenario: Scenario | None, navn: str, schema: nw.Schema
) -> Simulation:
    """Everything that is settled before the first citizen is looked at.

    Raises InputError where a column is no fact, or the scenario names what is not there.
    """
    columns = columns_of(navn, schema, edition.vocabulary, edition.services)
    rules = RuleSet(edition.standards, edition.vocabulary, edition.rates, day)
    after = rules
    if scenario is not None:
        after = changed(rules, scenario)
        _check_prices(edition, scenario)
    try:
        sides = sides_of(Side(rules, after), edition.services, columns.headers)
    except UntranslatableError as error:
        what = f"«{error.place}» i {error.offer} kan ikke regnes på en befolkning: {error.why}."
        raise InputError([Fault(Place(edition.kommune), what, "Ret scenariet.")]) from None
    return Simulation(edition, day, scenario, columns.only(sides.facts), sides)


def simulated(simulation: Simulation, population: Population, told: Progress) -> Totals:
    """The figures of a whole population, measured piece by piece on this machine.

    Raises InputError for a cell that is no answer; nothing is counted then.
    """
    tally = Tally()
    for piece in population.pieces(simulation.columns.headers):
        coded = simulation.columns.coded(piece, tally.borgere)
        tally.add(answers_of(coded, simulation.sides).collect(), simulation.sides)
        told(tally.borgere)
    return totals(tally, simulation.sides, simulation.prices)


def _check_prices(edition: Edition, scenario: Scenario) -> None:
    faults = []
    for number, price in enumerate(scenario.prices):
        path = ("priser", number)
        standard = edition.standards.get(price.ydelse)
        if standard is None:
            what = f"Ydelsen «{price.ydelse}» findes ikke i kataloget."
            remedy = nearest(price.ydelse, edition.standards)
            faults.append(scenario.fault((*path, "ydelse"), what, remedy))
        elif price.variant and price.variant not in {v.id for v in standard.varianter}:
            what = f"Varianten «{price.variant}» findes ikke i {price.ydelse}."
            remedy = nearest(price.variant, (v.id for v in standard.varianter))
            faults.append(scenario.fault((*path, "variant"), what, remedy))
    if faults:
        raise InputError(in_reading_order(faults))

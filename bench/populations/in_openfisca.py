"""The same answers as variables and formulas of OpenFisca-core.

OpenFisca has no unknown: each fact has a second variable that tells whether it is known. A formula
reads the facts of its own service, as in OpenFisca's country packages; what counts themes is a
variable of its own, so that services share it. Answers that stay open are UNKNOWN.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import reduce
from operator import add, and_, ge, gt, le, lt, mul, or_, sub
from operator import eq as equal
from typing import Any

import numpy as np
import polars as pl
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from bench.populations.contestants import Work
from bench.populations.kinds import is_truth, truth_columns
from bench.populations.services import Subject
from visitator.rules.columns.graph import (
    And,
    Arithmetic,
    Choose,
    Column,
    Compare,
    Constant,
    In,
    Not,
    Or,
    Ref,
    Tally,
    Unknown,
)

UNKNOWN = -32768
PERIOD = "2026-01"
COMPARED = {"<": lt, "<=": le, ">": gt, ">=": ge, "==": equal}
CALCULATED = {"+": add, "-": sub, "*": mul}
Array = np.ndarray[Any, Any]
Facts = Callable[[str], Array]

citizen = build_entity(key="citizen", plural="citizens", label="A citizen", is_person=True)


def load(subject: Subject, path: str) -> Work:
    """The facts as arrays; ``ready`` is a simulation that has them."""
    table = pl.read_parquet(path)
    facts = _facts(subject, table)
    system = tax_benefit_system(subject)

    def ready() -> Any:
        simulation = SimulationBuilder().build_default_simulation(system, len(table))
        for name, values in facts.items():
            simulation.set_input(name, PERIOD, values)
        return simulation

    def run(simulation: Any) -> dict[str, Array]:
        return {name: simulation.calculate(name, PERIOD) for name in subject.answers}

    return Work(ready, run, _table)


def _facts(subject: Subject, table: pl.DataFrame) -> dict[str, Array]:
    found: dict[str, Array] = {}
    for name in _columns(subject):
        series = table[name]
        blank = False if series.dtype == pl.Boolean else UNKNOWN
        found[name] = series.fill_null(blank).to_numpy()
        found[f"{name}_kendt"] = series.is_not_null().to_numpy()
    return found


def _table(answers: dict[str, Array]) -> pl.DataFrame:
    series = {name: pl.Series(name, values) for name, values in answers.items()}
    return pl.DataFrame({n: values.set(values == UNKNOWN, None) for n, values in series.items()})


def tax_benefit_system(subject: Subject) -> TaxBenefitSystem:
    """A variable for each fact, for whether it is known, for each count and for each answer."""
    system = TaxBenefitSystem([citizen])
    truths = truth_columns(subject)
    for name in _columns(subject):
        system.add_variable(_variable(name, bool if name in truths else int))
        system.add_variable(_variable(f"{name}_kendt", bool))
    nodes = subject.plan.graph.nodes
    for ref, node in enumerate(nodes):
        if isinstance(node, Tally):
            system.add_variable(_variable(_count(ref), int, _formula(subject, ref, counts=False)))
    for name, ref in subject.answers.items():
        system.add_variable(_variable(name, int, _formula(subject, ref)))
    return system


def _columns(subject: Subject) -> list[str]:
    return [node.name for node in subject.plan.graph.nodes if isinstance(node, Column)]


def _count(ref: Ref) -> str:
    return f"antal_{ref}"


def _variable(name: str, kind: type, formula: Any = None) -> type[Variable]:
    attributes: dict[str, Any] = {
        "value_type": kind,
        "entity": citizen,
        "definition_period": DateUnit.MONTH,
        "label": name,
    }
    if formula is not None:
        attributes["formula"] = formula
    return type(name, (Variable,), attributes)


def _formula(subject: Subject, ref: Ref, *, counts: bool = True) -> Any:
    def formula(person: Any, period: Any) -> Array:
        values = _Values(subject, lambda name: person(name, period), counts)
        found = values.number(ref)
        return np.full(person.count, found) if np.ndim(found) == 0 else found

    return formula


@dataclass(slots=True)
class _Values:
    """The nodes of one formula: a truth as where it is true and where it is false."""

    subject: Subject
    fact: Facts
    counts: bool
    """Whether counts are variables of their own."""
    found: dict[Ref, Any] = field(default_factory=dict)

    def truth(self, ref: Ref) -> tuple[Any, Any]:
        """Where a node is true, and where it is false; neither where it is unknown."""
        if ref not in self.found:
            self.found[ref] = self._truth(ref)
        pair: tuple[Any, Any] = self.found[ref]
        return pair

    def number(self, ref: Ref) -> Any:
        """The numbers of a node, UNKNOWN where they are unknown."""
        if ref not in self.found:
            self.found[ref] = self._number(ref)
        return self.found[ref]

    def _truth(self, ref: Ref) -> tuple[Any, Any]:
        match self.subject.plan.graph.nodes[ref]:
            case Column(name):
                value, known = self.fact(name), self.fact(f"{name}_kendt")
                return value & known, ~value & known
            case Constant(value):
                return np.bool_(value is True), np.bool_(value is False)
            case In(part, codes):
                value, known = self.number(part), self._known(part)
                inside = reduce(or_, [value == code for code in codes])
                return inside & known, ~inside & known
            case Compare(a, how, b):
                known = self._known(a) & self._known(b)
                holds = COMPARED[how](self.number(a), self.number(b))
                return holds & known, ~holds & known
            case And(parts):
                pairs = [self.truth(part) for part in parts]
                return reduce(and_, [t for t, _ in pairs]), reduce(or_, [f for _, f in pairs])
            case Or(parts):
                pairs = [self.truth(part) for part in parts]
                return reduce(or_, [t for t, _ in pairs]), reduce(and_, [f for _, f in pairs])
            case Not(part):
                true, false = self.truth(part)
                return false, true
            case Unknown(part):
                unknown = self._unknown(part)
                return unknown, ~unknown
            case Choose():
                return self._chosen_truth(ref)
        raise NotImplementedError("status and bounds ask for nothing else")

    def _number(self, ref: Ref) -> Any:
        node = self.subject.plan.graph.nodes[ref]
        match node:
            case Column(name):
                return self.fact(name)
            case Constant(value):
                return UNKNOWN if value is None else value
            case Tally(parts):
                if self.counts:
                    return self.fact(_count(ref))
                return reduce(add, [self.truth(part)[0].astype(np.int8) for part in parts])
            case Arithmetic(a, how, b):
                return CALCULATED[how](self.number(a), self.number(b))
            case Choose(cases, otherwise):
                conditions = [self.truth(condition)[0] for condition, _ in cases]
                values = [np.int16(self.number(value)) for _, value in cases]
                return np.select(conditions, values, np.int16(self.number(otherwise)))
        raise NotImplementedError("status and bounds ask for nothing else")

    def _chosen_truth(self, ref: Ref) -> tuple[Any, Any]:
        node = self.subject.plan.graph.nodes[ref]
        assert isinstance(node, Choose)
        conditions = [self.truth(condition)[0] for condition, _ in node.cases]
        pairs = [self.truth(value) for _, value in node.cases]
        true, false = self.truth(node.otherwise)
        return (
            np.select(conditions, [t for t, _ in pairs], true),
            np.select(conditions, [f for _, f in pairs], false),
        )

    def _known(self, ref: Ref) -> Any:
        node = self.subject.plan.graph.nodes[ref]
        if isinstance(node, Column):
            return self.fact(f"{node.name}_kendt")
        # Counts are never unknown, and a constant is compared only where it is a number.
        if isinstance(node, Tally | Arithmetic | Constant):
            return np.True_
        return self.number(ref) != UNKNOWN

    def _unknown(self, ref: Ref) -> Any:
        if is_truth(self.subject, ref):
            true, false = self.truth(ref)
            return ~(true | false)
        return ~self._known(ref)

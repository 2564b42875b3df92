"""The columns of a whole catalogue: what is asked for, and the graph that it is worked out by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from visitator.rules.amounts import PAYMENT, is_free, subject_of
from visitator.rules.columns.amounts import Amounts
from visitator.rules.columns.criteria import Criteria, Pair
from visitator.rules.columns.graph import Graph, Ref
from visitator.rules.columns.sheet import Sheet
from visitator.rules.columns.tables import Tables
from visitator.rules.columns.untranslatable import UntranslatableError
from visitator.rules.facts import Vocabulary
from visitator.rules.formulas import Formula
from visitator.rules.rates import Rate
from visitator.rules.standards import Kvalitetsstandard, Offer, Status
from visitator.rules.tables import Table, formula_of

STATUSES = (
    Status.OMFATTET,
    Status.VEJLEDENDE_UDEN_FOR,
    Status.UAFKLARET,
    Status.IKKE_OMFATTET,
)
"""A column of statuses holds their numbers in this order."""
NEW_CASE = "ny"


class What(StrEnum):
    """What a column of answers tells."""

    STATUS = "status"
    ROW = "raekke"
    FROM = "fra"
    TO = "til"
    AMOUNT = "beloeb"


class Answer(NamedTuple):
    """One column of answers, about a service or, where ``variant`` is not empty, one of its.

    ``emne`` is the subject of a table, empty for a status. ``del_`` is which part of a package the
    bounds are of, from 0. Bounds and amounts are in hundredths.
    """

    ydelse: str
    variant: str
    emne: str
    what: What
    del_: int = 0

    @property
    def navn(self) -> str:
        """The column's name for people: ``sel-85.status``, ``sel-85.omfang.fra``."""
        part = f".{self.del_ + 1}" if self.del_ else ""
        names = (self.ydelse, self.variant, self.emne, self.what.value)
        return ".".join(filter(None, names)) + part


@dataclass(frozen=True, slots=True)
class Plan:
    """``answers`` are nodes of ``graph``; ``criteria`` translate what else is asked."""

    graph: Graph
    answers: Mapping[Answer, Ref]
    criteria: Criteria

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts and questions about grants that a table should have a column for."""
        return tuple(self.criteria.sheet.asked)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules that a table is measured by, on one day."""

    standards: Mapping[str, Kvalitetsstandard]
    vocabulary: Vocabulary
    rates: Mapping[str, Rate]
    day: date


def plan(
    rules: RuleSet,
    subjects: Iterable[str] = ("omfang", PAYMENT),
    *,
    variants: bool = True,
    given: Iterable[str] | None = None,
    kind: str = NEW_CASE,
    graph: Graph | None = None,
) -> Plan:
    """Status, winning rows, bounds and amounts of every service and, unless left out, variant.

    ``subjects`` are the tables that are asked about. ``given`` are the facts that the table has a
    column for, None for all; ``kind`` is the kind of case (sagstype) where the table does not tell.
    Plans over one ``graph`` share what they have in common.
    Raises UntranslatableError naming the first rule that has no meaning over columns.
    """
    graph = Graph() if graph is None else graph
    criteria = criteria_of(rules, graph, given=given, kind=kind)
    answers: dict[Answer, Ref] = {}
    for standard in rules.standards.values():
        for offer in (standard.tilbud, *(standard.varianter if variants else ())):
            variant = "" if offer is standard.tilbud else offer.id
            try:
                for about, ref in _offer(offer, tuple(subjects), criteria):
                    answers[about._replace(ydelse=standard.id, variant=variant)] = ref
            except UntranslatableError as error:
                raise UntranslatableError(error.place, error.why, offer.id) from None
    return Plan(graph, answers, criteria)


def criteria_of(
    rules: RuleSet, graph: Graph, *, given: Iterable[str] | None = None, kind: str = NEW_CASE
) -> Criteria:
    """What translates the criteria of the rules into a graph; arguments as in ``plan``."""
    known = None if given is None else frozenset(given)
    return Criteria(graph, Sheet(graph, rules.vocabulary, rules.rates, rules.day, kind, known))


def _offer(
    offer: Offer, subjects: tuple[str, ...], criteria: Criteria
) -> Iterator[tuple[Answer, Ref]]:
    graph, tables = criteria.graph, Tables(criteria.graph, criteria)
    yield Answer("", "", "", What.STATUS), status(graph, criteria.truth(offer.maalgruppe))
    wanted = [emne for emne in subjects if emne in offer.tabeller]
    needed = _with_calculations(offer.tabeller, wanted)
    winners = {emne: tables.winner(offer.tabeller[emne]) for emne in needed}
    amounts = Amounts(criteria.sheet, offer, winners, criteria.sheet.day)
    for emne in wanted:
        table = offer.tabeller[emne]
        yield Answer("", "", emne, What.ROW), winners[emne]
        for part, (fra, til) in enumerate(tables.bounds(table, winners[emne])):
            yield Answer("", "", emne, What.FROM, part), fra
            yield Answer("", "", emne, What.TO, part), til
        if any(formula_of(row) or is_free(row) for row in table.rows):
            yield Answer("", "", emne, What.AMOUNT), amounts.hundredths(emne)


def status(graph: Graph, truth: Pair) -> Ref:
    """The number of the status in STATUSES."""
    numbers = {found: graph.constant(number) for number, found in enumerate(STATUSES)}
    shut_out = graph.negation(truth.binding)
    guided_out = graph.also(truth.binding, [graph.negation(truth.every)])
    cases = [
        (shut_out, numbers[Status.IKKE_OMFATTET]),
        (truth.every, numbers[Status.OMFATTET]),
        (guided_out, numbers[Status.VEJLEDENDE_UDEN_FOR]),
    ]
    return graph.choose(cases, numbers[Status.UAFKLARET])


def _with_calculations(tables: Mapping[str, Table], wanted: Iterable[str]) -> list[str]:
    """The subjects, and those that their formulas build on."""
    found: dict[str, None] = {}
    waiting = list(wanted)
    while waiting:
        emne = waiting.pop()
        if emne in tables and emne not in found:
            found[emne] = None
            formulas = filter(None, map(formula_of, tables[emne].rows))
            waiting.extend(_built_on(formulas))
    return list(found)


def _built_on(formulas: Iterable[Formula]) -> Iterator[str]:
    for formula in formulas:
        yield from (subject_of(name) for name in formula.calculations)

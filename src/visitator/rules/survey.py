"""A standard surveyed over every possible citizen, as decision diagrams."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from visitator.rules.cells import Cells, tests_in
from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Criterion,
    FactTest,
    Granted,
    Not,
    OneOf,
    Share,
    Styrke,
    TargetGroup,
)
from visitator.rules.diagram import Builder, Diagram
from visitator.rules.standards import Kvalitetsstandard, Offer, Status
from visitator.rules.status import status_of
from visitator.rules.tables import Table
from visitator.rules.walk import criteria_in, nodes_of

STATUS = "status"
NO_ROW = -1


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """Every outcome of a standard as functions of its facts.

    ``facts`` are the variables in order. ``roots`` maps ``(offer, subject)`` to a function whose
    outcome is the status (subject ``status``) or the number of the winning row, NO_ROW where none
    fits and None where the status is ``ikke_omfattet``, so that scope no longer matters.
    ``themes`` are those that a share counts: leaving one out of an assessment changes the survey.
    """

    facts: tuple[str, ...]
    diagram: Diagram
    roots: Mapping[tuple[str, str], int]
    themes: frozenset[str]


def survey(
    standard: Kvalitetsstandard,
    cells: Mapping[str, Cells],
    not_assessed: frozenset[str] = frozenset(),
) -> Survey:
    """Survey a standard; themes in ``not_assessed`` are left out of every share."""
    criteria = list(criteria_in(standard))
    facts = facts_in(criteria)
    translator = Translator(facts, cells, not_assessed)
    roots: dict[tuple[str, str], int] = {}
    for offer in (standard.tilbud, *standard.varianter):
        roots.update(_offer(offer, translator))
    diagram, ends = translator.builder.finish().restrict(list(roots.values()), {})
    shares = [n for c in criteria for n in nodes_of(c) if isinstance(n, Share)]
    themes = frozenset(theme for share in shares for theme in share.facts)
    return Survey(facts, diagram, dict(zip(roots, ends, strict=True)), themes)


def facts_in(criteria: Iterable[Criterion]) -> tuple[str, ...]:
    """The facts of the criteria in the order of their first use."""
    return tuple(dict.fromkeys(fact for c in criteria for fact, _ in tests_in(c)))


def _offer(offer: Offer, translator: Translator) -> Iterator[tuple[tuple[str, str], int]]:
    status = translator.status(offer.maalgruppe)
    yield (offer.id, STATUS), status
    for emne, table in offer.tabeller.items():
        if table.settled is None:
            yield (offer.id, emne), translator.winner(table, status)


class Translator:
    """Criteria and tables as nodes of one diagram."""

    def __init__(
        self,
        facts: Sequence[str],
        cells: Mapping[str, Cells],
        not_assessed: frozenset[str] = frozenset(),
    ) -> None:
        self._number = {fact: number for number, fact in enumerate(facts)}
        self._cells = cells
        self._not_assessed = not_assessed
        self.builder = Builder()

    def status(self, criterion: Criterion) -> int:
        """The status as a function of the facts."""
        every = self.truth(criterion, guided=True)
        binding = self.truth(criterion, guided=False)
        return self.builder.apply(status_of, every, binding)

    def winner(self, table: Table, status: int) -> int:
        """The number of the winning row, where the citizen is not shut out."""
        result = self.builder.end(NO_ROW)
        for number in range(len(table.rows) - 1, -1, -1):
            naar = table.rows[number].naar
            row = self.builder.end(number)
            if naar is None:
                result = row
            else:
                result = self.builder.apply(_choose, self.truth(naar, guided=True), row, result)
        return self.builder.apply(_unless_shut_out, status, result)

    def truth(self, node: Criterion, *, guided: bool, negated: bool = False) -> int:
        """Whether a criterion holds; with ``guided`` False guiding nodes count as met."""
        if not guided and node.mark.styrke is Styrke.VEJLEDENDE:
            return self.builder.end(True)
        match node:
            case FactTest():
                return self._test(node, negated)
            case Granted():
                test = FactTest(node.key, OneOf(frozenset({"ja"})), node.mark)
                return self._test(test, negated)
            case Share():
                return self._share(node, negated)
            case Not():
                return self.truth(node.part, guided=guided, negated=not negated)
            case TargetGroup():
                return self.truth(node.part, guided=guided, negated=negated)
            case All() | AnyOf() | AtLeast():
                parts = [self.truth(p, guided=guided, negated=negated) for p in node.parts]
                return self._joined(node, parts, negated)

    def _joined(self, node: All | AnyOf | AtLeast, parts: list[int], negated: bool) -> int:
        if isinstance(node, AtLeast):
            count = len(parts) - node.count + 1 if negated else node.count
        else:
            count = len(parts) if isinstance(node, All) is not negated else 1
        return self._count(count, parts)

    def _test(self, node: FactTest, negated: bool) -> int:
        variable = self._number[node.fact]
        cells = self._cells[node.fact]
        branches = [node.test.holds(answer) is not negated for answer in cells.examples]
        return self.builder.ask(variable, tuple([self.builder.end(truth) for truth in branches]))

    def _share(self, node: Share, negated: bool) -> int:
        # With no theme assessed the share is unknown, as it is while every theme is unanswered.
        assessed = [f for f in node.facts if f not in self._not_assessed] or list(node.facts)
        parts = [self._test(FactTest(fact, node.test, node.mark), False) for fact in assessed]
        needed: Fraction = node.bound * len(parts)
        count = floor(needed) + 1 if node.strict else ceil(needed)
        met = self._count(count, parts)
        return self.builder.apply(_opposite, met) if negated else met

    def _count(self, count: int, parts: Sequence[int]) -> int:
        """Whether at least ``count`` of the parts hold."""
        met = {needed: self.builder.end(needed <= 0) for needed in range(count + 1)}
        for part in reversed(parts):
            met = {
                needed: met[0]
                if needed == 0
                else self.builder.apply(_choose, part, met[needed - 1], met[needed])
                for needed in met
            }
        return met[count]


def _choose(condition: Hashable, then: Hashable, otherwise: Hashable) -> Hashable:
    return then if condition else otherwise


def _opposite(truth: Hashable) -> Hashable:
    return not truth


def _unless_shut_out(status: Hashable, row: Hashable) -> Hashable:
    return None if status is Status.IKKE_OMFATTET else row

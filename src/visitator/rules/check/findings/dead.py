"""Findings: criteria and rows that never matter, whoever the citizen is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from visitator.rules.cells import tests_in
from visitator.rules.check.findings.finding import Finding, Slags
from visitator.rules.check.findings.subject import Subject
from visitator.rules.check.written_tables import written_tables
from visitator.rules.criteria import All, AnyOf, AtLeast, Criterion, Not, TargetGroup
from visitator.rules.regions import regions_of
from visitator.rules.standards import Status
from visitator.rules.tables import Table
from visitator.rules.walk import nodes_of


def dead(subject: Subject) -> Iterator[Finding]:
    """A finding for each criterion of a target group, and each row, that changes nothing."""
    yield from _criteria(subject)
    for table in written_tables(subject.standard):
        yield from _rows(subject, table)


def _criteria(subject: Subject) -> Iterator[Finding]:
    """The outermost criteria that no variant's status depends on."""
    standard = subject.standard
    offers = standard.varianter or (standard.tilbud,)
    measured = [_Measured(offer.maalgruppe, subject) for offer in offers]
    for node in dict.fromkeys(_outermost_dead(measured)):
        words = node.mark.tekst.removesuffix(".") or node.mark.sti
        hvad = f"«{words}» ændrer aldrig, hvem der er omfattet."
        yield subject.finding(Slags.VIRKNINGSLOES, node.mark.sti, hvad)


class _Measured:
    """The target group of an offer, and what its status depends on."""

    def __init__(self, group: Criterion, subject: Subject) -> None:
        self.group = group
        self._regions = regions_of([group], subject.edition.vocabulary)
        self._status = self._regions.status(group)
        self._nodes = frozenset(map(id, nodes_of(group)))
        self._decisive = self._regions.facts_of(self._status)
        self._times = _times(group)

    def __contains__(self, node: Criterion) -> bool:
        return id(node) in self._nodes

    def never_matters(self, node: Criterion) -> bool:
        """Whether the status stays as it is when a node counts as met, or as unmet, for all."""
        if self._is_only_way_in(node):
            return False
        with self._regions.holding(node):
            met = self._regions.status(self.group)
        if met == self._status:
            return True
        with self._regions.failing(node):
            return self._regions.status(self.group) == self._status

    def _is_only_way_in(self, node: Criterion) -> bool:
        """Whether a fact that the status depends on is asked for in this node alone.

        The status could not depend on it if the node did not matter. That settles most nodes
        without measuring the group anew.
        """
        times = _times(node)
        return any(times[fact] == self._times[fact] for fact in times.keys() & self._decisive)


def _times(node: Criterion) -> Counter[str]:
    return Counter(fact for fact, _ in tests_in(node))


def _outermost_dead(measured: Sequence[_Measured]) -> Iterator[Criterion]:
    dead_above: set[int] = set()
    for one in measured:
        for node in _parts(one.group):
            if id(node) in dead_above:
                continue
            if all(other.never_matters(node) for other in measured if node in other):
                dead_above.update(map(id, nodes_of(node)))
                yield node


def _parts(node: Criterion) -> Iterator[Criterion]:
    """Everything below a node, but not what it takes over from another standard's group."""
    match node:
        case All() | AnyOf() | AtLeast():
            for part in node.parts:
                yield part
                yield from _parts(part)
        case Not() if not isinstance(node.part, TargetGroup):
            yield from _parts(node.part)


def _rows(subject: Subject, table: Table) -> Iterator[Finding]:
    """Rows that may win by their table alone, but for nobody who is in the target group."""
    conditions = [row.naar for row in table.rows if row.naar is not None]
    if not conditions:
        return
    group = subject.standard.tilbud.maalgruppe
    regions = regions_of([group, *conditions], subject.edition.vocabulary)
    inside = regions.where(regions.status(group), Status.OMFATTET, Status.VEJLEDENDE_UDEN_FOR)
    winner = regions.first_row(table)
    for number, row in enumerate(table.rows):
        wins = regions.where(winner, number)
        if not regions.is_empty(wins) and regions.is_empty(regions.every(inside, wins)):
            hvad = f"Rækken i «{table.emne}» vinder ikke for nogen i målgruppen."
            yield subject.finding(Slags.VIRKNINGSLOES, row.sti, hvad)

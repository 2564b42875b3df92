"""The lowest step of the ladder that fits, for a whole population."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from visitator.rules.columns.criteria import Criteria
from visitator.rules.columns.graph import Ref
from visitator.rules.columns.plan import STATUSES
from visitator.rules.criteria import OneOf
from visitator.rules.edition import LawService
from visitator.rules.standards import Kvalitetsstandard, Status

NOBODY = -1
"""Stands for no step: every one is settled, and none fits."""


def lowest_step(
    standards: Mapping[str, Kvalitetsstandard],
    statuses: Mapping[str, Ref],
    services: Mapping[str, LawService],
    criteria: Criteria,
) -> Ref:
    """The number of the service, in the order of ``standards``, on the lowest step that fits.

    ``statuses`` are the columns of statuses by service. Unknown while a lower step is unsettled;
    NOBODY where none fits. A service that a fact says does not meet the need is passed over.
    """
    return criteria.graph.choose(
        _steps(standards, statuses, services, criteria), criteria.graph.constant(NOBODY)
    )


def _steps(
    standards: Mapping[str, Kvalitetsstandard],
    statuses: Mapping[str, Ref],
    services: Mapping[str, LawService],
    criteria: Criteria,
) -> Iterator[tuple[Ref, Ref]]:
    graph = criteria.graph
    numbers = {ydelse: number for number, ydelse in enumerate(standards)}
    on_ladder = [s for s in standards.values() if s.tilbud.trin is not None]
    steps = sorted(on_ladder, key=lambda s: s.tilbud.trin or 0)
    for _, group in groupby(steps, key=lambda s: s.tilbud.trin):
        weighed = {s.id: _weighed(s.id, services, criteria) for s in group}
        for ydelse, counts in weighed.items():
            fits = graph.is_in(statuses[ydelse], [STATUSES.index(Status.OMFATTET)])
            yield graph.all_of([fits, counts]), graph.constant(numbers[ydelse])
        for ydelse, counts in weighed.items():
            is_open = graph.is_in(statuses[ydelse], [STATUSES.index(Status.UAFKLARET)])
            yield graph.all_of([is_open, counts]), graph.constant(None)


def _weighed(ydelse: str, services: Mapping[str, LawService], criteria: Criteria) -> Ref:
    """Whether no fact says that the service does not meet the need."""
    graph = criteria.graph
    service = services.get(ydelse)
    told = [
        criteria.sheet.test(fact, OneOf(frozenset({answer})), ydelse)
        for fact, answer in (service.ikke_nok if service else ())
    ]
    enough = [graph.choose([(said, graph.constant(False))], graph.constant(True)) for said in told]
    return graph.all_of(enough)

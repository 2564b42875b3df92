"""One citizen measured by several municipalities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.rules.standards import Status

WEAKEST_FIRST = (
    Status.IKKE_OMFATTET,
    Status.UAFKLARET,
    Status.VEJLEDENDE_UDEN_FOR,
    Status.OMFATTET,
)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The decision bases of one case by municipality id, all on the same day.

    ``uden_katalog`` are the municipalities that have nothing published for that day.
    """

    day: date
    grundlag: Mapping[str, Grundlag]
    uden_katalog: tuple[str, ...]

    @property
    def services(self) -> tuple[str, ...]:
        """What is compared: the services applied for, or all that some municipality has."""
        first = next(iter(self.grundlag.values()))
        if first.case.ansoegt_om:
            return first.case.ansoegt_om
        described = {y for g in self.grundlag.values() for y in g.edition.standards}
        return tuple(ydelse for ydelse in first.edition.services if ydelse in described)

    def answer(self, kommune: str, ydelse: str) -> ServiceAnswer | None:
        """What a municipality's standard says; None where its document has no such service."""
        found = (a for a in self.grundlag[kommune].ydelser if a.standard.id == ydelse)
        return next(found, None)


@dataclass(frozen=True, slots=True)
class Move:
    """What a citizen who moves between two municipalities must qualify for in both."""

    fra: str
    til: str
    ydelser: Mapping[str, Status]


def move(compared: SideBySide, fra: str, til: str) -> Move:
    """The joint status of every compared service that both documents have."""
    joint = {}
    for ydelse in compared.services:
        answers = [compared.answer(kommune, ydelse) for kommune in (fra, til)]
        statuses = [answer.tilbud.status for answer in answers if answer is not None]
        if len(statuses) == len(answers):
            joint[ydelse] = in_both(statuses)
    return Move(fra, til, joint)


def in_both(statuses: Iterable[Status]) -> Status:
    """The status of having to qualify by every one of them: the weakest decides."""
    return min(statuses, key=WEAKEST_FIRST.index)

"""How two standards differ, and which citizens show it. Exact over every possible citizen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from visitator.rules.criteria import Criterion
from visitator.rules.facts import Vocabulary
from visitator.rules.regions import Example, Regions, regions_of
from visitator.rules.shapes import conditions_of, value_shape
from visitator.rules.standards import Offer, Status
from visitator.rules.survey import NO_ROW
from visitator.rules.tables import Row, Table

NOT_SHUT_OUT = (Status.OMFATTET, Status.VEJLEDENDE_UDEN_FOR)
SETTLED = (*NOT_SHUT_OUT, Status.IKKE_OMFATTET)


@dataclass(frozen=True, slots=True)
class StatusDifference:
    """A citizen who is measured differently by the two."""

    venstre: Status
    hoejre: Status
    borger: Example


@dataclass(frozen=True, slots=True)
class TableDifference:
    """What the two answer about a subject, for a citizen whom neither shuts out.

    A row is None where none fits the citizen. The example is empty where it is so for everybody.
    """

    emne: str
    venstre: Row | None
    hoejre: Row | None
    borger: Example


@dataclass(frozen=True, slots=True)
class Difference:
    """Conditions that only one has, citizens who show it, and answers that differ.

    ``emner`` are the subjects that only the one, and only the other, has a table about.
    """

    kun_venstre: tuple[Criterion, ...]
    kun_hoejre: tuple[Criterion, ...]
    statusser: tuple[StatusDifference, ...]
    tabeller: tuple[TableDifference, ...]
    emner: tuple[tuple[str, ...], tuple[str, ...]]

    @property
    def is_none(self) -> bool:
        """Whether the two treat every citizen alike in what they both speak of."""
        return not (self.statusser or self.tabeller)


def difference(left: Offer, right: Offer, vocabulary: Vocabulary) -> Difference:
    """The difference of two services; raises TooManyCombinationsError where it cannot be found."""
    ours, theirs = left.tabeller, right.tabeller
    only_left, only_right = _only_in(left.maalgruppe, right.maalgruppe, vocabulary)
    return Difference(
        kun_venstre=only_left,
        kun_hoejre=only_right,
        statusser=tuple(_statuses(left, right, vocabulary)),
        tabeller=tuple(
            found
            for emne in ours
            if emne in theirs
            for found in _tables(left, right, emne, vocabulary)
        ),
        emner=(_only(ours, theirs), _only(theirs, ours)),
    )


def _only(tables: Mapping[str, Table], others: Mapping[str, Table]) -> tuple[str, ...]:
    return tuple(emne for emne in tables if emne not in others)


def _only_in(
    one: Criterion, other: Criterion, vocabulary: Vocabulary
) -> tuple[tuple[Criterion, ...], tuple[Criterion, ...]]:
    """The conditions of each that the other does not make, in these or in other words."""
    ours, theirs = list(conditions_of(one)), list(conditions_of(other))
    meanings = _Meanings(regions_of([one, other], vocabulary))
    shared = {*meanings.shared(ours, theirs), *meanings.shared(theirs, ours)}
    left = tuple(condition for condition in ours if id(condition) not in shared)
    right = tuple(condition for condition in theirs if id(condition) not in shared)
    return left, right


class _Meanings:
    """Conditions as what they let in, with and without the guiding ones."""

    def __init__(self, regions: Regions) -> None:
        self._regions = regions

    def shared(self, ones: list[Criterion], others: list[Criterion]) -> Iterator[int]:
        """The ids of each condition that some of the others come to together, and of those."""
        for one in ones:
            weaker = [other for other in others if self._implies([one], other)]
            if weaker and self._implies(weaker, one):
                yield from map(id, (one, *weaker))

    def _implies(self, several: list[Criterion], one: Criterion) -> bool:
        """Whether whoever meets several conditions meets another, in both readings of guiding."""
        regions = self._regions
        for guided in (True, False):
            met = regions.every(*(regions.truth(node, guided=guided) for node in several))
            missed = regions.outside(regions.truth(one, guided=guided))
            if not regions.is_empty(regions.every(met, missed)):
                return False
        return True


def _statuses(left: Offer, right: Offer, vocabulary: Vocabulary) -> Iterator[StatusDifference]:
    regions = regions_of([left.maalgruppe, right.maalgruppe], vocabulary)
    ours, theirs = regions.status(left.maalgruppe), regions.status(right.maalgruppe)
    for one in SETTLED:
        for other in SETTLED:
            if one is not other:
                both = regions.every(regions.where(ours, one), regions.where(theirs, other))
                example = regions.smallest(both)
                if example is not None:
                    yield StatusDifference(one, other, example)


def _tables(
    left: Offer, right: Offer, emne: str, vocabulary: Vocabulary
) -> Iterator[TableDifference]:
    """The smallest example of a different answer, if there is one."""
    ours, theirs = left.tabeller[emne], right.tabeller[emne]
    if ours.settled is not None and theirs.settled is not None:
        if value_shape(ours.rows[0].vaerdi) != value_shape(theirs.rows[0].vaerdi):
            yield TableDifference(emne, ours.rows[0], theirs.rows[0], {})
        return
    rows = [row.naar for table in (ours, theirs) for row in table.rows if row.naar is not None]
    regions = regions_of([left.maalgruppe, right.maalgruppe, *rows], vocabulary)
    included = [
        regions.where(regions.status(offer.maalgruppe), *NOT_SHUT_OUT) for offer in (left, right)
    ]
    answers = [_answers(regions, table) for table in (ours, theirs)]
    example = regions.smallest(regions.every(*included, regions.differing(*answers)))
    if example is not None:
        yield TableDifference(
            emne, _row(regions, ours, example), _row(regions, theirs, example), example
        )


def _answers(regions: Regions, table: Table) -> int:
    """What a table answers, as a function."""

    def answer(number: object) -> object:
        assert isinstance(number, int)
        return None if number == NO_ROW else value_shape(table.rows[number].vaerdi)

    return regions.builder.apply(answer, regions.first_row(table))


def _row(regions: Regions, table: Table, example: Example) -> Row | None:
    """The row that the example gets; where several are left that answer alike, the first."""
    numbers = regions.outcomes(regions.first_row(table), example)
    first = min(numbers, key=lambda number: (number == NO_ROW, number))
    assert isinstance(first, int)
    return None if first == NO_ROW else table.rows[first]

"""The finitely many kinds of answer that rules can tell apart.

Rules compare a fact with constants, so two answers on the same side of every constant are the
same to them. Such a class of answers is a cell; each has an example.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from visitator.rules.criteria import (
    Between,
    Criterion,
    FactTest,
    Granted,
    OneOf,
    Share,
    Test,
)
from visitator.rules.facts import YES_NO, Fact, FactType, Value, Vocabulary
from visitator.rules.situation import Situation
from visitator.rules.thresholds import AGE
from visitator.rules.walk import nodes_of

Signature = tuple[bool, ...]

ADULT = Decimal(18)
"""The age from which the services are for a citizen."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one fact: each an example answer and what every test says of it."""

    fact: str
    tests: tuple[Test, ...]
    examples: tuple[Value, ...]
    index: Mapping[Signature, int]

    def locate(self, value: Value) -> int:
        """The cell that an answer belongs to."""
        return self.index[tuple([test.holds(value) for test in self.tests])]

    def __len__(self) -> int:
        return len(self.examples)


@dataclass(frozen=True, slots=True)
class AnswerSpace:
    """The cells of every fact that a catalogue's rules use, and its questions about grants."""

    cells: Mapping[str, Cells]
    grants: Mapping[str, Granted]

    def known(self, situation: Situation) -> dict[str, int]:
        """The cell of every fact that is known."""
        found = {
            fact: self.cells[fact].locate(value)
            for fact, value in situation.facts.items()
            if fact in self.cells
        }
        for key, leaf in self.grants.items():
            holds = situation.holds_grant(leaf)
            if holds is not None:
                found[key] = self.cells[key].locate("ja" if holds else "nej")
        return found


def answer_space(criteria: Iterable[Criterion], vocabulary: Vocabulary) -> AnswerSpace:
    """The cells of every fact that the criteria use."""
    tests: dict[str, dict[Test, None]] = {}
    grants: dict[str, Granted] = {}
    for criterion in criteria:
        grants.update({leaf.key: leaf for leaf in grants_in(criterion)})
        for fact, test in tests_in(criterion):
            tests.setdefault(fact, {})[test] = None
    cells = {fact: _cells(fact, tuple(found), vocabulary) for fact, found in tests.items()}
    return AnswerSpace(cells, grants)


def grants_in(criterion: Criterion) -> Iterator[Granted]:
    """Every question about existing grants in a criterion."""
    return (node for node in nodes_of(criterion) if isinstance(node, Granted))


def tests_in(criterion: Criterion) -> Iterator[tuple[str, Test]]:
    """Every comparison of a fact with constants in a criterion."""
    for node in nodes_of(criterion):
        match node:
            case FactTest():
                yield node.fact, node.test
            case Share():
                yield from ((fact, node.test) for fact in node.facts)
            case Granted():
                yield node.key, OneOf(frozenset({"ja"}))


def _cells(fact: str, tests: tuple[Test, ...], vocabulary: Vocabulary) -> Cells:
    answers = YES_NO if fact not in vocabulary else answers_to(vocabulary[fact], tests)
    index: dict[Signature, int] = {}
    examples: list[Value] = []
    for answer in answers:
        signature = tuple([test.holds(answer) for test in tests])
        if signature not in index:
            index[signature] = len(examples)
            examples.append(answer)
    return Cells(fact, tests, tuple(examples), index)


def answers_to(fact: Fact, tests: Iterable[Test]) -> Iterable[Value]:
    """Answers that reach every cell: each choice, or a number at, beside and between constants."""
    if not fact.type.is_number:
        return fact.choice_ids
    bounds = {
        bound
        for test in tests
        if isinstance(test, Between)
        for bound in (test.low, test.high)
        if bound is not None
    }
    ordered = sorted(bounds)
    if fact.type is FactType.DATO:
        return _around_dates([bound for bound in ordered if isinstance(bound, date)])
    return _around_numbers(fact, [Decimal(bound) for bound in ordered if not _is_date(bound)])  # type: ignore[arg-type]


def _is_date(value: object) -> bool:
    return isinstance(value, date)


def _around_dates(bounds: list[date]) -> list[Value]:
    day = timedelta(days=1)
    around = {bound + offset * day for bound in bounds for offset in (-1, 0, 1)}
    return sorted(around)


def _around_numbers(fact: Fact, bounds: list[Decimal]) -> list[Value]:
    """Numbers are not negative: an age or an expense below zero is no answer.

    Of ages those of adults come first, the youngest before, and then those nearest to an adult's:
    the first answer of a cell is its example, and the first cell that will do is chosen.
    """
    step = Decimal(1) if fact.type is FactType.HELTAL else Decimal("0.01")
    around = {bound + offset * step for bound in bounds for offset in (-1, 0, 1)} | {Decimal(0)}
    kept = sorted(number for number in around if number >= 0)
    if fact.id == AGE:
        kept = sorted({*kept, ADULT}, key=lambda age: (age < ADULT, abs(age - ADULT)))
    return [int(number) for number in kept] if fact.type is FactType.HELTAL else list(kept)

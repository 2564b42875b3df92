"""``explain``, each node once for each distinct set of answers to the facts that it asks of.

It is the engine's own function, also for what a node makes of its parts; only a second question
about the same answers is spared. That it looks at no other fact is asked_by in
``test_what_is_asked``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

import pytest

from visitator.rules import explain as engine
from visitator.rules.cells import tests_in
from visitator.rules.criteria import Criterion, Granted
from visitator.rules.explain import Reason
from visitator.rules.facts import Vocabulary
from visitator.rules.situation import Situation

PLAIN = engine.explain
Pick = Callable[[tuple[Any, ...]], Any]


@dataclass(frozen=True, slots=True)
class Citizen(Situation):
    """A row: ``alike`` are the classes of its cells, and whether a grant is held is told by the
    key of the question about it."""

    alike: tuple[Any, ...] = ()

    def holds_grant(self, leaf: Granted) -> bool | None:
        """What the row says of the question."""
        told = self.facts.get(leaf.key)
        return None if told is None else told == "ja"


class Asked:
    """Which cells of a row a rule asks of."""

    def __init__(self, headers: Sequence[str], vocabulary: Vocabulary) -> None:
        self.headers, self.vocabulary = list(headers), vocabulary

    def pick(self, names: set[str]) -> Pick:
        """Takes the cells that the facts are told by, also those that others follow from."""
        asked = names | {self._asked_as(name) for name in names}
        places = [n for n, header in enumerate(self.headers) if header in asked]
        return itemgetter(*places) if places else lambda _: ()

    def _asked_as(self, name: str) -> str:
        fact = self.vocabulary.get(name)
        return fact.asked_as if fact is not None and fact.steps else name


class Remembered:
    """Stands in for ``explain`` while the rows of one population are gone through."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.nodes: dict[bool, dict[int, tuple[Pick, dict[Any, Reason]]]] = {True: {}, False: {}}
        self.kept: list[Criterion] = []

    def __call__(self, node: Criterion, citizen: Citizen, *, negated: bool = False) -> Reason:
        """The reason tree of a criterion for one citizen."""
        found = self.nodes[negated].get(id(node))
        if found is None:
            self.kept.append(node)
            found = self.nodes[negated][id(node)] = (self.asked.pick(asked_by(node)), {})
        pick, reasons = found
        answers = pick(citizen.alike)
        reason = reasons.get(answers)
        if reason is None:
            reason = reasons[answers] = PLAIN(node, citizen, negated=negated)
        return reason

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """While it lasts, the engine asks here, also about the parts of a node."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(engine, "explain", self)
            yield


def asked_by(criterion: Criterion) -> set[str]:
    """The facts that a criterion asks of, and the keys of its questions about grants."""
    return {fact for fact, _ in tests_in(criterion)}

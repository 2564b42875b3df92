"""Target groups in the expression language of zen-engine.

Two-valued, as that language is: every fact must be known. Guiding nodes count as met among the
binding criteria, in a positive place as under ``ikke``, just as the reference back end reads them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from math import ceil, floor

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
    Test,
)
from visitator.rules.facts import Value
from visitator.rules.standards import Status


def identifier(name: str) -> str:
    """A name that the language takes for one word."""
    return re.sub(r"\W", "_", name)


def plain(value: Value) -> str | int:
    """An answer as text or a whole number: øre for kroner, the ordinal for a date."""
    if isinstance(value, str | int):
        return value
    if isinstance(value, date):
        return value.toordinal()
    if isinstance(value, Decimal):
        return int(value * 100)
    raise TypeError(f"no criterion compares {value!r}")


class Expressions:
    """Named expressions in the order in which they are to be evaluated.

    Each test of a fact is named once, so that the engine's trace tells how it came out.
    """

    def __init__(self) -> None:
        self.named: dict[str, str] = {}
        self._tests: dict[str, str] = {}

    def add_status(self, ydelse: str, maalgruppe: Criterion) -> None:
        """The status of a service, from all criteria and from the binding ones."""
        binding = self._truth(maalgruppe, guided=False, negated=False)
        every = self._truth(maalgruppe, guided=True, negated=False)
        self.named[identifier(ydelse)] = (
            f"{binding} ? ({every} ? '{Status.OMFATTET.value}' : "
            f"'{Status.VEJLEDENDE_UDEN_FOR.value}') : '{Status.IKKE_OMFATTET.value}'"
        )

    def _truth(self, node: Criterion, *, guided: bool, negated: bool) -> str:
        if not guided and node.mark.styrke is Styrke.VEJLEDENDE:
            return "true"
        match node:
            case FactTest():
                return _negated(self._test(node.fact, node.test), negated)
            case Granted():
                return _negated(self._test(node.key, OneOf(frozenset({"ja"}))), negated)
            case Share():
                return _negated(self._share(node), negated)
            case Not():
                return self._truth(node.part, guided=guided, negated=not negated)
            case TargetGroup():
                return self._truth(node.part, guided=guided, negated=negated)
            case All() | AnyOf() | AtLeast():
                parts = [self._truth(p, guided=guided, negated=negated) for p in node.parts]
                return _joined(node, parts, negated)

    def _test(self, fact: str, test: Test) -> str:
        text = _comparison(identifier(fact), test)
        if text not in self._tests:
            self._tests[text] = f"test_{len(self._tests)}"
            self.named[self._tests[text]] = text
        return f"$.{self._tests[text]}"

    def _share(self, node: Share) -> str:
        needed = node.bound * len(node.facts)
        count = floor(needed) + 1 if node.strict else ceil(needed)
        return _count([self._test(fact, node.test) for fact in node.facts], count)


def _comparison(name: str, test: Test) -> str:
    if isinstance(test, OneOf):
        choices = [f"'{choice}'" for choice in sorted(test.choices)]
        return (
            f"{name} == {choices[0]}" if len(choices) == 1 else f"{name} in [{', '.join(choices)}]"
        )
    bounds: list[str] = []
    if test.low is not None:
        bounds.append(f"{name} {'>=' if test.low_included else '>'} {plain(test.low)}")
    if test.high is not None:
        bounds.append(f"{name} {'<=' if test.high_included else '<'} {plain(test.high)}")
    return " and ".join(bounds)


def _joined(node: All | AnyOf | AtLeast, parts: Sequence[str], negated: bool) -> str:
    if isinstance(node, AtLeast):
        return _count(parts, len(parts) - node.count + 1 if negated else node.count)
    word = " and " if isinstance(node, All) is not negated else " or "
    return f"({word.join(parts)})"


def _count(parts: Sequence[str], count: int) -> str:
    counted = " + ".join(f"({part} ? 1 : 0)" for part in parts)
    return f"({counted} >= {count})"


def _negated(text: str, negated: bool) -> str:
    return f"(not {text})" if negated else text

"""How a citizen's answers stand in a table: one column for each fact, as codes.

===============  ==============================================================================
type             column
===============  ==============================================================================
ja/nej           Boolean
niveau, valg     the number of the choice in the order of the vocabulary, from 0
temaniveau       the level; -1 where it was left out of the assessment on purpose
heltal           the number
tal, kroner      hundredths: øre, or hundredths of an hour, as a whole number
kronerliste      the sum of the list, in øre
dato             a date
===============  ==============================================================================

A null is unknown. A question about existing grants is a ja/nej column named by its key. What
follows from other facts is worked out and needs no column: age, and the steps of an amount by the
rates of the day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from visitator.rules.columns.days import completed_years
from visitator.rules.columns.graph import Graph, Ref
from visitator.rules.columns.untranslatable import UntranslatableError
from visitator.rules.criteria import Between, OneOf, Test
from visitator.rules.facts import AGE, CASE_DAY, CASE_KIND, YES_NO, Fact, FactType, Step, Vocabulary
from visitator.rules.rates import Rate

LEFT_OUT = -1
"""The code of a theme that was left out of the assessment on purpose."""
BIRTH = "foedselsdato"
HUNDREDTHS = (FactType.TAL, FactType.KRONER, FactType.KRONERLISTE)


def column_name(fact: str) -> str:
    """The column of a fact or of a question about grants: a name that every library takes."""
    return re.sub(r"\W", "_", fact)


@dataclass(slots=True)
class Sheet:
    """The columns that rules have asked for, and what follows from them on ``day``."""

    graph: Graph
    vocabulary: Vocabulary
    rates: Mapping[str, Rate]
    day: date
    kind: str
    given: frozenset[str] | None = None
    """The facts that the table has a column for; None: every one that is asked for."""
    asked: dict[str, None] = field(default_factory=dict)

    def test(self, name: str, test: Test, place: str) -> Ref:
        """Whether the answer to a fact, or to a question about grants, passes a test."""
        fact = self.vocabulary.get(name)
        if fact is None or fact.type is FactType.JA_NEJ:
            return self._yes_no(self.raw(name), test, place)
        if isinstance(test, Between):
            return self._between(fact, test, place)
        if fact.type.is_number:
            raise UntranslatableError(place, f"«{name}» er et tal og kan ikke være et valg")
        return self._one_of(fact, test)

    def level_test(self, theme: str, test: Test, place: str) -> Ref:
        """Whether a theme's level passes; not where it was left out of the assessment."""
        fact = self.vocabulary[theme]
        if not isinstance(test, OneOf):
            raise UntranslatableError(place, f"«{theme}» er et niveau og ikke et tal")
        codes = _codes(fact, test)
        return self._among(self.raw(theme), codes, fact) if codes else self.graph.constant(False)

    def raw(self, name: str) -> Ref:
        """The column of a fact as it stands; all unknown where the table has none."""
        self.asked[name] = None
        if self.given is not None and name not in self.given:
            return self.graph.constant(None)
        return self.graph.column(column_name(name))

    def _if_given(self, name: str) -> Ref:
        """The column of a fact that follows from another one, which a table may well lack."""
        if self.given is not None and name not in self.given:
            return self.graph.constant(None)
        return self.raw(name)

    def number(self, name: str, place: str) -> Ref:
        """The column of a fact that is a number, in hundredths where its type is."""
        fact = self.vocabulary[name]
        if name == AGE:
            return self._age()
        if not (fact.type.is_number or fact.type is FactType.KRONERLISTE):
            raise UntranslatableError(place, f"«{name}» er ikke et tal")
        return self.raw(name)

    def _yes_no(self, raw: Ref, test: Test, place: str) -> Ref:
        if not isinstance(test, OneOf):
            raise UntranslatableError(place, "et ja/nej-svar kan ikke sammenlignes med et tal")
        match test.choices & set(YES_NO):
            case kept if kept == {"ja"}:
                return raw
            case kept if kept == {"nej"}:
                return self.graph.negation(raw)
            case kept:
                return self._known(raw, bool(kept))

    def _known(self, raw: Ref, value: bool) -> Ref:
        """A test that every answer passes, or none: settled once there is an answer."""
        cases = [(self.graph.unknown(raw), self.graph.constant(None))]
        return self.graph.choose(cases, self.graph.constant(value))

    def _one_of(self, fact: Fact, test: OneOf) -> Ref:
        codes = _codes(fact, test)
        column = self.level(fact.id) if fact.type is FactType.TEMANIVEAU else self._choice(fact)
        if len(codes) in (0, len(fact.choice_ids)):
            return self._known(column, bool(codes))
        return self._among(column, codes, fact)

    def _among(self, column: Ref, codes: Sequence[int], fact: Fact) -> Ref:
        """Whether a code is one of several; the uppermost ones need one comparison."""
        lowest = codes[0]
        if 0 < lowest < codes[-1] and codes == [*range(lowest, len(fact.choice_ids))]:
            return self.graph.compare(column, ">=", lowest)
        return self.graph.is_in(column, codes)

    def level(self, theme: str) -> Ref:
        """A theme's level; unknown where it was left out of the assessment."""
        raw = self.raw(theme)
        cases = [(self.graph.compare(raw, ">=", 0), raw)]
        return self.graph.choose(cases, self.graph.constant(None))

    def _choice(self, fact: Fact) -> Ref:
        if fact.id == CASE_KIND and (self.given is None or CASE_KIND not in self.given):
            return self.graph.constant(fact.choice_ids.index(self.kind))
        return self._step(fact) if fact.steps else self.raw(fact.id)

    def _step(self, fact: Fact) -> Ref:
        """The step that an amount lies on; what is told, where the amount or a rate is unknown."""
        amount, told = self.raw(fact.asked_as), self._if_given(fact.id)
        cases = [(self.graph.unknown(amount), told)]
        for step in fact.steps:
            code = self.graph.constant(fact.choice_ids.index(step.choice))
            if step.rate_id is None:
                return self.graph.choose(cases, code)
            value = self.rates[step.rate_id].on(self.day)
            if value is None:
                return self.graph.choose(cases, told)
            cases.append((self._reaches(amount, step, value.amount), code))
        raise AssertionError("the last step takes what is left")

    def _reaches(self, amount: Ref, step: Step, rate: Decimal) -> Ref:
        hundredths = Fraction(rate) * 100
        least = floor(hundredths) + 1 if step.above else ceil(hundredths)
        return self.graph.compare(amount, ">=", least)

    def _between(self, fact: Fact, test: Between, place: str) -> Ref:
        if fact.id == CASE_DAY:
            return self.graph.constant(test.holds(self.day))
        column = self.number(fact.id, place)
        if test.low is None and test.high is None:
            return self._known(column, True)
        scale = 100 if fact.type in HUNDREDTHS else 1
        bounds: list[Ref] = []
        if test.low is not None:
            low = _lowest(test.low, scale, test.low_included)
            bounds.append(self.graph.compare(column, ">=", low))
        if test.high is not None:
            high = _highest(test.high, scale, test.high_included)
            bounds.append(self.graph.compare(column, "<=", high))
        return self.graph.all_of(bounds)

    def _age(self) -> Ref:
        """Completed years, from the birth date where that is known."""
        if self.given is None or BIRTH not in self.given:
            return self.raw(AGE)
        birth = self.raw(BIRTH)
        known = completed_years(self.graph, birth, self.day)
        return self.graph.choose([(self.graph.unknown(birth), self._if_given(AGE))], known)


def _codes(fact: Fact, test: OneOf) -> list[int]:
    return [n for n, choice in enumerate(fact.choice_ids) if choice in test.choices]


def _lowest(bound: int | Decimal | date, scale: int, included: bool) -> int | date:
    """The smallest answer within a bound."""
    if isinstance(bound, date):
        return bound if included else date.fromordinal(bound.toordinal() + 1)
    scaled = Fraction(bound) * scale
    return ceil(scaled) if included else floor(scaled) + 1


def _highest(bound: int | Decimal | date, scale: int, included: bool) -> int | date:
    """The largest answer within a bound."""
    if isinstance(bound, date):
        return bound if included else date.fromordinal(bound.toordinal() - 1)
    scaled = Fraction(bound) * scale
    return floor(scaled) if included else ceil(scaled) - 1

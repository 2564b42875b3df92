"""From the values of a block to columns of a data frame, each with the type of its fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from visitator.rules.facts import AGE, OLDEST, YES_NO, Bound, Fact, FactType, Vocabulary
from visitator.simulation.figures.figures import GRANT, HUNDRED, Figures, Subject, is_drawn
from visitator.simulation.synthetic.chances import Whole
from visitator.simulation.synthetic.citizens import Citizens

CITIZEN = "borger"
AMOUNT = pl.Decimal(12, 2)
LEFT_OUT = -1
"""How a theme that is ``ikke_vurderet`` is written among the levels 0–4."""

DIGITS = 7


@dataclass(frozen=True, slots=True)
class Column:
    """A column to be made; ``fact`` is None for a question about grants."""

    name: str
    subject: Subject
    fact: Fact | None

    @property
    def dtype(self) -> pl.DataType:
        kind = FactType.JA_NEJ if self.fact is None else self.fact.type
        match kind:
            case FactType.JA_NEJ:
                return pl.Boolean()
            case FactType.TEMANIVEAU:
                return pl.Int8()
            case FactType.HELTAL:
                return pl.Int16() if _most(self.fact) <= np.iinfo(np.int16).max else pl.Int32()
            case FactType.TAL | FactType.KRONER:
                return AMOUNT
        return pl.Enum(self.subject.choices)

    def of(self, citizens: Citizens) -> pl.Series:
        """The column for the citizens of a block; null where there is no answer."""
        values = citizens.of(self.subject)
        if self.fact is not None and self.fact.type is FactType.TEMANIVEAU:
            values = np.where(citizens.left_out(self.subject), LEFT_OUT, values)
        known = pl.Series(~citizens.unknown(self.subject, self.fact))
        written = self._written(values).alias(self.name)
        return written.set(~known, None)

    def _written(self, values: Whole) -> pl.Series:
        dtype = self.dtype
        match dtype:
            case pl.Boolean():
                return pl.Series(values == YES_NO.index("ja"))
            case pl.Decimal():
                wide = pl.Series(values).cast(pl.Decimal(38, 2)) / HUNDRED
                return wide.cast(dtype)
            case pl.Enum():
                return pl.Series(values.astype(np.uint8)).cat.to(dtype)
        number = self.fact is not None and self.fact.type is FactType.HELTAL
        return pl.Series(values // HUNDRED if number else values).cast(dtype)


def columns(vocabulary: Vocabulary, names: Iterable[str], figures: Figures) -> list[Column]:
    """The columns for these facts and grants, in the order of the vocabulary, grants last.

    A fact that follows from another gives way to it, age excepted. The day of a case and lists have
    no column. Raises KeyError for what is no fact.
    """
    wanted = set(names)
    grants = sorted(name for name in wanted if name.startswith(GRANT))
    facts = {_drawn_as(vocabulary[name], vocabulary) for name in wanted.difference(grants)}
    return [
        *(
            Column(fact.id, figures.subject(fact), fact)
            for fact in vocabulary.values()
            if fact.id in facts and is_drawn(fact)
        ),
        *(Column(key, figures.grant(key), None) for key in grants),
    ]


def schema(wanted: Iterable[Column]) -> dict[str, pl.DataType]:
    """The types of the columns, the citizen's id first."""
    return {CITIZEN: pl.String(), **{column.name: column.dtype for column in wanted}}


def frame(wanted: Iterable[Column], citizens: Citizens, first: int) -> pl.DataFrame:
    """The citizens as a table; ``first`` is the place of the first one in the population."""
    return pl.DataFrame([_ids(first, citizens.chances.count), *_made(wanted, citizens)])


def _made(wanted: Iterable[Column], citizens: Citizens) -> Iterator[pl.Series]:
    return (column.of(citizens) for column in wanted)


def _ids(first: int, count: int) -> pl.Series:
    numbers = pl.Series(CITIZEN, np.arange(first + 1, first + count + 1))
    return ("b" + numbers.cast(pl.String).str.zfill(DIGITS)).alias(CITIZEN)


def _drawn_as(fact: Fact, vocabulary: Vocabulary) -> str:
    """The fact that is drawn in order to know this one."""
    if AGE in vocabulary and fact.id in (AGE, *vocabulary[AGE].derived_from):
        return AGE
    return fact.asked_as


def _most(fact: Fact | None) -> int:
    if fact is None:
        return 1
    return OLDEST if fact.id == AGE else _number(fact.most, np.iinfo(np.int32).max)


def _number(bound: Bound | None, otherwise: int) -> int:
    """A bound that is a number; one that is another fact's answer bounds no column."""
    return bound if isinstance(bound, int) else otherwise

"""Tables of invented citizens, and the same block by block for those who write many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import polars as pl

from visitator.rules.facts import Vocabulary
from visitator.simulation.figures.figures import NO_FIGURES, Figures
from visitator.simulation.synthetic.chances import BLOCK, Chances
from visitator.simulation.synthetic.citizens import Citizens
from visitator.simulation.synthetic.columns import Column, columns, frame, schema


def synthetic(
    vocabulary: Vocabulary,
    facts: Iterable[str],
    count: int,
    seed: int,
    start: int = 0,
    *,
    figures: Figures = NO_FIGURES,
) -> pl.DataFrame:
    """``count`` invented citizens from place ``start`` on, one row each.

    ``facts`` are ids of the vocabulary and keys of questions about grants (``bevilget:…``). The
    columns are ``borger`` and one for each: Boolean for ja/nej, Enum for choices, Int8 for the
    level of a theme (-1 where it is left out on purpose), Int16 or Int32 for whole numbers,
    Decimal(12, 2) for other numbers; null is unknown. A fact that follows from another gives way
    to it, age excepted; the day of a case has no column.

    The same ``seed`` and figures give the same citizen at a place, whatever ``count`` and
    ``start`` are and whichever facts are asked for. Without ``figures`` every answer is as likely
    as the next. Raises KeyError for what is no fact.
    """
    wanted = columns(vocabulary, facts, figures)
    empty = pl.DataFrame(schema=schema(wanted))
    return pl.concat([empty, *blocks(wanted, figures, count, seed, start)], rechunk=True)


def blocks(
    wanted: list[Column], figures: Figures, count: int, seed: int, start: int = 0
) -> Iterator[pl.DataFrame]:
    """The same table in pieces that each fit in little memory."""
    end = start + count
    for block in range(start // BLOCK, -(-end // BLOCK)):
        first = block * BLOCK
        citizens = Citizens(figures, Chances(seed, block, min(BLOCK, end - first)))
        whole = frame(wanted, citizens, first)
        yield whole.slice(max(0, start - first))

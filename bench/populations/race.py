"""Equal answers first, then time: contestants take turns, and each counts with its best round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import process_time

import polars as pl

from bench.populations.contestants import Contestant, Work
from bench.populations.services import Subject


class UnequalAnswersError(Exception):
    """Two contestants gave a citizen different answers."""


@dataclass(slots=True)
class Seconds:
    """CPU time of all threads: to make ready, and to work out every answer."""

    ready: float = float("inf")
    run: float = float("inf")

    @property
    def both(self) -> float:
        return self.ready + self.run


def race(
    contestants: Sequence[Contestant], subject: Subject, path: str, rounds: int
) -> dict[str, Seconds]:
    """The best time of each contestant by its name.

    Raises UnequalAnswersError unless every answer of every citizen is that of the first contestant.
    """
    works = {contestant.name: contestant.load(subject, path) for contestant in contestants}
    _compare({name: work.table(work.run(work.ready())) for name, work in works.items()})
    best = {name: Seconds() for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            _round(work, best[name])
    return best


def _round(work: Work, best: Seconds) -> None:
    start = process_time()
    ready = work.ready()
    middle = process_time()
    work.run(ready)
    best.run = min(best.run, process_time() - middle)
    best.ready = min(best.ready, middle - start)


def _compare(answers: Mapping[str, pl.DataFrame]) -> None:
    (first, wanted), *others = answers.items()
    for name, found in others:
        for column in wanted.columns:
            differences = count_of_differences(wanted[column], found[column])
            if differences:
                raise UnequalAnswersError(
                    f"{column}: {name} and {first} differ for {differences} of {len(wanted)}"
                )


def count_of_differences(a: pl.Series, b: pl.Series) -> int:
    """In how many rows two columns of whole numbers differ; unknown equals unknown."""
    if len(a) != len(b):
        return max(len(a), len(b))
    return int((~a.cast(pl.Int64).eq_missing(b.cast(pl.Int64))).sum())

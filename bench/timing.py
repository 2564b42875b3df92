"""Timing on a machine that also does other things.

CPU time of the process is counted, all its threads together, so that a task which the machine puts
aside for another program is not charged for it. Contestants take turns, and each task counts with
its best round: what still disturbs a measurement only ever makes it longer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import process_time

Task = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Spread:
    """How long the tasks of one contestant took, in CPU seconds: half are faster than ``median``,
    95 of 100 faster than ``slow``."""

    median: float
    slow: float


def interleaved(contestants: Mapping[str, Sequence[Task]], rounds: int) -> dict[str, Spread]:
    """Each contestant's tasks in turn, over and over; best round of each task."""
    best = {name: [float("inf")] * len(tasks) for name, tasks in contestants.items()}
    for _ in range(rounds):
        for name, tasks in contestants.items():
            seconds = best[name]
            for number, task in enumerate(tasks):
                start = process_time()
                task()
                seconds[number] = min(seconds[number], process_time() - start)
    return {name: _spread(seconds) for name, seconds in best.items()}


def _spread(seconds: Sequence[float]) -> Spread:
    return Spread(median(seconds), quantiles(seconds, n=20)[-1])

"""Dates as whole numbers, since libraries disagree on what the time between two of them is."""

from __future__ import annotations

from datetime import date
from typing import Literal

from visitator.rules.columns.graph import Arithmetic, DayPart, Graph, Ref, Wide


def completed_years(graph: Graph, birth: Ref, day: date) -> Ref:
    """Completed years on a day; who is born on 29 February turns older on 1 March."""
    year, month, number = _parts(graph, birth)
    same_month = graph.compare(month, "==", day.month)
    later = graph.any_of(
        [
            graph.compare(month, ">", day.month),
            graph.all_of([same_month, graph.compare(number, ">", day.day)]),
        ]
    )
    years = _calculated(graph, graph.constant(day.year), "-", year)
    return graph.choose([(later, _plus(graph, years, -1))], years)


def day_number(graph: Graph, day: Ref) -> Ref:
    """A date as the number that ``date.toordinal`` gives it.

    March counts as the first month, so that the day of leap years is the last of its year.
    """
    year, month, number = _parts(graph, day)
    early = graph.tally([graph.compare(month, "<=", 2)])
    years = _calculated(graph, year, "-", early)
    months = _calculated(graph, _plus(graph, month, -3), "+", _times(graph, early, 12))
    in_year = _whole(graph, _plus(graph, _times(graph, months, 153), 2), 5)
    fourth, century, fourth_century = (_whole(graph, years, every) for every in (4, 100, 400))
    days = _calculated(graph, _times(graph, years, 365), "+", fourth)
    days = _calculated(graph, _calculated(graph, days, "-", century), "+", fourth_century)
    days = _calculated(graph, _calculated(graph, days, "+", in_year), "+", number)
    return _plus(graph, days, -306)


def _parts(graph: Graph, day: Ref) -> tuple[Ref, Ref, Ref]:
    """Year, month and day, with room to calculate."""
    return (
        graph.add(Wide(graph.add(DayPart(day, "year")))),
        graph.add(Wide(graph.add(DayPart(day, "month")))),
        graph.add(Wide(graph.add(DayPart(day, "day")))),
    )


def _plus(graph: Graph, a: Ref, number: int) -> Ref:
    return _calculated(graph, a, "+", graph.constant(number))


def _times(graph: Graph, a: Ref, number: int) -> Ref:
    return _calculated(graph, a, "*", graph.constant(number))


def _whole(graph: Graph, a: Ref, number: int) -> Ref:
    return _calculated(graph, a, "//", graph.constant(number))


def _calculated(graph: Graph, a: Ref, how: Literal["+", "-", "*", "//"], b: Ref) -> Ref:
    return graph.add(Arithmetic(a, how, b))

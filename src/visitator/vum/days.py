"""Days in an assessment that cannot be: told after it was done, or done after today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from visitator.rules.faults import Fault
from visitator.rules.load.answers import parse_date, value_at
from visitator.rules.load.strict_yaml import Document, Path

REMEDY = "Ret en af datoerne."


def day_faults(document: Document, today: date | None) -> Iterator[Fault]:
    """What was told, begun or judged after the day of the assessment cannot rest in it; and what
    is written as done cannot lie after ``today``, where that is given."""
    day = parse_date(value_at(document, ("dato",)))
    for path in _before_the_assessment(document.data):
        written = parse_date(_at(document.data, path))
        if written is not None and day is not None and written > day:
            what = f"{written.isoformat()} ligger efter udredningens dato {day.isoformat()}."
            yield Fault(document.place(path), what, REMEDY)
    for path in _before_today(document.data):
        written = parse_date(_at(document.data, path))
        if written is not None and today is not None and written > today:
            what = f"{written.isoformat()} er ikke kommet endnu; i dag er det {today.isoformat()}."
            yield Fault(document.place(path), what, "Ret datoen.")


def _before_the_assessment(data: Any) -> Iterator[Path]:
    yield ("paabegyndt",)
    yield ("samlet_funktionsniveau", "dato")
    themes = _at(data, ("temaer",))
    for name, theme in themes.items() if isinstance(themes, dict) else ():
        for number in _numbers(_at(theme, ("oplyst",))):
            yield ("temaer", name, "oplyst", number, "dato")


def _before_today(data: Any) -> Iterator[Path]:
    """When a goal is to be looked at again is the one day that may lie ahead."""
    yield ("dato",)
    for number in _numbers(_at(data, ("maal",))):
        yield ("maal", number, "dato")
        yield ("maal", number, "aftale", "dato")
    for number in _numbers(_at(data, ("opfoelgninger",))):
        yield ("opfoelgninger", number, "dato")


def _numbers(part: object) -> range:
    return range(len(part) if isinstance(part, list) else 0)


def _at(data: Any, path: Path) -> object:
    for step in path:
        if isinstance(data, list) and isinstance(step, int):
            data = data[step]
        elif isinstance(data, dict):
            data = data.get(step)
        else:
            return None
    return data

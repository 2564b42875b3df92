"""From the conditions of a file of figures to demands on names that stand before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from visitator.rules.faults import nearest
from visitator.rules.load.strict_yaml import Path
from visitator.simulation.figures.figures import Demand, hundredths
from visitator.simulation.figures.formats import GraenseFormat, Naar

Report = Callable[[Path, str, str], None]
Known = Mapping[str, tuple[str, ...]]
"""The names that may be used so far, with their choices; a number has none."""


def demands(naar: Naar | None, path: Path, known: Known, report: Report) -> tuple[Demand, ...]:
    """What a condition demands; what it gets wrong is reported."""
    found = (
        _demand(name, written, (*path, name), known, report)
        for name, written in (naar or {}).items()
    )
    return tuple(demand for demand in found if demand is not None)


def is_known(name: str, path: Path, known: Known, report: Report) -> bool:
    """Whether a name stands before this place; a fault is reported where it does not."""
    if name not in known:
        what = f"«{name}» står ikke længere oppe eller i en tidligere fil."
        report(path, what, nearest(name, known))
    return name in known


def _demand(name: str, written: object, path: Path, known: Known, report: Report) -> Demand | None:
    if not is_known(name, path, known, report):
        return None
    choices = known[name]
    if not choices:
        return _number(name, written, path, report)
    allowed = frozenset(_choices(written, choices))
    for wrong in allowed.difference(choices):
        report(path, f"«{name}» kan ikke være «{wrong}».", nearest(wrong, choices))
    return Demand(name, allowed)


def _choices(written: object, choices: tuple[str, ...]) -> Iterator[str]:
    """The choices that are meant; one that does not exist is given back as it stands."""
    if not isinstance(written, GraenseFormat):
        yield from map(str, written if isinstance(written, list) else [written])
        return
    place = {choice: number for number, choice in enumerate(choices)}
    bounds = {key: str(value) for key, value in _bounds(written)}
    wrong = [bound for bound in bounds.values() if bound not in place]
    if wrong:
        yield from wrong
        return
    for number, choice in enumerate(choices):
        if all(_within(key, number, place[bound]) for key, bound in bounds.items()):
            yield choice


def _number(name: str, written: object, path: Path, report: Report) -> Demand | None:
    if isinstance(written, int):
        return Demand(name, None, hundredths(written), hundredths(written))
    if not isinstance(written, GraenseFormat):
        report(path, f"«{name}» er et tal.", "Skriv fx {mindst: 18, under: 67}.")
        return None
    low = high = None
    for key, bound in _bounds(written):
        if isinstance(bound, str):
            report((*path, key), f"«{bound}» er ikke et tal.", "Skriv et tal.")
            continue
        number = hundredths(bound)
        if key in ("mindst", "over"):
            low = number + (key == "over")
        else:
            high = number - (key == "under")
    return Demand(name, None, low, high)


def _bounds(written: GraenseFormat) -> Iterator[tuple[str, int | Decimal | str]]:
    for key in ("mindst", "over", "hoejst", "under"):
        bound = getattr(written, key)
        if bound is not None:
            yield key, bound


def _within(key: str, number: int, bound: int) -> bool:
    match key:
        case "mindst":
            return number >= bound
        case "over":
            return number > bound
        case "hoejst":
            return number <= bound
        case _:
            return number < bound

"""From the way to draw that a file of figures tells to the draw itself."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from itertools import accumulate, pairwise

from visitator.rules.facts import YES_NO
from visitator.rules.faults import nearest
from visitator.rules.load.strict_yaml import Path
from visitator.simulation.figures.demands import Known, Report, is_known
from visitator.simulation.figures.figures import (
    ALL,
    HUNDRED,
    Beside,
    Draw,
    PartOf,
    Shares,
    Spread,
    chance,
    hundredths,
)
from visitator.simulation.figures.formats import Number, TraekningFormat

WAYS = ("ja", "andele", "naer", "fraktiler", "procent_af")
HELPERS = {"naer": {"forskydning"}, "fraktiler": {"netop", "afrund"}}
HELPERS["procent_af"] = {"fra", "til", "afrund"}


def drawing(
    written: TraekningFormat, path: Path, choices: tuple[str, ...], known: Known, report: Report
) -> Draw | None:
    """The draw of a fact with these choices (none for a number), or None with faults reported."""
    ways = [way for way in WAYS if getattr(written, way) is not None]
    if len(ways) != 1:
        report(path, "Der skal stå netop én måde at trække svaret på.", f"Vælg: {', '.join(WAYS)}.")
        return None
    way = ways[0]
    if not _fits(written, way, path, choices, report):
        return None
    if written.ja is not None:
        ja = chance(written.ja)
        return Shares((0, 1), (ja, ALL))
    if written.andele is not None:
        return _shares(written.andele, (*path, way), choices, report)
    if written.naer is not None:
        return _beside(written, path, known, report)
    if written.fraktiler is not None:
        return _spread(written, (*path, way), report)
    return _part(written, path, known, report)


def _fits(
    written: TraekningFormat, way: str, path: Path, choices: tuple[str, ...], report: Report
) -> bool:
    """Whether a way suits the type of the answer, and what belongs to other ways is left out."""
    helpers = HELPERS.get(way, set())
    extra = {
        name
        for name in ("forskydning", "netop", "afrund", "fra", "til")
        if getattr(written, name) is not None and name not in helpers
    }
    for name in sorted(extra):
        report((*path, name), f"«{name}» hører ikke til «{way}».", "Slet den.")
    if (way in ("fraktiler", "procent_af")) is bool(choices) or (way == "ja" and choices != YES_NO):
        report((*path, way), f"«{way}» passer ikke til svarets type.", "Vælg en anden måde.")
        return False
    return not extra


def _shares(
    written: Mapping[str, Number], path: Path, choices: tuple[str, ...], report: Report
) -> Shares | None:
    for choice in written:
        if choice not in choices:
            report((*path, choice), f"«{choice}» er ikke et svar.", nearest(choice, choices))
    if not _is_whole(written, path, report) or not set(written) <= set(choices):
        return None
    return Shares(tuple(choices.index(choice) for choice in written), _added_up(written))


def _is_whole(written: Mapping[str, Number], path: Path, report: Report) -> bool:
    total = sum(map(Decimal, written.values()))
    if total != HUNDRED:
        report(path, f"Andelene er tilsammen {total} %.", "De skal være 100 % i alt.")
    return total == HUNDRED


def _added_up(written: Mapping[str, Number]) -> tuple[int, ...]:
    return tuple(chance(total) for total in accumulate(map(Decimal, written.values())))


def _beside(written: TraekningFormat, path: Path, known: Known, report: Report) -> Beside | None:
    other, moved = written.naer or "", written.forskydning
    if moved is None:
        report(path, "«forskydning» mangler.", "Skriv fx {-1: 20, 0: 60, 1: 20}.")
        return None
    here = (*path, "forskydning")
    steps = _numbers(moved, here, report)
    named = is_known(other, (*path, "naer"), known, report)
    if steps is None or not named or not _is_whole(moved, here, report):
        return None
    return Beside(other, Shares(tuple(map(int, steps)), _added_up(moved)))


def _spread(written: TraekningFormat, path: Path, report: Report) -> Spread | None:
    points, exact = written.fraktiler or {}, written.netop
    percents = _numbers(points, path, report)
    if percents is None:
        return None
    rising = all(low < high for low, high in pairwise(percents))
    rising = rising and all(low <= high for low, high in pairwise(points.values()))
    if not rising or percents[0] != 0 or percents[-1] != HUNDRED:
        report(path, "Fraktilerne skal stige fra 0 til 100 %.", "Skriv dem i rækkefølge.")
        return None
    hit = None
    if exact is not None:
        numbers = _numbers(exact, (*path[:-1], "netop"), report)
        if numbers is None:
            return None
        hit = Shares(tuple(map(hundredths, numbers)), _added_up(exact))
    positions = tuple(map(chance, percents))
    return Spread(positions, tuple(map(hundredths, points.values())), _step(written), hit)


def _part(written: TraekningFormat, path: Path, known: Known, report: Report) -> PartOf | None:
    other = written.procent_af or ""
    if written.fra is None or written.til is None or written.fra > written.til:
        report(path, "«fra» og «til» skal begge stå her, det mindste først.", "Skriv procenterne.")
        return None
    if not is_known(other, (*path, "procent_af"), known, report):
        return None
    if known[other]:
        report((*path, "procent_af"), f"«{other}» er ikke et tal.", "Vælg et tal.")
        return None
    return PartOf(other, hundredths(written.fra), hundredths(written.til), _step(written))


def _step(written: TraekningFormat) -> int:
    return 1 if written.afrund is None else max(1, hundredths(written.afrund))


def _numbers(written: Mapping[str, object], path: Path, report: Report) -> list[Decimal] | None:
    """The keys as numbers, or None with a fault reported."""
    try:
        return [Decimal(key) for key in written]
    except InvalidOperation:
        report(path, "Her skal der stå tal foran kolon.", "Skriv fx 50: 1400.")
        return None

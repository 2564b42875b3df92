"""What a tally comes to: citizens, hours and kroner of each service, before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from visitator.rules.columns.plan import STATUSES
from visitator.rules.standards import Status
from visitator.rules.tables import Amount, Package, Payment, Row, formula_of
from visitator.rules.units import Unit
from visitator.simulation.ladder import NOBODY
from visitator.simulation.scenario import Price
from visitator.simulation.sides import OfferSides, Side, Sides
from visitator.simulation.tally import Group, Sums, Tally

OMFATTET = STATUSES.index(Status.OMFATTET)


class Scope(NamedTuple):
    """What the rules give those who are in, in one unit; ``til`` None has no upper end."""

    enhed: str
    hvad: str
    borgere: Side[int]
    fra: Side[Decimal]
    til: Side[Decimal | None]


class Paid(NamedTuple):
    """What those who are in pay or get, in one unit; ``ukendt`` counts those it is unknown for."""

    enhed: str
    retning: str
    borgere: Side[int]
    kroner: Side[Decimal]
    ukendt: Side[int]


class Cost(NamedTuple):
    """What support costs by a price of the scenario; ``til`` None has no upper end."""

    enhed: str
    fra: Side[Decimal]
    til: Side[Decimal | None]
    pris: Price


class Moved(NamedTuple):
    """So many whose status or step changed from one to another."""

    fra: str | None
    til: str | None
    borgere: int


class Why(NamedTuple):
    """A criterion as it was and as it is, and how many of those who moved it now treats so."""

    tekst: Side[str]
    opfyldt: Side[bool | None]
    borgere: int


@dataclass(frozen=True, slots=True)
class OfferTotals:
    """A service or variant: how many by status, who moved and why, how much and what it costs.

    ``uden_omfang`` counts those who are in and whose scope no row of the standard settles.
    """

    ydelse: str
    variant: str
    titel: str
    status: Side[Mapping[Status, int]]
    flyttet: tuple[Moved, ...]
    grunde: tuple[Why, ...]
    omfang: tuple[Scope, ...]
    uden_omfang: Side[int]
    betaling: tuple[Paid, ...]
    udgift: tuple[Cost, ...]

    @property
    def changed(self) -> bool:
        """Whether the change makes any difference to anybody."""
        pairs = [(s.borgere, s.fra, s.til) for s in self.omfang]
        paid = [(p.kroner, p.ukendt) for p in self.betaling]
        return bool(self.flyttet) or not all(side.same for pair in (*pairs, *paid) for side in pair)


@dataclass(frozen=True, slots=True)
class Totals:
    """The whole answer of a simulation. ``trappe`` are moves on the ladder: a service, ``ingen``
    where nothing fits, None where it is not settled."""

    borgere: int
    ydelser: tuple[OfferTotals, ...]
    trappe: tuple[Moved, ...]


NONE_FITS = "ingen"


def totals(tally: Tally, sides: Sides, prices: Iterable[Price]) -> Totals:
    """What a finished tally comes to."""
    listed = tuple(prices)
    offers = tuple(_offer(offer, tally, listed) for offer in sides.offers)
    moves = [
        Moved(_step(side.foer, sides.order), _step(side.efter, sides.order), count)
        for side, count in tally.steps.items()
        if not side.same
    ]
    return Totals(tally.borgere, offers, _largest_first(moves))


def _step(number: int | None, order: tuple[str, ...]) -> str | None:
    if number is None:
        return None
    return NONE_FITS if number == NOBODY else order[number]


def _offer(offer: OfferSides, tally: Tally, prices: tuple[Price, ...]) -> OfferTotals:
    groups = tally.groups[offer.ydelse, offer.variant]
    scope = tuple(_scopes(offer, groups))
    status = Side(*(_statuses(groups, number) for number in (0, 1)))
    own = [p for p in prices if (p.ydelse, p.variant) == (offer.ydelse, offer.variant)]
    count = Side(*(side[Status.OMFATTET] for side in status))
    return OfferTotals(
        ydelse=offer.ydelse,
        variant=offer.variant,
        titel=offer.offer.foer.titel,
        status=status,
        flyttet=_moves(groups),
        grunde=tuple(_reasons(offer, tally)),
        omfang=scope,
        uden_omfang=Side(*(_without_scope(offer, groups, number) for number in (0, 1))),
        betaling=tuple(_paid(offer, groups)),
        udgift=tuple(cost for price in own for cost in _costs(price, count, scope)),
    )


def _statuses(groups: Mapping[Group, Sums], side: int) -> Mapping[Status, int]:
    found: Counter[Status] = Counter(dict.fromkeys(STATUSES, 0))
    for group, sums in groups.items():
        found[STATUSES[group.status[side]]] += sums.borgere
    return dict(found)


def _moves(groups: Mapping[Group, Sums]) -> tuple[Moved, ...]:
    found: Counter[Side[int]] = Counter()
    for group, sums in groups.items():
        if not group.status.same:
            found[group.status] += sums.borgere
    return _largest_first(
        Moved(STATUSES[side.foer].value, STATUSES[side.efter].value, count)
        for side, count in found.items()
    )


def _largest_first(moves: Iterable[Moved]) -> tuple[Moved, ...]:
    return tuple(sorted(moves, key=lambda m: (-m.borgere, m.fra or "", m.til or "")))


def _reasons(offer: OfferSides, tally: Tally) -> Iterator[Why]:
    for number, reason in enumerate(offer.reasons):
        for (ydelse, variant, which, truth), count in sorted(
            tally.reasons.items(), key=lambda item: -item[1]
        ):
            own = (ydelse, variant, which) == (offer.ydelse, offer.variant, number)
            if own and not truth.same:
                yield Why(reason.tekst, truth, count)


def _rows(offer: OfferSides, emne: str, number: int) -> tuple[Row, ...]:
    table = offer.offer[number].tabeller.get(emne)
    return table.rows if table else ()


def _won(rows: tuple[Row, ...], number: int | None) -> Row | None:
    return rows[number] if number is not None and 0 <= number < len(rows) else None


def _amounts(row: Row | None) -> tuple[Amount, ...]:
    match row.vaerdi if row else None:
        case Amount() as amount:
            return (amount,)
        case Package() as package:
            return package.dele
    return ()


def _without_scope(offer: OfferSides, groups: Mapping[Group, Sums], side: int) -> int:
    rows = _rows(offer, "omfang", side)
    return sum(
        sums.borgere
        for group, sums in groups.items()
        if group.status[side] == OMFATTET and not _amounts(_won(rows, group.scope[side]))
    )


@dataclass(slots=True)
class _Sum:
    borgere: int = 0
    fra: Decimal = Decimal()
    til: Decimal | None = Decimal()

    def add(self, count: int, amount: Amount) -> None:
        self.borgere += count
        self.fra += count * (amount.fra or 0)
        self.til = None if self.til is None or amount.til is None else self.til + count * amount.til


def _scopes(offer: OfferSides, groups: Mapping[Group, Sums]) -> Iterator[Scope]:
    found: dict[tuple[str, str], Side[_Sum]] = {}
    for side in (0, 1):
        rows = _rows(offer, "omfang", side)
        for group, sums in groups.items():
            if group.status[side] != OMFATTET:
                continue
            for amount in _amounts(_won(rows, group.scope[side])):
                if amount.enhed:
                    key = (_unit_of(amount), amount.hvad)
                    found.setdefault(key, Side(_Sum(), _Sum()))[side].add(sums.borgere, amount)
    for (enhed, hvad), sums_ in found.items():
        yield Scope(
            enhed,
            hvad,
            Side(*(each.borgere for each in sums_)),
            Side(*(each.fra for each in sums_)),
            Side(*(each.til for each in sums_)),
        )


def _unit_of(amount: Amount) -> str:
    return f"{amount.enhed} ({amount.periode})" if amount.periode else amount.enhed


def _paid(offer: OfferSides, groups: Mapping[Group, Sums]) -> Iterator[Paid]:
    found: dict[tuple[str, str], list[Side[int]]] = {}
    for side in (0, 1):
        rows = _rows(offer, "betaling", side)
        for group, sums in groups.items():
            row = _won(rows, group.payment[side])
            formula = formula_of(row) if row else None
            if row is None or formula is None or group.status[side] != OMFATTET:
                continue
            unit = next(line.unit for line in formula.lines if line.name == formula.result)
            key = (str(unit), formula.direction or _direction(row))
            counts = (sums.borgere, sums.oere[side], sums.borgere - sums.kendte[side])
            old = found.setdefault(key, [Side(0, 0)] * 3)
            found[key] = [_added(*pair, side) for pair in zip(old, counts, strict=True)]
    for (enhed, retning), (people, oere, unknown) in found.items():
        kroner = Side(*(Decimal(amount) / 100 for amount in oere))
        yield Paid(enhed, retning, people, kroner, unknown)


def _direction(row: Row) -> str:
    value = row.vaerdi
    return "til_borger" if isinstance(value, Payment) and value.vaerdi == "ydelse" else "fra_borger"


def _added(old: Side[int], count: int, side: int) -> Side[int]:
    return Side(old.foer + count, old.efter) if side == 0 else Side(old.foer, old.efter + count)


def _costs(price: Price, count: Side[int], scopes: Iterable[Scope]) -> Iterator[Cost]:
    """A price of an hour times the hours of each unit; another price times the citizens."""
    if not price.per_hour:
        whole = Side(*(price.beloeb * people for people in count))
        yield Cost(str(price.enhed), whole, Side(*whole), price)
        return
    for scope in scopes:
        unit = Unit.parse(scope.enhed.partition(" (")[0])
        if any(word == "time" for word, _ in unit.powers):
            fra = Side(*(price.beloeb * hours for hours in scope.fra))
            til = Side(*(None if h is None else price.beloeb * h for h in scope.til))
            yield Cost(str(price.enhed.times(unit)), fra, til, price)

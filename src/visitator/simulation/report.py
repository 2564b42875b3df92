"""The figures of a simulation as plain data: nested for JSON, and as rows for a table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from visitator.rules.report import number_json
from visitator.rules.rounding import kroner
from visitator.simulation.scenario import NO_CHANGE, Scenario
from visitator.simulation.sides import Side
from visitator.simulation.simulate import Simulation
from visitator.simulation.totals import Cost, OfferTotals, Paid, Scope, Totals

RESERVATIONS = (
    "Tallene siger, hvad retningslinjerne peger på. De afgør ingens sag: hver borger har krav på "
    "en konkret og individuel vurdering, som kan gå over eller under standarden.",
    "Tallene er ikke bedre end befolkningen, de er regnet på. Hvem der søger, og hvad kommunen vil "
    "bevillige, siger reglerne intet om.",
)
UNBOUNDED = "ubegraenset"


def report_json(simulation: Simulation, found: Totals, navn: str) -> dict[str, Any]:
    """The whole answer."""
    edition, scenario = simulation.edition, simulation.scenario
    given = simulation.columns.headers
    return {
        "kommune": edition.kommune,
        "dato": simulation.day.isoformat(),
        "katalog": {"version": edition.version, "sha256": edition.sha256},
        "befolkning": navn,
        "borgere": found.borgere,
        "scenarie": scenario.titel if scenario else NO_CHANGE,
        "aendringer": list(changes_told(scenario)) if scenario else [],
        "forbehold": list(RESERVATIONS),
        "ukendte_kolonner": [f for f in simulation.sides.facts if f not in given],
        "ydelser": [_offer(offer) for offer in found.ydelser],
        "trappe": [move._asdict() for move in found.trappe],
    }


def changes_told(scenario: Scenario) -> Iterator[str]:
    """Each change of a scenario in a line: where, and what is to hold there."""
    for change in scenario.changes:
        figures = ", ".join(f"{key} {_told(value)}" for key, value in change.figures.items())
        yield f"{change.ydelse}, {change.sti}: {figures}"
    for rate in scenario.rates:
        yield f"satsen {rate.sats}: {number_json(rate.beloeb)}"


def _told(value: object) -> str:
    if isinstance(value, dict):
        return " og ".join(f"{key} {_told(each)}" for key, each in value.items())
    if isinstance(value, list):
        return " eller ".join(map(str, value))
    return str(value)


def _offer(offer: OfferTotals) -> dict[str, Any]:
    return {
        "ydelse": offer.ydelse,
        "variant": offer.variant or None,
        "titel": offer.titel,
        "status": {
            name: {status.value: count for status, count in side.items()}
            for name, side in offer.status._asdict().items()
        },
        "flyttet": [move._asdict() for move in offer.flyttet],
        "grunde": [
            {
                "tekst": why.tekst._asdict(),
                "opfyldt": why.opfyldt._asdict(),
                "borgere": why.borgere,
            }
            for why in offer.grunde
        ],
        "omfang": [_scope(scope) for scope in offer.omfang],
        "uden_omfang": offer.uden_omfang._asdict(),
        "betaling": [_paid(paid) for paid in offer.betaling],
        "udgift": [_cost(cost) for cost in offer.udgift],
    }


def _scope(scope: Scope) -> dict[str, Any]:
    return {
        "enhed": scope.enhed,
        "hvad": scope.hvad,
        "borgere": scope.borgere._asdict(),
        "fra": {name: number_json(value) for name, value in scope.fra._asdict().items()},
        "til": {name: _upper(value) for name, value in scope.til._asdict().items()},
    }


def _upper(value: Decimal | None) -> int | str | None:
    return UNBOUNDED if value is None else number_json(value)


def _paid(paid: Paid) -> dict[str, Any]:
    return {
        "enhed": paid.enhed,
        "retning": paid.retning,
        "borgere": paid.borgere._asdict(),
        "kroner": {name: kroner(value) for name, value in paid.kroner._asdict().items()},
        "ukendt": paid.ukendt._asdict(),
    }


def _cost(cost: Cost) -> dict[str, Any]:
    return {
        "enhed": cost.enhed,
        "fra": {name: kroner(value) for name, value in cost.fra._asdict().items()},
        "til": {
            name: UNBOUNDED if value is None else kroner(value)
            for name, value in cost.til._asdict().items()
        },
        "pris": {
            "beloeb": kroner(cost.pris.beloeb),
            "enhed": str(cost.pris.enhed),
            "kilde": cost.pris.kilde,
        },
    }


COLUMNS = ("ydelse", "variant", "maal", "enhed", "foer", "efter")


def report_rows(found: Totals) -> Iterator[dict[str, str | None]]:
    """The same as rows of COLUMNS, every cell a text and numbers with a point."""
    for offer in found.ydelser:
        for maal, enhed, side in _measures(offer):
            yield {
                "ydelse": offer.ydelse,
                "variant": offer.variant or None,
                "maal": maal,
                "enhed": enhed,
                "foer": _cell(side.foer),
                "efter": _cell(side.efter),
            }
    for move in found.trappe:
        maal = f"trappe: {move.fra or 'uafklaret'} → {move.til or 'uafklaret'}"
        efter = str(move.borgere)
        yield dict(zip(COLUMNS, (None, None, maal, "borgere", None, efter), strict=True))


def _measures(offer: OfferTotals) -> Iterator[tuple[str, str, Side[Any]]]:
    for status, count in offer.status.foer.items():
        yield status.value, "borgere", Side(count, offer.status.efter[status])
    for scope in offer.omfang:
        name = f"omfang {scope.hvad}".strip()
        yield f"{name}, fra", scope.enhed, scope.fra
        yield f"{name}, til", scope.enhed, scope.til
    yield "uden omfang", "borgere", offer.uden_omfang
    for paid in offer.betaling:
        yield f"betaling {paid.retning}", paid.enhed, paid.kroner
        yield f"betaling {paid.retning}, ukendt", "borgere", paid.ukendt
    for cost in offer.udgift:
        yield f"udgift, fra ({cost.pris.kilde})", cost.enhed, cost.fra
        yield f"udgift, til ({cost.pris.kilde})", cost.enhed, cost.til


def _cell(value: Decimal | int | None) -> str:
    return UNBOUNDED if value is None else f"{Decimal(value).normalize():f}"

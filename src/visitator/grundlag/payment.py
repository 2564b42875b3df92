"""What the citizen pays or gets, and what else is worked out, with the arithmetic as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from visitator.rules.amounts import FREE, PAYMENT, applying, subject_of
from visitator.rules.calculation import FormulaResult, LineResult
from visitator.rules.explain import OfferResult
from visitator.rules.rates import RateValue
from visitator.rules.report import number_json, table_json
from visitator.rules.rounding import kroner
from visitator.rules.tables import CALCULATION, Calculation, Computed, Payment, TableResult
from visitator.rules.units import Unit

DIRECTIONS = {"egenbetaling": "fra_borger", "husleje": "fra_borger", "ydelse": "til_borger"}
WITHOUT_AMOUNT = "uden_beloeb"
"""How a table came out whose row is settled and works out an amount that cannot be told yet."""
NOTHING: Mapping[str, Any] = {"beloeb": None, "enhed": None, "retning": None, "mellemregning": []}

Tables = Mapping[str, TableResult]
Worked = Mapping[str, FormulaResult]
Options = Mapping[str, tuple[FormulaResult | None, ...]]


def payment_json(tables: Tables, worked: Worked, options: Options) -> dict[str, Any] | None:
    """The payment of a service; None where its standard says nothing of one.

    ``options`` are what the rows that may still win would come to; each then has its ``beloeb``.
    ``beloeb`` is text with two decimals, in ``enhed`` and never below zero by itself; ``retning``
    tells who pays. It is None while a fact (``mangler``), a rate (``uden_sats``) or a decision
    (``afventer``) is lacking; ``udfald`` is then ``uden_beloeb`` though the row is settled.
    ``skal_bekraeftes`` tells what a person must confirm first.
    """
    if PAYMENT not in tables:
        return None
    found = _told(PAYMENT, tables, options) | dict(NOTHING)
    if found["vaerdi"] in FREE:
        found |= {"beloeb": "0.00", "enhed": "kr."}
    found["retning"] = DIRECTIONS.get(found["vaerdi"])
    return found | _amount(tables[PAYMENT], worked.get(PAYMENT), found["retning"])


def calculations_json(
    offer: OfferResult, worked: Worked, options: Options, titles: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Every other amount that applies, in the standard's order, as ``payment_json`` has it."""
    tables, found = offer.tabeller, []
    for emne in applying(offer.offer, tables):
        result = tables[emne]
        about = {"id": emne.removeprefix(CALCULATION), "titel": titles[emne]}
        told = _told(emne, tables, options)
        found.append(about | told | dict(NOTHING) | _amount(result, worked.get(emne)))
    return found


def _told(emne: str, tables: Tables, options: Options) -> dict[str, Any]:
    """A table's result, with the amount of each row that may still win and can be worked out."""
    found = table_json(tables[emne])
    for possible, worked in zip(found["mulige"], options.get(emne, ()), strict=False):
        if worked is not None and worked.amount is not None:
            amount = _written(worked.amount, worked.unit)
            possible |= {"beloeb": amount, "enhed": str(worked.unit)}
    return found


def scope_json(tables: Tables, worked: Worked) -> dict[str, Any] | None:
    """The scope of a service; the figure of a calculation where its row says that it is one."""
    if "omfang" not in tables:
        return None
    found = table_json(tables["omfang"])
    row = tables["omfang"].row
    if row is not None and isinstance(row.vaerdi, Computed):
        result = worked.get(subject_of(row.vaerdi.beregning))
        if result is None or result.amount is None:
            found["udfald"] = WITHOUT_AMOUNT
        else:
            amount = number_json(Decimal(kroner(result.amount)))
            found["vaerdi"] |= {"fra": amount, "til": amount, "enhed": str(result.unit)}
    return found


def _amount(
    result: TableResult, worked: FormulaResult | None, direction: str | None = None
) -> dict[str, Any]:
    value = result.row.vaerdi if result.row else None
    if not isinstance(value, Payment | Calculation) or value.formel is None:
        return {}
    if worked is None:
        return {"udfald": WITHOUT_AMOUNT}
    found: dict[str, Any] = {
        "beloeb": None,
        "enhed": str(worked.unit),
        "retning": value.formel.direction or direction,
        "mangler": list(worked.missing),
        "uden_sats": list(worked.without_rate),
        "afventer": list(worked.undecided),
        "mellemregning": list(_lines(worked)),
    }
    if worked.amount is None:
        found["udfald"] = WITHOUT_AMOUNT
    else:
        found["beloeb"] = _written(worked.amount, worked.unit)
    if value.bekraeftes:
        found["skal_bekraeftes"] = value.bekraeftes
    if worked.warning:
        found["advarsel"] = worked.warning
    return found


def _lines(worked: FormulaResult) -> Iterator[dict[str, Any]]:
    """The steps of a calculation, with the citation of every rate they use."""
    yield from map(_line, worked.lines)


def _line(line: LineResult) -> dict[str, Any]:
    return {
        "tekst": line.text,
        "beloeb": None if line.amount is None else _written(line.amount, line.unit),
        "enhed": str(line.unit),
        "satser": [_rate(rate) for rate in line.rates_used],
    }


def _rate(rate: RateValue) -> dict[str, Any]:
    found = {
        "beloeb": str(rate.amount),
        "fra": rate.from_date.isoformat(),
        "til": rate.last_day().isoformat(),
        "kilde": rate.kilde.as_json(),
    }
    return found | {"note": rate.note} if rate.note else found


def _written(amount: Decimal, unit: Unit) -> str:
    """Money with two decimals; steps, shares and hours as they are."""
    return kroner(amount) if "kr." in str(unit) else f"{amount.normalize():f}"

"""What the citizen pays or gets, with the arithmetic, as plain data."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from visitator.rules.calculation import FormulaResult, LineResult
from visitator.rules.report import table_json
from visitator.rules.rounding import kroner
from visitator.rules.tables import Payment, TableResult
from visitator.rules.units import Unit

DIRECTIONS = {"egenbetaling": "fra_borger", "husleje": "fra_borger", "ydelse": "til_borger"}


def payment_json(result: TableResult | None, worked: FormulaResult | None) -> dict[str, Any] | None:
    if result is None:
        return None
    found = table_json(result) | {
        "beloeb": None,
        "enhed": None,
        "retning": None,
        "mellemregning": [],
    }
    if found["vaerdi"] in ("gratis", "ingen_opkraevning"):
        found |= {"beloeb": "0.00", "enhed": "kr."}
    found["retning"] = DIRECTIONS.get(found["vaerdi"])
    value = result.row.vaerdi if result.row else None
    if worked is not None and isinstance(value, Payment) and value.formel is not None:
        found |= {
            "beloeb": None if worked.amount is None else kroner(worked.amount),
            "enhed": str(worked.unit),
            "retning": value.formel.direction or found["retning"],
            "uden_sats": list(worked.without_rate),
            "mellemregning": [_line(line) for line in worked.lines],
        }
    return found


def _line(line: LineResult) -> dict[str, Any]:
    """A step of the calculation, with the citation of every rate it used."""
    return {
        "tekst": line.text,
        "beloeb": None if line.amount is None else _amount(line.amount, line.unit),
        "enhed": str(line.unit),
        "satser": [
            {
                "beloeb": str(rate.amount),
                "fra": rate.from_date.isoformat(),
                "kilde": rate.kilde.as_json(),
            }
            for rate in line.rates_used
        ],
    }


def _amount(amount: Decimal, unit: Unit) -> str:
    """Money with two decimals; steps, shares and hours as they are."""
    return kroner(amount) if "kr." in str(unit) else str(amount)

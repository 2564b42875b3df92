"""Totals as a file: JSON, or a table of rows in CSV or Parquet."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl

from visitator.rules.faults import Fault, InputError, Place
from visitator.simulation.report import COLUMNS, report_rows
from visitator.simulation.totals import Totals

ENDINGS = (".json", ".csv", ".parquet")


def check_target(path: Path, option: str, endings: tuple[str, ...] = ENDINGS) -> None:
    """Refuse a file that cannot be written, before a long run. Raises InputError."""
    if path.suffix.lower() not in endings:
        remedy = f"Brug {' eller '.join(endings)}."
        raise InputError(
            [Fault(Place(option), f"«{path.name}» har ikke en kendt endelse.", remedy)]
        )
    if not path.parent.is_dir():
        what = f"Mappen «{path.parent}» findes ikke."
        raise InputError([Fault(Place(option), what, "Lav den først, eller vælg en anden.")])


def write_report(path: Path, report: dict[str, Any], found: Totals) -> None:
    """Write the figures in the form that the file's ending names."""
    if path.suffix.lower() == ".json":
        text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
        path.write_text(text, encoding="utf-8")
        return
    rows = pl.DataFrame(list(report_rows(found)), schema=dict.fromkeys(COLUMNS, pl.String))
    if path.suffix.lower() == ".csv":
        rows.write_csv(path)
    else:
        rows.write_parquet(path)

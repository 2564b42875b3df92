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
    if path.is_dir():
        what = f"«{path}» er en mappe."
        raise InputError([Fault(Place(option), what, "Skriv navnet på en fil i den.")])
    if not path.parent.is_dir():
        what = f"Mappen «{path.parent}» findes ikke."
        raise InputError([Fault(Place(option), what, "Lav den først, eller vælg en anden.")])


def write_text(path: Path, option: str, text: str) -> None:
    """Write a file. Raises InputError where the place cannot be written to."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise _unwritable(path, option, error) from None


def _unwritable(path: Path, option: str, error: OSError) -> InputError:
    what = f"«{path}» kan ikke skrives: {error.strerror or error}."
    return InputError([Fault(Place(option), what, "Vælg et andet sted.")])


def write_report(path: Path, option: str, report: dict[str, Any], found: Totals) -> None:
    """Write the figures in the form that the file's ending names; errors as ``write_text``."""
    if path.suffix.lower() == ".json":
        text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
        write_text(path, option, text)
        return
    rows = pl.DataFrame(list(report_rows(found)), schema=dict.fromkeys(COLUMNS, pl.String))
    try:
        if path.suffix.lower() == ".csv":
            rows.write_csv(path)
        else:
            rows.write_parquet(path)
    except OSError as error:
        raise _unwritable(path, option, error) from None

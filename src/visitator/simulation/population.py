"""A population on disk: a CSV file, Parquet, or a table of a database, read in pieces."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import narwhals as nw
import polars as pl
from narwhals.exceptions import ComputeError, NarwhalsError
from polars.exceptions import PolarsError

from visitator.rules.faults import Fault, InputError, Place

PIECE = 250_000
"""So many citizens are measured at a time: enough to be quick, little enough for any machine."""
DATABASE = "sqlite"
SURPLUS = "__for_mange"
"""Holds what a row of a CSV file has beyond its columns."""
HOW = "Brug en fil, der ender på .csv eller .parquet, eller sqlite:///fil.db?tabel=navn."


@dataclass(frozen=True, slots=True)
class Population:
    """Citizens that are read when they are needed; ``schema`` tells what each column holds."""

    navn: str
    schema: nw.Schema
    source: pl.LazyFrame | Table

    def pieces(self, columns: Sequence[str]) -> Iterator[pl.DataFrame]:
        """These columns as they are written, piece by piece and in the order of the citizens.

        Raises InputError where a file turns out to be broken.
        """
        try:
            if isinstance(self.source, Table):
                yield from self.source.pieces(columns)
            else:
                yield from self._read(self.source, columns)
        except (PolarsError, sqlite3.DatabaseError) as error:
            raise _broken(self.navn, error) from None

    def _read(self, source: pl.LazyFrame, columns: Sequence[str]) -> Iterator[pl.DataFrame]:
        surplus = [SURPLUS] if SURPLUS in source.collect_schema() else []
        chosen, before = source.select(*columns, *surplus), 0
        for piece in chosen.collect_batches(chunk_size=PIECE, maintain_order=True):
            if surplus:
                self._check_width(piece, before)
            before += piece.height
            yield piece.select(columns)

    def _check_width(self, piece: pl.DataFrame, before: int) -> None:
        """A row with too many cells has facts in the wrong columns, and is refused."""
        found = piece[SURPLUS].is_not_null().arg_true()
        if len(found):
            what = "Rækken har flere celler, end der er kolonner."
            remedy = "Skriv tal med punktum, eller sæt gåseøjne om en celle med komma."
            raise InputError([Fault(Place(self.navn, before + found[0] + 2), what, remedy)])


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an SQLite file, every cell as text."""

    path: Path
    tabel: str
    columns: tuple[str, ...]

    def pieces(self, columns: Sequence[str]) -> Iterator[pl.DataFrame]:
        """The rows of the table, piece by piece."""
        texts = dict.fromkeys(columns, pl.String)
        listed = ", ".join(f"CAST({_quoted(name)} AS TEXT)" for name in columns)
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as connection:
            cursor = connection.execute(f"SELECT {listed} FROM {_quoted(self.tabel)}")
            while rows := cursor.fetchmany(PIECE):
                yield pl.DataFrame(rows, schema=texts, orient="row")


def open_population(navn: str) -> Population:
    """The population of a file or database. Raises InputError where it cannot be read."""
    if navn.startswith(f"{DATABASE}:"):
        table = _table(navn)
        return Population(navn, nw.Schema(dict.fromkeys(table.columns, nw.String())), table)
    path = Path(navn)
    if not path.exists():
        raise _refused(navn, "Filen findes ikke.", "Tjek stien og stavemåden.")
    try:
        lazy = _scanned(path)
        schema = nw.from_native(lazy).collect_schema()
        told = nw.Schema({name: kind for name, kind in schema.items() if name != SURPLUS})
        return Population(navn, told, lazy)
    except (PolarsError, NarwhalsError, OSError) as error:
        raise _broken(navn, error) from None


def _scanned(path: Path) -> pl.LazyFrame:
    if path.is_dir():
        return pl.scan_parquet(path / "*.parquet")
    match path.suffix.lower():
        case ".csv":
            return _csv(path)
        case ".parquet":
            return pl.scan_parquet(path)
    raise _refused(str(path), f"«{path.suffix or path.name}» kan ikke læses.", HOW)


def _csv(path: Path) -> pl.LazyFrame:
    """A CSV file with every cell as text, and room for what a row has too much."""
    headers = pl.scan_csv(path, infer_schema=False).collect_schema().names()
    if len(headers) == 1 and ";" in headers[0]:
        what = "Cellerne er skilt af semikolon."
        raise _refused(str(path), what, "Gem filen med komma mellem cellerne.")
    texts = dict.fromkeys([*headers, SURPLUS], pl.String)
    return pl.scan_csv(path, has_header=False, skip_rows=1, schema=texts, missing_columns="insert")


def _table(navn: str) -> Table:
    parts = urlsplit(navn)
    path = Path(parts.path.removeprefix("/"))
    tabel = "".join(parse_qs(parts.query).get("tabel", []))
    if not tabel:
        raise _refused(navn, "Tabellen mangler.", HOW)
    if not path.is_file():
        raise _refused(navn, "Filen findes ikke.", "Tjek stien og stavemåden.")
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            found = connection.execute(f"PRAGMA table_info({_quoted(tabel)})").fetchall()
    except sqlite3.DatabaseError as error:
        raise _broken(navn, error) from None
    if not found:
        raise _refused(navn, f"Tabellen «{tabel}» findes ikke.", "Tjek navnet på tabellen.")
    return Table(path, tabel, tuple(row[1] for row in found))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _refused(navn: str, what: str, remedy: str) -> InputError:
    return InputError([Fault(Place(navn), what, remedy)])


def _broken(navn: str, error: Exception) -> InputError:
    told = str(error).splitlines()[0] if isinstance(error, ComputeError) else type(error).__name__
    return _refused(navn, f"Befolkningen kan ikke læses ({told[:120]}).", HOW)

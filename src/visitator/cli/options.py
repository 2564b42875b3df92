"""The options that several commands share, and where the catalogue is found."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

import visitator
from visitator.rules.faults import Fault, InputError, Place
from visitator.rules.load.answers import DATE_REMEDY, parse_date
from visitator.rules.load.files import Files, catalogue_files

ENVIRONMENT = "VISITATOR_KATALOG"
FOLDER = "katalog"


class Format(StrEnum):
    """How an answer is printed."""

    TEKST = "tekst"
    JSON = "json"


class PageFormat(StrEnum):
    """How a page that others may publish is printed."""

    TEKST = "tekst"
    JSON = "json"
    MARKDOWN = "markdown"


FormatOption = Annotated[
    Format, typer.Option("--format", metavar="tekst|json", help="Hvordan svaret vises.")
]
PageFormatOption = Annotated[
    PageFormat,
    typer.Option("--format", metavar="tekst|json|markdown", help="Hvordan svaret vises."),
]
KatalogOption = Annotated[
    str | None,
    typer.Option(
        "--katalog",
        metavar="STI",
        envvar=ENVIRONMENT,
        help=f"Mappen med kataloget; ellers {ENVIRONMENT} eller ./{FOLDER}.",
    ),
]
DatoOption = Annotated[
    str | None,
    typer.Option("--dato", metavar="DATO", help="Vælger versionen, fx 2026-01-15; ellers i dag."),
]

KommuneOption = Annotated[
    str,
    typer.Option(
        "--kommune", metavar="KOMMUNE", help="Kommunens id, som visitator katalog viser det."
    ),
]


def open_files(katalog: str | None) -> Files:
    """The files of the catalogue that was named, or of the one that lies at hand.

    Raises InputError where there is none.
    """
    if katalog is not None:
        return catalogue_files(Path(katalog))
    beside_source = Path(visitator.__file__).resolve().parents[2] / FOLDER
    for folder in (Path(FOLDER), beside_source):
        if (folder / "kommuner").is_dir():
            return catalogue_files(folder)
    what = "Kataloget blev ikke fundet."
    remedy = f"Angiv mappen med --katalog, eller sæt {ENVIRONMENT}."
    raise InputError([Fault(Place("--katalog"), what, remedy)])


def chosen_day(dato: str | None) -> date:
    """The day of ``--dato``, or today. Raises InputError for what is no date."""
    if dato is None:
        return date.today()
    day = parse_date(dato)
    if day is None:
        raise InputError([Fault(Place("--dato"), f"«{dato}» er ikke en dato.", DATE_REMEDY)])
    return day

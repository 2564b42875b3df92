"""``visitator tjek``: every fault in a catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from visitator.cli.options import Format, FormatOption, KatalogOption

if TYPE_CHECKING:
    from visitator.rules.check.report import Counts, Report
    from visitator.rules.check.texts import Texts
    from visitator.rules.faults import Fault
    from visitator.rules.load.files import Files

ENVIRONMENT = "VISITATOR_KILDER"
BESIDE = "*/seeds"
FAULTY = 1
UNTOLD_WHEN_NONE = ("paragraf i loven", "accepteret fund")

StiArgument = Annotated[
    str | None,
    typer.Argument(metavar="STI", help="Mappen med kataloget; går forud for --katalog."),
]
KilderOption = Annotated[
    str | None,
    typer.Option(
        "--kilder",
        metavar="MAPPE",
        envvar=ENVIRONMENT,
        help=f"Mappen med kildernes tekster; ellers {ENVIRONMENT} eller ../{BESIDE}.",
    ),
]

FundOption = Annotated[
    bool,
    typer.Option("--fund", help="Viser også de accepterede fund med eksempel og grund."),
]

KendteOption = Annotated[
    bool,
    typer.Option("--kendte", help="Viser også de kendte steder, hvor dokumenterne er uklare."),
]


def tjek(
    sti: StiArgument = None,
    format: FormatOption = Format.TEKST,
    katalog: KatalogOption = None,
    kilder: KilderOption = None,
    fund: FundOption = False,
    kendte: KendteOption = False,
) -> None:
    """Print every fault of a catalogue, one to a line, and end with 1 where there is any."""
    from dataclasses import replace

    from visitator.cli.options import open_files
    from visitator.cli.output import print_json
    from visitator.rules.check.report import check
    from visitator.text.printable import printable

    files = open_files(sti or katalog)
    texts = _texts(kilder, files.root)
    report = check(files, texts)
    more = (*_term_faults(files), *_figure_faults(files, report))
    report = replace(report, faults=(*report.faults, *more))
    remarks = [] if texts else ["Kildernes tekster er ikke læst. Angiv mappen med --kilder."]
    if format is Format.JSON:
        print_json(report_json(report, remarks, fund=fund, kendte=kendte))
    else:
        if fund:
            _print_accepted(report)
        if kendte:
            _print_known(report)
        for line in (*map(str, report.faults), *remarks, summary(report, files.root.name)):
            print(printable(line))
    if report.faults:
        raise typer.Exit(FAULTY)


def _print_accepted(report: Report) -> None:
    from visitator.text.accepted import findings_page
    from visitator.text.plain import plain

    print(plain(findings_page(report.accepted, report.reference)))


def _print_known(report: Report) -> None:
    from visitator.text.known_places import known_places_page
    from visitator.text.plain import plain

    print(plain(known_places_page(report.kendte, report.reference)))


def _term_faults(files: Files) -> tuple[Fault, ...]:
    """Faults in the terms of VUM, where the catalogue has any."""
    from visitator.rules.faults import InputError
    from visitator.vum.read_terms import FOLDER, read_terms

    try:
        if (files.root / FOLDER).is_dir():
            read_terms(files)
    except InputError as error:
        return error.faults
    return ()


def _figure_faults(files: Files, report: Report) -> tuple[Fault, ...]:
    """Faults in the figures of an invented population, where the catalogue has any."""
    from visitator.rules.faults import InputError
    from visitator.simulation.figures.read_figures import FOLDER, read_figures

    try:
        if (files.root / FOLDER).is_dir():
            read_figures(files, report.reference)
    except InputError as error:
        return error.faults
    return ()


def _texts(kilder: str | None, katalog: Path) -> Texts | None:
    """The texts of the folder that was named, or of the one beside the catalogue's project."""
    from visitator.rules.check.texts import read_texts
    from visitator.rules.faults import Fault, InputError, Place

    if kilder is None:
        beside = next(iter(sorted(katalog.parent.parent.glob(BESIDE))), None)
        return None if beside is None else read_texts(beside)
    if Path(kilder).is_dir():
        return read_texts(Path(kilder))
    raise InputError([Fault(Place(kilder), "Mappen findes ikke.", "Ret --kilder.")])


def report_json(report: Report, remarks: list[str], *, fund: bool, kendte: bool) -> dict[str, Any]:
    """The faults and how much was looked at, for programs.

    With ``fund`` also what is accepted, with ``kendte`` the known places of the documents.
    """
    from visitator.text.accepted import finding_json
    from visitator.text.known_places import known_place_json

    counts = report.counts
    accepted = {"fund": [finding_json(one) for one in report.accepted]} if fund else {}
    known = {"kendte": [known_place_json(one) for one in report.kendte]} if kendte else {}
    return {
        "fejl": [fault.as_json() for fault in report.faults],
        "antal": {
            "fejl": len(report.faults),
            "kommuner": counts.kommuner,
            "paragraffer": counts.paragraffer,
            "ydelser": counts.ydelser,
            "sager": counts.sager,
            "afsnit": counts.afsnit,
            "fund": counts.fund,
        },
        "bemaerkninger": remarks,
        **accepted,
        **known,
    }


def summary(report: Report, name: str) -> str:
    """«Ingen fejl i katalog: 1 kommune, 7 ydelser, 206 sager, 89 afsnit.»"""
    number = len(report.faults)
    return f"{number or 'Ingen'} fejl i {name}: {_told(report.counts)}."


def _told(counts: Counts) -> str:
    several = (
        (counts.kommuner, "kommune", "kommuner"),
        (counts.paragraffer, "paragraf i loven", "paragraffer i loven"),
        (counts.ydelser, "ydelse", "ydelser"),
        (counts.sager, "sag", "sager"),
        (counts.afsnit, "afsnit", "afsnit"),
        (counts.fund, "accepteret fund", "accepterede fund"),
    )
    told = [part for part in several if part[0] or part[1] not in UNTOLD_WHEN_NONE]
    return ", ".join(f"{n} {one if n == 1 else more}" for n, one, more in told)

"""``visitator sammenlign``: one citizen in every municipality, or the documents themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from visitator.cli.options import DatoOption, KatalogOption, PageFormat, PageFormatOption

if TYPE_CHECKING:
    from datetime import date

    from visitator.rules.edition import Edition
    from visitator.rules.load.files import Files
    from visitator.text.page import Page

SagArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="SAG.yaml", help="Sagens fil; - er standard input. Uden den vises dokumenterne."
    ),
]
KommuneOption = Annotated[
    list[str] | None,
    typer.Option("--kommune", metavar="KOMMUNE", help="Kun denne kommune; kan gentages."),
]
FlytterTilOption = Annotated[
    str | None,
    typer.Option(
        "--flytter-til",
        metavar="KOMMUNE",
        help="Viser, om borgeren opfylder betingelserne både i sagens kommune og i denne.",
    ),
]


def sammenlign(
    sag: SagArgument = None,
    kommune: KommuneOption = None,
    flytter_til: FlytterTilOption = None,
    dato: DatoOption = None,
    format: PageFormatOption = PageFormat.TEKST,
    katalog: KatalogOption = None,
) -> None:
    """Print one citizen in every municipality, or what their documents say."""
    from visitator.cli.options import chosen_day, open_files

    files = open_files(katalog)
    chosen = _chosen(files, kommune or [])
    if sag is None:
        _refuse(flytter_til, "--flytter-til", "En flytning kan kun vises for en sag.")
        _print_documents(files, chosen, chosen_day(dato), format)
    else:
        _refuse(dato, "--dato", "Sagen har selv sin dato.")
        _print_case(files, chosen, sag, flytter_til, format)


def _refuse(given: str | None, option: str, why: str) -> None:
    """Refuse an option that has no meaning here."""
    from visitator.rules.faults import Fault, InputError, Place

    if given is not None:
        raise InputError([Fault(Place(option), why, f"Udelad {option}.")])


def _chosen(files: Files, wanted: list[str]) -> list[str]:
    """The municipalities to compare; raises InputError for one that has no catalogue."""
    from visitator.rules.faults import Fault, InputError, Place, nearest

    known = files.municipalities()
    faults = [
        Fault(Place("--kommune"), f"Kommunen «{name}» findes ikke.", nearest(name, known))
        for name in wanted
        if name not in known
    ]
    if faults:
        raise InputError(faults)
    return [name for name in known if not wanted or name in wanted]


def _print_documents(files: Files, chosen: list[str], day: date, format: PageFormat) -> None:
    from visitator.cli.output import print_json
    from visitator.text.documents_compared import documents_json, documents_page

    editions = [edition for name in chosen if (edition := _edition(files, name, day)) is not None]
    if format is PageFormat.JSON:
        print_json(documents_json(editions, day))
    else:
        _print(documents_page(editions, day), format)


def _edition(files: Files, kommune: str, day: date) -> Edition | None:
    from visitator.rules.load.cache import cached_edition

    version = files.valid_version(kommune, day)
    return None if version is None else cached_edition(files, kommune, version)


def _print_case(
    files: Files, chosen: list[str], sag: str, flytter_til: str | None, format: PageFormat
) -> None:
    from visitator.cli.case_files import read_document
    from visitator.cli.compared_cases import compared
    from visitator.cli.output import print_json
    from visitator.cli.side_by_side_json import side_by_side_json
    from visitator.text.side_by_side import side_by_side_page

    found = compared(files, read_document(sag), chosen, flytter_til)
    if format is PageFormat.JSON:
        print_json(side_by_side_json(*found))
    else:
        _print(side_by_side_page(*found), format)


def _print(page: Page, format: PageFormat) -> None:
    from visitator.cli.printed import printed

    print(printed(page, format), end="")

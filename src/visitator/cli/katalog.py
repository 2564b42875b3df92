"""``visitator katalog``: municipalities, their services, and a whole standard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from visitator.cli.options import DatoOption, KatalogOption, PageFormat, PageFormatOption

if TYPE_CHECKING:
    from datetime import date

    from visitator.rules.edition import Edition
    from visitator.rules.load.files import Files
    from visitator.rules.standards import Kvalitetsstandard
    from visitator.text.page import Page


KommuneArgument = Annotated[
    str | None, typer.Argument(metavar="KOMMUNE", help="En kommunes id eller lov.")
]
YdelseArgument = Annotated[
    str | None, typer.Argument(metavar="YDELSE", help="En ydelse i kommunen, fx sel-85.")
]


def katalog(
    kommune: KommuneArgument = None,
    ydelse: YdelseArgument = None,
    format: PageFormatOption = PageFormat.TEKST,
    dato: DatoOption = None,
    katalog: KatalogOption = None,
) -> None:
    """Print the catalogue, a municipality's part of it, or one standard."""
    from visitator.cli.named_editions import edition_named
    from visitator.cli.options import chosen_day, open_files

    day, files = chosen_day(dato), open_files(katalog)
    if kommune is None:
        _print_municipalities(files, day, format)
        return
    edition = edition_named(files, kommune, day, "KOMMUNE")
    if ydelse is None:
        _print_municipality(edition, format)
    else:
        _print_standard(edition, _standard(edition, ydelse), format)


def _standard(edition: Edition, ydelse: str) -> Kvalitetsstandard:
    from visitator.rules.faults import Fault, InputError, Place, nearest

    if ydelse not in edition.standards:
        what = f"{edition.navn} har ikke ydelsen «{ydelse}»."
        raise InputError([Fault(Place("YDELSE"), what, nearest(ydelse, edition.standards))])
    return edition.standards[ydelse]


def _print_municipalities(files: Files, day: date, format: PageFormat) -> None:
    from visitator.cli.catalogue_json import municipalities_json
    from visitator.cli.output import print_json
    from visitator.text.municipality import municipalities_page

    versions = {kommune: files.versions(kommune) for kommune in files.municipalities()}
    editions = {kommune: _valid_edition(files, kommune, day) for kommune in versions}
    if format is PageFormat.JSON:
        print_json(municipalities_json(versions, editions))
    else:
        _print(municipalities_page(versions, editions), format)


def _valid_edition(files: Files, kommune: str, day: date) -> Edition | None:
    """The edition of a day, or None where the municipality has none yet."""
    from visitator.rules.load.cache import edition_on

    version = files.valid_version(kommune, day)
    return None if version is None else edition_on(files, kommune, version, day)


def _print_municipality(edition: Edition, format: PageFormat) -> None:
    from visitator.cli.catalogue_json import municipality_json
    from visitator.cli.output import print_json
    from visitator.text.municipality import municipality_page

    if format is PageFormat.JSON:
        print_json(municipality_json(edition))
    else:
        _print(municipality_page(edition), format)


def _print_standard(edition: Edition, standard: Kvalitetsstandard, format: PageFormat) -> None:
    from visitator.cli.catalogue_json import standard_json
    from visitator.cli.output import print_json
    from visitator.text.standard import standard_page

    if format is PageFormat.JSON:
        print_json(standard_json(edition, standard))
    else:
        _print(standard_page(edition, standard), format)


def _print(page: Page, format: PageFormat) -> None:
    from visitator.cli.printed import printed

    print(printed(page, format), end="")

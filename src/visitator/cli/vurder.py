"""``visitator vurder``: the decision basis for a case file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from visitator.cli.options import Format, FormatOption, KatalogOption

if TYPE_CHECKING:
    from visitator.grundlag.assess import Grundlag

CaseArgument = Annotated[
    str,
    typer.Argument(metavar="SAG.yaml", help="Sagens fil i YAML eller JSON; - er standard input."),
]


def vurder(
    sag: CaseArgument, format: FormatOption = Format.TEKST, katalog: KatalogOption = None
) -> None:
    """Print the decision basis of a case."""
    from datetime import date

    from visitator.cli.case_files import read_document
    from visitator.cli.options import open_files
    from visitator.grundlag.assessor import Assessor

    assessor = Assessor(open_files(katalog), date.today())
    print_basis(assessor(read_document(sag)), format)


def print_basis(grundlag: Grundlag, format: Format) -> None:
    """Print a decision basis on standard output."""
    if format is Format.JSON:
        from visitator.cli.output import print_json
        from visitator.grundlag.answer import answer_json

        print_json(answer_json(grundlag))
        return
    from visitator.text.basis import basis_page
    from visitator.text.plain import plain

    print(plain(basis_page(grundlag)), end="")

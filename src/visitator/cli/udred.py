"""``visitator udred``: reads and checks an assessment by VUM, and prints it."""

from __future__ import annotations

from typing import Annotated

import typer

from visitator.cli.options import KatalogOption, PageFormat, PageFormatOption

UdredningArgument = Annotated[
    str,
    typer.Argument(
        metavar="UDREDNING.yaml",
        help="Udredningens fil i YAML eller JSON; - er standard input.",
    ),
]


def udred(
    udredning: UdredningArgument,
    format: PageFormatOption = PageFormat.TEKST,
    katalog: KatalogOption = None,
) -> None:
    """Print an assessment with what was found in it."""
    from datetime import date

    from visitator.cli.case_files import read_document
    from visitator.cli.options import open_files
    from visitator.cli.output import print_json
    from visitator.grundlag.assessment_files import examined
    from visitator.grundlag.assessor import Editions
    from visitator.vum.checks import findings

    files = open_files(katalog)
    seen = examined(read_document(udredning), files, Editions(files), date.today())
    found = findings(seen)
    if format is PageFormat.JSON:
        from visitator.cli.assessment_json import examined_json

        print_json(examined_json(seen, found))
    else:
        from visitator.cli.printed import printed
        from visitator.text.assessment import assessment_page

        print(printed(assessment_page(seen, found), format), end="")

"""``visitator spoerg``: asks for what is missing, then prints the decision basis."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from visitator.cli.options import Format, FormatOption, KatalogOption
from visitator.cli.vurder import CaseArgument, print_basis

SaveOption = Annotated[
    str | None,
    typer.Option("--gem", metavar="FIL", help="Gemmer den udfyldte sag som YAML i filen."),
]


def spoerg(
    sag: CaseArgument,
    format: FormatOption = Format.TEKST,
    gem: SaveOption = None,
    katalog: KatalogOption = None,
) -> None:
    """Ask for the missing facts of a case, then print its decision basis."""
    from datetime import date

    from visitator.cli.case_files import read_document
    from visitator.cli.completion import begun
    from visitator.cli.interview import Interview
    from visitator.cli.options import open_files
    from visitator.cli.saving import check_target, save
    from visitator.grundlag.assessor import Assessor

    _check_not_standard_input(sag)
    target = None if gem is None else Path(gem)
    if target is not None:
        check_target(target)
    assessor = Assessor(open_files(katalog), date.today())
    interview = Interview(begun(read_document(sag), assessor))
    try:
        case = interview.hold()
    finally:
        # Also when the person breaks off: what was answered is not lost.
        if target is not None:
            save(interview.case, target)
    print_basis(case.grundlag, format)


def _check_not_standard_input(sag: str) -> None:
    from visitator.cli.case_files import STDIN
    from visitator.rules.faults import Fault, InputError, Place

    if sag == STDIN:
        what = "Standard input er til svarene, så sagen kan ikke læses derfra."
        raise InputError([Fault(Place(STDIN), what, "Giv sagen som en fil.")])

"""``visitator beregn``: what a service costs or gives, worked out line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from visitator.cli.options import DatoOption, Format, FormatOption, KatalogOption

if TYPE_CHECKING:
    from collections.abc import Mapping

    from visitator.grundlag.assess import Grundlag
    from visitator.rules.load.files import Files

YdelseArgument = Annotated[str, typer.Argument(metavar="YDELSE", help="En ydelse, fx sel-100.")]
VaerdierArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="NAVN=VÆRDI …",
        help="Fakta og sagens egne oplysninger, skrevet som i en sagsfil.",
    ),
]
KommuneOption = Annotated[
    str, typer.Option("--kommune", metavar="KOMMUNE", help="Kommunen, fx hvidovre.")
]


def beregn(
    ydelse: YdelseArgument,
    kommune: KommuneOption,
    vaerdier: VaerdierArgument = None,
    dato: DatoOption = None,
    format: FormatOption = Format.TEKST,
    katalog: KatalogOption = None,
) -> None:
    """Print the payment of a service and whatever else it works out, for the values given."""
    from visitator.cli.options import chosen_day, open_files

    day = chosen_day(dato)
    given = {"kommune": kommune, "dato": day.isoformat(), "ansoegt_om": [ydelse]}
    grundlag = _assessed(open_files(katalog), given, vaerdier or [])
    _print(grundlag, ydelse, format)


def _assessed(files: Files, given: Mapping[str, object], words: list[str]) -> Grundlag:
    from datetime import date

    from visitator.cli.case_files import Assessor
    from visitator.cli.named_values import read_words
    from visitator.rules.faults import Fault, InputError, Place, nearest

    grundlag = read_words(words, given, Assessor(files, date.today()))
    if grundlag.uden_standard:
        (ydelse,) = grundlag.uden_standard
        what = f"{grundlag.edition.navn} har ikke ydelsen «{ydelse}»."
        remedy = nearest(ydelse, grundlag.edition.standards)
        raise InputError([Fault(Place("YDELSE"), what, remedy)])
    return grundlag


def _print(grundlag: Grundlag, ydelse: str, format: Format) -> None:
    answer = next(a for a in grundlag.ydelser if a.standard.id == ydelse)
    if format is Format.JSON:
        from visitator.cli.output import print_json
        from visitator.grundlag.amounts import amounts_json

        print_json(amounts_json(answer, grundlag))
        return
    from visitator.cli.text.amounts import amounts_page
    from visitator.cli.text.plain import plain

    print(plain(amounts_page(answer, grundlag)), end="")

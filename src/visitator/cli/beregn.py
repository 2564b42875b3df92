"""``visitator beregn``: what a service costs or gives, worked out line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from visitator.cli.options import DatoOption, Format, FormatOption, KatalogOption, KommuneOption

if TYPE_CHECKING:
    from datetime import date

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
    grundlag = _assessed(open_files(katalog), kommune, day, ydelse, vaerdier or [])
    _print(grundlag, ydelse, format)


def _assessed(files: Files, kommune: str, day: date, ydelse: str, words: list[str]) -> Grundlag:
    """The case that the words make. Raises InputError, also for a service that is not there."""
    from datetime import date

    from visitator.cli.named_values import read_words
    from visitator.grundlag.assessor import Assessor
    from visitator.rules.faults import Fault, InputError, Place, nearest

    assessor = Assessor(files, date.today())
    edition = assessor.edition(kommune, day, Place("--kommune"))
    if ydelse not in edition.standards:
        what = f"{edition.navn} har ikke ydelsen «{ydelse}»."
        raise InputError([Fault(Place("YDELSE"), what, nearest(ydelse, edition.standards))])
    given = {"kommune": kommune, "dato": day.isoformat(), "ansoegt_om": [ydelse]}
    return read_words(words, given, edition.vocabulary, assessor)


def _print(grundlag: Grundlag, ydelse: str, format: Format) -> None:
    answer = next(a for a in grundlag.ydelser if a.standard.id == ydelse)
    if format is Format.JSON:
        from visitator.cli.output import print_json
        from visitator.grundlag.amounts import amounts_json

        print_json(amounts_json(answer, grundlag))
        return
    from visitator.text.amounts import amounts_page
    from visitator.text.plain import plain

    print(plain(amounts_page(answer, grundlag)), end="")

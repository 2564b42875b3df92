"""``visitator frist``: every date of a service, from the dates and facts on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from visitator.cli.options import DatoOption, Format, FormatOption, KatalogOption, KommuneOption

if TYPE_CHECKING:
    from collections.abc import Iterable

    from visitator.rules.edition import Edition

YdelseArgument = Annotated[
    str,
    typer.Argument(
        metavar="YDELSE",
        help=(
            "En ydelse, fx sel-85, eller en slags sag, som kommunen har en frist for uden en "
            "standard; visitator katalog KOMMUNE viser begge dele."
        ),
    ),
]
ValuesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="NAVN=VÆRDI",
        help=(
            "Sagens datoer og fakta, fx ansoegt=2026-01-05 sagstype=aendring alder=34. Uden dem "
            "vises fristerne med det, de regnes fra."
        ),
    ),
]
TilOption = Annotated[
    str | None,
    typer.Option("--til", metavar="DATO", help="Viser hele planen fra støttens start til dagen."),
]
BEGUN = "ivaerksat="


def frist(
    ydelse: YdelseArgument,
    kommune: KommuneOption,
    vaerdier: ValuesArgument = None,
    dato: DatoOption = None,
    til: TilOption = None,
    format: FormatOption = Format.TEKST,
    katalog: KatalogOption = None,
) -> None:
    """Print every date of a service."""
    from datetime import date

    from visitator.cli.named_values import read_words
    from visitator.cli.options import chosen_day, open_files
    from visitator.cli.output import print_json
    from visitator.cli.service_dates import service_dates_json
    from visitator.grundlag.assessor import Assessor
    from visitator.rules.faults import Place
    from visitator.text.plain import plain
    from visitator.text.service_dates import service_dates_page

    day = chosen_day(dato)
    assessor = Assessor(open_files(katalog), date.today())
    edition = assessor.edition(kommune, day, Place("--kommune"))
    given: dict[str, object] = {"kommune": kommune, "dato": day.isoformat()}
    words = vaerdier or []
    given |= _applied_for(ydelse, edition) | _until(til, words)
    grundlag = read_words(words, given, edition.vocabulary, assessor)
    if format is Format.JSON:
        print_json(service_dates_json(ydelse, grundlag))
    else:
        print(plain(service_dates_page(ydelse, grundlag)), end="")


def _until(til: str | None, words: Iterable[str]) -> dict[str, object]:
    """The day until which the schedule is asked for. Raises InputError where it cannot be."""
    from visitator.rules.faults import Fault, InputError, Place
    from visitator.rules.load.answers import DATE_REMEDY, parse_date

    if til is None:
        return {}
    until = parse_date(til)
    if until is None:
        raise InputError([Fault(Place("--til"), f"«{til}» er ikke en dato.", DATE_REMEDY)])
    begins = [parse_date(word.removeprefix(BEGUN)) for word in words if word.startswith(BEGUN)]
    if any(begun is not None and begun > until for begun in begins):
        what = f"{til} ligger før den dag, støtten begynder."
        raise InputError([Fault(Place("--til"), what, "Ret en af datoerne.")])
    return {"plan_til": til}


def _applied_for(ydelse: str, edition: Edition) -> dict[str, object]:
    """What the case is about; a deadline without a standard is no service to apply for.

    Raises InputError for a service that the municipality's document does not have.
    """
    from visitator.rules.faults import Fault, InputError, Place, nearest

    others = [deadline.id for deadline in edition.frister_uden_ydelse]
    if ydelse in edition.standards:
        return {"ansoegt_om": [ydelse]}
    if ydelse in others:
        return {}
    what = f"{edition.navn} har ikke ydelsen «{ydelse}»."
    remedy = nearest(ydelse, [*edition.standards, *others])
    if others:
        remedy += f" Uden en standard har kommunen frister for: {', '.join(others)}."
    raise InputError([Fault(Place("YDELSE"), what, remedy)])

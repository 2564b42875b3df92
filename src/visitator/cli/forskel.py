"""``visitator forskel``: how two versions, two municipalities, or one and the law differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from visitator.cli.options import DatoOption, KatalogOption, PageFormat, PageFormatOption

if TYPE_CHECKING:
    from visitator.rules.edition import Edition
    from visitator.text.differences import Pair

WHO = "En kommunes id eller lov, evt. med en version eller dag som KOMMUNE@2023-01-01."
AArgument = Annotated[str, typer.Argument(metavar="A", help=WHO)]
BArgument = Annotated[str, typer.Argument(metavar="B", help=WHO)]
YdelseArgument = Annotated[
    str | None, typer.Argument(metavar="YDELSE", help="Kun denne ydelse, fx sel-85.")
]


def forskel(
    a: AArgument,
    b: BArgument,
    ydelse: YdelseArgument = None,
    dato: DatoOption = None,
    format: PageFormatOption = PageFormat.TEKST,
    katalog: KatalogOption = None,
) -> None:
    """Print how two catalogues differ, each difference with a citizen who shows it."""
    from visitator.cli.named_editions import edition_named
    from visitator.cli.options import chosen_day, open_files
    from visitator.cli.output import print_json
    from visitator.cli.printed import printed
    from visitator.text.differences import differences_json, differences_page

    files, day = open_files(katalog), chosen_day(dato)
    left, right = edition_named(files, a, day, "A"), edition_named(files, b, day, "B")
    pairs = list(_pairs(left, right, ydelse))
    if format is PageFormat.JSON:
        print_json(differences_json(left, right, pairs))
    else:
        print(printed(differences_page(left, right, pairs, whole=ydelse is None), format), end="")


def _pairs(left: Edition, right: Edition, ydelse: str | None) -> Iterator[Pair]:
    """The services that both have. Raises InputError where the one asked for is not among them."""
    from visitator.rules.faults import Fault, InputError, Place, nearest
    from visitator.rules.paragraphs import paragraph_of

    found = {
        (name, other)
        for one, several in ((left, right), (right, left))
        for service in one.standards
        if (paragraph := paragraph_of(service, several.standards))
        for name, other in [(service, paragraph) if one is left else (paragraph, service)]
    }
    names = {name for pair in found for name in pair}
    if ydelse is not None and ydelse not in names:
        what = f"«{ydelse}» findes ikke begge steder."
        raise InputError([Fault(Place("YDELSE"), what, nearest(ydelse, names))])
    for service, standard in left.standards.items():
        for other, theirs in right.standards.items():
            if (service, other) in found and ydelse in (None, service, other):
                yield standard, theirs

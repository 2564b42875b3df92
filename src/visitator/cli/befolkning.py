"""``visitator befolkning``: a file of invented citizens."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from visitator.cli.options import DatoOption, KatalogOption

if TYPE_CHECKING:
    from datetime import date

    from visitator.rules.edition import Edition
    from visitator.rules.load.files import Files

ENDINGS = (".parquet", ".csv")
MOST = 1_000_000_000
LARGEST_SEED = 2**63 - 1

UdArgument = Annotated[
    str, typer.Argument(metavar="UD", help="Filen, der skrives: .parquet eller .csv.")
]
KommuneOption = Annotated[
    list[str] | None,
    typer.Option(
        "--kommune", metavar="KOMMUNE", help="Fakta til denne kommunes regler; kan gentages."
    ),
]
BorgereOption = Annotated[
    int, typer.Option("--borgere", metavar="ANTAL", help="Hvor mange borgere; ellers 100000.")
]
FroeOption = Annotated[
    int, typer.Option("--froe", metavar="TAL", help="Samme frø giver samme borgere; ellers 1.")
]
ErstatOption = Annotated[
    bool, typer.Option("--erstat", help="Erstatter filen, hvis den findes i forvejen.")
]


def befolkning(
    ud: UdArgument,
    kommune: KommuneOption = None,
    borgere: BorgereOption = 100_000,
    froe: FroeOption = 1,
    dato: DatoOption = None,
    erstat: ErstatOption = False,
    katalog: KatalogOption = None,
) -> None:
    """Write a table of invented citizens with the facts that the municipalities' rules use."""
    from visitator.cli.options import chosen_day, open_files

    target = Path(ud)
    _check(target, borgere, froe, replace=erstat)
    files, day = open_files(katalog), chosen_day(dato)
    editions = list(_editions(files, kommune, day))
    try:
        _write(files, editions, target, borgere, froe)
    except OSError as error:
        _refuse(
            target, f"Filen kan ikke skrives: {error.strerror or error}.", "Vælg et andet sted."
        )
    print(f"{_told(borgere)} {_citizens(borgere)} er skrevet til {target}.")


def _check(target: Path, count: int, seed: int, *, replace: bool) -> None:
    """Raise InputError for what can never be written."""
    if target.suffix not in ENDINGS:
        _refuse(target, "Filens navn skal ende på .parquet eller .csv.", "Ret navnet.")
    if target.is_dir():
        _refuse(target, "Det er en mappe, ikke en fil.", "Skriv navnet på en fil i mappen.")
    if not target.parent.is_dir():
        _refuse(target, "Mappen findes ikke.", "Opret den, eller vælg en anden.")
    if target.exists() and not replace:
        _refuse(target, "Filen findes i forvejen.", "Vælg et andet navn, eller skriv --erstat.")
    if not 1 <= count <= MOST:
        remedy = f"Skriv et helt tal fra 1 til {_told(MOST)}."
        _refuse("--borgere", f"«{count}» er ikke et antal borgere.", remedy)
    if not 0 <= seed <= LARGEST_SEED:
        _refuse("--froe", f"«{seed}» kan ikke være et frø.", "Skriv et helt tal fra 0 og op.")


def _refuse(where: Path | str, what: str, remedy: str) -> NoReturn:
    from visitator.rules.faults import Fault, InputError, Place

    raise InputError([Fault(Place(str(where)), what, remedy)])


def _editions(files: Files, named: list[str] | None, day: date) -> Iterator[Edition]:
    """The municipalities that are named, or every one that has a version on the day."""
    from visitator.rules.faults import Place
    from visitator.rules.load.cache import edition_on

    for name in dict.fromkeys(named or files.municipalities()):
        if named or files.valid_version(name, day):
            version = files.version_on(name, day, Place("--kommune"))
            yield edition_on(files, name, version, day)


def _write(files: Files, editions: list[Edition], target: Path, count: int, seed: int) -> None:
    from visitator.rules.faults import InputError
    from visitator.rules.load.reference import read_reference
    from visitator.rules.walk import facts_used
    from visitator.simulation.figures.read_figures import read_figures
    from visitator.simulation.synthetic.columns import columns, schema
    from visitator.simulation.synthetic.table import blocks
    from visitator.simulation.synthetic.writing import write

    reference = read_reference(files)
    if files.faults:
        raise InputError(files.faults)
    figures = read_figures(files, reference)
    names = {fact for e in editions for s in e.standards.values() for fact in facts_used(s)}
    names.update(key for edition in editions for key in edition.space.grants)
    wanted = columns(reference.vocabulary, names, figures)
    pieces = blocks(wanted, figures, count, seed)
    write(pieces, schema(wanted), target, _progress(count))


def _progress(count: int) -> Callable[[int], None]:
    """Tells a terminal how far it has come; a file or a pipe is told nothing."""
    if not sys.stderr.isatty():
        return lambda _: None

    def told(done: int) -> None:
        end = "\n" if done >= count else ""
        print(f"\r{_told(done)} af {_told(count)} borgere", end=end, file=sys.stderr, flush=True)

    return told


def _told(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _citizens(count: int) -> str:
    return "opdigtet borger" if count == 1 else "opdigtede borgere"

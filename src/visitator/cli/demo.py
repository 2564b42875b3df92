"""``visitator demo``: makes a database of invented citizens and serves the application with it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from visitator.cli.server import ArbejdereOption, PortOption

BorgereOption = Annotated[
    int, typer.Option("--borgere", metavar="ANTAL", help="Hvor mange borgere; ellers 300.")
]
FroeOption = Annotated[
    int, typer.Option("--froe", metavar="TAL", help="Samme frø giver samme borgere; ellers 1.")
]
MappeOption = Annotated[
    str, typer.Option("--mappe", metavar="STI", help="Hvor data ligger; ellers ./visitator-demo.")
]
NyOption = Annotated[
    bool, typer.Option("--ny", help="Begynder forfra, også hvis der er data i forvejen.")
]
KunDataOption = Annotated[
    bool, typer.Option("--kun-data", help="Laver data og slutter uden at vise noget.")
]
MOST = 1_000_000


def demo(
    borgere: BorgereOption = 300,
    froe: FroeOption = 1,
    port: PortOption = 8000,
    mappe: MappeOption = "visitator-demo",
    arbejdere: ArbejdereOption = 2,
    ny: NyOption = False,
    kun_data: KunDataOption = False,
) -> None:
    """Make invented data where there is none, and serve the application with it."""
    if not 1 <= borgere <= MOST:
        _refuse("--borgere", f"«{borgere}» er ikke et antal borgere.", "Skriv fx 300.")
    if froe < 0:
        _refuse("--froe", f"«{froe}» kan ikke være et frø.", "Skriv et helt tal fra 0 og op.")
    folder = Path(mappe).resolve()
    if folder.exists() and not folder.is_dir():
        _refuse("--mappe", f"{mappe} er en fil.", "Vælg en mappe.")
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["VISITATOR_DEMO"] = "ja"
    os.environ["VISITATOR_DATA"] = str(folder)

    from visitator.web.serving import set_up

    set_up()
    from visitator.web.demo.build import prepare

    for words in prepare(borgere, froe, anew=ny):
        print(words, flush=True)
    if not kun_data:
        from visitator.web.serving import serve

        print(f"Åbn http://127.0.0.1:{port}/ i en browser. Ctrl-C slutter.", flush=True)
        serve("127.0.0.1", port, arbejdere)


def _refuse(where: str, what: str, remedy: str) -> NoReturn:
    from visitator.rules.faults import Fault, InputError, Place

    raise InputError([Fault(Place(where), what, remedy)])

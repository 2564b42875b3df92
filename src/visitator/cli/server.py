"""``visitator server``: serves the web application."""

from __future__ import annotations

from typing import Annotated

import typer

PortOption = Annotated[
    int, typer.Option("--port", metavar="TAL", help="Porten, der lyttes på; ellers 8000.")
]
VaertOption = Annotated[
    str,
    typer.Option("--vaert", metavar="ADRESSE", help="Adressen, der lyttes på; ellers 127.0.0.1."),
]
ArbejdereOption = Annotated[
    int, typer.Option("--arbejdere", metavar="TAL", help="Hvor mange processer; ellers 2.")
]


def server(
    port: PortOption = 8000, vaert: VaertOption = "127.0.0.1", arbejdere: ArbejdereOption = 2
) -> None:
    """Serve the application as its surroundings have set it up."""
    from visitator.web.serving import serve, set_up

    set_up()
    serve(vaert, port, arbejdere)

"""``visitator revision``: seals the audit trail and verifies its seals."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from visitator.cli.options import Format, FormatOption

ForseglOption = Annotated[
    bool, typer.Option("--forsegl", help="Forsegler først de spor, der ikke har et segl.")
]
BROKEN = 1


def revision(forsegl: ForseglOption = False, format: FormatOption = Format.TEKST) -> None:
    """Tell whether every seal of the audit trail holds; end with 1 where one does not."""
    from visitator.cli.output import print_json

    found = _verified(seal_first=forsegl)
    if format is Format.JSON:
        print_json(found)
    else:
        print(f"{found['segl']} segl over {found['forseglede']} spor.")
        print(f"{found['uforseglede']} spor er ikke forseglet endnu.")
        for words in found["brud"]:
            print(words)
        print("Et eller flere segl er brudt." if found["brud"] else "Alle segl holder.")
    if found["brud"]:
        raise typer.Exit(BROKEN)


def _verified(*, seal_first: bool) -> dict[str, Any]:
    from visitator.web.serving import set_up

    set_up()
    from visitator.web.revision.services import efterproev

    result = efterproev(seal_first=seal_first)
    return {
        "segl": result.segl,
        "forseglede": result.forseglede,
        "uforseglede": result.uforseglede,
        "brud": list(result.brud),
    }

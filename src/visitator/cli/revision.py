"""``visitator revision``: seals the audit trail and verifies its seals."""

from __future__ import annotations

from typing import Annotated

import typer

from visitator.cli.options import Format, FormatOption

ForseglOption = Annotated[
    bool, typer.Option("--forsegl", help="Forsegler først de spor, der ikke har et segl.")
]
BROKEN = 1


def revision(forsegl: ForseglOption = False, format: FormatOption = Format.TEKST) -> None:
    """Tell whether every seal of the audit trail holds; end with 1 where one does not."""
    from visitator.cli.output import print_json
    from visitator.web.audit import verified

    found = verified(seal_first=forsegl)
    broken = found["brud"]
    assert isinstance(broken, list)
    if format is Format.JSON:
        print_json(found)
    else:
        print(f"{found['segl']} segl over {found['forseglede']} spor.")
        print(f"{found['uforseglede']} spor er ikke forseglet endnu.")
        for words in broken:
            print(words)
        print("Et eller flere segl er brudt." if broken else "Alle segl holder.")
    if broken:
        raise typer.Exit(BROKEN)

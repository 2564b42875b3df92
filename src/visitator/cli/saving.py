"""Keeping a completed case without losing what was there."""

from __future__ import annotations

from collections.abc import Mapping
from os.path import relpath
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from visitator.cli.completion import Completion, as_yaml
from visitator.cli.interview import heard, say
from visitator.grundlag.assessed import KEY
from visitator.rules.faults import Fault, InputError, Place

YES = ("ja", "j")


def check_target(target: Path) -> None:
    """Raise InputError where a file can never be written, before anybody has answered anything."""
    if target.is_dir():
        raise _fault(target, "Det er en mappe, ikke en fil.")
    if not target.parent.is_dir():
        raise _fault(target, "Mappen findes ikke.")


def save(case: Completion, target: Path) -> None:
    """Write the case. A file that is there is overwritten only if the person says so."""
    if target.exists() and not _may_overwrite(target):
        say(f"Sagen er ikke gemt; {target} er uændret.")
        return
    try:
        _write(as_yaml(_reaching(case, target.resolve())), target.resolve())
    except OSError as error:
        raise _fault(target, f"Filen kan ikke skrives: {error.strerror}.") from None
    say(f"Sagen er gemt i {target}.")


def _reaching(case: Completion, target: Path) -> Mapping[str, Any]:
    """The case with the path of its assessment told from where it is saved."""
    named = case.data.get(KEY)
    if not isinstance(named, str):
        return case.data
    path = Path(case.file).resolve().parent / named
    return {**case.data, KEY: relpath(path, target.parent)}


def _write(text: str, target: Path) -> None:
    """Written aside and moved into place, so that a case is never half written."""
    with NamedTemporaryFile(
        "w", encoding="utf-8", dir=target.parent, suffix=target.name, delete=False
    ) as aside:
        aside.write(text)
    Path(aside.name).replace(target)


def _may_overwrite(target: Path) -> bool:
    say(f"{target} findes i forvejen, og kommentarer i den går tabt.")
    say("Skal den overskrives? (ja/nej)")
    return heard().lower() in YES


def _fault(target: Path, what: str) -> InputError:
    return InputError([Fault(Place(str(target)), what, "Vælg et andet navn efter --gem.")])

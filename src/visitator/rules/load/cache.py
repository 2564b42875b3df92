"""Compiled editions kept on disk, so that a command starts at once.

A file is named by the content of everything it was made from: the catalogue's files and the
engine's own code. It is never out of date, only unused.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from io import BytesIO
from os import environ
from pathlib import Path
from typing import Any

from visitator.rules.edition import Edition
from visitator.rules.faults import InputError
from visitator.rules.load.files import AMENDMENTS, RATES, Files

ENGINE = Path(__file__).parents[1]
DIGEST = 32
UNREADABLE = (OSError, pickle.UnpicklingError)
ALLOWED = {
    ("builtins", "frozenset"),
    ("builtins", "set"),
    ("datetime", "date"),
    ("decimal", "Decimal"),
    ("fractions", "Fraction"),
}


def edition_on(files: Files, kommune: str, version: str, day: date) -> Edition:
    """A municipality's version as the law has amended it on a day; errors as `cached_edition`."""
    return cached_edition(files, kommune, version, files.amended_on(version, day))


def cached_edition(
    files: Files, kommune: str, version: str, amendments: tuple[str, ...] = ()
) -> Edition:
    """A municipality's version, compiled anew only if something it rests on has changed.

    Raises InputError as ``load_edition`` does; a catalogue with faults is never kept.
    """
    kept = _kept(files, kommune, version, amendments)
    if files.faults:
        # A file or folder that is not read leaves no trace in what was kept.
        raise InputError(files.faults)
    if kept is not None:
        try:
            return _thawed(kept.read_bytes())
        except UNREADABLE:
            pass
    # Compiling needs pydantic, which is slow to import.
    from visitator.rules.load.catalogue import load_edition

    edition = load_edition(files, kommune, version, amendments)
    if kept is not None:
        _keep(kept, edition)
    return edition


def _kept(files: Files, *named: Any) -> Path | None:
    """Where the edition is kept; None where there is no place, or a file cannot be read."""
    try:
        home = environ.get("XDG_CACHE_HOME")
        folder = (Path(home) if home else Path.home() / ".cache") / "visitator"
        return folder / f"{_key(files, *named)}.edition"
    except (OSError, RuntimeError):
        # Reading the catalogue itself tells what is wrong with a file, and where.
        return None


def _key(files: Files, *named: Any) -> str:
    digest = sha256()
    for path in _ingredients(files, *named):
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _ingredients(
    files: Files, kommune: str, version: str, amendments: tuple[str, ...]
) -> Iterator[Path]:
    yield from sorted(ENGINE.rglob("*.py"))
    for shared in ("kilder", "fakta", "satser", "lov"):
        yield from files.named(shared)
    yield files.root / "kommuner" / kommune / "kommune.yaml"
    yield from files.named("kommuner", kommune, RATES)
    yield from files.named("kommuner", kommune, version)
    for day in amendments:
        yield from files.named(AMENDMENTS, day)


def _keep(path: Path, edition: Edition) -> None:
    """Written aside and moved into place, so that nobody reads half a file."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside = path.with_suffix(".new")
        content = pickle.dumps(edition, protocol=pickle.HIGHEST_PROTOCOL)
        aside.write_bytes(sha256(content).digest() + content)
        aside.replace(path)
    except OSError:
        # A cache that cannot be written costs time and nothing else.
        return


class _Unpickler(pickle.Unpickler):
    """Reads the engine's own classes and nothing that could run code."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) in ALLOWED:
            return super().find_class(module, name)
        # A dotted name could reach a function through a module that the engine imports.
        if module.startswith("visitator.rules.") and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} does not belong in an edition")


def _thawed(kept: bytes) -> Edition:
    """The edition of a file, whose content follows its own digest: a damaged one is refused."""
    digest, content = kept[:DIGEST], kept[DIGEST:]
    if sha256(content).digest() != digest:
        raise pickle.UnpicklingError("damaged")
    edition = _Unpickler(BytesIO(content)).load()
    if not isinstance(edition, Edition):
        raise pickle.UnpicklingError("not an edition")
    return edition

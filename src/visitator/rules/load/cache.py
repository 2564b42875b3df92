"""Compiled editions kept on disk, so that a command starts at once.

A file is named by the content of everything it was made from: the catalogue's files and the
engine's own code. It is never out of date, only unused.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from os import environ
from pathlib import Path

from visitator.rules.edition import Edition
from visitator.rules.load.files import Files

ENGINE = Path(__file__).parents[1]
# What pickle raises for a file that is not there, cut short or overwritten.
UNREADABLE = (
    OSError,
    EOFError,
    pickle.UnpicklingError,
    AttributeError,
    ImportError,
    LookupError,
    TypeError,
    ValueError,
)
ALLOWED = {
    ("builtins", "frozenset"),
    ("builtins", "set"),
    ("datetime", "date"),
    ("decimal", "Decimal"),
    ("fractions", "Fraction"),
}


def cached_edition(files: Files, kommune: str, version: str) -> Edition:
    """A municipality's version, compiled anew only if something it rests on has changed.

    Raises InputError as ``load_edition`` does; a catalogue with faults is never kept.
    """
    kept = _folder() / f"{_key(files, kommune, version)}.edition"
    try:
        return _thawed(kept.read_bytes())
    except UNREADABLE:
        pass
    # Compiling needs pydantic, which is slow to import.
    from visitator.rules.load.catalogue import load_edition

    edition = load_edition(files, kommune, version)
    _keep(kept, edition)
    return edition


def _folder() -> Path:
    home = environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "visitator"


def _key(files: Files, kommune: str, version: str) -> str:
    digest = sha256()
    for path in _ingredients(files, kommune, version):
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _ingredients(files: Files, kommune: str, version: str) -> Iterator[Path]:
    yield from sorted(ENGINE.rglob("*.py"))
    for shared in ("kilder", "fakta", "satser", "lov"):
        yield from files.named(shared)
    yield files.root / "kommuner" / kommune / "kommune.yaml"
    yield from files.named("kommuner", kommune, version)


def _keep(path: Path, edition: Edition) -> None:
    """Written aside and moved into place, so that nobody reads half a file."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside = path.with_suffix(".new")
        aside.write_bytes(pickle.dumps(edition, protocol=pickle.HIGHEST_PROTOCOL))
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


def _thawed(content: bytes) -> Edition:
    edition = _Unpickler(BytesIO(content)).load()
    if not isinstance(edition, Edition):
        raise pickle.UnpicklingError("not an edition")
    return edition

"""The one way in for text from people: YAML 1.2, and thereby JSON, read strictly.

What YAML readers disagree about, or what would change a text behind its author's back, is a fault
here: duplicate keys, anchors, tags, more than one document.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path as FilePath

import yaml

from visitator.rules.faults import Fault, InputError, Place, in_reading_order
from visitator.rules.load import yaml_syntax
from visitator.rules.load.yaml_characters import decode, without_directives, without_forbidden
from visitator.rules.load.yaml_scalars import without_surrogates
from visitator.rules.load.yaml_tree import Spot, Tree

Path = tuple[str | int, ...]

MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Document:
    """What a text says. ``data`` is None, bool, int, Decimal, str, a list, or a dict with str keys.

    ``file`` is the name shown to people; ``-`` is standard input.
    """

    file: str
    data: object
    root: Spot = field(repr=False, compare=False)

    def place(self, path: Path) -> Place:
        """Where the value at ``path`` begins, or that of its nearest existing ancestor."""
        spot, _ = self._follow(path)
        return Place(self.file, spot.line, spot.column)

    def key_place(self, path: Path) -> Place:
        """Where the key of the value at ``path`` begins.

        What has no key (an item of a list, the whole document, a path that does not exist) gives
        the same as ``place``.
        """
        spot, exists = self._follow(path)
        line, column = spot.key if exists and spot.key else (spot.line, spot.column)
        return Place(self.file, line, column)

    def _follow(self, path: Path) -> tuple[Spot, bool]:
        spot = self.root
        for step in path:
            match spot.parts, step:
                case dict() as parts, str() if step in parts:
                    spot = parts[step]
                case list() as items, int() if 0 <= step < len(items):
                    spot = items[step]
                case _:
                    return spot, False
        return spot, True


def parse_text(text: str, file: str) -> Document:
    """Read one YAML or JSON document.

    Raises InputError with every fault that can be found, in the order of the text. A syntax error,
    a second document or too deep nesting ends the reading.
    """
    text, forbidden = without_forbidden(text, file)
    text, directives = without_directives(text, file)
    faults = forbidden + directives
    tree = Tree(text, file)
    try:
        for event in yaml.parse(without_surrogates(text), yaml.CSafeLoader):
            if not tree.take(event):
                break
    except yaml.YAMLError as error:
        faults.append(yaml_syntax.translate(error, text, file))
    except UnicodeDecodeError:
        # The parser lets a tag such as !%ed%a0%80 through and fails on it without a position.
        faults.append(Fault(Place(file), *yaml_syntax.TAG))
    faults += tree.faults
    if faults or tree.root is None:
        raise InputError(in_reading_order(faults))
    return Document(file, tree.data, tree.root)


def read_bytes(raw: bytes, file: str, *, limit: int = MAX_BYTES) -> Document:
    """Read one document from UTF-8 bytes, with or without a byte order mark.

    ``limit`` is the greatest size in bytes. Raises InputError as ``parse_text`` does, and for
    bytes that are too many or not UTF-8.
    """
    if len(raw) > limit:
        size = f"{limit:,}".replace(",", ".")
        fault = Fault(
            Place(file),
            f"Teksten fylder mere end {size} byte.",
            "Tjek, at det er den rigtige fil, eller del den op.",
        )
        raise InputError([fault])
    return parse_text(decode(raw, file), file)


def read_file(path: FilePath, *, shown: str | None = None, limit: int = MAX_BYTES) -> Document:
    """Read one document from a file that faults call ``shown``, or else by its path.

    Raises InputError as ``read_bytes`` does, and for a file that is not there or not readable.
    """
    file = str(path) if shown is None else shown
    try:
        with path.open("rb") as stream:
            raw = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise InputError([Fault(Place(file), *_unreadable(error))]) from None
    return read_bytes(raw, file, limit=limit)


def _unreadable(error: OSError | ValueError) -> tuple[str, str]:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "Filen findes ikke.", "Tjek stien og stavemåden."
        case IsADirectoryError():
            return "Det er en mappe, ikke en fil.", "Skriv navnet på en fil i mappen."
        case PermissionError():
            return "Du har ikke adgang til at læse filen.", "Få adgang, eller vælg en anden fil."
        case _:
            return "Filen kan ikke læses.", "Tjek stien, og prøv igen."

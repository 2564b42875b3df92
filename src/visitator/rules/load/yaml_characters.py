"""From bytes to the characters that a text may hold, and where in it a character stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from visitator.rules.faults import Fault, InputError, Place

_BYTE_ORDER_MARK = "\ufeff"
_LINE_BREAK = re.compile(r"\r\n?|\n")
# Besides YAML's own ban: U+0085, U+2028 and U+2029 break lines for the parser but not in an editor,
# and a byte order mark inside a text is skipped unseen, so that two equal keys look different.
_FORBIDDEN = re.compile(
    "[^\\t\\n\\r\\x20-\\x7e\\xa0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd"
    "\\U00010000-\\U0010ffff]+"
)
_HARMLESS_DIRECTIVE = re.compile(r"%(?=YAML 1\.2[ \t]*(?:[\r\n]|$))")
_DIRECTIVE = re.compile(r"(?:^|(?<=[\r\n]))%")


def advance(passed: str, line: int = 1, column: int = 1) -> tuple[int, int]:
    """The line and column reached when ``passed`` is read from the given line and column."""
    breaks = list(_LINE_BREAK.finditer(passed))
    if not breaks:
        return line, column + len(passed)
    return line + len(breaks), len(passed) - breaks[-1].end() + 1


def positions(
    text: str, offsets: Iterable[int], line: int = 1, column: int = 1
) -> Iterator[tuple[int, int]]:
    """The line and column of each of the rising ``offsets`` in a text that begins there."""
    done = 0
    for offset in offsets:
        line, column = advance(text[done:offset], line, column)
        done = offset
        yield line, column


def decode(raw: bytes, file: str) -> str:
    """The text of UTF-8 bytes.

    Raises InputError with the number (from 1) and value of the first byte that is not UTF-8.
    """
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line, column = advance(raw[: error.start].decode().removeprefix(_BYTE_ORDER_MARK))
        fault = Fault(
            Place(file, line, column),
            f"Byte nr. {error.start + 1} (0x{raw[error.start]:02X}) er ikke gyldig UTF-8.",
            "Gem teksten igen med tegnsættet UTF-8.",
        )
        raise InputError([fault]) from None


def without_forbidden(text: str, file: str) -> tuple[str, list[Fault]]:
    """The text with U+FFFD for each forbidden character, and a fault for each run of them.

    A leading byte order mark is dropped; every other character keeps its line and column.
    """
    text = text.removeprefix(_BYTE_ORDER_MARK)
    runs = list(_FORBIDDEN.finditer(text))
    faults = [
        Fault(
            place,
            f"Her står et usynligt tegn, som en tekst ikke må indeholde (U+{ord(run[0][0]):04X}).",
            "Slet det.",
        )
        for run, place in zip(runs, _places(runs, text, file), strict=True)
    ]
    return _FORBIDDEN.sub(lambda run: "\ufffd" * len(run[0]), text), faults


def without_directives(text: str, file: str) -> tuple[str, list[Fault]]:
    """The text, equally long, with its YAML directives made comments, and a fault for each of them.

    ``%YAML 1.2`` on the first line is no fault. The parser must not see the others: many of them
    take it quadratic time.
    """
    if _HARMLESS_DIRECTIVE.match(text):
        text = "#" + text[1:]
    faults = [
        Fault(
            place,
            "En linje, der begynder med «%», læses som en besked om, hvordan YAML skal læses.",
            "Slet linjen, eller sæt ordet i anførselstegn, hvis det er tekst.",
        )
        for place in _places(_DIRECTIVE.finditer(text), text, file)
    ]
    return _DIRECTIVE.sub("#", text), faults


def _places(found: Iterable[re.Match[str]], text: str, file: str) -> Iterator[Place]:
    return (Place(file, *at) for at in positions(text, (match.start() for match in found)))


def escaped(json_text: str) -> str:
    """JSON with escapes for the characters that may not stand in a text as they are.

    So that what was read from an escape can be written and read again.
    """
    return _FORBIDDEN.sub(
        lambda run: "".join(f"\\u{ord(character):04x}" for character in run[0]), json_text
    )

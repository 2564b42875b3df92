"""What a single word or quoted text in YAML means.

Tighter than YAML 1.2's core schema, so that ``nej``, ``no``, ``0101701234``, ``12:30`` and
``2026-01-15`` stay the text that was typed.
"""

from __future__ import annotations

import re
from decimal import Decimal

import yaml

from visitator.rules.faults import Fault, Place
from visitator.rules.load.yaml_characters import positions

MAX_DIGITS = 18
UNQUOTED_SURROGATE = (
    "Tegnkoder fra «\\ud800» til «\\udfff» gælder kun i dobbelte anførselstegn.",
    "Sæt teksten i dobbelte anførselstegn, eller skriv selve tegnet.",
)

_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_TOO_LONG = re.compile(rf"[0-9]{{{MAX_DIGITS + 1}}}")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_ESCAPE = re.compile(
    r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
    r"|\\u([dD][89a-fA-F][0-9a-fA-F]{2})"
    r"|\\.",
    re.DOTALL,
)


def plain_value(text: str) -> str | int | Decimal | bool | None:
    """The value of an unquoted word.

    Raises OverflowError for a number with more than ``MAX_DIGITS`` digits before or after the
    decimal point.
    """
    if text in _WORDS:
        return _WORDS[text]
    number = _NUMBER.fullmatch(text)
    if number is None:
        return text
    if _TOO_LONG.search(text):
        raise OverflowError
    return int(text) if number[1] is None else Decimal(text)


def has_surrogates(raw: str) -> bool:
    r"""Whether the text holds an escape from ``\ud800`` to ``\udfff``."""
    return _SURROGATE.search(raw) is not None


def without_surrogates(raw: str) -> str:
    """The text, equally long, with another escape for each surrogate escape.

    JSON writes a character beyond U+FFFF as a pair of them, which the YAML parser refuses.
    """
    return _SURROGATE.sub(r"\\u0041", raw)


def quoted_value(raw: str, file: str, line: int, column: int) -> tuple[str, list[Fault]]:
    """The value of a double-quoted text whose surrogate escapes are read in pairs, as in JSON.

    ``raw`` is the text with its quotes, which begins at the given line and column. Also gives a
    fault for each escape without a partner.
    """
    lone: list[re.Match[str]] = []

    def read(escape: re.Match[str]) -> str:
        high, low, single = escape.groups()
        if high:
            return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
        if single:
            lone.append(escape)
            return "\ufffd"
        return escape[0]

    joined = _ESCAPE.sub(read, raw)
    scalar = next(
        e for e in yaml.parse(joined, yaml.CSafeLoader) if isinstance(e, yaml.ScalarEvent)
    )
    where = positions(raw, (escape.start() for escape in lone), line, column)
    faults = [
        Fault(
            Place(file, *position),
            f"Tegnkoden «{escape[0]}» er kun den ene halvdel af et tegn.",
            "Skriv begge halvdele lige efter hinanden, eller skriv selve tegnet.",
        )
        for escape, position in zip(lone, where, strict=True)
    ]
    return str(scalar.value), faults

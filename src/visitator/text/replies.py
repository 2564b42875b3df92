"""What a person types as an answer, as it would stand in a case file."""

from __future__ import annotations

import re
from decimal import Decimal

from visitator.rules.facts import NOT_ASSESSED, Fact, FactType

NONE = "ingen"
DECIMAL = re.compile(r"\d+(?:[.,]\d{1,2})?")
GRANT_KEYS = ("ydelse", "fra", "til")
HINTS = {
    FactType.DATO: "Skriv en dato, fx 1990-05-31.",
    FactType.HELTAL: "Skriv et helt tal",
    FactType.TAL: "Skriv et tal, fx 7,5",
    FactType.KRONER: "Skriv et beløb uden punktum mellem tusinderne, fx 1250,50",
    FactType.KRONERLISTE: "Skriv beløbene med mellemrum imellem, fx 100 250,50",
    FactType.BEVILLINGER: (
        f"Skriv ydelse og dato, fx sel-97 2020-01-01, med komma mellem flere, eller {NONE}. "
        "En slutdato skrives efter: sel-97 2020-01-01 2024-12-31."
    ),
}


def numbered(fact: Fact) -> list[tuple[str, str, str]]:
    """The choices of a fact with number, name and label; levels are their own numbers."""
    if fact.type is FactType.TEMANIVEAU:
        choices = [(choice, label) for choice, label in fact.choices]
        return [*((c, c, label) for c, label in choices), ("", NOT_ASSESSED, "Ikke vurderet")]
    return [(str(n), choice, label) for n, (choice, label) in enumerate(fact.choices, 1)]


def hint(fact: Fact) -> str:
    """How an answer without choices is written."""
    words = HINTS.get(fact.type, "")
    return f"{words} ({fact.unit})." if fact.unit and words else words


def as_written(fact: Fact, reply: str) -> object:
    """The reply as a case file would hold it. Whether it is a valid answer is for its reader."""
    match fact.type:
        case FactType.HELTAL:
            return int(reply) if reply.isascii() and reply.isdigit() else reply
        case FactType.TAL | FactType.KRONER:
            return _decimal(reply)
        case FactType.KRONERLISTE:
            return [_decimal(part) for part in reply.split()]
        case FactType.BEVILLINGER:
            return _grants(reply)
    by_number = {number: choice for number, choice, _ in numbered(fact)}
    return by_number.get(reply, reply.lower() if reply.lower() in fact.choice_ids else reply)


def _decimal(reply: str) -> object:
    return Decimal(reply.replace(",", ".")) if DECIMAL.fullmatch(reply) else reply


def _grants(reply: str) -> list[object]:
    if reply.lower() == NONE:
        return []
    return [dict(zip(GRANT_KEYS, part.split(), strict=False)) for part in reply.split(",")]

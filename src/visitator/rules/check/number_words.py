"""Numbers as Danish documents write them: digits, words, and years for months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

_ONES = (
    *("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve"),
    *("tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten"),
)
_TENS = {
    20: "tyve",
    30: "tredive",
    40: "fyrre",
    50: "halvtreds",
    60: "tres",
    70: "halvfjerds",
    80: "firs",
    90: "halvfems",
}
WORDS: dict[str, Decimal] = {
    **{word: Decimal(number) for number, word in enumerate(_ONES)},
    **{word: Decimal(number) for number, word in _TENS.items()},
    **{
        f"{one}og{ten}": Decimal(tens + number)
        for tens, ten in _TENS.items()
        for number, one in enumerate(_ONES[1:10], start=1)
    },
    "et": Decimal(1),
    "én": Decimal(1),
    "ét": Decimal(1),
    "hundrede": Decimal(100),
}
_YEARS = WORDS | {
    "halvt": Decimal("0.5"),
    "halve": Decimal("0.5"),
    "halvandet": Decimal("1.5"),
    "hvert": Decimal(1),
    "andet": Decimal(2),
    "tredje": Decimal(3),
}
_SPLIT_WORD = re.compile(r"(?<=\w)[-\u00ad]\n\s*(?=[a-zæøå])")
# What counts sections, paragraphs and items is not a figure of the rule.
_REFERENCE = re.compile(
    r"§+\s*\d+(\s*(,|og|-|–)\s*\d+)*|\b(stk|nr|afsnit|kapitel)\.?\s*\d+", re.IGNORECASE
)
_DIGITS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_WORD = re.compile(r"[^\W\d_]+")
_EACH_YEAR = re.compile(r"hvert\s+(\d+)\.\s*år", re.IGNORECASE)
_ADVERBS = {
    re.compile(r"\bhalvårlig(t|e)?\b", re.IGNORECASE): Decimal(6),
    re.compile(r"\bårlig(t|e)?\b", re.IGNORECASE): Decimal(12),
}
_YEAR = re.compile(r"(\w+)\s+års?\b", re.IGNORECASE)


def numbers_in(text: str) -> frozenset[Decimal]:
    """Every number of a text, but for references such as § 85."""
    return frozenset(_numbers(_readable(text)))


def months_in(text: str) -> frozenset[Decimal]:
    """Every period that a text gives in years, told in months."""
    readable = _readable(text)
    years = [match[1].lower() for match in _YEAR.finditer(readable)]
    years += [match[1] for match in _EACH_YEAR.finditer(readable)]
    found = (Decimal(year) if year.isdecimal() else _YEARS.get(year) for year in years)
    adverbs = {months for adverb, months in _ADVERBS.items() if adverb.search(readable)}
    return frozenset(12 * year for year in found if year is not None) | adverbs


def _readable(text: str) -> str:
    return _REFERENCE.sub(" ", _SPLIT_WORD.sub("", text))


def _numbers(text: str) -> Iterator[Decimal]:
    for digits in _DIGITS.findall(text):
        yield Decimal(digits.replace(".", "").replace(",", "."))
    for word in _WORD.findall(text):
        if word.lower() in WORDS:
            yield WORDS[word.lower()]

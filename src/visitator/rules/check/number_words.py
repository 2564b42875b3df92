"""Numbers as Danish documents write them: digits, words, and years for months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from visitator.rules.month_names import MONTH_NAMES

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
    r"§+\s*\d+(\s*(,|og|eller|-|–)\s*\d+)*|\b(stk|nr|afsnit|kapitel|bilag|gruppe)\.?\s*\d+",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_MONTH = "|".join(MONTH_NAMES)
_DATE = re.compile(rf"(\d{{1,2}})\.\s*({_MONTH})\b(?:\s+(\d{{4}})\b)?", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"\b(19|20)\d{2}\b(?!\s*(kr|timer|dage))")
_WORD = re.compile(r"[^\W\d_]+")
_EACH_YEAR = re.compile(r"hvert\s+(\d+)\.\s*år", re.IGNORECASE)
_ADVERBS = {
    re.compile(r"\bhalvårlig(t|e)?\b", re.IGNORECASE): Decimal(6),
    re.compile(r"\bårlig(t|e)?\b", re.IGNORECASE): Decimal(12),
    re.compile(r"\b[eé]n\s+gang\s+om\s+året\b", re.IGNORECASE): Decimal(12),
}
_ORDINALS = {"anden": Decimal(2), "tredje": Decimal(3), "fjerde": Decimal(4), "sjette": Decimal(6)}
_EACH_MONTH = re.compile(r"hver\s+(\w+)\s+måned\b", re.IGNORECASE)
_YEAR = re.compile(r"(\w+)\s+års?\b", re.IGNORECASE)


def numbers_in(text: str) -> frozenset[Decimal]:
    """Every number of a text, but for references such as § 85."""
    return frozenset(_numbers(_readable(text)))


def months_in(text: str) -> frozenset[Decimal]:
    """Every period that a text gives in years, or as «hver tredje måned», told in months."""
    readable = _readable(text)
    years = [match[1].lower() for match in _YEAR.finditer(readable)]
    years += [match[1] for match in _EACH_YEAR.finditer(readable)]
    found = (Decimal(year) if year.isdecimal() else _YEARS.get(year) for year in years)
    adverbs = {months for adverb, months in _ADVERBS.items() if adverb.search(readable)}
    each = {_ORDINALS.get(match[1].lower()) for match in _EACH_MONTH.finditer(readable)}
    return (
        frozenset(12 * year for year in found if year is not None)
        | frozenset(months for months in each if months is not None)
        | adverbs
    )


def dates_in(text: str) -> frozenset[tuple[int, int, int | None]]:
    """Every day (day, month, year) that a text tells with the month by name.

    Each stands there also without its year.
    """
    found: set[tuple[int, int, int | None]] = set()
    for day, month, year in _DATE.findall(_readable(text)):
        when = int(day), MONTH_NAMES.index(month.lower()) + 1
        found |= {(*when, None), (*when, int(year) if year else None)}
    return frozenset(found)


def told_in(text: str) -> frozenset[Decimal]:
    """Every number that a text tells, but for references, days, years, and «en» and «et»."""
    plain = _YEAR_ALONE.sub(" ", _DATE.sub(" ", _readable(text)))
    words = (WORDS[word.lower()] for word in _WORD.findall(plain) if word.lower() in WORDS)
    return frozenset({*map(_number, _DIGITS.findall(plain)), *(n for n in words if n > 1)})


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(".", "").replace(",", "."))


def _readable(text: str) -> str:
    return _REFERENCE.sub(" ", _SPLIT_WORD.sub("", text))


def _numbers(text: str) -> Iterator[Decimal]:
    for digits in _DIGITS.findall(text):
        yield _number(digits)
    for word in _WORD.findall(text):
        if word.lower() in WORDS:
            yield WORDS[word.lower()]

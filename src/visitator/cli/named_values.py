"""``navn=værdi`` on the command line, read as the case file they stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from visitator.grundlag.case import KEYS
from visitator.rules.faults import Fault, InputError, Place
from visitator.rules.load.strict_yaml import Document, parse_text
from visitator.rules.load.yaml_tree import Spot

FACTS = "fakta"
FIRST_WORD = 2
"""The line of the first word; what the command's own options say stands on the line before."""

Answer = TypeVar("Answer")


def read_words(
    words: Iterable[str], given: Mapping[str, object], read: Callable[[Document], Answer]
) -> Answer:
    """What ``read`` makes of the case that the words describe, beside what options have ``given``.

    A value is written as in a case file. Raises InputError whose faults name the word, or the
    option, that they are about.
    """
    listed = list(words)
    document, faults = _document(listed, given)
    try:
        answer = read(document)
    except InputError as error:
        faults += error.faults
    if faults:
        raise InputError([_told(fault, listed) for fault in faults])
    return answer


def _document(words: list[str], given: Mapping[str, object]) -> tuple[Document, list[Fault]]:
    """The case as far as the words can be read, and what is wrong with the others."""
    data: dict[str, object] = {name: value for name, value in given.items() if value is not None}
    facts: dict[str, object] = {}
    spots = {name: Spot(1, 1) for name in data}
    fact_spots: dict[str, Spot] = {}
    faults: list[Fault] = []
    for line, word in enumerate(words, FIRST_WORD):
        name, equals, text = word.partition("=")
        place = Place("", line, 1)
        if not equals or not name.strip() or not text.strip():
            faults.append(Fault(place, f"«{word}» er ikke navn=værdi.", "Skriv fx alder=34."))
            continue
        part, part_spots = (data, spots) if name in KEYS else (facts, fact_spots)
        if name in part:
            faults.append(Fault(place, f"«{name}» står to gange.", "Slet den ene."))
            continue
        try:
            part[name] = parse_text(text, "").data
        except InputError as error:
            faults.extend(replace(fault, place=place) for fault in error.faults)
        part_spots[name] = Spot(line, 1, key=(line, 1))
    whole = {**data, FACTS: facts}
    root = Spot(1, 1, {**spots, FACTS: Spot(1, 1, fact_spots)})
    return Document("", whole, root), faults


def _told(fault: Fault, words: list[str]) -> Fault:
    line = (fault.place.line or 0) - FIRST_WORD
    if fault.place.file or not 0 <= line < len(words):
        return fault if fault.place.file else replace(fault, place=Place("visitator"))
    return replace(fault, place=Place(words[line]))

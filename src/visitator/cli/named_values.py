"""``navn=værdi`` on the command line, read as the case file they stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from visitator.grundlag.case import KEYS
from visitator.rules.faults import Fault, InputError, Place, nearest
from visitator.rules.load.strict_yaml import Document, parse_text
from visitator.rules.load.yaml_tree import Spot

FACTS = "fakta"
GRANT, GRANTS = "bevilling", "bevillinger"
PARTED = ("fristbesked", "fulgt_op", "konti", "utilstraekkelig")
"""What a case file has as a block, so that a word may give a part of it."""
FIRST_WORD = 2
"""The line of the first word; what the command's own options say stands on the line before."""

Answer = TypeVar("Answer")


def read_words(
    words: Iterable[str],
    given: Mapping[str, object],
    facts: Iterable[str],
    read: Callable[[Document], Answer],
) -> Answer:
    """What ``read`` makes of the case that the words describe, beside what options have ``given``.

    A value is written as in a case file; ``fristbesked.dato=…`` is a part of a block and
    ``bevilling.sel-96=2020-01-01`` a grant from a day. Raises InputError whose faults name the
    word, or the option, that they are about. ``facts`` are the ids that a name may be, beside
    what the case itself has.
    """
    listed = list(words)
    document, faults, unread = _document(listed, given, sorted({*facts, *KEYS} - {FACTS}))
    try:
        answer = read(document)
    except InputError as error:
        # What could not be read as a value has said so; that it is no answer says nothing more.
        faults += [fault for fault in error.faults if _line(fault) not in unread]
    if faults:
        raise InputError([_told(fault, listed) for fault in faults])
    return answer


def _document(
    words: list[str], given: Mapping[str, object], known: Sequence[str]
) -> tuple[Document, list[Fault], set[int]]:
    """The case as far as the words can be read, and what is wrong with the others.

    The last are the lines of the words whose value is no value at all.
    """
    data: dict[str, object] = {name: value for name, value in given.items() if value is not None}
    facts: dict[str, object] = {}
    spots = {name: Spot(1, 1) for name in data}
    fact_spots: dict[str, Spot] = {}
    faults: list[Fault] = []
    seen: set[str] = set()
    unread: set[int] = set()
    for line, word in enumerate(words, FIRST_WORD):
        name, equals, text = word.partition("=")
        place = Place("", line, 1)
        if not equals or not name.strip() or not text.strip():
            faults.append(Fault(place, f"«{word}» er ikke navn=værdi.", "Skriv fx alder=34."))
            continue
        if name in seen:
            faults.append(Fault(place, f"«{name}» står to gange.", "Slet den ene."))
            continue
        if name not in known and name.partition(".")[0] not in (GRANT, *PARTED):
            what = f"«{name}» er hverken et faktum eller en oplysning i sagen."
            faults.append(Fault(place, what, nearest(name, known)))
            continue
        if name in given:
            what = f"«{name}» er allerede sagt med kommandoens egne valg."
            faults.append(Fault(place, what, "Slet ordet, eller ret valget."))
            continue
        seen.add(name)
        try:
            value = parse_text(text, "").data
        except InputError as error:
            faults.append(replace(error.faults[0], place=place))
            unread.add(line)
            value = None
        _put(name, value, Spot(line, 1, key=(line, 1)), (data, spots), (facts, fact_spots))
    whole = {**data, FACTS: facts}
    root = Spot(1, 1, {**spots, FACTS: Spot(1, 1, fact_spots)})
    return Document("", whole, root), faults, unread


Block = tuple[dict[str, object], dict[str, Spot]]
"""Values by name, and where each was written."""


def _put(name: str, value: object, spot: Spot, case: Block, facts: Block) -> None:
    """Write a value where a case file has it."""
    head, dot, part = name.partition(".")
    if dot and head == GRANT:
        grants = case[0].setdefault(GRANTS, [])
        assert isinstance(grants, list)
        grants.append({"ydelse": part, "fra": value})
        case[1].setdefault(GRANTS, spot)
    elif dot and head in PARTED:
        block = case[0].setdefault(head, {})
        assert isinstance(block, dict)
        block[part] = value
        spots = case[1].setdefault(head, Spot(spot.line, 1, {}, key=spot.key)).parts
        assert isinstance(spots, dict)
        spots[part] = spot
    else:
        data, spots = case if name in KEYS else facts
        data[name] = value
        spots[name] = spot


def _line(fault: Fault) -> int | None:
    """The line of the word that a fault is about; None where it is about something else."""
    return None if fault.place.file else fault.place.line


def _told(fault: Fault, words: list[str]) -> Fault:
    line = (fault.place.line or 0) - FIRST_WORD
    if fault.place.file or not 0 <= line < len(words):
        return fault if fault.place.file else replace(fault, place=Place("visitator"))
    return replace(fault, place=Place(words[line]))

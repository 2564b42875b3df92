"""From the YAML parser's events to plain data and the place of each value and key in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import yaml

from visitator.rules.faults import Fault, Place
from visitator.rules.load import yaml_syntax
from visitator.rules.load.yaml_scalars import (
    MAX_DIGITS,
    UNQUOTED_SURROGATE,
    has_surrogates,
    plain_value,
    quoted_value,
)

MAX_DEPTH = 40
_SHOWN_KEY = 60


@dataclass(slots=True)
class Spot:
    """Where a value begins, where its key does, and the spots of the values inside it.

    Line and column are None in what was not written as a text.
    """

    line: int | None
    column: int | None
    parts: dict[str, Spot] | list[Spot] | None = None
    key: tuple[int, int] | None = None


@dataclass(slots=True)
class _OpenList:
    data: list[object] = field(default_factory=list)
    parts: list[Spot] = field(default_factory=list)

    def put(self, value: object, spot: Spot) -> None:
        self.data.append(value)
        self.parts.append(spot)


@dataclass(slots=True)
class _OpenBlock:
    """A value is dropped when ``key`` is None, that is when its key was a fault."""

    data: dict[str, object] = field(default_factory=dict)
    parts: dict[str, Spot] = field(default_factory=dict)
    wants_key: bool = True
    key: str | None = None
    key_at: tuple[int, int] = (1, 1)

    def put(self, value: object, spot: Spot) -> None:
        self.wants_key = True
        if self.key is not None:
            spot.key = self.key_at
            self.data[self.key] = value
            self.parts[self.key] = spot


class Tree:
    """The data that events build up, with every fault met on the way.

    Nesting is kept in a list and not in Python calls, so that hostile nesting costs nothing.
    """

    def __init__(self, text: str, file: str) -> None:
        self.data: object = None
        self.root: Spot | None = None
        self.faults: list[Fault] = []
        self._text = text
        self._file = file
        self._open: list[_OpenList | _OpenBlock] = []
        self._has_surrogates = has_surrogates(text)
        self._in_document = False

    def take(self, event: yaml.Event) -> bool:
        """Add one event; False when the rest of the text cannot be read with sense."""
        match event:
            case yaml.ScalarEvent():
                self._check_properties(event)
                self._scalar(event)
            case yaml.CollectionStartEvent():
                self._check_properties(event)
                return self._start(event)
            case yaml.CollectionEndEvent():
                self._open.pop()
            case yaml.AliasEvent():
                self._fault(event, *yaml_syntax.ALIAS)
                self._put_or_drop_key(event)
            case yaml.DocumentStartEvent():
                return self._document(event)
            case yaml.StreamEndEvent() if self.root is None and not self.faults:
                place = Place(self._file, 1, 1)
                self.faults.append(Fault(place, "Teksten er tom.", "Skriv indholdet."))
        return True

    def _document(self, event: yaml.DocumentStartEvent) -> bool:
        if self._in_document:
            self._fault(
                event,
                "Her begynder endnu et dokument, og der må kun være ét.",
                "Slet linjen «---», eller del teksten i flere filer.",
            )
            return False
        self._in_document = True
        return True

    def _start(self, event: yaml.CollectionStartEvent) -> bool:
        if len(self._open) == MAX_DEPTH:
            self._fault(
                event,
                f"Her er mere end {MAX_DEPTH} niveauer inde i hinanden.",
                "Gør opbygningen fladere, og tjek, at alle klammer er lukket.",
            )
            return False
        top = self._open[-1] if self._open else None
        new = _OpenList() if isinstance(event, yaml.SequenceStartEvent) else _OpenBlock()
        if isinstance(top, _OpenBlock) and top.wants_key:
            self._fault(
                event,
                "En nøgle skal være en tekst, ikke en liste eller blok.",
                "Skriv nøglen som et ord, eller sæt hele værdien i anførselstegn, hvis klammerne "
                "hører til teksten.",
            )
            top.key, top.wants_key = None, False
        else:
            self._put(event, new.data, new.parts)
        self._open.append(new)
        return True

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        top = self._open[-1] if self._open else None
        text = self._scalar_text(event)
        if isinstance(top, _OpenBlock) and top.wants_key:
            self._key(top, event, text)
        elif event.style:
            self._put(event, text)
        elif text or top is not None:
            self._put(event, self._plain_value(event, text))

    def _plain_value(self, event: yaml.ScalarEvent, text: str) -> object:
        try:
            return plain_value(text)
        except OverflowError:
            self._fault(
                event,
                f"Tallet har mere end {MAX_DIGITS} cifre.",
                "Sæt det i anførselstegn, hvis det er et nummer og ikke en mængde.",
            )
            return None

    def _key(self, top: _OpenBlock, event: yaml.ScalarEvent, text: str) -> None:
        top.key, top.key_at, top.wants_key = None, _position(event), False
        first = top.parts[text].key if text in top.parts else None
        if first is not None:
            what = f"Nøglen «{_shown(text)}» står {_both(first[0], top.key_at[0])}."
            self._fault(event, what, "Behold den ene, og slet den anden.")
        elif text == "<<" and not event.style:
            self._fault(
                event,
                "Nøglen «<<» fletter i YAML en anden blok ind, og det må teksten ikke.",
                "Skriv den anden bloks nøgler ud.",
            )
        elif not text and not event.style:
            self._fault(event, *yaml_syntax.NO_KEY)
        else:
            top.key = text

    def _scalar_text(self, event: yaml.ScalarEvent) -> str:
        value = str(event.value)
        if not self._has_surrogates or event.anchor or event.tag:
            return value
        start, end = cast(yaml.Mark, event.start_mark), cast(yaml.Mark, event.end_mark)
        raw = self._text[start.index : end.index]
        if not has_surrogates(raw):
            return value
        if event.style == '"':
            value, faults = quoted_value(raw, self._file, *_position(event))
            self.faults += faults
        else:
            self._fault(event, *UNQUOTED_SURROGATE)
        return value

    def _put_or_drop_key(self, event: yaml.Event) -> None:
        top = self._open[-1] if self._open else None
        if isinstance(top, _OpenBlock) and top.wants_key:
            top.key, top.wants_key = None, False
        else:
            self._put(event, None)

    def _put(
        self,
        event: yaml.Event,
        value: object,
        parts: dict[str, Spot] | list[Spot] | None = None,
    ) -> None:
        spot = Spot(*_position(event), parts)
        if self._open:
            self._open[-1].put(value, spot)
        else:
            self.data, self.root = value, spot

    def _check_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._fault(event, *yaml_syntax.ANCHOR)
        if event.tag is not None:
            self._fault(event, *yaml_syntax.TAG)

    def _fault(self, event: yaml.Event, what: str, remedy: str) -> None:
        self.faults.append(Fault(Place(self._file, *_position(event)), what, remedy))


def _position(event: yaml.Event) -> tuple[int, int]:
    start = cast(yaml.Mark, event.start_mark)
    return start.line + 1, start.column + 1


def _both(first: int, second: int) -> str:
    if first == second:
        return f"to gange i linje {first}"
    return f"både i linje {first} og i linje {second}"


def _shown(key: str) -> str:
    """A key within a sentence: without line breaks or control characters, and not too long."""
    plain = "".join(char if char.isprintable() else "\ufffd" for char in key)
    return plain if len(plain) <= _SHOWN_KEY else f"{plain[:_SHOWN_KEY]}…"

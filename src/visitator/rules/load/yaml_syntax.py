"""The YAML parser's complaints in plain Danish, with a remedy."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from visitator.rules.faults import Fault, Place
from visitator.rules.load.yaml_characters import advance

ANCHOR = (
    "Et ord, der begynder med «&», læses som et YAML-anker, og dem må teksten ikke have.",
    "Slet ankeret, eller sæt ordet i anførselstegn, hvis det er tekst.",
)
ALIAS = (
    "Et ord, der begynder med «*», læses som en henvisning til et YAML-anker, og dem må teksten "
    "ikke have.",
    "Skriv indholdet ud, eller sæt ordet i anførselstegn, hvis det er tekst.",
)
TAG = (
    "Et ord, der begynder med «!», læses som et YAML-mærke (tag), og dem må teksten ikke have.",
    "Slet mærket, eller sæt ordet i anførselstegn, hvis det er tekst.",
)
NO_KEY = ("Der mangler en nøgle før kolonet.", "Skriv nøglen.")
_TAB = ("Her er brugt tabulator til indrykning.", "Brug mellemrum i stedet.")
_QUOTE = "Skriv værdien, eller sæt den i anførselstegn, hvis tegnet hører til teksten."

_MAX_KEY = 1024  # the parser's own limit, from the YAML specification

# What the parser's message does not say is added to it as a sign in angle brackets.
_AT_END = "<at end>"
_AT_TAB = "<at tab>"
_AT_COLON = "<at colon>"
_LONG_KEY = "<long key>"
_MID_LINE = "<mid line>"
_SECOND_COLON = "<second colon>"
_HARD_SPACE = "<hard space>"


@dataclass(frozen=True, slots=True)
class _Complaint:
    """``text``: what and remedy when all ``signs`` are present; the place is where the parser gave
    up, or (``at_start``) where it began on the construct that failed.
    """

    signs: tuple[str, ...]
    text: tuple[str, str]
    at_start: bool = False


# The first that fits wins.
_COMPLAINTS = (
    _Complaint((_AT_TAB,), _TAB),
    _Complaint(("tab character",), _TAB),
    _Complaint(
        (_LONG_KEY,),
        (
            f"Nøglen før dette kolon er længere end {_MAX_KEY} tegn.",
            "Skriv en kortere nøgle; sæt værdien i anførselstegn, hvis kolonet hører til teksten.",
        ),
    ),
    _Complaint((" tag",), TAG, at_start=True),
    _Complaint(("scanning an anchor",), ANCHOR, at_start=True),
    _Complaint(("scanning an alias",), ALIAS, at_start=True),
    _Complaint(
        ("parsing a quoted scalar",),
        (
            "Omvendt skråstreg («\\») følges her ikke af en gyldig tegnkode.",
            "Skriv den dobbelt («\\\\»), eller sæt teksten i enkelte anførselstegn.",
        ),
    ),
    _Complaint(
        ("scanning a quoted scalar",),
        (
            "Anførselstegnet bliver aldrig lukket.",
            "Sæt et anførselstegn af samme slags, hvor teksten slutter.",
        ),
        at_start=True,
    ),
    _Complaint(
        ("block scalar",),
        (
            "Efter «|» eller «>» skal teksten begynde på næste linje.",
            "Flyt teksten ned, og ryk den ind, eller sæt den i anførselstegn.",
        ),
    ),
    _Complaint(
        ("flow sequence", _AT_END),
        ("Listen, der begynder med «[», bliver aldrig lukket.", "Sæt «]», hvor listen slutter."),
        at_start=True,
    ),
    _Complaint(
        ("flow mapping", _AT_END),
        (
            "Blokken, der begynder med «{{», bliver aldrig lukket.",
            "Sæt «}}», hvor blokken slutter.",
        ),
        at_start=True,
    ),
    _Complaint(
        ("flow sequence",),
        (
            "Her mangler «,» eller «]» i listen, der begynder med «[» i linje {start}.",
            "Sæt komma mellem værdierne, eller luk listen.",
        ),
    ),
    _Complaint(
        ("flow mapping",),
        (
            "Her mangler «,» eller «}}» i blokken, der begynder med «{{» i linje {start}.",
            "Sæt komma mellem nøglerne, eller luk blokken.",
        ),
    ),
    _Complaint(
        ("node content", _AT_END),
        (
            "Teksten slutter midt i en liste eller blok.",
            "Skriv resten, og luk hver «[» med «]» og hver «{{» med «}}».",
        ),
    ),
    _Complaint(("node content", _AT_COLON), NO_KEY),
    _Complaint(("node content",), ("Her mangler en værdi før «{char}».", _QUOTE)),
    _Complaint(
        ("could not find expected ':'", _HARD_SPACE),
        (
            "Linjen har et hårdt mellemrum, som YAML ikke regner for et mellemrum.",
            "Slet mellemrummet, og skriv et almindeligt.",
        ),
        at_start=True,
    ),
    _Complaint(
        ("could not find expected ':'",),
        (
            "Linjen har ingen nøgle med kolon og mellemrum, og den er ikke et punkt i en liste.",
            "Skriv «nøgle: værdi» eller «- værdi», eller ryk linjen ind, hvis den hører til "
            "teksten ovenfor.",
        ),
        at_start=True,
    ),
    _Complaint(
        ("block sequence entries",),
        (
            "En liste med «- » kan ikke begynde her.",
            "Begynd listen på sin egen linje, eller sæt værdien i anførselstegn, hvis den er "
            "tekst.",
        ),
    ),
    _Complaint(
        ("mapping keys are not allowed",),
        (
            "Et spørgsmålstegn med mellemrum efter kan ikke stå her.",
            "Sæt værdien i anførselstegn.",
        ),
    ),
    _Complaint(
        ("mapping values are not allowed", _SECOND_COLON),
        (
            "Der er to kolon med mellemrum efter på samme linje.",
            "Sæt værdien i anførselstegn, hvis kolonet hører til teksten; ellers del linjen i to.",
        ),
    ),
    _Complaint(
        ("mapping values are not allowed",),
        (
            "Nøglen før dette kolon hænger sammen med linjen ovenfor.",
            "Ryk nøglen ud under de andre nøgler, eller giv linjen ovenfor et kolon.",
        ),
    ),
    _Complaint(
        ("expected '-' indicator",),
        (
            "Linjen er ikke et punkt i listen, der begynder i linje {start}.",
            "Ret indrykningen, så alle punkter begynder med «- » lige under hinanden.",
        ),
    ),
    _Complaint(("did not find expected key", _AT_COLON), NO_KEY),
    _Complaint(
        ("did not find expected key", _MID_LINE),
        (
            "Værdien er slut før dette tegn, og der må ikke stå mere på linjen.",
            "Sæt hele værdien i anførselstegn, og tjek, at anførselstegn her og ovenfor står i "
            "par.",
        ),
    ),
    _Complaint(
        ("did not find expected key",),
        (
            "Linjen er ikke en nøgle på linje med dem, der begynder i linje {start}.",
            "Ret indrykningen, så nøgler på samme niveau står lige under hinanden.",
        ),
    ),
    _Complaint(
        ("<document start>",),
        (
            "Her står mere, efter at indholdet er slut.",
            "Slet det, eller ret indrykning og klammer, så det hører med.",
        ),
    ),
    _Complaint(
        ("cannot start any token",),
        ("En værdi kan ikke begynde med «{char}».", "Sæt den i anførselstegn."),
    ),
    _Complaint(
        (),
        (
            "Teksten kan ikke læses som YAML.",
            "Tjek indrykning, kolon, klammer og anførselstegn her og på linjen ovenfor.",
        ),
    ),
)


def translate(error: yaml.YAMLError, text: str, file: str) -> Fault:
    """The fault that a parser error is for the person who typed ``text``."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Fault(Place(file), *_COMPLAINTS[-1].text)
    stop, start = error.problem_mark, error.context_mark or error.problem_mark
    signs = _signs(error, text, stop.index, start.index)
    complaint = next(c for c in _COMPLAINTS if all(sign in signs for sign in c.signs))
    line, column = stop.line + 1, stop.column + 1
    if complaint.at_start:
        line, column = start.line + 1, start.column + 1
    elif _AT_END in signs:
        # The parser counts a line too many after a last line without a line break.
        line, column = advance(text.rstrip())
    what, remedy = (
        part.format(start=start.line + 1, char=text[stop.index : stop.index + 1])
        for part in complaint.text
    )
    return Fault(Place(file, line, column), what, remedy)


def _signs(error: yaml.MarkedYAMLError, text: str, stop: int, start: int) -> str:
    """The parser's message and the signs that can be seen around the place where it gave up."""
    before = text[text.rfind("\n", 0, stop) + 1 : stop]
    seen = {
        _AT_END: not text[stop:].strip(),
        _AT_TAB: text.startswith("\t", stop),
        _AT_COLON: text.startswith(":", stop),
        _LONG_KEY: text.startswith(":", stop) and _ends_in_long_word(text[:stop]),
        _MID_LINE: bool(before.strip()),
        _SECOND_COLON: ": " in before,
        _HARD_SPACE: "\xa0" in text[start:].split("\n", 1)[0],
    }
    return " ".join([f"{error.context}: {error.problem}", *(sign for sign in seen if seen[sign])])


def _ends_in_long_word(text: str) -> bool:
    word = text[-_MAX_KEY:-1]
    return len(word) == _MAX_KEY - 1 and not {'"', "\n"} & set(word)

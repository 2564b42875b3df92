"""Whether a goal is phrased as an action: by turns of phrase that ``katalog/vum/maal.yaml`` gives.

A turn of phrase is words in a row. ``^`` is the beginning of a sentence, ``$`` its end, ``…`` up to
two words in between, ``<list>`` a word of that list and ``*`` the rest of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

LIST = re.compile(r"<(\w+)>")
SENTENCES = re.compile(r"[.;:!?]\s+|\n")
SIGNS = {"^": r"^\W*(?:at\s+)?", "$": r"\W*$", "…": r"(?:[^\s,]+\s+){0,2}"}


@dataclass(frozen=True, slots=True)
class Handling:
    """What an action speaks of (``hvad``), and how it sounds. ``undtagen`` excuses a sentence."""

    hvad: str
    vendinger: tuple[re.Pattern[str], ...]
    undtagen: tuple[re.Pattern[str], ...] = ()


def as_action(goal: str, actions: Iterable[Handling]) -> tuple[str, Handling] | None:
    """The words of a goal that give it away as an action, and which; None where none do."""
    sentences = SENTENCES.split(goal)
    for action in actions:
        for sentence in sentences:
            if any(words.search(sentence) for words in action.undtagen):
                continue
            for words in action.vendinger:
                if found := words.search(sentence):
                    return found[0].strip(" ,."), action
    return None


def lists_named(phrase: str) -> Iterator[str]:
    """The lists that a turn of phrase names."""
    yield from LIST.findall(phrase)


def compiled(phrase: str, lists: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """A turn of phrase as a pattern."""
    pattern = ""
    for part in phrase.split():
        if part in SIGNS:
            pattern += SIGNS[part]
        else:
            named = LIST.fullmatch(part)
            words = lists[named[1]] if named else [part]
            pattern += rf"(?<!\w)(?:{'|'.join(map(_word, words))})(?!\w)\s*"
    return re.compile(pattern, re.IGNORECASE)


def _word(word: str) -> str:
    """A word of a list; one that stands for several is matched with one blank or more."""
    return r"\s+".join(re.escape(part).replace(r"\*", r"\w*") for part in word.split())

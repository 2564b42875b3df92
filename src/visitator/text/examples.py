"""The example citizen of a finding or a difference, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from visitator.rules.edition import LawService
from visitator.rules.facts import Value, Vocabulary
from visitator.text.words import answer_words

GRANT = "bevilget:"
HAS = {"ja": "har en bevilling", "nej": "har ingen bevilling"}


def example_words(
    example: Iterable[tuple[str, Value]], vocabulary: Vocabulary, services: Mapping[str, LawService]
) -> str:
    """«Alder: 18 år; Sindslidelse: Ja; har en bevilling efter Serviceloven § 96»."""
    return "; ".join(_words(example, vocabulary, services))


def _words(
    example: Iterable[tuple[str, Value]], vocabulary: Vocabulary, services: Mapping[str, LawService]
) -> Iterator[str]:
    for fact, value in example:
        if not fact.startswith(GRANT):
            yield f"{vocabulary[fact].label}: {answer_words(vocabulary[fact], value, {})}"
            continue
        _, ydelse, when = fact.split(":")
        age = f", givet før det fyldte {when}. år" if when.isdigit() else ""
        yield f"{HAS[str(value)]} efter {services[ydelse].lov}{age}"


def example_json(example: Iterable[tuple[str, Value]]) -> dict[str, str | int]:
    """The same for programs: answers as a case file has them."""
    return {fact: value if isinstance(value, int) else str(value) for fact, value in example}

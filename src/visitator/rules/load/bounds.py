"""How small and how large an answer may be: a number, or what another fact is answered with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from visitator.rules.facts import LARGEST, Bound, Fact, FactType, Value, Vocabulary
from visitator.rules.faults import Fault, nearest
from visitator.rules.limits import least, most
from visitator.rules.load.strict_yaml import Document, Path


def span(fact: Fact, vocabulary: Vocabulary) -> str:
    """«fra 0 til 24» or «fra 1 og op»."""
    upper = most(fact, vocabulary)
    return f"fra {least(fact)} " + ("og op" if upper == LARGEST else f"til {upper}")


def crossed_bounds(
    facts: Mapping[str, Value], vocabulary: Vocabulary, document: Document, path: Path
) -> Iterator[Fault]:
    """A fault for each answer on the wrong side of what another fact is answered with."""
    for name, value in facts.items():
        fact = vocabulary[name]
        lower, upper = facts.get(str(fact.least)), facts.get(str(fact.most))
        for crossed, words, other, bound in (
            (_is_above(value, upper), "højst være", fact.most, upper),
            (_is_above(lower, value), "mindst være", fact.least, lower),
        ):
            if crossed:
                what = f"«{name}» er {value}, men kan {words} «{other}», som er {bound}."
                yield Fault(document.place((*path, name)), what, "Ret den ene.")


def _is_above(first: Value | None, second: Value | None) -> bool:
    """Whether both are known and the first is the larger number or the later day."""
    match first, second:
        case date(), date():
            return first > second
        case ((int() | Decimal()), (int() | Decimal())):
            return first > second
    return False


def bound_faults(fact: Fact, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """What is wrong with the bounds of a fact, each with its remedy."""
    for name, bound in (("mindst", fact.least), ("hoejst", fact.most)):
        if bound is None:
            continue
        if not fact.type.is_number or (isinstance(bound, int) and fact.type is FactType.DATO):
            yield f"«{name}» hører ikke til typen {fact.type}.", "Slet grænsen, eller ret typen."
        elif isinstance(bound, str):
            yield from _other_faults(name, bound, fact, vocabulary)


def _other_faults(
    name: str, bound: Bound, fact: Fact, vocabulary: Vocabulary
) -> Iterator[tuple[str, str]]:
    other = vocabulary.get(str(bound))
    if other is None:
        yield f"Faktummet «{bound}» i «{name}» findes ikke.", nearest(str(bound), vocabulary)
    elif other.unit != fact.unit or _kind(other) is not _kind(fact):
        what = f"«{fact.id}» og «{bound}» i «{name}» kan ikke sammenlignes."
        yield what, "Brug to fakta af samme slags og med samme enhed."
    elif isinstance(other.most if name == "hoejst" else other.least, str):
        yield f"«{bound}» i «{name}» har selv et faktum som grænse.", "Brug et tal dér."


def _kind(fact: Fact) -> FactType:
    """Numbers can be compared with each other, and dates with dates."""
    counts = (FactType.HELTAL, FactType.TAL, FactType.KRONER)
    return FactType.TAL if fact.type in counts else fact.type

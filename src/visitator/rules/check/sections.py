"""Check: the sections of a source are in order and, where its text is at hand, cover it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from visitator.rules.check.texts import Texts
from visitator.rules.citations import Section, Source
from visitator.rules.faults import Fault, Place
from visitator.rules.load.reference import Reference


def sections(reference: Reference, texts: Texts | None) -> Iterator[Fault]:
    """A fault for each section out of order, and for each line of a text in none or in several."""
    for source in reference.sources.values():
        places = {s.id: reference.places[f"kilde:{source.id}:{s.id}"] for s in source.afsnit}
        yield from _names(source, places)
        if source.gengivet_i is not None:
            yield from _reproduced(source, reference.sources[source.gengivet_i], places)
            continue
        yield from _order(source, places)
        if texts is None or source.sha256 is None:
            continue
        lines = texts.of(source.sha256)
        if lines is None:
            yield Fault(
                reference.places[f"kilde:{source.id}"],
                f"Ingen tekst i {texts.folder} har den sha256, som {source.id} angiver.",
                "Læg den rigtige tekst i mappen, eller ret sha256 og linjerne efter den nye.",
            )
        else:
            yield from _cover(source, lines, places)


def _reproduced(source: Source, document: Source, places: Mapping[str, Place]) -> Iterator[Fault]:
    """Lines counted in another document may hold one another, but lie in one section of it."""
    for section, (first, last) in _with_lines(source):
        if not any(start <= first <= last <= end for _, (start, end) in _with_lines(document)):
            what = f"Linjerne {first}–{last} ligger ikke i ét afsnit af {document.id}."
            yield Fault(places[section.id], what, "Skriv [første linje, sidste linje].")


def _names(source: Source, places: Mapping[str, Place]) -> Iterator[Fault]:
    for name, count in Counter(section.id for section in source.afsnit).items():
        if count > 1:
            what = f"Afsnittet «{name}» står {count} gange i {source.id}."
            yield Fault(places[name], what, "Giv hvert afsnit sit eget id.")


def _order(source: Source, places: Mapping[str, Place]) -> Iterator[Fault]:
    end = 0
    for section, (first, last) in _with_lines(source):
        if not 1 <= first <= last:
            what = f"Linjerne {first}–{last} er ikke et stykke tekst."
            yield Fault(places[section.id], what, "Skriv [første linje, sidste linje].")
        elif first <= end:
            what = f"Afsnittet begynder i linje {first}, men det forrige slutter i linje {end}."
            yield Fault(places[section.id], what, "Sæt afsnittene i rækkefølge uden overlap.")
        end = max(end, last)


def _with_lines(source: Source) -> Iterator[tuple[Section, tuple[int, int]]]:
    yield from ((s, s.linjer) for s in source.afsnit if s.linjer is not None)


def _cover(source: Source, lines: Sequence[str], places: Mapping[str, Place]) -> Iterator[Fault]:
    """Every line with text must stand in a section; overlaps are told by the order."""
    covered: set[int] = set()
    before: dict[int, str] = {}
    for section, (first, last) in _with_lines(source):
        covered |= set(range(first, last + 1))
        before[last] = section.id
        if last > len(lines):
            what = f"Afsnittet slutter i linje {last}, men teksten har kun {len(lines)} linjer."
            yield Fault(places[section.id], what, "Ret linjerne.")
    outside = [n for n, line in enumerate(lines, 1) if line.strip() and n not in covered]
    for first, last in _runs(outside):
        nearest = max((end for end in before if end < first), default=None)
        place = places[source.afsnit[0].id if nearest is None else before[nearest]]
        where = f"Linje {first}" if first == last else f"Linje {first}–{last}"
        what = f"{where} af teksten hører ikke til noget afsnit: «{lines[first - 1].strip()}»."
        yield Fault(place, what, "Udvid et afsnit, eller skriv et nyt, evt. med uden_regel.")


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Numbers that follow one another, as first and last."""
    start = 0
    for i, number in enumerate(numbers):
        if i + 1 == len(numbers) or numbers[i + 1] != number + 1:
            yield numbers[start], number
            start = i + 1

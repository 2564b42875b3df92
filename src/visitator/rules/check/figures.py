"""Check: every figure of a rule stands in the lines that it cites, or a note tells how."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from visitator.rules.check.figures_of_rules import MONTHS, Figure, figures_of, levels_of
from visitator.rules.check.number_words import months_in, numbers_in
from visitator.rules.check.opened import Opened, Published
from visitator.rules.check.places import Places, conditions
from visitator.rules.check.texts import Texts
from visitator.rules.citations import Citation
from visitator.rules.criteria import All, AnyOf, AtLeast, Criterion, FactTest, Not
from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, Place
from visitator.rules.load.catalogue import GENERAL
from visitator.rules.load.rate_files import RateFile
from visitator.rules.load.strict_yaml import Path
from visitator.rules.standards import Kvalitetsstandard

REMEDY = "Ret tallet eller kilden, eller skriv en note om, hvordan dokumentet skriver det."


def figures(catalogue: Opened, texts: Texts) -> Iterator[Fault]:
    """A fault for each figure that its source, where it is at hand, does not hold."""
    for file in catalogue.rate_files:
        yield from _rates(file, catalogue, texts)
    for published in catalogue.editions:
        edition = published.edition
        for standard, places in published.standards():
            yield from _rows(standard, _Search(edition, texts, places))
            for criterion, where in _criteria(standard, places):
                yield from _nodes(criterion, _Search(edition, texts, where))
        yield from _general(published, texts)


def _general(published: Published, texts: Texts) -> Iterator[Fault]:
    """The figures of a municipality's general part that belong to no standard."""
    edition, document = published.edition, published.documents[GENERAL]
    found: list[tuple[Path, Figure, Citation]] = [
        (("frister_uden_ydelse", number), Figure(Decimal(d.periode[0]), ""), d.kilde)
        for number, d in enumerate(edition.frister_uden_ydelse)
        if d.periode is not None
    ]
    if edition.fristmaal is not None:
        aim = edition.fristmaal
        found.append((("fristmaal",), Figure(Decimal(aim.procent), "%"), aim.kilde))
    for path, figure, kilde in found:
        text = texts.cited(kilde, edition.sources)
        if text is not None and not _holds(text, figure):
            yield _missing(document.place(path), f"Tallet {figure}", kilde)


def _missing(place: Place, figure: object, kilde: Citation) -> Fault:
    return Fault(place, f"{figure} står ikke i {kilde.dokument}, {kilde.afsnit}.", REMEDY)


def _rates(file: RateFile, catalogue: Opened, texts: Texts) -> Iterator[Fault]:
    """The values of a rate, each in the section that it cites itself."""
    for number, value in enumerate(file.rate.values):
        text = None if value.note else texts.cited(value.kilde, catalogue.reference.sources)
        if text is not None and value.amount not in numbers_in(text):
            cited = f"{value.kilde.dokument}, {value.kilde.afsnit}"
            place = file.document.place(("vaerdier", number))
            yield Fault(place, f"Tallet {value.amount} står ikke i {cited}.", REMEDY)


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks a standard's figures up in the sections that it cites."""

    edition: Edition
    texts: Texts
    places: Places

    def text(self, sti: str, kilde: Citation) -> str | None:
        """What is to hold the figures; None where nothing is to be looked up."""
        if self.places.is_inherited(sti) or self.places.is_noted(sti):
            return None
        return self.texts.cited(kilde, self.edition.sources)

    def fault(self, sti: str, figure: object, kilde: Citation) -> Fault:
        return _missing(self.places.of(sti), figure, kilde)


def _rows(standard: Kvalitetsstandard, search: _Search) -> Iterator[Fault]:
    for offer in (standard.tilbud, *standard.varianter):
        for row in (row for table in offer.tabeller.values() for row in table.rows):
            text = search.text(row.sti, row.kilde)
            if text is None:
                continue
            for figure in figures_of(row.vaerdi):
                if not _holds(text, figure):
                    yield search.fault(row.sti, f"Tallet {figure}", row.kilde)


def _holds(text: str, figure: Figure) -> bool:
    return figure.value in numbers_in(text) or (
        figure.unit == MONTHS and figure.value in months_in(text)
    )


def _criteria(standard: Kvalitetsstandard, places: Places) -> Iterator[tuple[Criterion, Places]]:
    for offer in (standard.tilbud, *standard.varianter):
        yield offer.maalgruppe, places
        for table in offer.tabeller.values():
            yield from ((row.naar, places) for row in table.rows if row.naar is not None)
    yield from conditions(standard, places)


def _nodes(node: Criterion, search: _Search) -> Iterator[Fault]:
    """The figures of a criterion; another standard's target group answers for its own."""
    match node:
        case All() | AnyOf() | AtLeast():
            for part in node.parts:
                yield from _nodes(part, search)
        case Not():
            yield from _nodes(node.part, search)
    mark = node.mark
    text = search.text(mark.sti, mark.kilde)
    if text is None:
        return
    for figure in figures_of(node):
        if not _holds(text, figure):
            yield search.fault(mark.sti, f"Tallet {figure}", mark.kilde)
    if isinstance(node, FactTest) and node.fact in search.edition.vocabulary:
        for levels in levels_of(search.edition.vocabulary[node.fact], node.test):
            if not any(_names(text, level, search.edition.niveauer) for level in levels):
                yield search.fault(mark.sti, f"Niveau {levels[0]}", mark.kilde)


def _names(text: str, level: str, labels: Mapping[str, str]) -> bool:
    """Whether a text names a level by its letter or figure or by the municipality's own word."""
    if level.isdecimal():
        return int(level) in numbers_in(text)
    word = labels[level].split()[0].lower()
    return re.search(rf"\b{level}\b", text) is not None or word in text.lower()

"""Check: every figure of a rule stands in the lines that it cites, or in a note of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from visitator.rules.check.evidence import Evidence, evidence
from visitator.rules.check.figures_of_rules import Figure, figures_of, levels_of, periods
from visitator.rules.check.opened import Opened, Published
from visitator.rules.check.places import Places, conditions, notes_on
from visitator.rules.check.texts import Texts
from visitator.rules.citations import Citation
from visitator.rules.criteria import All, AnyOf, AtLeast, Criterion, FactTest, Not
from visitator.rules.edition import Edition
from visitator.rules.faults import Fault
from visitator.rules.load.catalogue import GENERAL
from visitator.rules.load.rate_files import RateFile
from visitator.rules.load.strict_yaml import Path
from visitator.rules.standards import Kvalitetsstandard


def figures(catalogue: Opened, texts: Texts) -> Iterator[Fault]:
    """A fault for each figure that its source, where it is at hand, does not hold."""
    yield from _shared(catalogue, texts)
    for file in catalogue.rate_files:
        yield from _rates(file, catalogue, texts)
    for published in catalogue.editions:
        edition = published.edition
        for standard, places in published.standards():
            yield from _rows(standard, _Search(edition, texts, places))
            for criterion, where in _criteria(standard, places):
                yield from _nodes(criterion, _Search(edition, texts, where))
        yield from _general(published, texts)


def _shared(catalogue: Opened, texts: Texts) -> Iterator[Fault]:
    """The periods of the statutes on complaints and notice, which all municipalities share."""
    reference = catalogue.reference
    found: list[tuple[str, Path, tuple[int, str], Citation]] = []
    if reference.klagelov is not None:
        law = reference.klagelov
        found.append(("lov:klage", ("frist",), law.frist, law.kilde))
        found.append(("lov:klage", ("genvurdering",), law.genvurdering, law.genvurdering_kilde))
    if reference.varsel_lov is not None:
        notice = reference.varsel_lov
        found.append(("lov:frister", ("varsel", "efter"), notice.periode, notice.kilde))
    for name, path, period, kilde in found:
        document = reference.documents[name]
        notes = (reference.raw[name].get("note", ""), *notes_on(document, path))
        held = evidence(kilde, notes, reference.sources, texts)
        for figure in periods(period) if held is not None else ():
            if held is not None and not held.holds(figure):
                yield held.fault(document.place(path), figure)


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
        held = evidence(kilde, (), edition.sources, texts)
        if held is not None and not held.holds(figure):
            yield held.fault(document.place(path), figure)


def _rates(file: RateFile, catalogue: Opened, texts: Texts) -> Iterator[Fault]:
    """The values of a rate, each in the section that it cites itself."""
    for number, value in enumerate(file.rate.values):
        held = evidence(value.kilde, (value.note,), catalogue.reference.sources, texts)
        if held is not None and not held.holds(Figure(value.amount, "")):
            place = file.document.place(("vaerdier", number))
            yield held.fault(place, Figure(value.amount, ""))


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks a standard's figures up in the sections that it cites."""

    edition: Edition
    texts: Texts
    places: Places

    def evidence(self, sti: str, kilde: Citation) -> Evidence | None:
        """What is to hold the figures; None where nothing is to be looked up."""
        if self.places.is_inherited(sti):
            return None
        return evidence(kilde, self.places.notes(sti), self.edition.sources, self.texts)


def _rows(standard: Kvalitetsstandard, search: _Search) -> Iterator[Fault]:
    for offer in (standard.tilbud, *standard.varianter):
        for row in (row for table in offer.tabeller.values() for row in table.rows):
            held = search.evidence(row.sti, row.kilde)
            if held is None:
                continue
            for figure in figures_of(row.vaerdi):
                if not held.holds(figure):
                    yield held.fault(search.places.of(row.sti), figure)


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
    place = search.places.of(node.mark.sti)
    held = search.evidence(node.mark.sti, node.mark.kilde)
    if held is None:
        return
    for figure in figures_of(node):
        if not held.holds(figure):
            yield held.fault(place, figure)
    if isinstance(node, FactTest) and node.fact in search.edition.vocabulary:
        for levels in levels_of(search.edition.vocabulary[node.fact], node.test):
            if not any(held.names(level, search.edition.niveauer) for level in levels):
                yield held.fault(place, f"Niveau {levels[0]}")

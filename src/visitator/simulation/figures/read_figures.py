"""From ``katalog/befolkning`` to the figures that citizens are drawn by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from visitator.rules.facts import YES_NO, FactType
from visitator.rules.faults import Fault, InputError, Place, nearest
from visitator.rules.load.files import Files
from visitator.rules.load.reference import Reference
from visitator.rules.load.strict_yaml import Document, Path
from visitator.simulation.figures.demands import demands
from visitator.simulation.figures.drawing import drawing
from visitator.simulation.figures.figures import (
    GRANT,
    Figures,
    Pattern,
    Row,
    Subject,
    Unknown,
    chance,
    is_drawn,
)
from visitator.simulation.figures.formats import (
    BefolkningFil,
    FordelingFormat,
    RaekkeFormat,
    UkendtFormat,
)

FOLDER = "befolkning"
KINDS = ("oplysning", "vurdering", "dokument", "bevillinger")


def read_figures(files: Files, reference: Reference) -> Figures:
    """The figures of a catalogue; raises InputError with every fault of their files.

    A condition may use what stands before it, in the same file or in one that comes earlier.
    """
    before = len(files.faults)
    paths = files.named(FOLDER)
    if not paths:
        place = Place(files.shown(files.root / FOLDER))
        remedy = "Læg fordelingerne i mappen befolkning."
        files.fault(place, "Kataloget har ingen tal for en opdigtet befolkning.", remedy)
    reader = _Reader(files, reference)
    for path in paths:
        found = files.read(path, BefolkningFil)
        if found is not None:
            reader.take(*found)
    if len(files.faults) > before:
        raise InputError(files.faults[before:])
    return Figures(reader.subjects, tuple(reader.patterns), tuple(reader.unknown))


@dataclass(slots=True)
class _Reader:
    """Takes one file after another; ``known`` grows with every name."""

    files: Files
    reference: Reference
    subjects: dict[str, Subject] = field(default_factory=dict)
    patterns: list[Pattern] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)
    known: dict[str, tuple[str, ...]] = field(default_factory=dict)
    document: Document | None = None

    def take(self, written: BefolkningFil, document: Document) -> None:
        self.document = document
        for name, about in (written.baggrund or {}).items():
            self._add(name, tuple(about.valg), about, ("baggrund", name))
        for name, spread in (written.fakta or {}).items():
            here: Path = ("fakta", name)
            choices = self._choices(name, here)
            if choices is not None:
                self._add(name, choices, spread, here)
        for number, other in enumerate(written.ellers or ()):
            kind = FactType(other.type)
            choices = YES_NO if kind is FactType.JA_NEJ else ()
            subject = self._subject(f"ellers {number}", choices, other, ("ellers", number))
            self.patterns.append(Pattern(kind, tuple(other.navne), subject))
        for number, row in enumerate(written.ukendt or ()):
            self.unknown.append(self._unknown(row, ("ukendt", number)))

    def report(self, path: Path, what: str, remedy: str) -> None:
        assert self.document is not None
        self.files.faults.append(Fault(self.document.place(path), what, remedy))

    def _choices(self, name: str, path: Path) -> tuple[str, ...] | None:
        """What can be answered; empty for a number, None where there is no such fact."""
        if name.startswith(GRANT):
            service = name.split(":")[1]
            if service in self.reference.services:
                return YES_NO
            what = f"Ydelsen «{service}» kendes ikke."
            self.report(path, what, nearest(service, self.reference.services))
            return None
        fact = self.reference.vocabulary.get(name)
        if fact is None:
            remedy = nearest(name, self.reference.vocabulary)
            self.report(path, f"Faktummet «{name}» findes ikke.", remedy)
            return None
        if not is_drawn(fact):
            self.report(path, f"«{name}» trækkes ikke.", "Slet det.")
            return None
        return () if fact.type.is_number else fact.choice_ids

    def _add(
        self, name: str, choices: tuple[str, ...], written: FordelingFormat, path: Path
    ) -> None:
        if name in self.known:
            self.report(path, f"«{name}» har allerede en fordeling.", "Slet den ene.")
        self.subjects[name] = self._subject(name, choices, written, path)
        self.known[name] = choices

    def _subject(
        self, name: str, choices: tuple[str, ...], written: FordelingFormat, path: Path
    ) -> Subject:
        left_out = written.ikke_vurderet
        fact = self.reference.vocabulary.get(name)
        if left_out is not None and (fact is None or fact.type is not FactType.TEMANIVEAU):
            self.report((*path, "ikke_vurderet"), "Det gælder kun temaer.", "Slet linjen.")
        return Subject(
            name,
            choices,
            tuple(self._rows(written, choices, path)),
            demands(written.kun_naar, (*path, "kun_naar"), self.known, self.report),
            None if written.ukendt is None else chance(written.ukendt),
            chance(left_out or 0),
        )

    def _rows(
        self, written: FordelingFormat, choices: tuple[str, ...], path: Path
    ) -> Iterator[Row]:
        if written.raekker is None:
            draw = drawing(written, path, choices, self.known, self.report)
            if draw is not None:
                yield Row((), draw)
            return
        self._check_order(written.raekker, path)
        for number, row in enumerate(written.raekker):
            here = (*path, "raekker", number)
            draw = drawing(row, here, choices, self.known, self.report)
            if draw is not None:
                wanted = demands(row.naar, (*here, "naar"), self.known, self.report)
                yield Row(wanted, draw)

    def _check_order(self, rows: list[RaekkeFormat], path: Path) -> None:
        for number, row in enumerate(rows):
            if (row.naar is None) is not (number == len(rows) - 1):
                what = "Alle rækker undtagen den sidste skal have naar, og den sidste ingen."
                self.report((*path, "raekker", number), what, "Ret rækken.")

    def _unknown(self, written: UkendtFormat, path: Path) -> Unknown:
        wanted = demands(written.naar, (*path, "naar"), self.known, self.report)
        return Unknown(wanted, {kind: chance(getattr(written, kind)) for kind in KINDS})

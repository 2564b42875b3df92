"""What is shared while the parts of a catalogue are linked to one another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from visitator.rules.citations import Citation, Source
from visitator.rules.criteria import Hjemmel, Styrke
from visitator.rules.edition import LawService
from visitator.rules.facts import Vocabulary
from visitator.rules.faults import Fault, nearest
from visitator.rules.load.formats.strict import KildeFormat
from visitator.rules.load.strict_yaml import Document, Path
from visitator.rules.rates import Rate
from visitator.rules.units import Unit


@dataclass(slots=True)
class Linker:
    """One file on its way to become rules: where it stands, what it may name, its faults.

    ``cited`` gathers the documents and ``derived`` the derived facts that the file names;
    ``calculations`` are the units of the calculations met so far.
    """

    document: Document
    own_document: str
    vocabulary: Vocabulary
    sources: Mapping[str, Source]
    rates: Mapping[str, Rate]
    services: Mapping[str, LawService] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    cited: set[str] = field(default_factory=set)
    derived: set[str] = field(default_factory=set)
    calculations: dict[str, Unit] = field(default_factory=dict)

    def fault(self, path: Path, what: str, remedy: str) -> None:
        """Note a fault at the value of a path, once however often the value is used."""
        fault = Fault(self.document.place(path), what, remedy)
        if fault not in self.faults:
            self.faults.append(fault)

    def citation(self, cited: KildeFormat, path: Path) -> Citation:
        """The place a rule cites; a document or section that does not exist is a fault."""
        document = cited.dokument or self.own_document
        self.cited.add(document)
        source = self.sources.get(document)
        if not document:
            self.fault(
                path, "Kilden siger ikke, hvilket dokument.", "Skriv {dokument: …, afsnit: …}."
            )
        elif source is None:
            self.fault(
                path, f"Dokumentet «{document}» kendes ikke.", nearest(document, self.sources)
            )
        elif source.section(cited.afsnit) is None:
            sections = [section.id for section in source.afsnit]
            self.fault(
                path,
                f"Afsnittet «{cited.afsnit}» findes ikke i {document}.",
                nearest(cited.afsnit, sections),
            )
        return Citation(document, cited.afsnit)


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a node takes over from the one above it."""

    styrke: Styrke
    hjemmel: Hjemmel
    kilde: Citation
    sti: str
    negated: bool = False
    tekst: str | None = None
    note: str | None = None

    def below(self, step: str) -> Inherited:
        """The same, one step further down."""
        return replace(self, sti=f"{self.sti}{step}", tekst=None)

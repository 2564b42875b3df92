"""Where a rule comes from: a place in a source document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """A section of a source document, both by the ids of ``katalog/kilder``."""

    dokument: str
    afsnit: str

    def as_json(self) -> dict[str, str]:
        return {"dokument": self.dokument, "afsnit": self.afsnit}


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a document with its lines (1-based, both ends included).

    ``uden_regel`` says why no rule or text of the catalogue comes from the section.
    """

    id: str
    titel: str
    linjer: tuple[int, int] | None
    uden_regel: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """A document that rules cite. ``sha256`` is that of the text the line numbers count in.

    ``gengivet_i`` is the document whose text reproduces this one, where it has no text of its
    own: the line numbers count in that. ``aar`` is None where the document is undated.
    ``efterproevet_til`` is the ISO date up to which the law it states has been checked.
    """

    id: str
    titel: str
    aar: int | None
    art: str
    sha256: str | None
    efterproevet_til: str | None
    gengivet_i: str | None
    afsnit: tuple[Section, ...]

    @property
    def name(self) -> str:
        """The document as a reader knows it: title and year, or that it has none."""
        return f"{self.titel}, {self.aar or 'udateret'}"

    def section(self, section_id: str) -> Section | None:
        """The section with the id, or None."""
        return next((s for s in self.afsnit if s.id == section_id), None)

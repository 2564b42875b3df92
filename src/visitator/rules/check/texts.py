"""The texts of source documents, found by their SHA-256."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from visitator.rules.citations import Citation, Source


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a folder. Lines end with a line feed alone: a form feed begins no new one."""

    folder: Path
    lines: Mapping[str, tuple[str, ...]]

    def of(self, digest: str) -> tuple[str, ...] | None:
        """The lines of the text with this SHA-256, or None."""
        return self.lines.get(digest)

    def is_missing(self, citation: Citation, sources: Mapping[str, Source]) -> bool:
        """Whether a cited section has lines in a text that is not in the folder."""
        source = sources.get(citation.dokument)
        return source is not None and source.sha256 is not None and self.of(source.sha256) is None

    def cited(self, citation: Citation, sources: Mapping[str, Source]) -> str | None:
        """The text of a cited section; None where it is not at hand."""
        source = sources.get(citation.dokument)
        if source is None:
            # The file that tells of it could not be read, which is a fault of its own.
            return None
        section = source.section(citation.afsnit)
        lines = None if source.sha256 is None else self.of(source.sha256)
        if lines is None or section is None or section.linjer is None:
            return None
        first, last = section.linjer
        return "\n".join(lines[first - 1 : last])


def read_texts(folder: Path) -> Texts:
    """Every text file of a folder. Raises OSError where it cannot be read."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder.glob("*.txt")):
        raw = path.read_bytes()
        text = raw.decode("utf-8", errors="replace").removesuffix("\n")
        found[sha256(raw).hexdigest()] = tuple(text.split("\n"))
    return Texts(folder, found)

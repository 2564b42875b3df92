"""Which files a catalogue holds, and how one becomes its format."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from visitator.rules.faults import Fault, InputError, Place, nearest
from visitator.rules.load.strict_yaml import Document, read_file

if TYPE_CHECKING:
    from pydantic import BaseModel

Format = TypeVar("Format", bound="BaseModel")

UNDATED = "udateret"
CASES = ".sager.yaml"


@dataclass(slots=True)
class Files:
    """A catalogue folder. Faults gather here while its files are read."""

    root: Path
    faults: list[Fault] = field(default_factory=list)

    def named(self, *parts: str) -> list[Path]:
        """The YAML files of a folder, by name, without worked cases."""
        folder = self.root.joinpath(*parts)
        return [p for p in sorted(folder.glob("*.yaml")) if not p.name.endswith(CASES)]

    def cases(self, kommune: str, version: str) -> list[Path]:
        """The worked cases of a version."""
        return sorted((self.root / "kommuner" / kommune / version).glob(f"*{CASES}"))

    def shown(self, path: Path) -> str:
        """The file's name for people: from the catalogue folder on."""
        return str(path.relative_to(self.root.parent))

    def document(self, path: Path) -> Document | None:
        """A file's content, or None with its faults noted."""
        try:
            return read_file(path, shown=self.shown(path))
        except InputError as error:
            self.faults.extend(error.faults)
            return None

    def read(self, path: Path, model: type[Format]) -> tuple[Format, Document] | None:
        """A file in its format, or None with its faults noted."""
        document = self.document(path)
        written = None if document is None else self.validated(document, model)
        return None if written is None or document is None else (written, document)

    def validated(self, document: Document, model: type[Format]) -> Format | None:
        """A document in its format, or None with its faults noted."""
        # Pydantic takes a tenth of a second to import, and a cached catalogue does not need it.
        from pydantic import ValidationError

        from visitator.rules.load.format_faults import faults_of

        try:
            return model.model_validate(document.data)
        except ValidationError as error:
            self.faults.extend(faults_of(error, model, document))
            return None

    def municipalities(self) -> list[str]:
        """The ids of the municipalities that have a catalogue."""
        return sorted(path.parent.name for path in self.root.glob("kommuner/*/kommune.yaml"))

    def versions(self, kommune: str) -> list[str]:
        """A municipality's published versions, the undated one first."""
        folders = [p.name for p in (self.root / "kommuner" / kommune).iterdir() if p.is_dir()]
        return sorted(folders, key=lambda name: "" if name == UNDATED else name)

    def version_on(self, kommune: str, day: date, place: Place) -> str:
        """The version that is valid on a day; raises InputError where there is none."""
        if kommune not in self.municipalities():
            remedy = nearest(kommune, self.municipalities())
            raise InputError([Fault(place, f"Kommunen «{kommune}» findes ikke.", remedy)])
        versions = self.versions(kommune)
        valid = [v for v in versions if v == UNDATED or date.fromisoformat(v) <= day]
        if not valid:
            raise InputError(
                [
                    Fault(
                        place,
                        f"{kommune} har ikke noget katalog, der gælder den {day.isoformat()}.",
                        f"Det første gælder fra {versions[0]}." if versions else "",
                    )
                ]
            )
        return valid[-1]


def catalogue_files(root: Path) -> Files:
    """The files of a catalogue folder; raises InputError where it is none."""
    if not (root / "kommuner").is_dir():
        raise InputError(
            [
                Fault(
                    Place(str(root)),
                    "Her er ikke noget katalog.",
                    "Angiv mappen med --katalog; den skal have undermappen «kommuner».",
                )
            ]
        )
    return Files(root.resolve())

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
RATES = "satser"
AMENDMENTS = "lov/aendringer"
CASES = ".sager.yaml"


@dataclass(slots=True)
class Files:
    """A catalogue folder. Faults gather here while its files are read."""

    root: Path
    faults: list[Fault] = field(default_factory=list)

    def fault(self, place: Place, what: str, remedy: str) -> None:
        """Note a fault, once."""
        fault = Fault(place, what, remedy)
        if fault not in self.faults:
            self.faults.append(fault)

    def named(self, *parts: str) -> list[Path]:
        """The YAML files of a folder, by name, without worked cases."""
        folder = self.root.joinpath(*parts)
        for other in sorted(folder.glob("*.yml")):
            self.fault(Place(self.shown(other)), "Filen bliver ikke læst.", "Kald den .yaml.")
        return [p for p in sorted(folder.glob("*.yaml")) if not p.name.endswith(CASES)]

    def cases(self, kommune: str, version: str) -> list[Path]:
        """The worked cases of a version."""
        return sorted((self.root / "kommuner" / kommune / version).glob(f"*{CASES}"))

    def amendment_cases(self, day: str) -> list[Path]:
        """The worked cases of the standards that the law has put in place from a day on."""
        return sorted((self.root / AMENDMENTS / day).glob(f"*{CASES}"))

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

    def without_general(self) -> list[Fault]:
        """A fault for each municipality's folder that lacks its general part."""
        return [
            Fault(
                Place(self.shown(folder)),
                "Mappen har ingen kommune.yaml, så kommunen bliver ikke læst.",
                "Læg filen der, eller fjern mappen.",
            )
            for folder in sorted((self.root / "kommuner").iterdir())
            if not (folder / "kommune.yaml").exists()
        ]

    def versions(self, kommune: str) -> list[str]:
        """A municipality's published versions, the undated one first."""
        home = self.root / "kommuner" / kommune
        folders = [p.name for p in home.iterdir() if p.is_dir() and p.name != RATES]
        dated = [name for name in folders if name != UNDATED and _is_date(name)]
        for name in sorted(set(folders) - {UNDATED, *dated}):
            place = Place(self.shown(self.root / "kommuner" / kommune / name))
            what = "Versionsmappens navn er ikke en dato."
            self.fault(place, what, f"Kald den fx 2021-01-01 eller {UNDATED}.")
        return [name for name in folders if name == UNDATED] + sorted(dated)

    def amendments(self) -> list[str]:
        """The days from which the law takes the place of what municipalities have adopted."""
        folders = sorted(p.name for p in (self.root / AMENDMENTS).glob("*") if p.is_dir())
        for name in folders:
            if not _is_date(name):
                place = Place(self.shown(self.root / AMENDMENTS / name))
                self.fault(place, "Mappens navn er ikke en dato.", "Kald den fx 2025-09-01.")
        return [name for name in folders if _is_date(name)]

    def amended_on(self, version: str, day: date) -> tuple[str, ...]:
        """The amendments that count on a day for a version adopted before them, oldest first."""
        adopted = "" if version == UNDATED else version
        return tuple(name for name in self.amendments() if adopted < name <= day.isoformat())

    def version_on(self, kommune: str, day: date, place: Place) -> str:
        """The version that is valid on a day; raises InputError where there is none."""
        if kommune not in self.municipalities():
            remedy = nearest(kommune, self.municipalities())
            raise InputError(
                [
                    Fault(place, f"Kommunen «{kommune}» findes ikke.", remedy),
                    *self.without_general(),
                ]
            )
        valid = self.valid_version(kommune, day)
        if valid is None:
            versions = self.versions(kommune)
            raise InputError(
                [
                    Fault(
                        place,
                        f"{kommune} har ikke noget katalog, der gælder den {day.isoformat()}.",
                        f"Det første gælder fra {versions[0]}." if versions else "",
                    )
                ]
            )
        return valid

    def valid_version(self, kommune: str, day: date) -> str | None:
        """The version of a municipality that is valid on a day, or None."""
        versions = self.versions(kommune)
        valid = [v for v in versions if v == UNDATED or date.fromisoformat(v) <= day]
        return valid[-1] if valid else None


def _is_readable(folder: Path) -> bool:
    try:
        return folder.is_dir() and any(True for _ in folder.iterdir())
    except OSError:
        return False


def _is_date(name: str) -> bool:
    try:
        return len(name) == 10 and bool(date.fromisoformat(name))
    except ValueError:
        return False


def catalogue_files(root: Path) -> Files:
    """The files of a catalogue folder; raises InputError where it is none."""
    if not _is_readable(root / "kommuner"):
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

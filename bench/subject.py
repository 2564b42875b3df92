"""What is measured: the editions of the repository's own catalogue, København's in detail."""

from __future__ import annotations

from pathlib import Path

from visitator.rules.load.files import Files, catalogue_files

ROOT = Path(__file__).parents[1]
KOMMUNE = "koebenhavn"


def catalogue() -> Files:
    """The repository's catalogue."""
    return catalogue_files(ROOT / "katalog")


def newest_version(files: Files, kommune: str = KOMMUNE) -> str:
    """A municipality's newest published version."""
    return files.versions(kommune)[-1]

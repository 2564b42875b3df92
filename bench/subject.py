"""What is measured: København's edition in the repository's own catalogue."""

from __future__ import annotations

from pathlib import Path

from visitator.rules.load.files import Files, catalogue_files

ROOT = Path(__file__).parents[1]
KOMMUNE = "koebenhavn"


def catalogue() -> Files:
    """The repository's catalogue."""
    return catalogue_files(ROOT / "katalog")


def newest_version(files: Files) -> str:
    """The municipality's newest published version."""
    return files.versions(KOMMUNE)[-1]

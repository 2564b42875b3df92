"""JSON Schemas of assessments and of the terms of VUM, so that an editor completes and checks them.

``python -m visitator.vum.json_schema katalog`` writes them to ``katalog/skema``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from visitator.rules.load.files import Files, catalogue_files
from visitator.rules.load.json_schema import DIALECT, FOLDER, as_text
from visitator.vum.formats.assessment import assessment_format
from visitator.vum.read_terms import FORMATS, read_terms


def schemas(files: Files) -> Iterator[tuple[str, dict[str, Any]]]:
    """The file name and content of every schema; that of an assessment knows the terms."""
    models = {f"vum-{name}": model for name, model in FORMATS.items()}
    models["udredning"] = assessment_format(read_terms(files))
    for name, model in models.items():
        yield f"{name}.json", {"$schema": DIALECT, **model.model_json_schema(by_alias=True)}


def write_schemas(root: Path) -> None:
    """Write the schemas beside a catalogue."""
    for name, schema in schemas(catalogue_files(root)):
        (root / FOLDER / name).write_text(as_text(schema), encoding="utf-8")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))

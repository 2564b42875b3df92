"""The JSON Schema of an invented population's figures, so that an editor completes and checks them.

``python -m visitator.simulation.json_schema katalog`` writes it to ``katalog/skema``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from visitator.rules.load.json_schema import DIALECT, FOLDER, as_text
from visitator.simulation.figures.formats import BefolkningFil

NAME = "befolkning.json"


def schema() -> dict[str, Any]:
    """The content of the schema."""
    return {"$schema": DIALECT, **BefolkningFil.model_json_schema(by_alias=True)}


def write_schema(root: Path) -> None:
    """Write the schema beside a catalogue."""
    (root / FOLDER / NAME).write_text(as_text(schema()), encoding="utf-8")


if __name__ == "__main__":
    write_schema(Path(sys.argv[1]))

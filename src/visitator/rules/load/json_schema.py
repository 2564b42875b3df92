"""JSON Schemas of the catalogue's files, so that an editor completes and checks them.

``python -m visitator.rules.load.json_schema katalog`` writes them to ``katalog/skema``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from visitator.rules.load.catalogue import Catalogue, open_catalogue
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.formats.cases import SagerFil
from visitator.rules.load.formats.findings import FundFil
from visitator.rules.load.formats.known_places import KendteStederFil
from visitator.rules.load.formats.law import FristLov, KlageLov, SatsFil
from visitator.rules.load.formats.services import YdelserFil
from visitator.rules.load.formats.sources import KildeFil
from visitator.rules.load.formats.vocabulary import FaktaFil

FOLDER = "skema"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas(catalogue: Catalogue) -> Iterator[tuple[str, dict[str, Any]]]:
    """The file name and content of every schema; those of rules know the vocabulary's facts."""
    kinds: dict[str, type[BaseModel]] = {
        "ydelse": catalogue.formats.standard,
        "kommune": catalogue.formats.kommune,
        "paragraf": catalogue.formats.paragraf,
        "lov": catalogue.formats.lov,
        "fakta": FaktaFil,
        "kilde": KildeFil,
        "sats": SatsFil,
        "klage": KlageLov,
        "frister": FristLov,
        "ydelser": YdelserFil,
        "sager": SagerFil,
        "fund": FundFil,
        "kendte-steder": KendteStederFil,
    }
    for name, model in kinds.items():
        yield f"{name}.json", {"$schema": DIALECT, **model.model_json_schema(by_alias=True)}


def write_schemas(root: Path) -> None:
    """Write the schemas of a catalogue beside it."""
    catalogue = open_catalogue(catalogue_files(root))
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    for name, schema in schemas(catalogue):
        (folder / name).write_text(as_text(schema), encoding="utf-8")


def as_text(schema: dict[str, Any]) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))

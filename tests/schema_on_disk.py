"""The JSON schemas beside the catalogue, ready to validate with."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from jsonschema.protocols import Validator
from jsonschema.validators import validator_for

FOLDER = Path(__file__).parents[1] / "katalog" / "skema"


@cache
def schema(kind: str) -> Validator:
    """The schema of a kind of file. They are long: that each is a schema at all is checked once."""
    written = json.loads((FOLDER / f"{kind}.json").read_text(encoding="utf-8"))
    checked = validator_for(written)
    checked.check_schema(written)
    return checked(written)

"""The schemas beside the catalogue are current, and they accept what the loader accepts."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema.exceptions import ValidationError
from schema_on_disk import schema

from visitator.rules.load.catalogue import open_catalogue
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.json_schema import as_text, schemas
from visitator.rules.load.strict_yaml import parse_text, read_file
from visitator.simulation.json_schema import schema as figures_schema

ROOT = Path(__file__).parents[2] / "katalog"
KINDS = [
    ("ydelse", "kommuner/*/[0-9u]*/*.yaml"),
    ("ydelse", "lov/aendringer/*/*.yaml"),
    ("kommune", "kommuner/*/kommune.yaml"),
    ("fakta", "fakta/*.yaml"),
    ("kilde", "kilder/*.yaml"),
    ("klage", "lov/klage.yaml"),
    ("frister", "lov/frister.yaml"),
    ("ydelser", "lov/ydelser.yaml"),
    ("sats", "satser/*.yaml"),
    ("sats", "kommuner/*/satser/*.yaml"),
    ("befolkning", "befolkning/*.yaml"),
    ("sager", "kommuner/*/*/*.sager.yaml"),
    ("sager", "lov/aendringer/*/*.sager.yaml"),
]
FILES = [
    (kind, path)
    for kind, pattern in KINDS
    for path in sorted(ROOT.glob(pattern))
    if path.name.endswith(".sager.yaml") is (kind == "sager")
]


def plain(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [plain(value) for value in data]
    return float(data) if isinstance(data, Decimal) else data


def test_the_schemas_on_disk_are_those_the_formats_give() -> None:
    for name, content in schemas(open_catalogue(catalogue_files(ROOT))):
        assert (ROOT / "skema" / name).read_text(encoding="utf-8") == as_text(content)


def test_the_schema_of_figures_on_disk_is_that_of_their_format() -> None:
    written = (ROOT / "skema" / "befolkning.json").read_text(encoding="utf-8")
    assert written == as_text(figures_schema())


@pytest.mark.parametrize(("kind", "path"), FILES, ids=[path.name for _, path in FILES])
def test_every_file_of_the_catalogue_fits_its_schema(kind: str, path: Path) -> None:
    schema(kind).validate(plain(read_file(path).data))


@pytest.mark.parametrize(
    "wrong",
    [
        "{alder: {mindste: 18}}",
        "{aldre: 18}",
        "{samlet_funktionsniveau: {mindst: F}}",
        "{boligform: {en_af: [telt]}}",
        "{alle: []}",
    ],
)
def test_a_misspelt_criterion_does_not_fit_the_schema(wrong: str) -> None:
    frame = "{ydelse: sel-85, titel: x, lov: x, kilde: {dokument: d, afsnit: x}, maalgruppe: %s}"
    with pytest.raises(ValidationError):
        schema("ydelse").validate(plain(parse_text(frame % wrong, "prøve").data))

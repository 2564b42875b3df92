"""Which themes of VUM a municipality's document says each of its services is about."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import write

from visitator.rules.faults import InputError
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import catalogue_files

KATALOG = Path(__file__).parents[4] / "katalog"


def test_viborgs_activity_service_is_about_six_themes_and_not_tasks_at_home() -> None:
    files = catalogue_files(KATALOG)
    themes = load_edition(files, "viborg", files.versions("viborg")[0]).ydelsestemaer
    assert {ydelse: len(about.temaer) for ydelse, about in themes.items()} == {
        "sel-82a": 7,
        "sel-82b": 7,
        "sel-85": 7,
        "sel-104": 6,
    }
    assert set(themes["sel-85"].temaer) - set(themes["sel-104"].temaer) == {
        "tema.praktiske_opgaver"
    }
    assert themes["sel-104"].kilde.afsnit == "2.15 Indhold"


def test_a_service_and_a_theme_that_are_unknown_are_faults_with_their_place(
    tmp_path: Path,
) -> None:
    root = write(tmp_path / "katalog", {})
    general = root / "kommuner" / "proeve" / "kommune.yaml"
    text = general.read_text(encoding="utf-8")
    before = text.index("kilde:", text.index("vum:"))
    kilde = "{dokument: proeve, afsnit: '1'}"
    about = f"ydelser: {{sel-8500: {{temaer: [tema.mobil], kilde: {kilde}}}}}, "
    general.write_text(text[:before] + about + text[before:], encoding="utf-8")
    files = catalogue_files(root)
    with pytest.raises(InputError) as raised:
        load_edition(files, "proeve", files.versions("proeve")[0])
    told = [fault.what for fault in raised.value.faults]
    assert told == ["Ydelsen «sel-8500» kendes ikke.", "Temaet «tema.mobil» kendes ikke."]

"""``visitator revision`` verifies the seals of an installation."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest


def visitator(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if "VISITATOR" not in key}
    environment |= {"VISITATOR_DEMO": "1", "VISITATOR_DATA": str(folder)}
    command = [sys.executable, "-m", "visitator", *arguments]
    return subprocess.run(
        command, env=environment, text=True, capture_output=True, check=False, cwd=folder
    )


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    made = visitator(folder, "demo", "--borgere", "10", "--mappe", str(folder), "--kun-data")
    assert made.returncode == 0, made.stderr
    assert "Viborg: 2 opdigtede borgere." in made.stdout
    return folder


def test_every_seal_of_a_new_installation_holds(installation: Path) -> None:
    answer = visitator(installation, "revision", "--format", "json")
    assert answer.returncode == 0, answer.stderr
    found = json.loads(answer.stdout)
    assert (found["segl"], found["forseglede"], found["uforseglede"]) == (1, 20, 0)


def test_the_demo_keeps_its_data(installation: Path) -> None:
    again = visitator(installation, "demo", "--mappe", str(installation), "--kun-data")
    assert again.stdout == "Data fra sidst bruges. Skriv --ny for at begynde forfra.\n"


def test_a_changed_row_is_told_and_ends_with_one(installation: Path) -> None:
    with sqlite3.connect(installation / "visitator.sqlite3") as connection:
        connection.execute("DROP TRIGGER revision_spor_update")
        connection.execute("UPDATE revision_spor SET bruger_navn = 'En anden' WHERE id = 3")
    answer = visitator(installation, "revision")
    assert answer.returncode == 1
    assert "Segl 1: mindst ét spor mellem 1 og 20 er ændret." in answer.stdout


def test_without_an_installation_there_is_one_clear_line(tmp_path: Path) -> None:
    answer = visitator(tmp_path, "revision")
    assert answer.returncode == 2
    assert answer.stderr.startswith("revision: Revisionssporet kan ikke læses: ")
    assert len(answer.stderr.strip().splitlines()) == 1


def test_a_demo_of_no_citizens_is_refused(tmp_path: Path) -> None:
    answer = visitator(tmp_path, "demo", "--borgere", "0", "--mappe", str(tmp_path))
    assert answer.returncode == 2
    assert "«0» er ikke et antal borgere." in answer.stderr

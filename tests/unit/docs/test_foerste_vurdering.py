"""A reader who follows docs/tutorials/foerste-vurdering.md sees what the page shows."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "tutorials" / "foerste-vurdering.md").read_text(encoding="utf-8")
CASE, INSUFFICIENT = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
SESSIONS = re.findall(r"^```console\n\$ (.*?)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
INTERVIEW = re.findall(r"^    visitator (spoerg .*)$", PAGE, re.MULTILINE)[0]
FIRST_QUESTION = re.findall(r"^```text\n(.*?)\n^```$", PAGE, re.MULTILINE | re.DOTALL)[0]
ANSWERS = "D\nnej\nnej\nnej\nnej\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sag")
    (folder / "min-sag.yaml").write_text(CASE, encoding="utf-8")
    return folder


def run(command: str, folder: Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    words = [word for word in shlex.split(command) if word != "visitator"]
    return subprocess.run(
        [sys.executable, "-m", "visitator", *words, "--katalog", str(ROOT / "katalog")],
        cwd=folder,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )


def assert_shows(output: str, shown: str) -> None:
    """The pieces between lines of «…» stand in the output, in order."""
    rest = output
    for piece in filter(None, re.split(r"^…\n", shown, flags=re.MULTILINE)):
        assert piece in rest
        rest = rest.partition(piece)[2]


def test_the_tutorial_shows_what_the_program_answers(folder: Path) -> None:
    before, answered, recommended, with_reasons = SESSIONS
    assert_shows(run(before[0], folder).stdout, before[1])
    asked = run(INTERVIEW, folder, ANSWERS).stderr
    assert FIRST_QUESTION in asked
    assert "Der er ikke mere at spørge om." in asked
    assert_shows(run(answered[0], folder).stdout, answered[1])
    assert_shows(run(recommended[0], folder).stdout, recommended[1])
    with (folder / "faerdig-sag.yaml").open("a", encoding="utf-8") as case:
        case.write(INSUFFICIENT)
    assert_shows(run(with_reasons[0], folder).stdout, with_reasons[1])

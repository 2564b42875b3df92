"""Fixtures of the journeys through the command line."""

from __future__ import annotations

import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from command_line import Answer, Case, Run

from visitator.cli import main


@pytest.fixture
def visitator(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line in this process, with the published catalogue."""
    monkeypatch.delenv("VISITATOR_KATALOG", raising=False)

    def run(*argv: str | Path, given: str | bytes = "") -> Answer:
        raw = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(raw), encoding="utf-8"))
        code = main([str(word) for word in argv])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return run


@pytest.fixture
def case(tmp_path: Path) -> Case:
    """Writes a case file and gives its path."""

    def write(text: str) -> Path:
        path = tmp_path / "sag.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write

"""The page that compares the documents is the one the program writes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "sammenligning.md"
COMMAND = ("sammenlign", "--dato", "2026-01-15", "--format", "markdown", "--katalog", "katalog")


def test_the_page_is_what_the_catalogues_give_today() -> None:
    """``make generated`` writes it anew."""
    program = [sys.executable, "-m", "visitator", *COMMAND]
    answer = subprocess.run(program, cwd=ROOT, capture_output=True, check=True)
    assert PAGE.read_text(encoding="utf-8") == answer.stdout.decode("utf-8")

"""A small catalogue without faults for every test of a check."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.rules.check.faultless_catalogue import SmallCatalogue


@pytest.fixture
def small(tmp_path: Path) -> SmallCatalogue:
    return SmallCatalogue.write(tmp_path)

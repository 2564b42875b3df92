"""A catalogue with a paragraph of law beneath it for every test of a finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.rules.check.faultless_catalogue import SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import with_law


@pytest.fixture
def beneath(tmp_path: Path) -> SmallCatalogue:
    return with_law(tmp_path)

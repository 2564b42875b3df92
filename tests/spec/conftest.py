"""The table of constructs as a loaded catalogue."""

from __future__ import annotations

import pytest
from spec.spec_catalogue import build

from visitator.rules.edition import Edition


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return build(tmp_path_factory.mktemp("spec") / "katalog")

"""What every test shares: Hypothesis without a clock, so that a busy machine fails nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("visitator", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("visitator")

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def katalog() -> Path:
    """The published catalogue."""
    return ROOT / "katalog"


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> object:
    """Compiled editions of the tests stay out of the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield

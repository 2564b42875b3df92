"""What every test shares: Hypothesis without a clock, so that a busy machine fails nothing."""

from __future__ import annotations

import os
from pathlib import Path

import django
import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("visitator", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("visitator")

# The application is set up before any test file is read, for its models are read with them.
os.environ.setdefault("VISITATOR_TEST", "1")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "visitator.web.settings")
# Playwright leaves an event loop in the process that it was used in; no test of ours waits in one.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
django.setup()

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def katalog() -> Path:
    """The published catalogue."""
    return ROOT / "katalog"


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> object:
    """Compiled editions of the tests stay out of the user's cache; the workers share one."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(shared / "cache"))
        yield

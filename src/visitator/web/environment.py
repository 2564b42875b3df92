"""What the surroundings tell the application: secrets and addresses come from there alone."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

PREFIX = "VISITATOR_"
SHORTEST_KEY = 50
DEMO_KEY = "only-for-demo-and-tests-" + "x" * 40
"""One key for all of them: sessions and unfinished texts of a demo outlive its reload."""

TRUE, FALSE = ("1", "ja", "true"), ("", "0", "nej", "false")


def text(name: str, default: str = "") -> str:
    """The value of ``VISITATOR_<name>``."""
    return os.environ.get(PREFIX + name, default).strip()


def switch(name: str, *, default: bool = False) -> bool:
    """Whether ``VISITATOR_<name>`` is on. Raises ImproperlyConfigured for other words."""
    written = os.environ.get(PREFIX + name)
    if written is None:
        return default
    word = written.strip().lower()
    if word not in (*TRUE, *FALSE):
        raise ImproperlyConfigured(f"{PREFIX}{name} er «{written}»; skriv ja eller nej.")
    return word in TRUE


def listed(name: str) -> list[str]:
    """The parts of ``VISITATOR_<name>`` between commas."""
    return [part.strip() for part in text(name).split(",") if part.strip()]


def secret(*, may_be_invented: bool) -> str:
    """The secret key. Raises ImproperlyConfigured where it is missing, short or the demo's.

    ``may_be_invented``: nothing of anybody is kept, so that the key of the demo will do.
    """
    given = text("SECRET_KEY")
    if may_be_invented:
        return given or DEMO_KEY
    if given and len(given) >= SHORTEST_KEY and given != DEMO_KEY:
        return given
    fault = "duer ikke" if given else "mangler"
    raise ImproperlyConfigured(
        f"{PREFIX}SECRET_KEY {fault}. Sæt den til mindst {SHORTEST_KEY} tilfældige tegn."
    )


def database(folder: Path) -> dict[str, object]:
    """The database of ``VISITATOR_DATABASE`` (postgresql://…), or SQLite in ``folder``.

    Raises ImproperlyConfigured for another kind of address.
    """
    address = text("DATABASE")
    if not address or address.startswith("sqlite:///"):
        name = address.removeprefix("sqlite:///") or str(folder / "visitator.sqlite3")
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": name,
            "OPTIONS": {
                # A writer takes its lock when it begins, so that two of them wait and do not fail.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                ),
            },
        }
    parts = urlsplit(address)
    if parts.scheme not in ("postgresql", "postgres"):
        raise ImproperlyConfigured(
            f"{PREFIX}DATABASE begynder med «{parts.scheme}:»; skriv postgresql:// eller sqlite:///."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }

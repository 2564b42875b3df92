"""In service the application starts with what its surroundings give it, or says what lacks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

KEY = "Kx7-qP2_mZ9vB4nL8wT1cR6yH3jF5dS0gA-eU_iOpQrStUvWxYz"
SERVICE = {"VISITATOR_SECRET_KEY": KEY, "VISITATOR_HOSTS": "visitator.example"}
PRINT = "from visitator.web import settings as s; print(s.{})"


def python(
    tmp_path: Path, *arguments: str, **surroundings: str
) -> subprocess.CompletedProcess[str]:
    """Run a Python with these surroundings and nothing of ours."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    given = {
        **kept,
        "VISITATOR_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "visitator.web.settings",
        **surroundings,
    }
    return subprocess.run(
        [sys.executable, *arguments], env=given, capture_output=True, text=True, check=False
    )


def setting(tmp_path: Path, name: str, **surroundings: str) -> str:
    ran = python(tmp_path, "-c", PRINT.format(name), **surroundings)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def test_nothing_is_found_wrong_with_the_settings_of_service(tmp_path: Path) -> None:
    check = ("-m", "django", "check", "--deploy", "--fail-level", "WARNING")
    for more in ({}, {"VISITATOR_PROXY": "ja"}):
        ran = python(tmp_path, *check, **SERVICE, **more)
        assert ran.returncode == 0, ran.stderr
        assert "System check identified no issues (0 silenced)." in ran.stdout


@pytest.mark.parametrize("command", ["server", "revision"])
def test_without_a_secret_nothing_starts_and_one_line_says_why(
    tmp_path: Path, command: str
) -> None:
    ran = python(tmp_path, "-m", "visitator", command)
    assert ran.returncode == 2
    assert ran.stderr == (
        "omgivelserne: VISITATOR_SECRET_KEY mangler. Sæt den til mindst 50 tilfældige tegn. "
        "Prøv så igen.\n"
    )
    assert ran.stdout == ""


@pytest.mark.parametrize("key", ["kort", "only-for-demo-and-tests-" + "x" * 40, " " * 60])
def test_a_poor_secret_is_no_secret(tmp_path: Path, key: str) -> None:
    ran = python(tmp_path, "-m", "visitator", "server", VISITATOR_SECRET_KEY=key)
    assert ran.returncode == 2
    assert "Sæt den til mindst 50 tilfældige tegn." in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_a_switch_that_is_neither_on_nor_off_stops_the_start(tmp_path: Path) -> None:
    ran = python(tmp_path, "-m", "visitator", "server", **SERVICE, VISITATOR_PROXY="måske")
    assert ran.returncode == 2
    assert "VISITATOR_PROXY er «måske»; skriv ja eller nej." in ran.stderr


def test_the_secrets_are_the_surroundings_own(tmp_path: Path) -> None:
    address = "postgresql://vis:hemmelig%21@db.example:5433/visitator"
    given = {**SERVICE, "VISITATOR_DATABASE": address, "VISITATOR_OIDC_CLIENT_SECRET": "oidc-nøgle"}
    assert setting(tmp_path, "SECRET_KEY", **given) == KEY
    assert setting(tmp_path, "OIDC_RP_CLIENT_SECRET", **given) == "oidc-nøgle"
    database = setting(tmp_path, "DATABASES", **given)
    for part in ("'hemmelig!'", "'db.example'", "'5433'", "'visitator'"):
        assert part in database


def test_in_service_cookies_and_pages_go_over_https_alone(tmp_path: Path) -> None:
    for name, value in {
        "SESSION_COOKIE_SECURE": "True",
        "CSRF_COOKIE_SECURE": "True",
        "SESSION_COOKIE_HTTPONLY": "True",
        "SECURE_SSL_REDIRECT": "True",
        "SECURE_HSTS_SECONDS": "31536000",
        "DEBUG": "False",
        "ALLOWED_HOSTS": "['visitator.example']",
        "CSRF_TRUSTED_ORIGINS": "['https://visitator.example']",
    }.items():
        assert setting(tmp_path, name, **SERVICE) == value


ASK = """
import django
django.setup()
from django.test import Client
answer = Client().get("/katalog/", headers={"host": "visitator.example", **HEADERS})
print(answer.status_code, answer.headers.get("Location", ""))
"""


def ask(tmp_path: Path, **surroundings: str) -> str:
    """The answer to whoever says that they came over https."""
    collected = python(tmp_path, "-m", "django", "collectstatic", "--noinput", **surroundings)
    assert collected.returncode == 0, collected.stderr
    script = ASK.replace("HEADERS", '{"x-forwarded-proto": "https"}')
    ran = python(tmp_path, "-c", script, **surroundings)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def test_only_a_declared_proxy_is_believed_about_https(tmp_path: Path) -> None:
    assert ask(tmp_path, **SERVICE) == "301 https://visitator.example/katalog/"
    assert ask(tmp_path, **SERVICE, VISITATOR_PROXY="ja") == "200"


def test_the_accounts_of_a_demo_are_shown_in_a_demo_alone(tmp_path: Path) -> None:
    assert setting(tmp_path, "DEMO", **SERVICE) == "False"
    assert setting(tmp_path, "LOCAL", VISITATOR_DEMO="ja") == "True"

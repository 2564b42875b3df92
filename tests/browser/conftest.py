"""A real browser and the real server, with the invented citizens of the demo."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser.walking import Walk
from playwright.sync_api import Browser, ViewportSize

CHROMIUM = shutil.which("chromium-headless-shell")
CITIZENS = "50"
PATIENCE = 10_000
"""So many milliseconds a page may take; nothing is measured by it."""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    assert CHROMIUM, "make test installs chromium-headless-shell where it may"
    return {"executable_path": CHROMIUM, "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the server listens; its data are made for this run alone."""
    folder = tmp_path_factory.mktemp("browser")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {key: value for key, value in os.environ.items() if "VISITATOR" not in key}
    command = [sys.executable, "-m", "visitator", "demo", "--borgere", CITIZENS]
    command += ["--mappe", str(folder), "--port", str(port), "--arbejdere", "1"]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=folder)
        try:
            _wait_for(port, process, folder / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        assert process.poll() is None, log.read_text()
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("The server did not start.")


NewWalk = Callable[..., Walk]


@pytest.fixture
def walk(browser: Browser, address: str) -> Iterator[NewWalk]:
    """Begins a walk as an account; every page on the way is looked at."""
    walks: list[Walk] = []

    def begun(account: str, *, width: int = 1280, height: int = 900, **options: Any) -> Walk:
        viewport = ViewportSize(width=width, height=height)
        context = browser.new_context(locale="da-DK", viewport=viewport, **options)
        context.set_default_timeout(PATIENCE)
        one = Walk(context.new_page(), address)
        walks.append(one)
        one.log_in(account)
        return one

    yield begun
    for one in walks:
        one.page.context.close()
    for one in walks:
        assert not one.complaints, one.complaints

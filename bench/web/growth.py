"""How long people wait for a page, from a thousand cases to a hundred thousand."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from bench.subject import ROOT
from bench.table import Table
from bench.web.load import PAGES, Measured, run

SIZES = (1_000, 10_000, 100_000)
USERS = 20
WORKERS = 2
ROUNDS = 6
PAUSE = 1.0
LIMIT = 0.150


class LoadError(Exception):
    """A page was not answered as it should."""


def growth(sizes: Sequence[int] = SIZES) -> Iterator[Table]:
    """A table of waits for each way of use; PostgreSQL and the server run on this machine too."""
    at_work: dict[int, Measured] = {}
    at_once: dict[int, Measured] = {}
    for size in sizes:
        at_work[size], at_once[size] = _measured(size)
    yield _table(
        f"Waiting for a page: {USERS} people who look at each for about {PAUSE:.0f} s", at_work
    )
    yield _table(f"The same, but all {USERS} ask for the next page at once", at_once)


def _measured(size: int) -> tuple[Measured, Measured]:
    sys.path.insert(0, str(ROOT / "tests"))
    from postgresql.server import running

    with running(durable=True) as address:
        environment = {**os.environ, "VISITATOR_DEMO": "1", "VISITATOR_DATABASE": address}
        users = _prepared(size, environment)
        with _serving(environment) as port:
            run(port, users, 1, 0)
            return run(port, users, ROUNDS, PAUSE), run(port, users, ROUNDS, 0)


def _prepared(size: int, environment: dict[str, str]) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "bench.web.prepared", str(size), str(USERS)]
    done = subprocess.run(
        command, env=environment, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@contextmanager
def _serving(environment: dict[str, str]) -> Iterator[int]:
    """The port of a server with two processes."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    options = ["--port", str(port), "--arbejdere", str(WORKERS)]
    command = [sys.executable, "-m", "visitator", "server", *options]
    with subprocess.Popen(command, env=environment) as process:
        try:
            _wait_for(port)
            yield port
        finally:
            process.terminate()


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise LoadError("The server did not start.")


def _table(title: str, found: dict[int, Measured]) -> Table:
    if any(measured.failures for measured in found.values()):
        raise LoadError("A page was not answered with 200.")
    rows = [(name, *[_cell(measured.waits[name]) for measured in found.values()]) for name in PAGES]
    everything = [
        [wait for waits in measured.waits.values() for wait in waits] for measured in found.values()
    ]
    rows.append(("All pages", *map(_cell, everything)))
    rate = (f"{measured.count / measured.seconds:.0f}" for measured in found.values())
    rows.append(("Pages a second", *rate))
    header = ("median / 95th percentile", *(f"{size:,} cases" for size in found))
    slow = [wait for waits in everything for wait in waits if wait > LIMIT]
    share = len(slow) / sum(map(len, everything))
    note = f"{share:.1%} of all pages took more than {LIMIT * 1000:.0f} ms."
    return Table(title, header, tuple(rows), (note,))


def _cell(waits: Sequence[float]) -> str:
    ordered = sorted(waits)
    middle, late = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    return f"{middle * 1000:.0f} / {late * 1000:.0f} ms"

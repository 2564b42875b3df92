"""The server is killed in the middle of writes under load, fifty times.

What it has answered for is there afterwards, and what it was about to write is there as a whole or
not at all: the note, its line in the timeline and its row in the audit trail belong together.
"""

from __future__ import annotations

import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import pytest
import requests

ROUNDS = 50
WRITERS = 4
ROOT = Path(__file__).parents[3]


@dataclass(slots=True)
class Load:
    """Writers that send notes one after the other; ``answered`` are the ones that were answered
    for, ``sent`` how many were sent."""

    address: str
    case: str
    session: str
    answered: set[str] = field(default_factory=set)
    sent: int = 0
    stopped: threading.Event = field(default_factory=threading.Event)

    def run(self, writer: int) -> None:
        """Write until told to stop, whether or not anybody answers."""
        browser = requests.Session()
        browser.cookies.set("sessionid", self.session)
        browser.cookies.set("csrftoken", "t" * 32)
        while not self.stopped.is_set():
            self.sent += 1
            heading = f"notat {writer}-{self.sent}-{time.monotonic_ns()}"
            data = {
                "overskrift": heading,
                "tekst": "Skrevet under pres. " * 20,
                "csrfmiddlewaretoken": "t" * 32,
            }
            url = f"{self.address}/sager/{self.case}/journal/notat/"
            try:
                answer = browser.post(url, data, timeout=10, allow_redirects=False)
            except requests.RequestException:
                time.sleep(0.005)
                continue
            if answer.status_code == 302:
                self.answered.add(heading)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[tuple[str, Any]]:
    """The address of a database of its own, and how to open it."""
    server = os.environ.get("VISITATOR_DATABASE", "")
    if not server.startswith("postgresql"):
        file = tmp_path / "killed.sqlite3"
        yield f"sqlite:///{file}", lambda: sqlite3.connect(file)
        return
    name = f"killed_{os.getpid()}"
    address = server.rpartition("/")[0] + f"/{name}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield address, lambda: psycopg.connect(address)


@pytest.fixture
def program(database: tuple[str, Any]) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The program that begins servers, and the port they listen on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    environment = {
        **os.environ,
        "VISITATOR_TEST": "1",
        "VISITATOR_DATABASE": database[0],
        "PYTHONPATH": str(ROOT / "tests"),
    }
    command = [sys.executable, "-m", "web.killed.server", str(port)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        yield process, port
        process.kill()


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _notes(opened: Any) -> tuple[list[str], list[str], int, int]:
    """The headings of the notes, those in the timeline, and the audit rows of notes."""
    connection = opened()
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT overskrift FROM journal_notat")
        notes = [row[0] for row in cursor.fetchall()]
        cursor.execute("SELECT tekst FROM sager_haendelse WHERE art = 'notat'")
        events = [row[0].removeprefix("Notat: ") for row in cursor.fetchall()]
        cursor.execute("SELECT count(*) FROM revision_spor WHERE genstand = 'notat'")
        audited = cursor.fetchone()[0]
        cursor.execute("SELECT count(*) FROM revision_spor")
        return notes, events, audited, cursor.fetchone()[0]
    finally:
        connection.close()


def test_nothing_acknowledged_is_lost_and_nothing_is_half_written(
    database: tuple[str, Any], program: tuple[subprocess.Popen[str], int]
) -> None:
    process, port = program
    case, session = _line(process).split()
    load = Load(f"http://127.0.0.1:{port}", case, session)
    writers = [threading.Thread(target=load.run, args=(n,)) for n in range(WRITERS)]
    for writer in writers:
        writer.start()
    chance = random.Random(1)
    try:
        for _ in range(ROUNDS):
            _one_round(process, load, chance)
    finally:
        load.stopped.set()
        for writer in writers:
            writer.join()
    notes, events, audited, _ = _notes(database[1])
    assert len(load.answered) > ROUNDS
    assert load.sent > len(load.answered)
    assert load.answered <= set(notes)
    assert sorted(notes) == sorted(events)
    assert audited == len(notes)


def _one_round(process: subprocess.Popen[str], load: Load, chance: random.Random) -> None:
    """Begin a server, let it answer at least once, and kill it while it writes."""
    assert process.stdin is not None
    before = len(load.answered)
    process.stdin.write("start\n")
    process.stdin.flush()
    child = int(_line(process))
    while len(load.answered) == before:
        assert process.poll() is None
        time.sleep(0.002)
    time.sleep(chance.random() * 0.1)
    os.kill(child, signal.SIGKILL)
    assert _line(process) == "dead"

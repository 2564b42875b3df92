"""A PostgreSQL server in a temporary folder."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
OWNER = "postgres"
SETTINGS = (
    "listen_addresses=127.0.0.1",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=60",
)


@contextmanager
def running(*, durable: bool = False) -> Iterator[str]:
    """The address (postgresql://…) of a server that lives as long as the block.

    With ``durable`` it writes to disk as a server in service does.
    Raises FileNotFoundError where PostgreSQL is not installed.
    """
    folder = Path(tempfile.mkdtemp(prefix="visitator-pg-"))
    data, port = folder / "data", _free_port()
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, OWNER, OWNER)
        _run("initdb", "-D", data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--no-instructions")
        chosen = SETTINGS[:1] + SETTINGS[4:] if durable else SETTINGS
        options = " ".join(f"-c {setting}" for setting in chosen)
        options += f" -p {port} -k {folder}"
        _run("pg_ctl", "-D", data, "-l", folder / "log", "-w", "-o", options, "start")
        try:
            yield f"postgresql://{OWNER}@127.0.0.1:{port}/postgres"
        finally:
            _run("pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(program: str, *arguments: str | Path) -> None:
    command = [str(_program(program)), *map(str, arguments)]
    subprocess.run(
        command,
        check=True,
        stdout=subprocess.DEVNULL,
        preexec_fn=_as_owner if os.geteuid() == 0 else None,
        cwd="/",
    )


def _as_owner() -> None:
    """PostgreSQL refuses to run as root."""
    owner = pwd.getpwnam(OWNER)
    os.setgid(owner.pw_gid)
    os.setuid(owner.pw_uid)


def _program(name: str) -> Path:
    newest = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    if newest:
        return newest[-1]
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(f"{name} was not found. Install PostgreSQL (Debian: postgresql).")
    return Path(found)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port

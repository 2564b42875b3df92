"""Runs the tests of the web application on a PostgreSQL of their own.

``python -m postgresql [arguments for pytest]`` from the folder ``tests``. The server is Debian's,
lives in a temporary folder, listens on loopback alone and is gone afterwards.
"""

from __future__ import annotations

import os
import subprocess
import sys

from postgresql.server import running

TESTS = "tests/web"


def main(arguments: list[str]) -> int:
    """Start the server, run the tests, stop the server; the exit code of pytest."""
    with running() as address:
        environment = {**os.environ, "VISITATOR_DATABASE": address}
        command = [sys.executable, "-m", "pytest", *(arguments or [TESTS])]
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

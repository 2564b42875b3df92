"""A contestant alone in its process: the most memory that it takes, and totals of very many.

`python -m bench.populations.alone CONTESTANT answers|totals FILE` tells as JSON.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from time import process_time
from typing import Literal

from bench.populations.contestants import BY_NAME, Contestant
from bench.populations.services import subject
from bench.subject import ROOT, catalogue

Wanted = Literal["answers", "totals"]


@dataclass(frozen=True, slots=True)
class Alone:
    """CPU seconds of the work itself, the peak memory of the whole process in bytes, and totals."""

    seconds: float
    bytes: int
    totals: dict[str, int]


def alone(contestant: Contestant, wanted: Wanted, path: str) -> Alone:
    """A contestant in a process of its own, with its table in memory or streamed to totals."""
    command = [sys.executable, "-m", "bench.populations.alone", contestant.name, wanted, path]
    shown = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return Alone(**json.loads(shown))


def _here(name: str, wanted: str, path: str) -> Alone:
    contestant, asked = BY_NAME[name], subject(catalogue())
    totals: dict[str, int] = {}
    start = process_time()
    if wanted == "totals":
        row = contestant.totals(asked, path).row(0, named=True)
        totals = {column: int(value or 0) for column, value in row.items()}
    else:
        work = contestant.load(asked, path)
        start = process_time()
        work.run(work.ready())
    spent = process_time() - start
    return Alone(spent, peak_memory(Path("/proc/self/status").read_text()), totals)


def peak_memory(status: str) -> int:
    """The most memory of a process, in bytes, as Linux tells it.

    What getrusage tells begins with the memory of the process that started this one.
    """
    found = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    if found is None:
        raise OSError("peak memory is read from /proc, which only Linux has")
    return int(found[1]) * 1024


if __name__ == "__main__":
    print(json.dumps(asdict(_here(sys.argv[1], sys.argv[2], sys.argv[3]))))

"""What the commands print, and where."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import Any

from visitator.rules.faults import Fault
from visitator.rules.load.yaml_characters import escaped
from visitator.text.printable import printable


def accept_any_terminal() -> None:
    """Letters that the terminal cannot show become question marks instead of an error."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def print_json(data: Any) -> None:
    """Data as JSON in UTF-8, whatever the terminal speaks."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    print(escaped(json.dumps(data, ensure_ascii=False, indent=2)))


def print_faults(faults: Iterable[Fault], *, as_json: bool) -> None:
    """One line for each fault on standard error, and for programs also on standard output."""
    found = list(faults)
    if as_json:
        print_json({"fejl": [fault.as_json() for fault in found]})
    for fault in found:
        print(printable(str(fault)), file=sys.stderr)

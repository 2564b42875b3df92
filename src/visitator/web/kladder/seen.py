"""What a person saw before they changed it, so that two who change it at once are told."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any


class ConflictError(Exception):
    """Somebody else has changed the same thing since it was read. ``theirs`` is what now stands."""

    def __init__(self, theirs: Any) -> None:
        super().__init__("Der er gemt noget andet i mellemtiden.")
        self.theirs = theirs


def fingerprint(values: Mapping[str, Any]) -> str:
    """What a form carries of the values that it was shown with, where they have no version."""
    written = json.dumps(values, default=str, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()


def check_seen(seen: str, stands: Mapping[str, Any]) -> None:
    """Raises ConflictError, with what now stands, where a person saw something else."""
    if seen != fingerprint(stands):
        raise ConflictError(stands)

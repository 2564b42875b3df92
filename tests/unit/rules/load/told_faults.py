"""The faults of a small catalogue as the lines that people read."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import load

from visitator.rules.faults import InputError


def told_faults(root: Path, files: dict[str, str | None]) -> list[str]:
    """The fault lines, each beginning with the file's own name."""
    with pytest.raises(InputError) as raised:
        load(root / "katalog", files)
    return [
        str(fault)[len(str(Path(fault.place.file).parent)) + 1 :] for fault in raised.value.faults
    ]

"""Results put into the README, between two markers."""

from __future__ import annotations

OPEN, CLOSE = "<!-- bench -->", "<!-- /bench -->"


class MarkerError(Exception):
    """The README has no one place for the results."""


def with_results(readme: str, results: str) -> str:
    """The text with what stands between the markers replaced.

    Raises MarkerError unless each marker stands there once and in order, so that nothing else of
    the text is ever lost.
    """
    before, opened, rest = readme.partition(OPEN)
    _, closed, after = rest.partition(CLOSE)
    if not opened or not closed or OPEN in rest or CLOSE in before + after:
        raise MarkerError(f"README.md needs {OPEN} and, after it, {CLOSE}, each once")
    return f"{before}{OPEN}\n\n{results.strip()}\n\n{CLOSE}{after}"

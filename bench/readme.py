"""Results put into the README, between two markers."""

from __future__ import annotations


class MarkerError(Exception):
    """The README has no one place for the results."""


def with_results(readme: str, chapter: str, results: str) -> str:
    """The text with what stands between the markers of a chapter replaced.

    Raises MarkerError unless each marker stands there once and in order, so that nothing else of
    the text is ever lost.
    """
    opening, closing = f"<!-- bench: {chapter} -->", f"<!-- /bench: {chapter} -->"
    before, opened, rest = readme.partition(opening)
    _, closed, after = rest.partition(closing)
    if not opened or not closed or opening in rest or closing in before + after:
        raise MarkerError(f"README.md needs {opening} and, after it, {closing}, each once")
    return f"{before}{opening}\n\n{results.strip()}\n\n{closing}{after}"

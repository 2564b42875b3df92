"""`make bench`, or `python -m bench [cases|populations|web] [--all] [--write-readme]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import chain

from bench.every_municipality import every_municipality
from bench.loading import loading
from bench.machine import machine
from bench.one_case import DisagreementError, one_case
from bench.populations.race import UnequalAnswersError
from bench.populations.tables import populations
from bench.readme import MarkerError, with_results
from bench.subject import KOMMUNE, ROOT, catalogue, newest_version
from bench.table import Table
from bench.web.growth import LoadError, growth
from bench.whole_process import CommandError, whole_process
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import Files

POPULATIONS = "populations"
WEB = "web"
WHICH = ("cases", POPULATIONS, WEB)
"""The chapters, each between markers of its own in the README."""


def main() -> None:
    """Run the comparisons and print their tables; exit 1 where two engines disagree."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("which", nargs="?", choices=WHICH, help="only these; every one if left out")
    parser.add_argument("--all", action="store_true", help="with 10,000,000 citizens (minutes)")
    parser.add_argument("--write-readme", action="store_true", help="put the tables in README.md")
    chosen = parser.parse_args()
    readme = ROOT / "README.md"
    chapters = [chosen.which] if chosen.which else WHICH
    try:
        if chosen.write_readme:
            for chapter in chapters:
                with_results(readme.read_text(encoding="utf-8"), chapter, "")
        results = {chapter: _run(chapter, everything=chosen.all) for chapter in chapters}
    except (DisagreementError, CommandError, MarkerError, UnequalAnswersError, LoadError) as error:
        sys.exit(str(error))
    if chosen.write_readme:
        for chapter, shown in results.items():
            text = with_results(readme.read_text(encoding="utf-8"), chapter, shown)
            readme.write_text(text, encoding="utf-8")


def _run(chapter: str, *, everything: bool) -> str:
    """The tables of a chapter, each also printed as soon as it is there."""
    files = catalogue()
    tables: Iterable[Table] = _cases(files)
    if chapter == POPULATIONS:
        tables = populations(files, everything=everything)
    elif chapter == WEB:
        tables = growth()
    shown: list[str] = []
    for part in chain([machine()], tables):
        shown.append(f"{part}\n")
        print(shown[-1], flush=True)
    return "\n".join(shown)


def _cases(files: Files) -> Iterator[Table]:
    edition = load_edition(files, KOMMUNE, newest_version(files))
    yield one_case(edition, files)
    yield every_municipality(files)
    yield whole_process()
    yield loading(files)


if __name__ == "__main__":
    main()

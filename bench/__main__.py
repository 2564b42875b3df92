"""`make bench`, or `python -m bench [--write-readme]`."""

from __future__ import annotations

import argparse
import sys
from functools import partial

from bench.every_municipality import every_municipality
from bench.loading import loading
from bench.machine import machine
from bench.one_case import DisagreementError, one_case
from bench.readme import MarkerError, with_results
from bench.subject import KOMMUNE, ROOT, catalogue, newest_version
from bench.whole_process import CommandError, whole_process
from visitator.rules.load.catalogue import load_edition


def main() -> None:
    """Run every comparison and print its table; exit 1 where two engines disagree."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--write-readme", action="store_true", help="put the tables in README.md")
    chosen = parser.parse_args()
    readme = ROOT / "README.md"
    try:
        if chosen.write_readme:
            with_results(readme.read_text(encoding="utf-8"), "")
        results = _run()
    except (DisagreementError, CommandError, MarkerError) as error:
        sys.exit(str(error))
    if chosen.write_readme:
        text = with_results(readme.read_text(encoding="utf-8"), results)
        readme.write_text(text, encoding="utf-8")


def _run() -> str:
    """The tables, each also printed as soon as it is there."""
    files = catalogue()
    edition = load_edition(files, KOMMUNE, newest_version(files))
    shown: list[str] = []
    for part in (
        machine,
        partial(one_case, edition, files),
        partial(every_municipality, files),
        whole_process,
        partial(loading, files),
    ):
        shown.append(f"{part()}\n")
        print(shown[-1], flush=True)
    return "\n".join(shown)


if __name__ == "__main__":
    main()

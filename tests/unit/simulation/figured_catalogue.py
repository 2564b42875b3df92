"""A small catalogue with figures for an invented population, written for each test."""

from __future__ import annotations

from pathlib import Path

from small_catalogue import write

from visitator.rules.load.files import catalogue_files
from visitator.rules.load.reference import Reference, read_reference
from visitator.simulation.figures.figures import Figures
from visitator.simulation.figures.read_figures import read_figures

HEAD = "emne: Prøve\nopdigtet: Ja.\n"


def figured(root: Path, text: str) -> tuple[Reference, Figures]:
    """The vocabulary and the figures of a file ``befolkning/10.yaml``; raises InputError."""
    files = catalogue_files(write(root, {"befolkning/10.yaml": HEAD + text}))
    reference = read_reference(files)
    return reference, read_figures(files, reference)

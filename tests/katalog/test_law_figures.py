"""A wrong figure in any file of the law or of the statutory rates is told."""

from __future__ import annotations

import os
from pathlib import Path
from shutil import copytree

import pytest

from visitator.cli.tjek import BESIDE, ENVIRONMENT
from visitator.rules.check.figures import figures
from visitator.rules.check.opened import opened
from visitator.rules.check.texts import Texts, read_texts
from visitator.rules.check.told_figures import told_figures
from visitator.rules.load.files import catalogue_files

LAW = "lov/paragraffer/2019-08-07"
ADULT = ("alder: {mindst: 18}", "alder: {mindst: 19}")
WRONG = {
    # Ages.
    **{
        f"{LAW}/{paragraph}.yaml": ADULT
        for paragraph in (
            *("sel-81", "sel-82", "sel-82a", "sel-82c", "sel-82d", "sel-83", "sel-83a", "sel-84"),
            *(
                "sel-85",
                "sel-99",
                "sel-101a",
                "sel-102",
                "sel-103",
                "sel-104",
                "sel-107",
                "sel-108",
            ),
        )
    },
    f"{LAW}/sel-97.yaml": ("{under: 67}", "{under: 68}"),
    # Months, weeks, days, hours, kroner and dates.
    f"{LAW}/sel-82b.yaml": ("til: 6", "til: 7"),
    f"{LAW}/sel-96.yaml": ("efter: 14 uger", "efter: 13 uger"),
    f"{LAW}/sel-98.yaml": ("efter: 14 uger", "efter: 13 uger"),
    f"{LAW}/sel-3a.yaml": ("efter: 14 uger", "efter: 13 uger"),
    f"{LAW}/sel-101.yaml": ("efter: 14 dage", "efter: 15 dage"),
    f"{LAW}/sel-110.yaml": ("efter: 3 hverdage", "efter: 4 hverdage"),
    f"{LAW}/sel-109.yaml": ("til: 10\n", "til: 12\n"),
    f"{LAW}/sel-100.yaml": ("er 534 kr.", "er 543 kr."),
    "lov/aendringer/2025-09-01/sel-100.yaml": ("paa: 2025-08-31", "paa: 2025-07-31"),
    "lov/paragraffer/lov.yaml": ("frist: 4 uger", "frist: 5 uger"),
    "lov/klage.yaml": ("genvurdering: 4 uger", "genvurdering: 5 uger"),
    "lov/frister.yaml": ("efter: 14 uger", "efter: 12 uger"),
}
NO_FIGURES = {
    f"{LAW}/{paragraph}.yaml" for paragraph in ("abl-105", "sel-105", "sel-105-befordring")
}


def texts_of(katalog: Path) -> Texts:
    named = os.environ.get(ENVIRONMENT)
    folder = Path(named) if named else next(iter(katalog.parent.parent.glob(BESIDE)), None)
    if folder is None:
        pytest.skip("the texts of the sources are not at hand")
    return read_texts(folder)


def law_files(katalog: Path) -> set[str]:
    return {
        path.relative_to(katalog).as_posix()
        for path in (katalog / "lov").rglob("*.yaml")
        if not path.name.endswith(".sager.yaml") and path.name not in ("fund.yaml", "ydelser.yaml")
    }


def told(katalog: Path, texts: Texts) -> set[str]:
    catalogue = opened(catalogue_files(katalog))
    assert catalogue.files.faults == []
    found = [*figures(catalogue, texts), *told_figures(catalogue, texts)]
    return {fault.place.file.partition("/")[2] for fault in found}


def test_a_wrong_figure_is_told_in_every_file_of_the_law(katalog: Path, tmp_path: Path) -> None:
    texts = texts_of(katalog)
    assert law_files(katalog) == WRONG.keys() | NO_FIGURES
    copy = copytree(katalog, tmp_path / "katalog")
    for name, (old, new) in WRONG.items():
        path = copy / name
        text = path.read_text(encoding="utf-8")
        assert old in text, name
        path.write_text(text.replace(old, new), encoding="utf-8")
    assert told(copy, texts) == WRONG.keys()


def test_a_wrong_value_of_every_statutory_rate_is_told(katalog: Path, tmp_path: Path) -> None:
    texts = texts_of(katalog)
    copy = copytree(katalog, tmp_path / "katalog")
    rates = sorted((copy / "satser").glob("*.yaml"))
    for path in rates:
        lines = path.read_text(encoding="utf-8").splitlines()
        amounts = [number for number, line in enumerate(lines) if "beloeb: " in line]
        lines[amounts[-1]] += "1"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert told(copy, texts) == {f"satser/{path.name}" for path in rates}

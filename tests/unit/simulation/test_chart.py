"""The picture of a simulation carries its numbers in words too, and nothing that could run."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from unit.simulation.test_simulation import FROM_D, counted

from visitator.simulation.chart import chart

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def picture(tmp_path: Path) -> ElementTree.Element:
    found = counted(tmp_path, FROM_D)
    return ElementTree.fromstring(chart(found, "Fra niveau D & <mere>", "Prøve Kommune"))


def test_it_names_and_describes_itself(picture: ElementTree.Element) -> None:
    assert picture.get("role") == "img"
    title, desc = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    assert title is not None
    assert desc is not None
    assert title.text == "Fra niveau D & <mere>"
    assert desc.text == (
        "Prøve Kommune. 7 borgere. sel-85: 3 omfattet, efter 2. sel-97: 2 omfattet."
    )


def test_a_bar_is_as_long_as_its_share_of_the_citizens(picture: ElementTree.Element) -> None:
    told = {
        (rect.findtext(f"{SVG}title") or ""): float(rect.get("width") or 0)
        for rect in picture.iter(f"{SVG}rect")
        if rect.find(f"{SVG}title") is not None
    }
    assert told["sel-85 før: 3 omfattet"] == pytest.approx(540 * 3 / 7, abs=0.05)
    assert told["sel-85 efter: 2 omfattet"] == pytest.approx(540 * 2 / 7, abs=0.05)
    assert sum(width for name, width in told.items() if "efter" in name) == pytest.approx(
        540, abs=1
    )

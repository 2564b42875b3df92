"""A node is placed where it was written: in its own file, the shared one, or the one taken over."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.rules.check.faultless_catalogue import KOMMUNE, STANDARD, VERSION, SmallCatalogue

NOT_THERE = "står ikke i proeve-2024, 5 Klage."
INHERITING = """\
ydelse: sel-97
titel: Ledsagelse
lov: Serviceloven § 97
kilde: {dokument: proeve-2024, afsnit: 2 Målgruppe}
arver: sel-85
forhold: []
"""
CASES_OF_IT = """\
ydelse: sel-97
sager:
  - titel: En voksen med niveau C er omfattet.
    fakta: {alder: 34, nedsat: ja, niveau: C}
    forventet: {status: omfattet}
"""


def figures(small: SmallCatalogue) -> list[str]:
    """File, line, column and figure of each that section 5 does not hold."""
    return [
        f"{Path(f.place.file).name}:{f.place.line}:{f.place.column} {f.what.split(' står')[0]}"
        for f in small.faults()
        if f.what.endswith(NOT_THERE)
    ]


@pytest.mark.parametrize(
    ("file", "more", "told"),
    [
        pytest.param(
            STANDARD,
            "pligt: {naar: {alder: 19}, vaerdi: kan, kilde: 5 Klage}\n",
            "sel-85.yaml:26:15 Tallet 19",
            id="the condition of a table's only row",
        ),
        pytest.param(
            STANDARD,
            "varsel: {kilde: 5 Klage, efter: 3 uger}\n",
            "sel-85.yaml:26:9 Tallet 3 uger",
            id="a table's only row",
        ),
        pytest.param(
            STANDARD,
            "varsel:\n  kilde: 5 Klage\n  raekker:\n"
            "    - {naar: {nedsat: ja}, efter: 5 uger}\n    - efter: 3 uger\n",
            "sel-85.yaml:30:7 Tallet 3 uger",
            id="a row among others",
        ),
        pytest.param(
            STANDARD,
            "advarsler:\n  - {tekst: Ung., kilde: 5 Klage, naar: {alder: 19}}\n",
            "sel-85.yaml:27:41 Tallet 19",
            id="a warning of the standard",
        ),
        pytest.param(
            STANDARD,
            "  - {id: ung, tekst: U, kraeves: ja, kilde: 5 Klage, naar: {alder: 19}}\n",
            "sel-85.yaml:26:60 Tallet 19",
            id="a need of the standard",
        ),
        pytest.param(
            KOMMUNE,
            "  - {id: ung, tekst: U, kraeves: ja, kilde: 5 Klage, naar: {alder: 19}}\n",
            "kommune.yaml:12:60 Tallet 19",
            id="a need of the municipality",
        ),
        pytest.param(
            KOMMUNE,
            "advarsler:\n  - {tekst: Ung., kilde: 5 Klage, naar: {alder: 19}}\n",
            "kommune.yaml:13:41 Tallet 19",
            id="a warning of the municipality",
        ),
        pytest.param(
            KOMMUNE,
            "varsel: {kilde: 5 Klage, efter: 3 uger}\n",
            "kommune.yaml:12:9 Tallet 3 uger",
            id="a table of the municipality",
        ),
    ],
)
def test_a_node_is_placed_where_it_was_written(
    small: SmallCatalogue, file: str, more: str, told: str
) -> None:
    small.add(file, more)
    assert figures(small) == [told]


def test_what_a_standard_takes_over_is_placed_in_the_other_s_file(small: SmallCatalogue) -> None:
    small.add(STANDARD, "varsel: {kilde: 5 Klage, efter: 3 uger}\n")
    small.put(f"{VERSION}/sel-97.yaml", INHERITING)
    small.put(f"{VERSION}/sel-97.sager.yaml", CASES_OF_IT)
    assert figures(small) == ["sel-85.yaml:26:9 Tallet 3 uger"]


def test_what_it_has_of_its_own_is_placed_in_its_own(small: SmallCatalogue) -> None:
    small.put(f"{VERSION}/sel-97.yaml", INHERITING + "varsel: {kilde: 5 Klage, efter: 3 uger}\n")
    small.put(f"{VERSION}/sel-97.sager.yaml", CASES_OF_IT)
    assert figures(small) == ["sel-97.yaml:7:9 Tallet 3 uger"]


def test_a_clock_is_taken_over_alone(small: SmallCatalogue) -> None:
    """The standard has deadlines of its own, but not this one."""
    small.add(KOMMUNE, "frister:\n  afgoerelse: {efter: 3 uger, kilde: 5 Klage}\n")
    small.add(STANDARD, "frister:\n  ivaerksaettelse: {efter: 4 uger, kilde: 5 Klage}\n")
    assert figures(small) == [
        "sel-85.yaml:27:20 Tallet 4 uger",
        "kommune.yaml:13:15 Tallet 3 uger",
    ]

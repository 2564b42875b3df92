"""The bounds that a fact may have: what the vocabulary is refused for, and where they hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import FILES
from unit.rules.load.told_faults import told_faults

ABOUT = "spoergsmaal: S?, art: oplysning, besvares_af: borger"
BASE = (
    "del, type: kroner, enhed: kr./år, betegnelse: Del, hoejst: hele",
    "hele, type: kroner, enhed: kr./år, betegnelse: Hele",
)


def facts(*about: str) -> dict[str, str | None]:
    more = "".join(f"  - {{id: {one}, {ABOUT}}}\n" for one in about)
    return {"fakta/fakta.yaml": FILES["fakta/fakta.yaml"] + more}


@pytest.mark.parametrize(
    ("about", "told"),
    [
        (
            (BASE[0].replace("hele", "helle"), BASE[1]),
            "Faktummet «helle» i «hoejst» findes ikke. Mente du «hele»?",
        ),
        (
            (BASE[0], BASE[1].replace("kr./år", "kr./måned")),
            "«del» og «hele» i «hoejst» kan ikke sammenlignes. "
            "Brug to fakta af samme slags og med samme enhed.",
        ),
        (
            ("dag, type: dato, betegnelse: Dag, mindst: hele", BASE[1]),
            "«dag» og «hele» i «mindst» kan ikke sammenlignes. "
            "Brug to fakta af samme slags og med samme enhed.",
        ),
        (
            (
                *BASE[:1],
                BASE[1] + ", hoejst: udgifter",
                "udgifter, type: kroner, enhed: kr./år, betegnelse: Udgifter",
            ),
            "«hele» i «hoejst» har selv et faktum som grænse. Brug et tal dér.",
        ),
        (
            ("valgt, type: ja/nej, betegnelse: Valgt, hoejst: 4",),
            "«hoejst» hører ikke til typen ja/nej. Slet grænsen, eller ret typen.",
        ),
        (
            ("dag, type: dato, betegnelse: Dag, mindst: 4",),
            "«mindst» hører ikke til typen dato. Slet grænsen, eller ret typen.",
        ),
    ],
)
def test_a_bound_that_cannot_be_is_a_fault_of_the_catalogue(
    tmp_path: Path, about: tuple[str, ...], told: str
) -> None:
    (fault,) = told_faults(tmp_path, facts(*about))
    assert fault.endswith(told)

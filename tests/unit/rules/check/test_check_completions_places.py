"""What is needlessly open is told at the innermost criterion that is to be written anew."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import FACTS, STANDARD, VERSION, SmallCatalogue

REMEDY = (
    "Skriv det om, så samme faktum ikke prøves flere steder, "
    "eller tilføj i en_af det, der gælder, uanset hvad svaret er."
)
OPENING = """\
  alle:
    - alder: {mindst: 18}
    - nedsat: ja
    - niveau: {mindst: C}
      styrke: vejledende
"""


def open_at(small: SmallCatalogue) -> list[str]:
    """Line, column and text of each thing that is needlessly open."""
    faults = [fault for fault in small.faults() if fault.remedy == REMEDY]
    return [f"{fault.place.line}:{fault.place.column} {fault.what}" for fault in faults]


# The target group begins in line 7. The guideline asks for level C, so that A is below it.
@pytest.mark.parametrize(
    ("group", "told"),
    [
        pytest.param(
            """\
  alle:
    - alder: {mindst: 18}
    - styrke: vejledende
      en_af:
        - niveau: {mindst: C}
        - niveau: {under: C}
""",
            "9:7 Er kun alder: 18 kendt, er sel-85 uafklaret, men alle svar på resten giver "
            "omfattet.",
            id="in a guiding criterion",
        ),
        pytest.param(
            """\
  alle:
    - niveau: {mindst: C}
      styrke: vejledende
    - en_af:
        - nedsat: ja
        - alle:
            - nedsat: nej
            - x: ja
              styrke: vejledende
""",
            "10:7 Er kun niveau: A kendt, er sel-85 uafklaret, men alle svar på resten giver "
            "vejledende_uden_for.",
            id="where guiding parts count as met",
        ),
        pytest.param(
            """\
  ikke:
    en_af:
      - nedsat: ja
      - nedsat: nej
""",
            "8:5 Er intet kendt, er sel-85 uafklaret, men alle svar på resten giver ikke_omfattet.",
            id="under ikke",
        ),
        pytest.param(
            """\
  alle:
    - niveau: {mindst: C}
      styrke: vejledende
    - ikke:
        alle:
          - en_af:
              - nedsat: ja
              - {x: ja, styrke: vejledende}
          - en_af:
              - nedsat: nej
              - {y: ja, styrke: vejledende}
""",
            "11:9 Er kun niveau: A kendt, er sel-85 uafklaret, men alle svar på resten giver "
            "vejledende_uden_for.",
            id="under ikke where guiding parts count as met",
        ),
        pytest.param(
            """\
  alle:
    - niveau: {mindst: C}
      styrke: vejledende
    - ikke:
        alle:
          - nedsat: ja
          - en_af:
              - nedsat: nej
              - {x: ja, styrke: vejledende}
""",
            "11:9 Er kun niveau: A kendt, er sel-85 uafklaret, men alle svar på resten giver "
            "vejledende_uden_for.",
            id="under ikke where only its opposite is settled",
        ),
        pytest.param(
            """\
  en_af:
    - niveau: {mindst: C}
      styrke: vejledende
    - alle:
        - nedsat: ja
        - {x: ja, styrke: vejledende}
        - {x: nej, styrke: vejledende}
""",
            "10:7 Er kun niveau: A kendt, er sel-85 uafklaret, men alle svar på resten giver "
            "vejledende_uden_for.",
            id="where guiding parts are taken at their word",
        ),
        pytest.param(
            """\
  en_af:
    - bevilget: {ydelse: sel-97}
    - ikke: {bevilget: {ydelse: sel-97}}
""",
            "7:3 Er intet kendt, er sel-85 uafklaret, men alle svar på resten giver omfattet.",
            id="about grants",
        ),
        pytest.param(
            """\
  alle:
    - alder: {mindst: 18}
    - nedsat: ja
    - nedsat: nej
""",
            "7:3 Er intet kendt, er sel-85 uafklaret, men alle svar på resten giver ikke_omfattet.",
            id="the whole target group",
        ),
    ],
)
def test_a_criterion_is_told_where_it_is_needlessly_open(
    small: SmallCatalogue, group: str, told: str
) -> None:
    for name in "xy":
        small.add(
            FACTS,
            f"  - {{id: {name}, type: ja/nej, betegnelse: {name}, spoergsmaal: X?, "
            "art: oplysning, besvares_af: borger}\n",
        )
    small.change(STANDARD, OPENING, group)
    assert open_at(small) == [told]


def test_another_standard_s_target_group_is_looked_into(small: SmallCatalogue) -> None:
    small.put(
        f"{VERSION}/sel-97.yaml",
        "ydelse: sel-97\ntitel: Ledsagelse\nlov: Serviceloven § 97\n"
        "kilde: {dokument: proeve-2024, afsnit: 2 Målgruppe}\n"
        "maalgruppe:\n  styrke: vejledende\n  en_af: [nedsat: ja, nedsat: nej]\n",
    )
    small.change(STANDARD, "    - nedsat: ja\n", "    - maalgruppe: sel-97\n")
    assert open_at(small) == [
        "9:7 Er kun alder: 18, niveau: C kendt, er sel-85 uafklaret, "
        "men alle svar på resten giver omfattet.",
        "6:3 Er intet kendt, er sel-97 uafklaret, men alle svar på resten giver omfattet.",
    ]


def test_another_standard_s_target_group_is_looked_into_under_ikke_too(
    small: SmallCatalogue,
) -> None:
    for name in "xy":
        small.add(
            FACTS,
            f"  - {{id: {name}, type: ja/nej, betegnelse: {name}, spoergsmaal: X?, "
            "art: oplysning, besvares_af: borger}\n",
        )
    small.put(
        f"{VERSION}/sel-97.yaml",
        "ydelse: sel-97\ntitel: Ledsagelse\nlov: Serviceloven § 97\n"
        "kilde: {dokument: proeve-2024, afsnit: 2 Målgruppe}\n"
        "maalgruppe:\n  alle:\n"
        "    - en_af: [nedsat: ja, {x: ja, styrke: vejledende}]\n"
        "    - en_af: [nedsat: nej, {y: ja, styrke: vejledende}]\n",
    )
    small.change(STANDARD, "    - nedsat: ja\n", "    - ikke: {maalgruppe: sel-97}\n")
    assert open_at(small) == [
        "9:13 Er kun alder: 18, niveau: A kendt, er sel-85 uafklaret, "
        "men alle svar på resten giver vejledende_uden_for.",
        "6:3 Er kun x: nej, y: nej kendt, er sel-97 uafklaret, "
        "men alle svar på resten giver vejledende_uden_for.",
    ]


@pytest.mark.parametrize(
    "criterion",
    [
        "bevilget: {ydelse: sel-97}",
        "ikke: {bevilget: {ydelse: sel-97}}",
        "maalgruppe: sel-97",
        "ikke: {maalgruppe: sel-97}",
    ],
)
def test_facts_that_are_each_tested_once_leave_nothing_needlessly_open(
    small: SmallCatalogue, criterion: str
) -> None:
    small.put(
        f"{VERSION}/sel-97.yaml",
        "ydelse: sel-97\ntitel: Ledsagelse\nlov: Serviceloven § 97\n"
        "kilde: {dokument: proeve-2024, afsnit: 2 Målgruppe}\nmaalgruppe: {nedsat: ja}\n",
    )
    small.change(STANDARD, "    - nedsat: ja\n", f"    - {criterion}\n")
    assert open_at(small) == []


def test_what_a_service_and_its_variants_share_is_told_once(small: SmallCatalogue) -> None:
    small.change(STANDARD, "    - nedsat: ja\n", "    - en_af: [nedsat: ja, nedsat: nej]\n")
    small.add(
        STANDARD,
        "varianter:\n"
        "  let: {titel: Let støtte, trin: 2, maalgruppe: {niveau: {hoejst: C}}}\n"
        "  almindelig: {titel: Almindelig støtte, trin: 2}\n",
    )
    assert [told.partition(" ")[0] for told in open_at(small)] == ["9:7"]


def test_a_row_of_a_variant_that_only_seems_possible_for_the_service(
    small: SmallCatalogue,
) -> None:
    """Whoever is in the variant has a reduced ability, so its only row can never fit."""
    small.add(
        STANDARD,
        "varianter:\n"
        "  let:\n"
        "    titel: Let støtte\n"
        "    trin: 2\n"
        "    maalgruppe: {nedsat: ja}\n"
        "    omfang:\n"
        "      enhed: timer/uge\n"
        "      kilde: 3 Omfang\n"
        "      raekker:\n"
        "        - {naar: {nedsat: nej}, fra: 1, til: 3}\n"
        "  almindelig: {titel: Almindelig støtte, trin: 2}\n",
    )
    assert open_at(small) == [
        "30:17 Er kun niveau: A kendt, kan række 1 i «omfang» se ud til at vinde, "
        "men intet svar giver den."
    ]


def test_a_standard_whose_partly_known_cases_are_too_many(small: SmallCatalogue) -> None:
    """Ten pairs of facts are few for complete cases, but not where each may be unknown."""
    names = [f"{side}{n}" for side in "xy" for n in range(10)]
    for name in names:
        small.add(
            FACTS,
            f"  - {{id: {name}, type: ja/nej, betegnelse: {name}, spoergsmaal: X?, "
            "art: oplysning, besvares_af: borger}\n",
        )
    everyone = ", ".join(f"{name}: ja" for name in names)
    pairs = ", ".join(f"alle: [x{n}: ja, y{n}: ja]" for n in range(10))
    small.change(
        STANDARD, "    - nedsat: ja\n", f"    - en_af: [{everyone}]\n    - en_af: [{pairs}]\n"
    )
    found = [str(fault) for fault in small.faults() if "kombinationer" in fault.what]
    assert found == [
        f"katalog/{STANDARD}:1:9: Uvisheden i sel-85 giver over 100000 kombinationer, "
        "som ikke kan prøves. Del kriterierne op."
    ]

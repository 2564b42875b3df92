"""A standard over more combinations than can be surveyed is refused, with the facts to spare."""

from __future__ import annotations

from pathlib import Path

from small_catalogue import FILES, STANDARD, standard
from unit.rules.load.told_faults import told_faults

PAIRS = range(17)


def test_the_facts_that_stand_in_several_places_are_named(tmp_path: Path) -> None:
    names = [f"{side}{number}" for side in "xy" for number in PAIRS]
    about = "spoergsmaal: S?, art: oplysning, besvares_af: borger"
    facts = "".join(
        f"  - {{id: {name}, type: ja/nej, betegnelse: {name}, {about}}}\n" for name in names
    )
    each = ", ".join(f"{{{name}: ja}}" for name in names)
    pairs = ", ".join(f"{{alle: [{{x{n}: ja}}, {{y{n}: ja}}]}}" for n in PAIRS)
    group = f"maalgruppe: {{alle: [{{p: ja}}, {{en_af: [{each}]}}, {{en_af: [{pairs}]}}]}}"
    files: dict[str, str | None] = {
        "fakta/fakta.yaml": FILES["fakta/fakta.yaml"] + facts,
        STANDARD: standard(group),
    }
    assert told_faults(tmp_path, files) == [
        "sel-85.yaml:5:13: Reglerne giver over 100000 kombinationer, som ikke kan regnes igennem. "
        f"Del kriteriet op, eller brug færre fakta flere steder: {', '.join(names)}."
    ]

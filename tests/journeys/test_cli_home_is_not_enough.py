"""Support at home is not recommended to a citizen who cannot live there with it."""

from __future__ import annotations

import re

import pytest
from command_line import Case, Run

VIBORG = """\
kommune: viborg
dato: 2024-03-01
ansoegt_om: [sel-85, sel-107]
fakta:
  alder: 40
  psykisk_funktionsevne: betydeligt_nedsat
  fysisk_funktionsevne: ikke_nedsat
  saerlige_sociale_problemer: nej
  sociale_problemer: nej
  risiko_for_at_udvikle: nej
  forventet_effekt_forebyggende: nej
  boligform: egen_bolig
  deltager_selv: ja
  behov_hjaelp_omsorg_stoette: ja
  behov_traening_faerdigheder: ja
  behov_omfattende_hjaelp: ja
  behov_afklare_udvikle_botilbud: ja
  botilbudsbehov: midlertidigt
  grund_til_aflastning: ingen
"""


@pytest.mark.parametrize(
    ("answer", "recommended", "passed_over"),
    [
        ("behov_daekkes_i_egen_bolig: ja", "sel-85", set()),
        ("", "sel-85", set()),
        (
            "behov_daekkes_i_egen_bolig: nej",
            "sel-107",
            {"sel-82a", "sel-82b", "sel-83", "sel-84", "sel-85"},
        ),
    ],
)
def test_only_the_answer_that_home_is_not_enough_passes_over_support_there(
    visitator: Run, case: Case, answer: str, recommended: str, passed_over: set[str]
) -> None:
    found = visitator("vurder", case(f"{VIBORG}  {answer}\n"), "--format", "json").json
    statuses = {each["id"]: each["status"] for each in found["ydelser"]}
    assert statuses["sel-85"] == statuses["sel-107"] == "omfattet"
    assert found["anbefaling"] == recommended
    assert set(found["ikke_nok"]) == passed_over


def test_the_page_says_what_is_passed_over_and_why(visitator: Run, case: Case) -> None:
    page = visitator("vurder", case(f"{VIBORG}  behov_daekkes_i_egen_bolig: nej\n")).out
    told = re.sub(r"\s+", " ", page)
    assert "Anbefaling: Midlertidigt botilbud (§ 107)." in told
    assert (
        "Springes over i anbefalingen: § 82 a, § 82 b, § 83, § 84 og § 85, fordi sagen siger "
        "«Behovet kan dækkes i egen bolig: Nej»." in told
    )

"""A goal phrased as an action is told from one that says what the citizen achieves."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.vum.assessments import KATALOG, terms
from unit.vum.goal_samples import ACHIEVEMENTS, ACTIONS

from visitator.rules.faults import InputError
from visitator.rules.load.files import catalogue_files
from visitator.vum.actions import as_action, compiled
from visitator.vum.read_terms import read_terms

MISSED = {
    "Aktivitets- og samværstilbud tre dage om ugen.",
    "Borgeren kontakter bostøtten ved behov.",
    "Fast ugentlig tid med støtteperson.",
}
"""Actions that the published turns of phrase do not know: they are to be few and known."""


def told(goal: str) -> str | None:
    found = as_action(goal, terms().handlinger)
    return None if found is None else f"«{found[0]}» er {found[1].hvad}."


def test_there_are_many_samples_of_each_kind_and_none_twice() -> None:
    assert len(ACTIONS) == len(set(ACTIONS)) == 137
    assert len(ACHIEVEMENTS) == len(set(ACHIEVEMENTS)) == 137


@pytest.mark.parametrize("goal", ACTIONS)
def test_an_action_is_pointed_at_unless_it_is_known_to_be_missed(goal: str) -> None:
    assert (told(goal) is None) == (goal in MISSED)


@pytest.mark.parametrize("goal", ACHIEVEMENTS)
def test_what_the_citizen_achieves_is_left_alone(goal: str) -> None:
    assert told(goal) is None


@pytest.mark.parametrize(
    ("goal", "why"),
    [
        (
            "Bostøtten kommer hver tirsdag.",
            "«Bostøtten» er den, der giver støtten, og ikke borgeren.",
        ),
        (
            "Støtte til rengøring",
            "«Støtte til» er hjælpen selv, og ikke det, borgeren når med den.",
        ),
        (
            "Borgeren skal ledsages til læge",
            "«ledsages» er noget, andre gør med borgeren.",
        ),
        (
            "Borgeren får bostøtte",
            "«får bostøtte» er noget, borgeren får, og ikke det, borgeren når med det.",
        ),
        (
            "At deltage i en gruppe",
            "«deltage i en gruppe» er et sted eller et tilbud, borgeren skal møde op til.",
        ),
    ],
)
def test_it_is_told_which_words_give_it_away_and_why(goal: str, why: str) -> None:
    assert told(goal) == why


def test_each_sentence_of_a_goal_is_looked_at_by_itself() -> None:
    assert told("Han kan spise selv. Støtte til madlavning.") is not None
    assert told("Han kan spise selv, støtte til madlavning er ikke nødvendig.") is None


@pytest.mark.parametrize(
    ("phrase", "fits", "not_so"),
    [
        ("^ støtte", "At støtte", "Hans støtte"),
        ("hjælp $", "Mere hjælp.", "Hjælp i tide"),
        ("får … hjælp", "får en god hjælp", "får en rigtig god hjælp"),
        ("<ord> i", "deltager i", "deltager på"),
        ("*støtte", "bostøtte", "bostøtten"),
    ],
)
def test_a_turn_of_phrase_means_what_the_catalogue_says(
    phrase: str, fits: str, not_so: str
) -> None:
    pattern = compiled(phrase, {"ord": ["deltager", "møder op"]})
    assert (pattern.search(fits) is None, pattern.search(not_so) is None) == (False, True)


def test_a_list_that_is_not_there_is_a_fault_with_its_place(tmp_path: Path) -> None:
    for name in ("temaer", "niveauer", "maalgrupper", "maal"):
        text = (KATALOG / "vum" / f"{name}.yaml").read_text(encoding="utf-8")
        target = tmp_path / "vum" / f"{name}.yaml"
        target.parent.mkdir(exist_ok=True)
        target.write_text(text.replace('"^ <givere>"', '"^ <giver>"', 1), encoding="utf-8")
    (tmp_path / "kommuner" / "x").mkdir(parents=True)
    with pytest.raises(InputError) as raised:
        read_terms(catalogue_files(tmp_path))
    (fault,) = raised.value.faults
    assert (fault.what, fault.remedy) == ("«giver» kendes ikke.", "Mente du «givere»?")

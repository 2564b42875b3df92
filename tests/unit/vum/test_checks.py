"""What the checks of an assessment point at, and what they leave alone."""

from __future__ import annotations

import pytest
from unit.vum.assessments import APPLIED, GROUP, HEAD, OVERALL, THEMES, TOLD, found_in

CLEAN = HEAD + APPLIED + GROUP + OVERALL + THEMES
GOAL = "maal:\n  - {tekst: %s, type: udvikle, tema: %s, dato: 2026-01-26%s}\n"
AGREED = ", aftale: {med_borger: ja}"
HVIDOVRE = HEAD.replace("koebenhavn", "hvidovre") + GROUP + "samlet_funktionsniveau: "
OVERALL_C = "{vaerdi: C, begrundelse: Fordi.}\n"
VIBORG = HEAD.replace("koebenhavn", "viborg").replace("2.0", "1.0") + APPLIED + GROUP + OVERALL


def theme(name: str, niveau: str = "3") -> str:
    return f"  {name}: {{niveau: {niveau}, beskrivelse: B., {TOLD}}}\n"


def test_a_clean_assessment_has_no_findings() -> None:
    assert found_in(CLEAN + GOAL % ("Kan spise selv.", "egenomsorg", AGREED)) == []


@pytest.mark.parametrize(
    ("version", "name", "told"),
    [
        ("2.0", "egenomsorg", "Temaet Egenomsorg mangler et niveau."),
        ("1.0", "sundhed", "Temaet Sundhed mangler et niveau."),
        ("1.0", "psykisk_funktionsnedsaettelse", "Temaet Psykisk funktionsnedsættelse mangler et"),
    ],
)
def test_a_theme_that_must_have_a_level_is_a_fault_without_one(
    version: str, name: str, told: str
) -> None:
    head = CLEAN if version == "2.0" else VIBORG + "temaer:\n"
    text = head.replace(THEMES, "temaer:\n") + f"  {name}: {{beskrivelse: B., {TOLD}}}\n"
    found = [what for grad, what in found_in(text) if grad == "fejl"]
    assert [what.startswith(told) for what in found] == [True]


def test_not_assessed_is_a_level_of_its_own() -> None:
    for name in ("mobilitet", "mentale_funktioner", "omgivelser"):
        assert found_in(CLEAN + theme(name, "ikke_vurderet")) == []


@pytest.mark.parametrize("name", ["mentale_funktioner", "sundhedsforhold", "omgivelser"])
def test_in_the_second_version_other_themes_may_not_carry_a_level(name: str) -> None:
    ((grad, what),) = found_in(CLEAN + theme(name))
    assert (grad, what[:18]) == ("fejl", "I VUM 2.0 har tema")
    without = f"  {name}: {{beskrivelse: B., {TOLD}}}\n"
    assert found_in(CLEAN + without) == []


def test_in_the_first_version_only_the_surroundings_may_not_carry_a_level() -> None:
    names = ("fysisk_funktionsnedsaettelse", "socialt_problem", "sundhed", "mobilitet")
    text = VIBORG + "temaer:\n" + "".join(map(theme, names))
    assert found_in(text) == []
    assert found_in(text + theme("omgivelser")) == [
        (
            "fejl",
            "I VUM 1.0 har temaet Omgivelser ikke noget niveau, fordi det hører til "
            "Omgivelsesfaktorer.",
        )
    ]


def test_a_level_that_the_municipalitys_own_rules_ask_for_is_but_a_remark() -> None:
    text = HVIDOVRE + OVERALL_C + "ansoegt_om: [sel-100]\ntemaer:\n" + theme("fysiske_funktioner")
    assert [grad for grad, what in found_in(text) if "ikke noget niveau" in what] == ["bemaerkning"]


@pytest.mark.parametrize(
    ("letter", "levels", "told"),
    [
        ("D", "3", None),
        ("C", "1, 4", None),
        ("A", "0", None),
        ("E", "2, 3", "Det samlede niveau E ligger over det højeste tema (3)."),
        ("B", "2, 3", "Det samlede niveau B ligger under det laveste tema (2)."),
        ("D", "ikke_vurderet", "Intet tema har et niveau, så temaerne peger ikke på D"),
    ],
)
def test_an_overall_level_outside_the_themes_asks_for_a_reason(
    letter: str, levels: str, told: str | None
) -> None:
    names = ("egenomsorg", "relationer")
    themes = "temaer:\n" + "".join(map(theme, names, levels.split(", ")))
    goals = "maal:\n" + "".join(
        f"  - {{tekst: Kan., type: udvikle, tema: {name}, dato: 2026-01-26{AGREED}}}\n"
        for name, _ in zip(names, levels.split(", "), strict=False)
    )
    text = HEAD + APPLIED + GROUP + themes + goals
    level = f"samlet_funktionsniveau: {{vaerdi: {letter}, begrundelse: Fordi.%s}}\n"
    found = found_in(text + level % "")
    assert [what.startswith(told or "-") for _, what in found] == [True] * bool(told)
    assert {grad for grad, _ in found} <= {"bemaerkning"}
    assert found_in(text + level % ", afvigelse: Kompleksitet.") == []


def test_no_finding_ever_names_another_overall_level() -> None:
    text = CLEAN.replace("vaerdi: D", "vaerdi: A")
    told = " ".join(what for _, what in found_in(text))
    assert "niveau A" in told
    assert not any(f" {letter} " in told for letter in "BCDE")


def test_an_overall_level_owes_a_reason_and_is_missed() -> None:
    without_reason = CLEAN.replace(", begrundelse: Fordi.", "")
    assert found_in(without_reason) == [
        ("fejl", "Det samlede funktionsniveau mangler en begrundelse.")
    ]
    assert found_in(CLEAN.replace(OVERALL, "")) == [
        ("bemaerkning", "Det samlede funktionsniveau mangler; det regnes aldrig ud af temaerne.")
    ]


def test_a_theme_that_no_rule_and_no_goal_uses_is_more_than_the_case_needs() -> None:
    text = HVIDOVRE + "{vaerdi: D, begrundelse: F.}\nansoegt_om: [sel-100]\ntemaer:\n"
    unused = ("bemaerkning", "Relationer: Ingen regel for det, der er søgt om, ser på temaet, og "
              "intet mål hører til det.")  # fmt: skip
    assert unused in found_in(text + theme("relationer"))
    with_goal = text + theme("relationer") + GOAL % ("Kan ringe.", "relationer", AGREED)
    assert unused not in found_in(with_goal)
    assert not any(
        "Fysiske funktioner: Ingen" in w for _, w in found_in(text + theme("fysiske_funktioner"))
    )


def test_a_theme_that_the_rules_of_a_neighbour_read_is_used() -> None:
    text = HVIDOVRE + "{vaerdi: A, begrundelse: F.}\nansoegt_om: [%s]\ntemaer:\n"
    found = found_in(text % "sel-85" + theme("mobilitet", "0"))
    assert not any(what.startswith("Mobilitet") for _, what in found)


def test_where_no_rule_reads_themes_only_a_theme_without_a_problem_is_pointed_at() -> None:
    assert found_in(CLEAN + theme("mobilitet", "1")) == []
    found = [what for _, what in found_in(CLEAN + theme("mobilitet", "0"))]
    assert [
        what.startswith("Mobilitet: Reglerne for det, der er søgt om, siger ikke") for what in found
    ] == [True]


@pytest.mark.parametrize(
    "goal",
    [
        "Borgeren får bostøtte 3 timer om ugen",
        "At deltage i en gruppe",
        "At modtage støtte til madlavning",
        "Borgeren modtager vejledning",
        "Tre timer ugentligt med en medarbejder",
    ],
)
def test_a_goal_phrased_as_an_action_is_pointed_at(goal: str) -> None:
    ((grad, what),) = found_in(CLEAN + GOAL % (goal, "egenomsorg", AGREED))
    assert (grad, what.startswith("Målet er skrevet som en handling: «")) == ("bemaerkning", True)


@pytest.mark.parametrize(
    "goal",
    [
        "Borgeren kan lave mad tre gange om ugen",
        "Borgeren kan selv bede om hjælp i tide",
        "Borgeren kan holde kontakt til sin familie",
        "Borgeren kender sine timer i kalenderen",
    ],
)
def test_a_goal_that_says_what_the_citizen_can_do_is_left_alone(goal: str) -> None:
    assert found_in(CLEAN + GOAL % (goal, "egenomsorg", AGREED)) == []


GOALS = {
    "not said to be agreed": ("egenomsorg", "", "Det står ikke, om målet er aftalt med borgeren."),
    "not agreed, no reason": (
        "egenomsorg",
        ", aftale: {med_borger: nej}",
        "Målet er ikke aftalt med borgeren, og det står ikke hvorfor.",
    ),
    "theme not assessed": (
        "mobilitet",
        AGREED,
        "Målet handler om Mobilitet, som udredningen ikke har set på.",
    ),
    "primary theme also among the others": (
        "egenomsorg",
        AGREED + ", andre_temaer: [egenomsorg]",
        "Egenomsorg er målets første tema og står også blandt de andre.",
    ),
    "followed up before it is set": (
        "egenomsorg",
        AGREED + ", opfoelges: 2026-01-25",
        "Målet skal følges op, før det er sat.",
    ),
}


@pytest.mark.parametrize(("tema", "rest", "told"), GOALS.values(), ids=GOALS)
def test_a_goal_with_something_missing_is_a_fault(tema: str, rest: str, told: str) -> None:
    assert found_in(CLEAN + GOAL % ("Kan.", tema, rest)) == [("fejl", told)]


def test_a_goal_that_was_not_agreed_may_stand_with_the_reason_why() -> None:
    rest = ", aftale: {med_borger: nej, hvorfor_ikke: Han ville ikke tale om det.}"
    assert found_in(CLEAN + GOAL % ("Kan.", "egenomsorg", rest)) == []


@pytest.mark.parametrize("name", ["mentale_funktioner", "omgivelser"])
def test_a_goal_outside_activity_and_participation_is_a_fault(name: str) -> None:
    text = CLEAN + f"  {name}: {{beskrivelse: B., {TOLD}}}\n" + GOAL % ("Kan.", name, AGREED)
    ((grad, what),) = found_in(text)
    assert (grad, "som hører til" in what) == ("fejl", True)


@pytest.mark.parametrize(
    ("groups", "told"),
    [
        (
            "{maalgruppe: angst, art: primaer}, {maalgruppe: demens, art: primaer}",
            [("fejl", "Der er mere end én primær målgruppe; Angst er det allerede.")],
        ),
        (
            "{maalgruppe: angst, art: sekundaer}",
            [("fejl", "Ingen af målgrupperne er den primære.")],
        ),
        (
            "{maalgruppe: angst, art: primaer}, {maalgruppe: angst, art: sekundaer}",
            [("fejl", "Angst står her to gange.")],
        ),
        ("", [("bemaerkning", "Udredningen har ingen målgruppe.")]),
    ],
)
def test_one_target_group_is_primary(groups: str, told: list[tuple[str, str]]) -> None:
    assert found_in(CLEAN.replace(GROUP, f"maalgrupper: [{groups}]\n")) == told


def test_what_the_assessment_as_a_whole_lacks_is_remarked() -> None:
    text = HEAD.replace("formaal: Ro.\n", "").replace("2.0", "1.0")
    bare = "temaer: {egenomsorg: {niveau: 3, beskrivelse: B.}}\n"
    assert found_in(text + APPLIED + GROUP + OVERALL + bare) == [
        ("bemaerkning", "Udredningen har intet formål."),
        ("bemaerkning", "Københavns Kommune bruger VUM 2.0; udredningen er efter VUM 1.0."),
        ("bemaerkning", "Borgerens egne ønsker står ikke i noget tema."),
        ("bemaerkning", "Det står ikke, hvem der har oplyst noget om: Egenomsorg."),
    ]

"""What the checks of an assessment point at, and what they leave alone."""

from __future__ import annotations

import pytest
from unit.vum import assessments
from unit.vum.assessments import APPLIED, GROUP, HEAD, OVERALL, THEMES, TOLD, read

from visitator.rules.faults import InputError
from visitator.vum.checks import findings
from visitator.vum.finding import Examined

BARE = HEAD + APPLIED + GROUP + OVERALL + "temaer:\n"
CLEAN = HEAD + APPLIED + GROUP + OVERALL + THEMES
GOAL = "maal:\n  - {tekst: %s, type: udvikle, tema: %s, dato: 2026-01-26%s}\n"
AGREED = ", aftale: {med_borger: ja}"
HVIDOVRE = HEAD.replace("koebenhavn", "hvidovre") + GROUP + "samlet_funktionsniveau: "
OVERALL_C = "{vaerdi: C, begrundelse: Fordi.}\n"
VIBORG = HEAD.replace("koebenhavn", "viborg").replace("2.0", "1.0") + APPLIED + GROUP + OVERALL


NO_GOALS = ("bemaerkning", "Udredningen har ingen mål.")


def found_in(text: str) -> list[tuple[str, str]]:
    """What is found, but for the missing goals that most of these small texts have."""
    return [found for found in assessments.found_in(text) if found != NO_GOALS]


def refused(text: str) -> list[str]:
    """What keeps a text from being an assessment."""
    with pytest.raises(InputError) as raised:
        read(text)
    return [fault.what for fault in raised.value.faults]


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
    found = [what for grad, what in found_in(text) if grad == "imod_metoden"]
    assert [what.startswith(told) for what in found] == [True]


def test_not_assessed_is_a_level_of_its_own() -> None:
    for name in ("mobilitet", "mentale_funktioner", "omgivelser"):
        assert found_in(CLEAN + theme(name, "ikke_vurderet")) == []


@pytest.mark.parametrize("name", ["mentale_funktioner", "sundhedsforhold", "omgivelser"])
def test_in_the_second_version_other_themes_may_not_carry_a_level(name: str) -> None:
    ((grad, what),) = found_in(CLEAN + theme(name))
    assert (grad, what[:18]) == ("imod_metoden", "I VUM 2.0 har tema")
    without = f"  {name}: {{beskrivelse: B., {TOLD}}}\n"
    assert found_in(CLEAN + without) == []


def test_in_the_first_version_only_the_surroundings_may_not_carry_a_level() -> None:
    names = ("fysisk_funktionsnedsaettelse", "socialt_problem", "sundhed", "mobilitet")
    text = VIBORG + "temaer:\n" + "".join(map(theme, names))
    assert found_in(text) == []
    assert found_in(text + theme("omgivelser")) == [
        (
            "imod_metoden",
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
        ("imod_metoden", "Det samlede funktionsniveau mangler en begrundelse.")
    ]
    assert found_in(CLEAN.replace(OVERALL, "")) == [
        ("bemaerkning", "Det samlede funktionsniveau mangler; det regnes aldrig ud af temaerne.")
    ]


MORE = (
    "Intet af det, der er søgt om, bruger temaet: Ingen regel spørger om det, og intet mål og "
    "ingen målgruppe hører til det."
)


def more_than_needed(text: str) -> list[str]:
    """The themes pointed at as more than the case needs, where nobody has written why."""
    unexplained = text.replace(" relevans: Ja.,", "")
    return [what.split(":")[0] for _, what in found_in(unexplained) if what.endswith(MORE)]


@pytest.mark.parametrize("niveau", ["0", "1", "4"])
def test_a_theme_that_nothing_uses_is_more_than_the_case_needs(niveau: str) -> None:
    text = BARE + theme("mobilitet", niveau)
    assert more_than_needed(text) == ["Mobilitet"]
    assert more_than_needed(text + GOAL % ("Kan selv.", "mobilitet", AGREED)) == []


def test_a_theme_without_a_level_can_be_more_than_the_case_needs_as_well() -> None:
    for name, shown in (("omgivelser", "Omgivelser"), ("sundhedsforhold", "Sundhedsforhold")):
        text = BARE + f"  {name}: {{beskrivelse: B., {TOLD}}}\n"
        assert more_than_needed(text) == [shown]


def test_a_service_that_asks_about_no_theme_hides_nothing_of_another() -> None:
    text = HVIDOVRE + "{vaerdi: D, begrundelse: F.}\nansoegt_om: [sel-100, sel-97]\ntemaer:\n"
    both = theme("fysiske_funktioner") + theme("relationer")
    assert more_than_needed(text + both) == ["Relationer"]


def test_a_theme_is_used_where_the_rules_ask_for_what_it_tells_of() -> None:
    without = f"  mentale_funktioner: {{beskrivelse: B., {TOLD}}}\n"
    # § 85 asks whether the citizen's mental functioning is reduced.
    assert more_than_needed(BARE.replace(GROUP, "") + without) == []


def test_a_theme_is_used_where_a_target_group_rests_on_it() -> None:
    health = f"  sundhedsforhold: {{beskrivelse: B., {TOLD}}}\n"
    text = BARE.replace("koebenhavn", "vejen").replace("sel-85", "sel-108") + health
    assert more_than_needed(text) == ["Sundhedsforhold"]
    assert more_than_needed(text.replace(": angst", ": alkoholmisbrug")) == []


def test_a_theme_is_used_where_the_document_says_the_service_is_about_it() -> None:
    text = VIBORG.replace("sel-85", "%s") + "temaer:\n" + theme("praktiske_opgaver_i_hjemmet")
    assert more_than_needed(text % "sel-85") == []
    assert more_than_needed(text % "sel-104") == ["Praktiske opgaver i hjemmet"]


def test_a_theme_that_only_a_neighbour_reads_is_not_used() -> None:
    text = HVIDOVRE + "{vaerdi: A, begrundelse: F.}\nansoegt_om: [%s]\ntemaer:\n"
    assert more_than_needed(text % "sel-85" + theme("mobilitet", "0")) == ["Mobilitet"]
    assert more_than_needed(text % "sel-107" + theme("mobilitet", "0")) == []


def test_where_nothing_is_applied_for_every_service_counts() -> None:
    text = HVIDOVRE + "{vaerdi: A, begrundelse: F.}\ntemaer:\n" + theme("mobilitet", "0")
    assert more_than_needed(text) == []


def test_a_theme_may_stand_with_the_reason_why_the_case_needs_it() -> None:
    text = BARE + theme("mobilitet")
    assert "relevans: Ja." in text
    assert [what for _, what in found_in(text) if what.endswith(MORE)] == []


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
}


@pytest.mark.parametrize(("tema", "rest", "told"), GOALS.values(), ids=GOALS)
def test_a_goal_with_something_missing_is_a_fault(tema: str, rest: str, told: str) -> None:
    assert found_in(CLEAN + GOAL % ("Kan.", tema, rest)) == [("imod_metoden", told)]


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        (
            ", andre_temaer: [egenomsorg]",
            "Egenomsorg er målets første tema og står også blandt de andre.",
        ),
        (", opfoelges: 2026-01-25", "Målet skal følges op, før det er sat."),
    ],
)
def test_a_goal_that_contradicts_itself_is_bad_input(rest: str, told: str) -> None:
    assert refused(CLEAN + GOAL % ("Kan.", "egenomsorg", AGREED + rest)) == [told]


def test_an_assessment_without_goals_or_resources_is_told_what_it_lacks() -> None:
    assert NO_GOALS in assessments.found_in(CLEAN)
    assert found_in(CLEAN.replace("ressourcer: Mod., ", "")) == [
        ("bemaerkning", "Borgerens ressourcer står ikke i noget tema.")
    ]


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        (CLEAN, "mentale_funktioner", "Mentale funktioner"),
        (CLEAN, "sundhedsforhold", "Sundhedsforhold"),
        (VIBORG + "temaer:\n", "socialt_problem", "Socialt problem"),
    ],
)
def test_aids_do_not_belong_to_a_theme_that_is_judged_without(
    text: str, name: str, shown: str
) -> None:
    level = "niveau: 3, " if "viborg" in text else ""
    told = f"  {name}: {{{level}beskrivelse: B., hjaelpemidler: Briller., {TOLD}}}\n"
    assert found_in(text + told) == [
        ("bemaerkning", f"{shown} vurderes uden hjælpemidler, og der står nogen.")
    ]


def test_aids_belong_to_a_theme_that_is_judged_with_them() -> None:
    for text, name in ((CLEAN, "mobilitet"), (VIBORG + "temaer:\n", "sundhed")):
        told = f"  {name}: {{niveau: 3, beskrivelse: B., hjaelpemidler: Stok., {TOLD}}}\n"
        assert found_in(text + told) == []


def test_a_goal_that_was_not_agreed_may_stand_with_the_reason_why() -> None:
    rest = ", aftale: {med_borger: nej, hvorfor_ikke: Han ville ikke tale om det.}"
    assert found_in(CLEAN + GOAL % ("Kan.", "egenomsorg", rest)) == []


@pytest.mark.parametrize("name", ["mentale_funktioner", "omgivelser"])
def test_a_goal_outside_activity_and_participation_is_a_fault(name: str) -> None:
    text = CLEAN + f"  {name}: {{beskrivelse: B., {TOLD}}}\n" + GOAL % ("Kan.", name, AGREED)
    ((grad, what),) = found_in(text)
    assert (grad, "som hører til" in what) == ("imod_metoden", True)


@pytest.mark.parametrize(
    ("groups", "told"),
    [
        (
            "{maalgruppe: angst, art: primaer}, {maalgruppe: demens, art: primaer}",
            "Der er mere end én primær målgruppe; Angst er det allerede.",
        ),
        (
            "{maalgruppe: angst, art: primaer}, {maalgruppe: angst, art: sekundaer}",
            "Angst står her to gange.",
        ),
    ],
)
def test_target_groups_that_contradict_each_other_are_bad_input(groups: str, told: str) -> None:
    assert refused(CLEAN.replace(GROUP, f"maalgrupper: [{groups}]\n")) == [told]


@pytest.mark.parametrize(
    ("groups", "told"),
    [
        (
            "{maalgruppe: angst, art: sekundaer}",
            [("imod_metoden", "Ingen af målgrupperne er den primære.")],
        ),
        ("", [("bemaerkning", "Udredningen har ingen målgruppe.")]),
    ],
)
def test_one_target_group_is_primary(groups: str, told: list[tuple[str, str]]) -> None:
    assert found_in(CLEAN.replace(GROUP, f"maalgrupper: [{groups}]\n")) == told


def test_what_the_assessment_as_a_whole_lacks_is_remarked() -> None:
    text = HEAD.replace("formaal: Ro.\n", "").replace("2.0", "1.0")
    bare = "temaer: {egenomsorg: {niveau: 3, beskrivelse: B., relevans: Ja.}}\n"
    assert found_in(text + APPLIED + GROUP + OVERALL + bare) == [
        ("bemaerkning", "Udredningen har intet formål."),
        ("bemaerkning", "Københavns Kommune bruger VUM 2.0; udredningen er efter VUM 1.0."),
        ("bemaerkning", "Borgerens egne ønsker står ikke i noget tema."),
        ("bemaerkning", "Borgerens ressourcer står ikke i noget tema."),
        ("bemaerkning", "Det står ikke, hvem der har oplyst noget om: Egenomsorg."),
    ]


def test_a_finding_tells_the_part_that_is_missing() -> None:
    text = 'kommune: koebenhavn\nvum: "2.0"\ndato: 2026-01-26\naf: Sagsbehandler\n' + THEMES
    seen = Examined(read(text), assessments.terms(), assessments.edition())
    missing = {fund.fault.what: fund.path for fund in findings(seen)}
    assert missing["Udredningen har intet formål."] == ("formaal",)
    assert missing["Udredningen har ingen mål."] == ("maal",)
    assert missing["Udredningen har ingen målgruppe."] == ("maalgrupper",)

"""Follow-up as a schedule of dates, and the clocks that are counted in other ways."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from small_catalogue import STANDARD, standard
from unit.grundlag.late_and_dated import faults, service

HALF_YEARLY = """\
maalgruppe: {p: ja}
opfoelgning:
  opfoelgning: {efter: 6 måneder, derefter: 6 måneder, form: besøg, hver_anden: brev}
"""
CHOSEN = """\
maalgruppe: {p: ja}
opfoelgning:
  opfoelgning: {efter: 4 måneder, derefter_valg: [3 måneder, 6 måneder, 1 år]}
"""


def clock(root: Path, rules: str, case: str, **kwargs: Any) -> Any:
    (found,) = service(root, rules, case, **kwargs)["opfoelgning"]
    return found


def days(found: Any) -> list[str]:
    return [entry["dato"] for entry in found["plan"]]


def test_the_schedule_runs_two_years_ahead(tmp_path: Path) -> None:
    found = clock(tmp_path, HALF_YEARLY, "ivaerksat: 2025-08-31\n", dato="2026-03-01")
    assert found["dato"] == "2026-08-31"
    assert days(found) == ["2026-08-31", "2027-02-28", "2027-08-31", "2028-02-29"]


def test_the_schedule_ends_with_the_grant(tmp_path: Path) -> None:
    case = "ivaerksat: 2025-08-31\nudloeber: 2027-02-28\n"
    found = clock(tmp_path, HALF_YEARLY, case, dato="2026-03-01")
    assert days(found) == ["2026-08-31", "2027-02-28"]


def test_a_schedule_that_is_asked_for_begins_with_the_support(tmp_path: Path) -> None:
    case = "ivaerksat: 2025-08-31\nplan_til: 2026-08-30\n"
    found = clock(tmp_path, HALF_YEARLY, case, dato="2026-03-01")
    assert days(found) == ["2026-02-28"]


def test_every_other_one_may_have_another_form(tmp_path: Path) -> None:
    case = "ivaerksat: 2025-08-31\nplan_til: 2027-08-31\n"
    found = clock(tmp_path, HALF_YEARLY, case)
    assert [(entry["form"], entry["eller"]) for entry in found["plan"]] == [
        ("besøg", None),
        ("besøg", "brev"),
        ("besøg", None),
        ("besøg", "brev"),
    ]
    # What is left out at the front changes nothing.
    later = clock(tmp_path, HALF_YEARLY, "ivaerksat: 2025-08-31\n", dato="2026-03-01")
    assert [entry["eller"] for entry in later["plan"]] == ["brev", None, "brev", None]


def test_without_a_choice_only_the_first_date_is_known(tmp_path: Path) -> None:
    found = clock(tmp_path, CHOSEN, "ivaerksat: 2026-02-01\n")
    assert (days(found), found["valgt"]) == (["2026-06-01"], None)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("3 måneder", ["2026-06-01", "2026-09-01", "2026-12-01", "2027-03-01", "2027-06-01"]),
        ("6 måneder", ["2026-06-01", "2026-12-01", "2027-06-01"]),
        ("1 år", ["2026-06-01", "2027-06-01"]),
    ],
)
def test_a_person_chooses_how_often(tmp_path: Path, chosen: str, expected: list[str]) -> None:
    case = f"ivaerksat: 2026-02-01\nopfoelges_hver: {chosen}\nplan_til: 2027-06-01\n"
    found = clock(tmp_path, CHOSEN, case)
    assert (days(found), found["valgt"]) == (expected, chosen)


def test_the_next_follow_up_after_a_choice(tmp_path: Path) -> None:
    case = "ivaerksat: 2026-02-01\nopfoelges_hver: 6 måneder\n"
    assert clock(tmp_path, CHOSEN, case, dato="2026-06-02")["dato"] == "2026-12-01"


@pytest.mark.parametrize("chosen", ["9 måneder", "ofte", "-3 måneder", "6"])
def test_a_choice_that_the_document_does_not_offer_is_a_fault(tmp_path: Path, chosen: str) -> None:
    assert faults(tmp_path, CHOSEN, f"opfoelges_hver: {chosen}\n") == [
        f"sag.yaml:4:17: «{chosen}» er ikke et tidsrum, som Prøve Kommune lader vælge. "
        "Vælg mellem: 3 måneder, 6 måneder, 1 år."
    ]


def test_where_no_document_offers_a_choice_there_is_none_to_make(tmp_path: Path) -> None:
    assert faults(tmp_path, HALF_YEARLY, "opfoelges_hver: 6 måneder\n") == [
        "sag.yaml:4:17: «6 måneder» er ikke et tidsrum, som Prøve Kommune lader vælge. Slet linjen."
    ]


JOINT = """\
maalgruppe: {p: ja}
opfoelgning:
  opfoelgning: {efter: 2 år, derefter: 2 år, sammen_med: sel-97}
"""
HOME = """\
maalgruppe: {p: ja}
opfoelgning:
  opfoelgning: {efter: 3 måneder, derefter: 2 år}
"""


def joint(root: Path, case: str, **kwargs: Any) -> Any:
    others = {STANDARD.replace("sel-85", "sel-97"): standard(HOME, "sel-97")}
    (found,) = service(root, JOINT, case, others=others, **kwargs)["opfoelgning"]
    return found


def test_what_is_followed_up_together_has_the_dates_of_the_other(tmp_path: Path) -> None:
    case = "ivaerksat: 2024-01-01\nbevillinger: [{ydelse: sel-97, fra: 2023-02-01}]\n"
    found = joint(tmp_path, case, dato="2024-06-01")
    assert (found["dato"], found["regnet_fra"]) == ("2025-05-01", "2023-02-01")
    assert found["forklaring"].endswith("; sammen med opfølgningen efter SEL")
    assert days(found) == ["2025-05-01"]


@pytest.mark.parametrize(
    "grants",
    [
        "",
        "bevillinger: []\n",
        "bevillinger: [{ydelse: sel-97, fra: 2020-01-01, til: 2023-01-01}]\n",
    ],
)
def test_without_the_other_support_it_is_counted_from_its_own_start(
    tmp_path: Path, grants: str
) -> None:
    found = joint(tmp_path, f"ivaerksat: 2024-01-01\n{grants}", dato="2024-06-01")
    assert (found["dato"], found["regnet_fra"]) == ("2026-01-01", "2024-01-01")


OTHER_DAYS = """\
maalgruppe: {p: ja}
frister:
  regnskab: {hvert_aar: 28. februar, regnet_fra: ivaerksat, form: regnskab}
  boligoplysninger: {hvert_aar: 1. oktober}
  varsel_forhoejelse: {foer: 2 måneder, regnet_fra: forhoejet_betaling}
  betaling_ophoer: {efter: 1 måned, maaned_ud: ja, regnet_fra: opsagt}
  hjaelpere_doedsfald: {efter: 1 måned, maaned_ud: ja, regnet_fra: doed}
opfoelgning:
  opfoelgning: {halvvejs_til: udloeber}
"""


def deadlines(root: Path, case: str, dato: str) -> dict[str, Any]:
    found = service(root, OTHER_DAYS, case, dato=dato)["frister"]
    return {entry["hvad"]: entry for entry in found}


def test_days_of_the_year_are_due_next_time(tmp_path: Path) -> None:
    found = deadlines(tmp_path, "ivaerksat: 2023-03-01\n", "2023-10-02")
    assert (found["regnskab"]["dato"], found["boligoplysninger"]["dato"]) == (
        "2024-02-28",
        "2024-10-01",
    )
    assert found["regnskab"]["vaerdi"] == {
        "hvert_aar": "28. februar",
        "regnet_fra": "ivaerksat",
        "form": "regnskab",
    }
    assert found["regnskab"]["plan"] == ["2024-02-28", "2025-02-28"]


def test_months_run_out_before_the_last_payment(tmp_path: Path) -> None:
    case = "opsagt: 2023-06-30\ndoed: 2024-01-15\nforhoejet_betaling: 2024-04-30\n"
    found = deadlines(tmp_path, case, "2023-06-30")
    assert (found["betaling_ophoer"]["dato"], found["betaling_ophoer"]["regnet_fra"]) == (
        "2023-07-31",
        "2023-06-30",
    )
    assert found["hjaelpere_doedsfald"]["dato"] == "2024-02-29"
    assert found["varsel_forhoejelse"]["dato"] == "2024-02-29"
    assert found["betaling_ophoer"]["vaerdi"]["maaned_ud"] == "ja"


def test_half_of_the_course_is_dated_when_both_ends_are_known(tmp_path: Path) -> None:
    case = "ivaerksat: 2026-01-12\nudloeber: 2026-06-26\n"
    found = clock(tmp_path, OTHER_DAYS, case)
    assert (found["dato"], found["passeret"]) == ("2026-04-04", False)
    assert clock(tmp_path, OTHER_DAYS, "ivaerksat: 2026-01-12\n")["dato"] is None

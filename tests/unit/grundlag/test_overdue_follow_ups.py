"""A case tells which follow-ups were held; what was due and not held is overdue."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from unit.grundlag.late_and_dated import faults, service

YEARLY = """\
maalgruppe: {p: ja}
opfoelgning:
  opfoelgning: {efter: 1 år, derefter: 1 år}
  status: {foer: 1 måned, regnet_fra: udloeber}
  efterbehandling: {efter: 1 måned, regnet_fra: afsluttet}
"""
BEGUN = "ivaerksat: 2024-02-29\n"


def clocks(root: Path, case: str, dato: str) -> dict[str, Any]:
    found = service(root, YEARLY, case, dato=dato)["opfoelgning"]
    return {each["hvad"]: each for each in found}


def test_every_date_that_passed_without_a_follow_up_is_told(tmp_path: Path) -> None:
    found = clocks(tmp_path, BEGUN, "2026-03-01")["opfoelgning"]
    assert found["overskredet"] == ["2025-02-28", "2026-02-28"]
    assert found["dato"] == "2027-02-28"


def test_on_its_last_day_it_is_not_overdue(tmp_path: Path) -> None:
    found = clocks(tmp_path, BEGUN, "2025-02-28")["opfoelgning"]
    assert (found["overskredet"], found["dato"]) == ([], "2025-02-28")


def test_what_was_held_is_not_overdue(tmp_path: Path) -> None:
    held = BEGUN + "fulgt_op: {opfoelgning: [2026-02-27, 2025-03-05]}\n"
    found = clocks(tmp_path, held, "2026-03-01")["opfoelgning"]
    assert (found["holdt"], found["overskredet"]) == (["2025-03-05", "2026-02-27"], [])


def test_after_the_support_has_ended_nothing_more_is_due(tmp_path: Path) -> None:
    ended = BEGUN + "afsluttet: 2025-12-31\nudloeber: 2026-03-31\n"
    found = clocks(tmp_path, ended, "2026-03-10")
    assert found["opfoelgning"]["overskredet"] == ["2025-02-28"]
    # The talk after the treatment is counted from its end, and so is not cut off by it.
    assert found["efterbehandling"]["overskredet"] == ["2026-01-31"]


def test_what_is_due_before_the_grant_expires_is_overdue_too(tmp_path: Path) -> None:
    found = clocks(tmp_path, BEGUN + "udloeber: 2026-03-31\n", "2026-03-10")
    assert found["status"]["overskredet"] == ["2026-02-28"]


WRONG = {
    "another kind": (
        "fulgt_op: {opfolgning: 2025-03-05}",
        "sag.yaml:4:12: Opfølgningen «opfolgning» kendes ikke. Mente du «opfoelgning»?",
    ),
    "no date": ("fulgt_op: {status: ja}", "«ja» er ikke en dato."),
    "after the day of the case": (
        "fulgt_op: {status: [2026-03-11]}",
        "11. marts 2026 ligger efter sagens dato 10. marts 2026. Skriv kun det, der er holdt.",
    ),
    "a date alone": (
        "fulgt_op: 2026-03-01",
        "«fulgt_op» er slags opfølgning med den dag, de blev holdt. "
        "Skriv fx fulgt_op: {opfoelgning: 2026-01-05}.",
    ),
}


@pytest.mark.parametrize(("written", "told"), WRONG.values(), ids=WRONG.keys())
def test_what_cannot_have_been_held_is_refused(tmp_path: Path, written: str, told: str) -> None:
    (line,) = faults(tmp_path, YEARLY, written + "\n")
    assert told in line

"""A complaint, the reassessment, and when a reduction may take effect."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from unit.grundlag.late_and_dated import service

RULES = """\
maalgruppe: {p: ja}
varsel: {efter: 14 uger}
klage: {vaerdi: ja, opsaettende: ja}
"""
RECEIVED = "afgoerelse_modtaget: 2023-06-01\n"
COMPLAINED = f"{RECEIVED}klage_modtaget: 2023-06-20\n"
DECIDED = f"{COMPLAINED}ankestyrelsen_afgjort: 2023-11-15\n"


def effects(root: Path, case: str, rules: str = RULES, ydelse: str = "sel-96") -> Any:
    return service(root, rules, case, dato="2023-12-01", ydelse=ydelse)["varsel"]["virkning"]


def first_days(found: Any) -> tuple[Any, Any]:
    return tuple(part and part["tidligst"] for part in (found["dokument"], found["lov"]))


@pytest.mark.parametrize(
    ("case", "document"),
    [(RECEIVED, "2023-09-08"), (COMPLAINED, None), (DECIDED, "2023-11-16")],
)
def test_the_document_lets_the_change_wait_and_the_statute_does_not(
    tmp_path: Path, case: str, document: str | None
) -> None:
    found = effects(tmp_path, case)
    assert first_days(found) == (document, "2023-09-08")


def test_it_is_told_what_the_change_waits_for(tmp_path: Path) -> None:
    found = effects(tmp_path, COMPLAINED)["dokument"]
    assert found["afventer"] == "ankestyrelsen_afgjort"
    assert found["forklaring"].endswith(
        "støtten fortsætter uændret, til Ankestyrelsen har afgjort klagen fra tirsdag den "
        "20. juni 2023"
    )


def test_without_the_day_of_receipt_only_the_periods_are_told(tmp_path: Path) -> None:
    found = effects(tmp_path, "")
    assert first_days(found) == (None, None)
    assert (found["dokument"]["periode"], found["lov"]["periode"]) == ("14 uger", "14 uger")


@pytest.mark.parametrize("stays", ["", ", opsaettende: nej"])
def test_a_complaint_that_holds_nothing_back_leaves_the_notice(tmp_path: Path, stays: str) -> None:
    rules = f"maalgruppe: {{p: ja}}\nvarsel: {{efter: 14 uger}}\nklage: {{vaerdi: ja{stays}}}\n"
    assert first_days(effects(tmp_path, COMPLAINED, rules)) == ("2023-09-08", "2023-09-08")


def test_while_a_fact_is_missing_the_document_gives_no_day(tmp_path: Path) -> None:
    rules = """\
maalgruppe: {p: ja}
varsel: {efter: 14 uger}
klage:
  raekker:
    - {naar: {bevilget: {ydelse: sel-96}}, vaerdi: ja, opsaettende: ja}
    - {vaerdi: ja}
"""
    found = effects(tmp_path, COMPLAINED, rules)["dokument"]
    assert (found["tidligst"], found["afventer"]) == (None, "klage")
    granted = f"{COMPLAINED}bevillinger: [{{ydelse: sel-96, fra: 2020-01-01}}]\n"
    assert effects(tmp_path, granted, rules)["dokument"]["afventer"] == "ankestyrelsen_afgjort"
    none = f"{COMPLAINED}bevillinger: []\nsagstype: ophoer\n"
    assert effects(tmp_path, none, rules)["dokument"]["tidligst"] == "2023-09-08"


def test_the_statutes_notice_is_for_the_services_that_it_names(tmp_path: Path) -> None:
    assert effects(tmp_path, RECEIVED, ydelse="sel-97")["lov"] is None


def test_the_statutes_notice_is_told_where_the_document_is_silent(tmp_path: Path) -> None:
    rules = "maalgruppe: {p: ja}\nvarsel: {ikke_fastsat: Tavs.}\n"
    assert first_days(effects(tmp_path, COMPLAINED, rules)) == (None, "2023-09-08")
    assert effects(tmp_path / "97", COMPLAINED, rules, "sel-97") == {"dokument": None, "lov": None}


def complaint(root: Path, case: str) -> Any:
    return service(root, RULES, case, dato="2024-06-01")["klage"]


def test_the_reassessment_runs_from_the_day_the_complaint_came_in(tmp_path: Path) -> None:
    found = complaint(tmp_path, COMPLAINED)["genvurdering"]
    assert (found["dato"], found["regnet_fra"], found["passeret"]) == (
        "2023-07-18",
        "2023-06-20",
        True,
    )
    assert complaint(tmp_path, RECEIVED)["genvurdering"]["dato"] is None


def test_what_is_not_upheld_is_forwarded_by_statute(tmp_path: Path) -> None:
    assert complaint(tmp_path, RECEIVED)["videresendelse"] == {
        "tekst": "Sendes.",
        "hjemmel": "lov",
        "kilde": {"dokument": "proeve", "afsnit": "1"},
    }


@pytest.mark.parametrize(
    ("came", "late"), [("2024-05-13", False), ("2024-05-14", True), ("2024-04-11", False)]
)
def test_a_complaint_is_late_after_the_last_day(tmp_path: Path, came: str, late: bool) -> None:
    case = f"afgoerelse_modtaget: 2024-04-11\nklage_modtaget: {came}\n"
    found = complaint(tmp_path, case)["klage"]
    assert (found["modtaget"], found["for_sent"]) == (came, late)
    assert (found["dispensation"] is not None) is late


def test_whether_it_is_late_is_unknown_without_the_receipt(tmp_path: Path) -> None:
    assert complaint(tmp_path, "klage_modtaget: 2024-05-13\n")["klage"] == {
        "modtaget": "2024-05-13",
        "for_sent": None,
        "dispensation": None,
    }
    assert complaint(tmp_path, RECEIVED)["klage"] is None


@pytest.mark.parametrize(
    ("case", "counted"),
    [
        ("bevillinger: []\n", None),
        ("bevillinger: []\nsagstype: ophoer\n", "2023-09-08"),
        ("bevillinger: [{ydelse: sel-96, fra: 2020-01-01}]\n", "2023-09-08"),
        ("", "2023-09-08"),
    ],
    ids=["refused at first", "taken away", "granted before", "grants unknown"],
)
def test_a_refused_first_application_takes_nothing_away(
    tmp_path: Path, case: str, counted: str | None
) -> None:
    found = effects(tmp_path, RECEIVED + case)
    assert first_days(found) == (counted, counted)

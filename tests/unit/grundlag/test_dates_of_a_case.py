"""Deadlines, follow-up and complaint of a case, with the dates they lead to."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from small_catalogue import FILES, STANDARD, load, standard

from visitator.grundlag.answer import answer_json
from visitator.grundlag.assess import assess
from visitator.grundlag.case import Case
from visitator.rules.situation import Situation

RULES = """\
maalgruppe: {p: ja}
frister:
  afgoerelse: {efter: 6 uger}
  ivaerksaettelse: {ikke_fastsat: Tavs.}
opfoelgning:
  opfoelgning: {efter: 3 måneder, derefter: 24 måneder, form: møde}
  revurdering: {efter: 2 år}
"""


def answer(root: Path, rules: str, **dates: date) -> dict[str, Any]:
    edition = load(root / "katalog", {STANDARD: standard(rules)})
    day = date(2026, 1, 15)
    situation = Situation(day, {"p": "ja"}, frozenset())
    case = Case("proeve", situation, (), "ny", {"dato": day, **dates}, {}, {}, {})
    (service,) = answer_json(assess(edition, case))["ydelser"]
    assert isinstance(service, dict)
    return service


def test_a_deadline_is_counted_from_the_application(tmp_path: Path) -> None:
    decision, start = answer(tmp_path, RULES, ansoegt=date(2026, 1, 5))["frister"]
    assert (decision["hvad"], decision["dato"], decision["regnet_fra"]) == (
        "afgoerelse",
        "2026-02-16",
        "2026-01-05",
    )
    assert (start["udfald"], start["dato"]) == ("ikke_fastsat", None)


def test_without_an_application_the_deadline_has_no_date(tmp_path: Path) -> None:
    decision, _ = answer(tmp_path, RULES)["frister"]
    assert (decision["udfald"], decision["dato"]) == ("afgjort", None)
    assert decision["vaerdi"]["efter"] == {"antal": 6, "enhed": "uger"}


def test_the_next_follow_up_is_shown_from_the_start_of_the_support(tmp_path: Path) -> None:
    first, second = answer(tmp_path, RULES, ivaerksat=date(2026, 2, 1))["opfoelgning"]
    assert (first["dato"], first["maaneder"], first["form"]) == ("2026-05-01", 3, "møde")
    assert (second["dato"], second["maaneder"]) == ("2028-02-01", 24)


def test_a_follow_up_that_has_passed_gives_way_to_the_next(tmp_path: Path) -> None:
    first, second = answer(tmp_path, RULES, ivaerksat=date(2023, 2, 1))["opfoelgning"]
    assert first["dato"] == "2027-05-01"
    assert second["dato"] == "2025-02-01"


def test_the_statutes_complaint_period_is_marked_as_law(tmp_path: Path) -> None:
    rules = RULES + "klage: {vaerdi: ja}"
    complaint = answer(tmp_path, rules, afgoerelse_modtaget=date(2026, 1, 20))["klage"]
    assert complaint["instans"] == "Ankestyrelsen"
    assert complaint["frist"]["hjemmel"] == "lov"
    assert (complaint["frist"]["periode"], complaint["frist"]["dato"]) == ("4 uger", "2026-02-17")
    assert (complaint["genvurdering"]["periode"], complaint["genvurdering"]["hjemmel"]) == (
        "4 uger",
        "lov",
    )


def test_a_documents_own_complaint_period_is_its_own(tmp_path: Path) -> None:
    rules = RULES + "klage: {vaerdi: ja, instans: Byretten, frist: 6 uger}"
    complaint = answer(tmp_path, rules, afgoerelse_modtaget=date(2026, 1, 20))["klage"]
    assert complaint["instans"] == "Byretten"
    assert (complaint["frist"]["hjemmel"], complaint["frist"]["dato"]) == ("kommune", "2026-03-03")


def test_where_one_cannot_complain_there_is_no_period(tmp_path: Path) -> None:
    complaint = answer(tmp_path, RULES + "klage: {vaerdi: nej}")["klage"]
    assert complaint["vaerdi"] == "nej"
    assert "frist" not in complaint


def test_what_is_due_before_a_date_is_counted_back_from_it(tmp_path: Path) -> None:
    rules = """\
maalgruppe: {p: ja}
frister:
  orientering: {foer: 2 uger, regnet_fra: udskrevet}
opfoelgning:
  status_foer_udloeb: {foer: 1 måned, regnet_fra: udloeber}
"""
    found = answer(tmp_path, rules, udskrevet=date(2026, 2, 15), udloeber=date(2026, 3, 31))
    (notice,), (status,) = found["frister"], found["opfoelgning"]
    assert (notice["dato"], notice["regnet_fra"]) == ("2026-02-01", "2026-02-15")
    assert notice["vaerdi"]["foer"] == {"antal": 2, "enhed": "uger"}
    assert (status["dato"], status["maaneder"], status["passeret"]) == ("2026-02-28", None, False)
    assert status["forklaring"] == (
        "1 måned før tirsdag den 31. marts 2026; februar 2026 har kun 28 dage, "
        "så det bliver månedens sidste dag"
    )


def test_a_home_has_three_working_days_from_the_decision_to_tell_of_a_stay(tmp_path: Path) -> None:
    rules = """\
maalgruppe: {p: ja}
frister:
  orientering: {efter: 3 hverdage, regnet_fra: optagelse_afgjort}
  orientering_udskrivning: {efter: 3 hverdage, regnet_fra: udskrevet}
"""
    days = {"optaget": date(2026, 1, 14), "optagelse_afgjort": date(2026, 1, 16)}
    found = answer(tmp_path, rules, **days, udskrevet=date(2026, 4, 1))
    stay, leaving = found["frister"]
    assert (stay["hvad"], stay["dato"]) == ("orientering", "2026-01-21")
    # Skærtorsdag, langfredag og 2. påskedag ligger imellem.
    assert (leaving["hvad"], leaving["dato"]) == ("orientering_udskrivning", "2026-04-09")


def test_talks_after_a_treatment_start_when_it_has_ended(tmp_path: Path) -> None:
    rules = """\
maalgruppe: {p: ja}
opfoelgning:
  efterbehandling: {efter: 1 måned, regnet_fra: afsluttet}
  efterbehandling_senere: {efter: 6 måneder, regnet_fra: afsluttet}
"""
    first, second = answer(tmp_path, rules, afsluttet=date(2025, 12, 31))["opfoelgning"]
    assert (first["dato"], second["dato"]) == ("2026-01-31", "2026-06-30")


def test_the_form_of_every_other_follow_up_is_told(tmp_path: Path) -> None:
    rules = """\
maalgruppe: {p: ja}
opfoelgning:
  opfoelgning: {efter: 6 måneder, derefter: 6 måneder, hver_anden: skriftlig status}
"""
    (clock,) = answer(tmp_path, rules)["opfoelgning"]
    assert (clock["form"], clock["hver_anden"]) == (None, "skriftlig status")


def test_it_is_told_whether_a_decision_waits_for_the_complaint(tmp_path: Path) -> None:
    rules = RULES + "klage: {vaerdi: ja, opsaettende: ja}"
    assert answer(tmp_path, rules)["klage"]["opsaettende"] == "ja"
    silent = answer(tmp_path / "tavs", RULES + "klage: {vaerdi: ja}")["klage"]
    assert silent["opsaettende"] is None


def test_a_person_chooses_how_often_it_is_repeated(tmp_path: Path) -> None:
    rules = """\
maalgruppe: {p: ja}
opfoelgning:
  opfoelgning: {efter: 4 måneder, derefter_valg: [3 måneder, 6 måneder, 1 år]}
frister:
  skriftlig_afgoerelse: {efter: 5 hverdage, regnet_fra: visitationsmoede}
"""
    start, met = date(2026, 1, 31), date(2026, 5, 12)
    found = answer(tmp_path, rules, ivaerksat=start, visitationsmoede=met)
    (clock,), (written,) = found["opfoelgning"], found["frister"]
    assert clock["dato"] == "2026-05-31"
    assert clock["vaerdi"]["derefter_valg"] == [
        {"antal": 3, "enhed": "maaneder"},
        {"antal": 6, "enhed": "maaneder"},
        {"antal": 1, "enhed": "aar"},
    ]
    # Kristi himmelfart er den 14. maj; fredagen efter er en hverdag for kommunen.
    assert written["dato"] == "2026-05-20"


def test_the_notice_has_its_last_day(tmp_path: Path) -> None:
    rules = "maalgruppe: {p: ja}\nvarsel: {efter: 14 uger}\n"
    found = answer(tmp_path, rules, afgoerelse_modtaget=date(2023, 6, 1))["varsel"]
    assert (found["dato"], found["regnet_fra"]) == ("2023-09-07", "2023-06-01")
    assert found["forklaring"].endswith("varslet løber til og med torsdag den 7. september 2023")
    assert answer(tmp_path / "uden", rules)["varsel"]["dato"] is None


def test_where_the_document_is_silent_on_complaints_the_statute_is_shown_as_law(
    tmp_path: Path,
) -> None:
    rules = RULES + "klage: {ikke_fastsat: Dokumentet tier.}"
    complaint = answer(tmp_path, rules, afgoerelse_modtaget=date(2026, 1, 20))["klage"]
    assert (complaint["udfald"], complaint["vaerdi"]) == ("ikke_fastsat", None)
    assert (complaint["instans"], complaint["frist"]["hjemmel"]) == ("Ankestyrelsen", "lov")
    assert complaint["frist"]["dato"] == "2026-02-17"


def test_where_nobody_decides_there_is_nothing_to_complain_of(tmp_path: Path) -> None:
    silent = "klage: {ikke_fastsat: Dokumentet tier.}\nkompetence: {vaerdi: ingen_afgoerelse}\n"
    assert "frist" not in answer(tmp_path, RULES + silent)["klage"]


def test_a_statute_that_the_rule_does_not_name_is_not_taken_for_one(tmp_path: Path) -> None:
    law = FILES["lov/klage.yaml"].replace("[sel]", "[sul]")
    rules = standard(RULES + "klage: {ikke_fastsat: Dokumentet tier.}")
    edition = load(tmp_path / "katalog", {STANDARD: rules, "lov/klage.yaml": law})
    day = date(2026, 1, 15)
    case = Case("proeve", Situation(day, {"p": "ja"}), (), "ny", {"dato": day}, {}, {}, {})
    (service,) = answer_json(assess(edition, case))["ydelser"]
    assert "frist" not in service["klage"]

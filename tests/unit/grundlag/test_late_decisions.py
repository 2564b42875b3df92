"""A decision that is late: what is owed, what the applicant was told, and what then counts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from small_catalogue import KILDE
from unit.grundlag.late_and_dated import answer, faults, service

RULES = "maalgruppe: {p: ja}\nfrister: {afgoerelse: {efter: 8 uger}}\n"
APPLIED = "ansoegt: 2026-01-05\n"
TOLD = "fristbesked: {dato: 2026-02-27, begrundelse: En erklæring mangler., ny_frist: 2026-03-30}\n"


def deadline(root: Path, case: str, **kwargs: Any) -> Any:
    (found,) = service(root, RULES, APPLIED + case, **kwargs)["frister"]
    return found


def test_on_the_last_day_nothing_is_owed(tmp_path: Path) -> None:
    found = deadline(tmp_path, "", dato="2026-03-02")
    assert (found["dato"], found["overholdt"], found["besked"]) == ("2026-03-02", None, None)


def test_the_day_after_the_applicant_is_owed_a_notice(tmp_path: Path) -> None:
    found = deadline(tmp_path, "", dato="2026-03-03")
    assert (found["overholdt"], found["passeret"]) == (False, True)
    assert found["besked"] == {
        "skyldes": True,
        "givet": [],
        "tekst": "Ansøgeren får besked.",
        "hjemmel": "lov",
        "kilde": {"dokument": "proeve", "afsnit": "1"},
    }


def test_the_new_date_takes_the_place_of_the_old_which_stays_visible(tmp_path: Path) -> None:
    found = deadline(tmp_path, TOLD, dato="2026-03-30")
    assert (found["dato"], found["oprindelig_dato"]) == ("2026-03-30", "2026-03-02")
    assert (found["passeret"], found["overholdt"]) == (False, None)
    assert found["besked"]["skyldes"] is False
    assert found["besked"]["givet"] == [
        {"dato": "2026-02-27", "begrundelse": "En erklæring mangler.", "ny_frist": "2026-03-30"}
    ]
    assert found["forklaring"] == (
        "8 uger fra mandag den 5. januar 2026; dagen selv tælles ikke med; ansøgeren har fredag "
        "den 27. februar 2026 fået besked om en ny frist"
    )


def test_when_the_new_date_passes_too_another_notice_is_owed(tmp_path: Path) -> None:
    found = deadline(tmp_path, TOLD, dato="2026-03-31")
    assert (found["overholdt"], found["besked"]["skyldes"]) == (False, True)


def test_the_last_of_several_notices_counts(tmp_path: Path) -> None:
    again = """\
fristbesked:
  - {dato: 2026-02-27, begrundelse: En erklæring mangler., ny_frist: 2026-03-30}
  - {dato: 2026-03-27, begrundelse: Den mangler stadig., ny_frist: 2026-04-15}
"""
    found = deadline(tmp_path, again, dato="2026-04-01")
    assert (found["dato"], found["oprindelig_dato"]) == ("2026-04-15", "2026-03-02")
    assert len(found["besked"]["givet"]) == 2


@pytest.mark.parametrize(
    ("decided", "kept"),
    [
        ("afgjort: 2026-03-02", True),
        ("afgjort: 2026-03-03", False),
        ("afgoerelse_sendt: 2026-03-02\nsendt_som: brev", True),
        ("afgoerelse_sendt: 2026-03-03\nsendt_som: digital", False),
        ("afgoerelse_modtaget: 2026-03-02", True),
        # It may have been made in time and received later.
        ("afgoerelse_modtaget: 2026-03-03", None),
    ],
)
def test_a_decision_is_in_time_until_the_deadline_and_owes_no_notice(
    tmp_path: Path, decided: str, kept: bool | None
) -> None:
    found = deadline(tmp_path, f"{decided}\n")
    assert (found["overholdt"], found["besked"]) == (kept, None)


def test_nothing_is_owed_for_what_was_not_applied_for(tmp_path: Path) -> None:
    found = deadline(tmp_path, "ansoegt_om: [sel-97]\n")
    assert (found["overholdt"], found["besked"]) == (False, None)


def test_the_statute_is_not_cited_for_what_it_does_not_cover(tmp_path: Path) -> None:
    law = f"""\
overskredet: {{love: [abl], tekst: Ansøgeren får besked., kilde: {KILDE}}}
varsel: {{ydelser: [sel-96], efter: 14 uger, kilde: {KILDE}, klage_kilde: {KILDE}}}
"""
    found = deadline(tmp_path, "", others={"lov/frister.yaml": law})["besked"]
    assert (found["skyldes"], found["hjemmel"], found["kilde"]) == (True, None, None)


def test_without_the_statutes_in_the_catalogue_a_notice_is_still_owed(tmp_path: Path) -> None:
    found = deadline(tmp_path, "", others={"lov/frister.yaml": None})["besked"]
    assert (found["skyldes"], found["tekst"]) == (True, None)


def test_the_aim_of_the_municipality_stands_with_the_deadline(tmp_path: Path) -> None:
    aim = f"fristmaal: {{procent: 90, tekst: Målet er 90 %, kilde: {KILDE}}}\n"
    kilde = {"dokument": "proeve", "afsnit": "1"}
    assert deadline(tmp_path, "", kommune=aim)["maal"] == {
        "procent": 90,
        "tekst": "Målet er 90 %",
        "kilde": kilde,
    }
    assert deadline(tmp_path / "uden", "")["maal"] is None


def test_the_deadline_may_run_from_full_information(tmp_path: Path) -> None:
    rules = (
        "maalgruppe: {p: ja}\nfrister: {afgoerelse: {efter: 12 uger, regnet_fra: fuldt_oplyst}}\n"
    )
    dates = "ansoegt: 2020-01-06\nfuldt_oplyst: 2020-02-03\n"
    (found,) = service(tmp_path, rules, dates, dato="2020-03-01")["frister"]
    assert (found["dato"], found["regnet_fra"]) == ("2020-04-27", "2020-02-03")
    (waiting,) = service(tmp_path, rules, "ansoegt: 2020-01-06\n", dato="2020-03-01")["frister"]
    assert (waiting["dato"], waiting["overholdt"], waiting["besked"]) == (None, None, None)


@pytest.mark.parametrize(
    ("notice", "told"),
    [
        (
            "{dato: 2026-02-27, begrundelse: X, ny_frist: 2026-03-02}",
            "sag.yaml:5:59: Den nye frist 2026-03-02 ligger ikke efter den, der gjaldt: "
            "2026-03-02. Ret den nye frist.",
        ),
        (
            "{dato: 2026-02-27, ny_frist: 2026-03-30}",
            "sag.yaml:5:14: Beskeden om den nye frist har ingen begrundelse. "
            "Skriv begrundelse: og hvorfor fristen ikke kan holdes.",
        ),
        (
            "{dato: 2026-02-27, begrundelse: ' ', ny_frist: 2026-03-30}",
            "sag.yaml:5:46: Beskeden om den nye frist har ingen begrundelse. "
            "Skriv begrundelse: og hvorfor fristen ikke kan holdes.",
        ),
        (
            "{dato: 2026-04-01, begrundelse: X, ny_frist: 2026-03-30}",
            "sag.yaml:5:59: Den nye frist 2026-03-30 ligger før beskeden 2026-04-01. "
            "Ret en af datoerne.",
        ),
        (
            "{dato: 2026-02-27, begrundelse: X}",
            "sag.yaml:5:14: «ny_frist» mangler. Skriv datoen som 2026-01-15, mellem 1850 og 2099.",
        ),
        (
            "{dato: i går, begrundelse: X, ny_frist: 2026-03-30}",
            "sag.yaml:5:21: «i går» er ikke en dato. "
            "Skriv datoen som 2026-01-15, mellem 1850 og 2099.",
        ),
        (
            "{dato: 2026-02-27, begrundelse: X, ny_frist: 2026-03-30, hvem: mig}",
            "sag.yaml:5:71: «hvem» kendes ikke i «fristbesked». "
            "Gyldige er: begrundelse, dato, ny_frist.",
        ),
        (
            "snart",
            "sag.yaml:5:14: «fristbesked» har tre dele. "
            "Skriv {dato: …, begrundelse: …, ny_frist: …}.",
        ),
        (
            "[{dato: 2026-02-27, begrundelse: X, ny_frist: 2026-03-30}, "
            "{dato: 2026-03-01, begrundelse: X, ny_frist: 2026-03-30}]",
            "sag.yaml:5:118: Den nye frist 2026-03-30 ligger ikke efter den forrige 2026-03-30. "
            "Skriv beskederne i rækkefølge.",
        ),
    ],
)
def test_a_notice_that_cannot_be_is_a_fault(tmp_path: Path, notice: str, told: str) -> None:
    assert faults(tmp_path, RULES, f"{APPLIED}fristbesked: {notice}\n") == [told]


def test_a_notice_without_a_deadline_to_put_off_is_a_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, RULES, TOLD) == [
        "sag.yaml:4:14: Der er ingen frist for afgørelsen at udskyde. "
        "Skriv ansoegt og ansoegt_om, eller slet beskeden."
    ]


def test_how_the_decision_was_received_is_told(tmp_path: Path) -> None:
    found = answer(tmp_path, RULES, "afgoerelse_sendt: 2024-03-22\nsendt_som: brev\n")
    assert found["datoer"]["afgoerelse_modtaget"] == "2024-04-04"
    assert found["modtagelse"]["dato"] == "2024-04-04"
    assert found["modtagelse"]["forklaring"].startswith("6 hverdage fra fredag den 22. marts 2024")
    told = answer(tmp_path, RULES, "afgoerelse_modtaget: 2024-04-04\n")
    assert told["modtagelse"] is None


def test_a_municipality_may_count_letters_otherwise(tmp_path: Path) -> None:
    sent = "afgoerelse_sendt: 2024-03-22\nsendt_som: brev\n"
    found = answer(tmp_path, RULES, sent, kommune="brev_modtages_efter: 3 hverdage\n")
    assert found["datoer"]["afgoerelse_modtaget"] == "2024-03-27"


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (
            "afgoerelse_sendt: 2024-03-22\nsendt_som: brev\nafgoerelse_modtaget: 2024-04-03\n",
            "sag.yaml:6:22: «afgoerelse_modtaget» 2024-04-03 passer ikke til forsendelsen, som "
            "giver 2024-04-04. Ret den ene, eller slet «sendt_som», hvis borgeren fik afgørelsen "
            "en anden dag.",
        ),
        (
            "afgoerelse_sendt: 2024-03-22\n",
            "sag.yaml:4:19: «afgoerelse_sendt» siger ikke, hvornår afgørelsen er modtaget. "
            "Skriv sendt_som: digital eller brev.",
        ),
        (
            "sendt_som: brev\n",
            "sag.yaml:4:12: «sendt_som» står uden «afgoerelse_sendt». "
            "Skriv, hvilken dag afgørelsen blev sendt.",
        ),
        (
            "afgoerelse_sendt: 2024-03-22\nsendt_som: due\n",
            "sag.yaml:5:12: Afgørelsen kan ikke sendes som «due». Gyldige er: brev, digital.",
        ),
        (
            "afgoerelse_modtaget: 2024-03-22\nklage_modtaget: 2024-03-21\n",
            "sag.yaml:5:17: «klage_modtaget» 2024-03-21 ligger før «afgoerelse_modtaget» "
            "2024-03-22. Ret en af datoerne.",
        ),
        (
            "ankestyrelsen_afgjort: 2024-03-22\n",
            "sag.yaml:4:24: «ankestyrelsen_afgjort» står uden «klage_modtaget». "
            "Skriv, hvilken dag klagen kom ind.",
        ),
        (
            "ansoegt: 2024-03-22\nafgjort: 2024-03-21\n",
            "sag.yaml:5:10: «afgjort» 2024-03-21 ligger før «ansoegt» 2024-03-22. "
            "Ret en af datoerne.",
        ),
    ],
)
def test_dates_of_a_decision_that_cannot_be_are_faults(
    tmp_path: Path, case: str, told: str
) -> None:
    assert faults(tmp_path, RULES, case) == [told]


def test_both_ways_of_telling_the_receipt_may_agree(tmp_path: Path) -> None:
    both = "afgoerelse_sendt: 2024-03-22\nsendt_som: brev\nafgoerelse_modtaget: 2024-04-04\n"
    assert faults(tmp_path, RULES, both) == []
    other_day = "afgoerelse_sendt: 2024-03-22\nafgoerelse_modtaget: 2024-03-25\n"
    assert faults(tmp_path, RULES, other_day) == []

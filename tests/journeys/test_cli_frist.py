"""``visitator frist``: every date of a service, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from command_line import Case, Run

DECISION = ("frist", "sel-107", "--kommune", "viborg", "--dato", "2026-03-03", "ansoegt=2026-01-05")
BPA = (
    *("frist", "sel-96", "--kommune", "hvidovre", "--dato", "2023-10-01", "sagstype=ophoer"),
    *("bevilling.sel-96=2020-01-01", "afgoerelse_modtaget=2023-06-01"),
)


def unwrapped(text: str) -> str:
    return " ".join(text.split())


def test_the_page_tells_each_date_how_it_was_counted_and_by_what_source(visitator: Run) -> None:
    answer = visitator(*DECISION)
    page = unwrapped(answer.out)
    assert (answer.code, answer.err) == (0, "")
    assert "Frist for afgørelse Senest 2. marts 2026 – datoen er passeret. [1]" in page
    assert "Regnet sådan: 8 uger fra mandag den 5. januar 2026; dagen selv tælles ikke med." in page
    assert "Kommunens mål er at nå fristen i 90 % af sagerne. [2]" in page
    assert "Fristen er overskredet, og sagen er ikke afgjort." in page
    assert "[1] 1.4.5 Frist midlertidigt botilbud, linje 393" in page
    assert "§ 3 stk. 2: Frister for at træffe afgørelse" in page
    assert [line for line in answer.out.splitlines() if len(line) > 80] == []


def test_a_notice_that_was_given_is_told_with_both_dates(visitator: Run) -> None:
    notice = ("fristbesked.dato=2026-02-27", "fristbesked.ny_frist=2026-03-30")
    page = unwrapped(visitator(*DECISION, *notice, "fristbesked.begrundelse=Bilag mangler").out)
    assert "Frist for afgørelse Senest 30. marts 2026. [1]" in page
    assert "Den oprindelige frist var 2. marts 2026." in page
    assert "Besked til ansøgeren 27. februar 2026: ny frist 30. marts 2026. Bilag mangler." in page
    assert "overskredet" not in page


def test_a_decision_in_time_is_told_so(visitator: Run) -> None:
    page = unwrapped(visitator(*DECISION, "afgjort=2026-03-02").out)
    assert "Senest 2. marts 2026. [1]" in page
    assert "Sagen er afgjort inden fristen." in page
    late = unwrapped(visitator(*DECISION, "afgjort=2026-03-03").out)
    assert "Fristen blev ikke holdt." in late


def test_the_document_and_the_statute_stand_beside_each_other(visitator: Run) -> None:
    page = unwrapped(visitator(*BPA, "klage_modtaget=2023-07-04").out)
    assert "Støtten fortsætter til og med 7. september 2023." in page
    assert "Ændringen må vente." in page
    assert "Ændringen kan tidligst gælde fra 8. september 2023" in page
    assert "Klagen kom 4. juli 2023, og det er efter fristen." in page
    assert "Det skal ske senest 1. august 2023" in page
    assert "§ 3 a stk. 2" in page


def test_without_a_day_of_receipt_the_statutes_notice_is_told_as_a_period(visitator: Run) -> None:
    words = ("frist", "sel-98", "--kommune", "viborg", "--dato", "2020-06-01", "sagstype=ophoer")
    page = unwrapped(visitator(*words, "ivaerksat=2020-01-01").out)
    assert "Loven kræver et varsel på mindst 14 uger" in page


def test_companionship_has_no_such_notice(visitator: Run) -> None:
    words = ("frist", "sel-97", "--kommune", "hvidovre", "--dato", "2023-10-01", "--format", "json")
    answer = visitator(*words, "afgoerelse_modtaget=2023-06-01", "klage_modtaget=2023-06-20")
    assert answer.json["varsel"]["virkning"] == {"dokument": None, "lov": None}


def test_how_the_notice_was_counted_is_told_once(visitator: Run) -> None:
    page = unwrapped(visitator(*BPA).out)
    assert page.count("14 uger fra torsdag den 1. juni 2023") == 1
    assert (
        "Ændringen kan tidligst gælde fra 8. september 2023: dagen efter, at varslet er løbet ud "
        "torsdag den 7. september 2023." in page
    )
    assert page.count("8. september 2023") == 1
    waiting = unwrapped(visitator(*BPA, "klage_modtaget=2023-06-20").out)
    assert waiting.count("14 uger fra torsdag den 1. juni 2023") == 1


def test_without_any_date_the_page_tells_what_they_are_counted_from(visitator: Run) -> None:
    words = ("frist", "sel-110", "--kommune", "viborg", "--dato", "2020-06-01")
    answer = visitator(*words)
    page = unwrapped(answer.out)
    assert (answer.code, answer.err) == (0, "")
    assert "Frist for besked 3 hverdage efter, at optagelsen er afgjort" in page
    assert "– optaget (dagen, hvor borgeren er optaget): Handleplan." in page
    missing = visitator(*words, "--format", "json").json["datoer_mangler"]
    assert missing == [
        {"dato": "afgoerelse_modtaget", "til": ["klage"]},
        {"dato": "optagelse_afgjort", "til": ["frist.orientering"]},
        {"dato": "udskrevet", "til": ["frist.orientering_udskrivning"]},
        {"dato": "optaget", "til": ["opfoelgning.handleplan"]},
    ]


def test_a_date_that_is_told_is_not_missing(visitator: Run) -> None:
    words = ("frist", "foertidspension", "--kommune", "viborg", "--dato", "2020-02-10")
    page = unwrapped(visitator(*words).out)
    assert "Slags sag Førtidspension" in page
    assert "– fuldt_oplyst (dagen, hvor sagen er fuldt oplyst): Frist for afgørelse." in page
    told = visitator(*words, "fuldt_oplyst=2020-02-03", "--format", "json").json
    assert told["datoer_mangler"] == []


def test_every_kind_of_case_without_a_standard_has_its_date_and_source(visitator: Run) -> None:
    # 1.4.5 Sagsbehandlingstider, lines 346, 384 and 397 to 401 of the source
    days = {
        "husvilde": ("ansoegt", "2020-02-07"),
        "alkoholbehandling": ("henvendelse", "2020-02-17"),
        "foertidspension": ("fuldt_oplyst", "2020-04-27"),
        "bistandstillaeg": ("fuldt_oplyst", "2020-04-27"),
        "plejetillaeg": ("fuldt_oplyst", "2020-04-27"),
    }
    for kind, (start, expected) in days.items():
        words = ("frist", kind, "--kommune", "viborg", "--dato", "2020-02-10")
        (found,) = visitator(*words, f"{start}=2020-02-03", "--format", "json").json["frister"]
        assert (found["dato"], found["regnet_fra"]) == (expected, "2020-02-03"), kind
        assert found["kilde"]["afsnit"].startswith("1.4.5 Frist")
        assert found["maal"]["procent"] == 90


def test_the_catalogue_names_the_kinds_of_case_that_have_a_deadline(visitator: Run) -> None:
    page = unwrapped(visitator("katalog", "viborg").out)
    assert "Førtidspension (foertidspension): 12 uger efter, at sagen er fuldt oplyst" in page


def test_the_aim_stands_only_where_there_is_a_deadline(visitator: Run) -> None:
    words = ("--kommune", "viborg", "--dato", "2020-06-01", "--format", "json")
    (without,) = [
        each
        for each in visitator("frist", "sel-110", *words).json["frister"]
        if each["hvad"] == "afgoerelse"
    ]
    assert (without["udfald"], without["maal"]) == ("ikke_fastsat", None)
    (waiting,) = [
        each
        for each in visitator("frist", "sel-107", *words).json["frister"]
        if each["hvad"] == "afgoerelse"
    ]
    assert waiting["maal"]["procent"] == 90


OVERDUE = ("frist", "sel-108", "--kommune", "hvidovre", "--dato", "2023-12-01")


def test_a_follow_up_that_nobody_held_is_shown_as_overdue(visitator: Run, case: Case) -> None:
    told = "Overskredet: Det skulle være sket senest 30. november 2023, og sagen siger ikke"
    page = unwrapped(visitator(*OVERDUE, "ivaerksat=2023-08-31").out)
    assert "Opfølgning Senest 30. november 2025, og derefter hvert 2. år" in page
    assert told in page
    held = unwrapped(
        visitator(*OVERDUE, "ivaerksat=2023-08-31", "fulgt_op.opfoelgning=2023-11-29").out
    )
    assert "Holdt: 29. november 2023." in held
    assert "Overskredet" not in held
    basis = "kommune: hvidovre\ndato: 2023-12-01\nansoegt_om: [sel-108]\nivaerksat: 2023-08-31\n"
    assert told in unwrapped(visitator("vurder", case(basis)).out)


def test_choosing_the_interval_does_not_hide_what_is_overdue(visitator: Run) -> None:
    words = ("frist", "sel-107", "--kommune", "viborg", "--dato", "2026-07-01", "--format", "json")
    for chosen, due in (((), "2026-06-01"), (("opfoelges_hver=6 måneder",), "2026-12-01")):
        answer = visitator(*words, "ivaerksat=2026-02-01", *chosen).json
        (found,) = [each for each in answer["opfoelgning"] if each["hvad"] == "opfoelgning"]
        assert (found["dato"], found["overskredet"]) == (due, ["2026-06-01"])


def test_the_dates_are_those_of_the_decision_basis(visitator: Run, case: Case) -> None:
    path = case(
        "kommune: hvidovre\ndato: 2023-10-01\nansoegt_om: [sel-96]\nsagstype: ophoer\n"
        "bevillinger: [{ydelse: sel-96, fra: 2020-01-01}]\nafgoerelse_modtaget: 2023-06-01\n"
    )
    dated = visitator(*BPA, "--format", "json").json
    found = visitator("vurder", path, "--format", "json").json
    service: Any = next(entry for entry in found["ydelser"] if entry["id"] == "sel-96")
    same = ("id", "titel", "lov", "status", "frister", "opfoelgning", "varsel", "klage")
    assert {key: dated[key] for key in same} == {key: service[key] for key in same}
    assert dated["katalog"] == found["katalog"]


def test_a_deadline_without_a_standard_has_a_date_too(visitator: Run) -> None:
    words = ("frist", "foertidspension", "--kommune", "viborg", "--dato", "2020-02-10")
    answer = visitator(*words, "fuldt_oplyst=2020-02-03", "--format", "json")
    (deadline,) = answer.json["frister"]
    assert (deadline["dato"], deadline["regnet_fra"]) == ("2020-04-27", "2020-02-03")
    assert "Senest 27. april 2020." in unwrapped(visitator(*words, "fuldt_oplyst=2020-02-03").out)
    waiting = unwrapped(visitator(*words, "ansoegt=2020-01-06").out)
    assert "12 uger efter, at sagen er fuldt oplyst." in waiting


def test_the_schedule_until_a_day_is_told(visitator: Run) -> None:
    words = ("frist", "sel-107", "--kommune", "hvidovre", "--dato", "2023-09-01")
    page = unwrapped(visitator(*words, "--til", "2024-08-31", "ivaerksat=2023-08-31").out)
    assert (
        "Datoer til og med 31. august 2024: 29. februar 2024 og 31. august 2024 "
        "(evt. skriftlig status eller opringning)."
    ) in page


VIBORG = ("--kommune", "viborg", "--dato", "2026-02-01")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("sel-999", *VIBORG, "ansoegt=2026-01-05"),
            "YDELSE: Viborg Kommune har ikke ydelsen «sel-999». Mente du «sel-99»? Uden en "
            "standard har kommunen frister for: husvilde, alkoholbehandling, foertidspension, "
            "bistandstillaeg, plejetillaeg.",
        ),
        (
            ("sel-85", "--kommune", "viborgg", "ansoegt=2026-01-05"),
            "--kommune: Kommunen «viborgg» findes ikke. Mente du «viborg»?",
        ),
        (
            ("sel-85", *VIBORG, "ansogt=2026-01-05"),
            "ansogt=2026-01-05: «ansogt» er hverken et faktum eller en oplysning i sagen. "
            "Mente du «ansoegt»?",
        ),
        (
            ("sel-80", *VIBORG),
            "YDELSE: Viborg Kommune har ikke ydelsen «sel-80». Mente du «sel-98»? Uden en standard "
            "har kommunen frister for: husvilde, alkoholbehandling, foertidspension, "
            "bistandstillaeg, plejetillaeg.",
        ),
        (
            ("sel-107", *VIBORG, "fulgt_op.opfoelgningen=2020-01-01"),
            "fulgt_op.opfoelgningen=2020-01-01: Opfølgningen «opfoelgningen» kendes ikke. "
            "Mente du «opfoelgning»?",
        ),
        (
            ("sel-85", "ansoegt=2026-01-05"),
            "visitator frist: «KOMMUNE» mangler. Se visitator frist --help.",
        ),
        (
            ("sel-85", *VIBORG, "ansoegt=2026-01-05", "alder=-3"),
            "alder=-3: «-3» er ikke et svar på «alder». Skriv et helt tal fra 0 til 130 (år).",
        ),
        (
            ("sel-85", *VIBORG, "ivaerksat=2026-02-01", "--til", "2026-01-31"),
            "--til: 2026-01-31 ligger før den dag, støtten begynder. Ret en af datoerne.",
        ),
        (
            ("sel-85", *VIBORG, "ivaerksat=2026-02-01", "--til", "9999-01-01"),
            "--til: «9999-01-01» er ikke en dato. "
            "Skriv datoen som 2026-01-15, mellem 1850 og 2099.",
        ),
        (
            ("sel-85", *VIBORG, "ivaerksat=9999-12-31"),
            "ivaerksat=9999-12-31: «9999-12-31» er ikke en dato. "
            "Skriv datoen som 2026-01-15, mellem 1850 og 2099.",
        ),
        (
            ("sel-85", *VIBORG, "ivaerksat=2026-02-01", "udloeber=2026-01-31"),
            "udloeber=2026-01-31: «udloeber» 2026-01-31 ligger før «ivaerksat» 2026-02-01. "
            "Ret en af datoerne.",
        ),
        (
            ("sel-85", *VIBORG, "ansoegt=2026-02-02"),
            "ansoegt=2026-02-02: Ansøgningen 2026-02-02 ligger efter sagens dato 2026-02-01. "
            "Ret en af datoerne.",
        ),
        (
            ("sel-85", *VIBORG, "ansoegt=2026-01-05", "ansoegt=2026-01-06"),
            "ansoegt=2026-01-06: «ansoegt» står to gange. Slet den ene.",
        ),
        (
            ("sel-85", *VIBORG, "ansoegt"),
            "ansoegt: «ansoegt» er ikke navn=værdi. Skriv fx alder=34.",
        ),
        (
            ("sel-85", *VIBORG, "ansoegt=2026-01-05", "opfoelges_hver=-3"),
            "opfoelges_hver=-3: «-3» er ikke et tidsrum, som Viborg lader vælge. "
            "Vælg mellem: 3 måneder, 6 måneder, 12 måneder.",
        ),
        (
            ("sel-85", *VIBORG, "ansoegt=2026-01-05", "bevilling.sel-96=snart"),
            "bevilling.sel-96=snart: «snart» er ikke en dato. "
            "Skriv datoen som 2026-01-15, mellem 1850 og 2099.",
        ),
        (
            ("sel-85", *VIBORG, "ansoegt=2026-01-05", "alder=NaN"),
            "alder=NaN: «NaN» er ikke et svar på «alder». Skriv et helt tal fra 0 til 130 (år).",
        ),
    ],
)
def test_bad_input_is_one_danish_line(visitator: Run, words: tuple[str, ...], told: str) -> None:
    answer = visitator("frist", *words)
    assert (answer.code, answer.out, answer.err) == (2, "", f"{told}\n")


def test_the_last_day_that_can_be_counted_from_is_counted_from(visitator: Run) -> None:
    words = ("frist", "sel-107", "--kommune", "viborg", "--dato", "2099-12-31")
    dates = ("ansoegt=2099-12-31", "ivaerksat=2099-12-31", "visitationsmoede=2099-12-31")
    sent = ("afgoerelse_sendt=2099-12-31", "sendt_som=brev", "klage_modtaget=2099-12-31")
    answer = visitator(*words, *dates, *sent, "--til", "2099-12-31", "--format", "json")
    assert answer.code == 0
    assert answer.json["klage"]["frist"]["dato"] == "2100-02-08"


def test_another_municipality_is_not_held_to_what_this_one_has_told(
    visitator: Run, case: Case
) -> None:
    path = case(
        "kommune: viborg\ndato: 2026-03-03\nansoegt: 2026-01-05\nansoegt_om: [sel-107]\n"
        "opfoelges_hver: 6 måneder\n"
        "fristbesked: {dato: 2026-02-27, begrundelse: X, ny_frist: 2026-03-30}\n"
    )
    answer = visitator("sammenlign", path, "--format", "json")
    assert (answer.code, answer.err) == (0, "")


def test_nothing_falls_due_after_the_support_has_ended(visitator: Run) -> None:
    words = ("frist", "sel-107", "--kommune", "hvidovre", "--dato", "2024-01-02")
    dates = ("ivaerksat=2024-01-01", "udloeber=2024-12-31")
    found = visitator(*words, *dates, "--format", "json").json["opfoelgning"]
    status = next(each for each in found if each["hvad"] == "status")
    assert (status["dato"], status["slutter_foer"]) == (None, "2024-12-31")
    page = unwrapped(visitator(*words, *dates).out)
    assert "Støtten slutter 31. december 2024, før det næste forfalder." in page
    longer = visitator(*words, dates[0], "udloeber=2025-01-01", "--format", "json").json
    status = next(each for each in longer["opfoelgning"] if each["hvad"] == "status")
    assert status["dato"] == "2025-01-01"

"""A case tells what was used, and the answer says what is left."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from small_catalogue import STANDARD, load, standard

from visitator.beregning import Tidsrum
from visitator.grundlag.accounts import accounts_json, grant_periods, service_accounts
from visitator.grundlag.answer import answer_json
from visitator.grundlag.assess import assess
from visitator.grundlag.case import read_case
from visitator.grundlag.usage import account_ids
from visitator.rules.edition import Edition
from visitator.rules.explain import explain_offer
from visitator.rules.faults import InputError
from visitator.rules.load.strict_yaml import Document, parse_text
from visitator.rules.situation import Grant, Situation

KONTI = """\
maalgruppe: {p: ja}
konti:
  timer:
    raekker:
      - naar: {niveau: E}
        til: 20
        enhed: timer
        periode: kalendermaaned
        opsparing: {til: 90, periode: 6 måneder}
      - {til: 15, enhed: timer, periode: kalendermaaned, styrke: vejledende}
  barn: {fra: 4, til: 10, enhed: timer, periode: ikke_fastsat, pr: barn}
  loeb: {til: 6, enhed: måneder, periode: bevilling, loeber: ja}
  skoen: {skoen: En person vurderer det.}
"""
FRAME = "kommune: proeve\ndato: 2026-01-20\n"
KNOWN = "fakta: {p: ja, niveau: C}\n"
MONTH = "konto: sel-85.timer, dato: 2026-01-05"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return load(tmp_path_factory.mktemp("k") / "katalog", {STANDARD: standard(KONTI)})


def konti(edition: Edition, text: str) -> dict[str, Any]:
    """The accounts of the answer by their own names."""

    def on(_kommune: str, _day: date, _document: Document) -> Edition:
        return edition

    case, _ = read_case(parse_text(FRAME + text, "sag.yaml"), date(2026, 1, 20), on)
    (service,) = answer_json(assess(edition, case))["ydelser"]
    return {konto["id"].partition(".")[2]: konto for konto in service["konti"]}


def faults(edition: Edition, text: str) -> list[str]:
    with pytest.raises(InputError) as raised:
        konti(edition, text)
    return [str(fault) for fault in raised.value.faults]


def test_an_account_shows_limit_period_used_left_and_source(edition: Edition) -> None:
    found = konti(edition, KNOWN + f"forbrug: [{{{MONTH}, maengde: 4.5}}]\n")["timer"]
    assert found == {
        "id": "sel-85.timer",
        "udfald": "afgjort",
        "vaerdi": {"fra": None, "til": 15, "enhed": "timer", "periode": "kalendermaaned"},
        "mulige": [],
        "styrke": "vejledende",
        "kilde": {"dokument": "proeve", "afsnit": "1"},
        "aftale": None,
        "brugt_i_alt": "4.5",
        "opgoerelser": [
            {
                "for": None,
                "enhed": "timer",
                "fra": "2026-01-01",
                "til": "2026-01-31",
                "tildelt": 15,
                "brugt": "4.5",
                "tilbage": "10.5",
                "mindst_tilbage": None,
                "uvist": None,
                "udloebet": None,
                "bortfald": [{"dato": "2026-01-31", "maengde": "10.5"}],
                "bevaegelser": [{"dato": "2026-01-05", "maengde": "4.5", "tilbage": "10.5"}],
            }
        ],
    }


def test_each_child_has_an_account(edition: Edition) -> None:
    text = (
        "forbrug:\n"
        "  - {konto: sel-85.barn, dato: 2026-01-05, maengde: 7, for: barn 1}\n"
        "  - {konto: sel-85.barn, dato: 2026-01-06, maengde: 6, for: barn 2}\n"
    )
    found = konti(edition, KNOWN + text)["barn"]
    assert [(s["for"], s["brugt"], s["mindst_tilbage"]) for s in found["opgoerelser"]] == [
        ("barn 1", 7, 3),
        ("barn 2", 6, 4),
    ]


def test_the_limit_that_was_granted_takes_the_place_of_the_documents(edition: Edition) -> None:
    text = "konti: {sel-85.timer: {bevilget: 18, begrundelse: Flere ture i foråret.}}\n"
    found = konti(edition, KNOWN + text + f"forbrug: [{{{MONTH}, maengde: 17}}]\n")["timer"]
    assert found["aftale"] == {
        "bevilget": 18,
        "begrundelse": "Flere ture i foråret.",
        "opsparing_fra": None,
    }
    assert found["opgoerelser"][0]["tilbage"] == 1


def test_a_lower_grant_needs_no_reason(edition: Edition) -> None:
    found = konti(edition, KNOWN + "konti: {sel-85.timer: {bevilget: 10}}\n")["timer"]
    assert found["opgoerelser"][0]["tilbage"] == 10


def test_a_grant_that_the_case_tells_begins_the_saving(edition: Edition) -> None:
    saved = "fakta: {p: ja, niveau: E}\n"
    granted = saved + "bevillinger: [{ydelse: sel-85, fra: 2025-11-15}]\n"
    assert konti(edition, granted)["timer"]["opgoerelser"][0]["tilbage"] == 60
    later = granted + "konti: {sel-85.timer: {opsparing_fra: 2026-01-01}}\n"
    assert konti(edition, later)["timer"]["opgoerelser"][0]["tilbage"] == 20
    assert konti(edition, saved)["timer"]["opgoerelser"][0]["uvist"] == "start"


def test_what_was_used_is_kept_while_the_terms_are_open(edition: Edition) -> None:
    text = (
        "fakta: {p: ja}\nforbrug:\n"
        f"  - {{{MONTH}, maengde: 99}}\n"
        "  - {konto: sel-85.skoen, dato: 2026-01-05, maengde: 2}\n"
    )
    found = konti(edition, text)
    assert (found["timer"]["udfald"], found["timer"]["brugt_i_alt"]) == ("flere_mulige", 99)
    assert (found["skoen"]["udfald"], found["skoen"]["brugt_i_alt"]) == ("skoen", 2)
    assert found["timer"]["opgoerelser"] == found["skoen"]["opgoerelser"] == []


FAULTS = {
    "unknown account": (
        "forbrug: [{konto: sel-85.time, dato: 2026-01-05, maengde: 4}]",
        "sag.yaml:4:19: Kontoen «sel-85.time» kendes ikke. Mente du «sel-85.timer»?",
    ),
    "no account": ("forbrug: [{dato: 2026-01-05, maengde: 4}]", "Kontoen mangler."),
    "an account that is a list": (
        "forbrug: [{konto: [], dato: 2026-01-05, maengde: 4}]",
        "Kontoen «en liste» kendes ikke.",
    ),
    "nothing used": (
        f"forbrug: [{{{MONTH}, maengde: 0}}]",
        "sag.yaml:4:60: «0» er ikke en mængde. "
        "Skriv et tal over nul med højst to decimaler, fx 4 eller 1.5.",
    ),
    "less than nothing": (f"forbrug: [{{{MONTH}, maengde: -4}}]", "«-4» er ikke en mængde."),
    "three decimals": (f"forbrug: [{{{MONTH}, maengde: 0.125}}]", "«0.125» er ikke en mængde."),
    "yes for an amount": (f"forbrug: [{{{MONTH}, maengde: ja}}]", "«ja» er ikke en mængde."),
    "far too much": (f"forbrug: [{{{MONTH}, maengde: 1000001}}]", "er ikke en mængde."),
    "no amount": (f"forbrug: [{{{MONTH}}}]", "«maengde» mangler."),
    "no date": ("forbrug: [{konto: sel-85.timer, maengde: 4}]", "«dato» mangler."),
    "not a date": (
        "forbrug: [{konto: sel-85.timer, dato: i går, maengde: 4}]",
        "«i går» er ikke en dato.",
    ),
    "after the case's day": (
        "forbrug: [{konto: sel-85.timer, dato: 2026-01-21, maengde: 4}]",
        "sag.yaml:4:39: Forbruget 21. januar 2026 ligger efter sagens dato 20. januar 2026. "
        "Ret en af datoerne.",
    ),
    "unknown key": (f"forbrug: [{{{MONTH}, maengde: 4, antal: 4}}]", "«antal» kendes ikke her."),
    "a name that is a number": (
        f"forbrug: [{{{MONTH}, maengde: 4, for: 1}}]",
        "«1» er ikke en tekst.",
    ),
    "not a list": ("forbrug: {}", "«forbrug» er en liste."),
    "not a movement": ("forbrug: [4]", "Et forbrug har konto, dato og maengde."),
    "accounts as a list": ("konti: []", "«konti» er konti med det, der er aftalt."),
    "an account without anything": (
        "konti: {sel-85.timer: {}}",
        "Der står intet om kontoen sel-85.timer. Skriv fx {bevilget: 10}.",
    ),
    "an agreement about an unknown account": (
        "konti: {sel-85.tiner: {bevilget: 4}}",
        "sag.yaml:4:9: Kontoen «sel-85.tiner» kendes ikke. Mente du «sel-85.timer»?",
    ),
    "nothing granted": ("konti: {sel-85.timer: {bevilget: 0}}", "«0» er ikke en mængde."),
    "an unknown key of an agreement": (
        "konti: {sel-85.timer: {bevilgt: 4}}",
        "«bevilgt» kendes ikke her. Mente du «bevilget»?",
    ),
    "saving from no date": (
        "konti: {sel-85.timer: {opsparing_fra: snart}}",
        "«snart» er ikke en dato.",
    ),
    "more than is left": (
        f"forbrug: [{{{MONTH}, maengde: 15.5}}]",
        "sag.yaml:4:11: Den 5. januar 2026 er der 15 tilbage på kontoen sel-85.timer (timer), men "
        "der er skrevet 15,5. Ret mængden eller datoen, eller skriv under konti, hvad der er "
        "bevilget.",
    ),
    "outside the grant": (
        "bevillinger: [{ydelse: sel-85, fra: 2026-01-10}]\n"
        "forbrug: [{konto: sel-85.loeb, dato: 2026-01-09, maengde: 1}]",
        "sag.yaml:5:11: Kontoen sel-85.loeb giver ikke noget den 9. januar 2026. "
        "Ret datoen, eller skriv under bevillinger, fra hvornår der er bevilget.",
    ),
    "more granted than the document has, without a reason": (
        "konti: {sel-85.timer: {bevilget: 18}}",
        "sag.yaml:4:9: På kontoen sel-85.timer er der bevilget 18, og dokumentets loft er 15 "
        "(timer). Skriv begrundelse: … ved siden af bevilget.",
    ),
    "saving where nothing is saved": (
        "konti: {sel-85.timer: {opsparing_fra: 2026-01-01}}",
        "På kontoen sel-85.timer spares der ikke op.",
    ),
    "whose hours, where nobody has their own": (
        f"forbrug: [{{{MONTH}, maengde: 4, for: barn 1}}]",
        "Kontoen sel-85.timer er ikke delt, så «for» har ingen mening. Slet for.",
    ),
}


@pytest.mark.parametrize(("written", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_what_is_wrong_is_told_in_one_line(edition: Edition, written: str, told: str) -> None:
    (line,) = faults(edition, KNOWN + written + "\n")
    assert told in line


def test_all_that_is_used_too_much_is_told_at_once(edition: Edition) -> None:
    text = (
        "forbrug:\n"
        "  - {konto: sel-85.timer, dato: 2026-01-09, maengde: 6}\n"
        "  - {konto: sel-85.timer, dato: 2026-01-05, maengde: 10}\n"
        "  - {konto: sel-85.timer, dato: 2026-01-06, maengde: 5}\n"
        "  - {konto: sel-85.barn, dato: 2026-01-06, maengde: 11}\n"
    )
    assert [line.split(": ", 1)[0] for line in faults(edition, KNOWN + text)] == [
        "sag.yaml:5:5",
        "sag.yaml:8:5",
    ]


LATER = "bevillinger: [{ydelse: sel-85, fra: 2025-07-31}]\n"


def course(edition: Edition, text: str) -> dict[str, Any]:
    (only,) = konti(edition, KNOWN + text)["loeb"]["opgoerelser"]
    return dict(only)


def test_a_course_of_six_months_runs_out_by_itself(edition: Edition) -> None:
    running = course(edition, "ivaerksat: 2025-08-15\n")
    # 15 August to 14 February: 17 + 30 + 31 + 30 + 31 + 31 + 14 days, of which 158 are gone.
    assert (running["fra"], running["til"], running["enhed"]) == (
        "2025-08-15",
        "2026-02-14",
        "dage",
    )
    assert (running["tildelt"], running["brugt"], running["tilbage"]) == (184, 158, 26)
    over = course(edition, "ivaerksat: 2025-07-20\n")
    assert (over["tilbage"], over["udloebet"], over["til"]) == (0, "2026-01-19", None)
    today = course(edition, "ivaerksat: 2025-07-21\n")
    assert (today["tilbage"], today["udloebet"], today["til"]) == (1, None, "2026-01-20")


def test_a_course_that_nobody_has_begun_has_no_end(edition: Edition) -> None:
    found = course(edition, "")
    assert (found["til"], found["tilbage"], found["uvist"]) == (None, None, "start")


def test_a_shorter_course_that_was_granted_ends_sooner(edition: Edition) -> None:
    granted = "ivaerksat: 2025-12-31\nkonti: {sel-85.loeb: {bevilget: 2}}\n"
    assert course(edition, granted)["til"] == "2026-02-27"
    (told,) = faults(edition, KNOWN + granted.replace("bevilget: 2", "bevilget: 2.5"))
    assert "På kontoen sel-85.loeb løber tiden i hele måneder." in told


def test_a_movement_after_the_course_is_refused_with_the_day_it_ran_out(edition: Edition) -> None:
    moved = LATER + "forbrug: [{konto: sel-85.loeb, dato: 2026-01-%s, maengde: 0.25}]\n"
    assert len(konti(edition, KNOWN + moved % "19")["loeb"]["opgoerelser"]) == 1
    later = LATER.replace("2025-07-31", "2025-07-19")
    (told,) = faults(edition, KNOWN + later + moved.partition("\n")[2] % "19")
    assert told == (
        "sag.yaml:5:11: Kontoen sel-85.loeb giver ikke noget den 19. januar 2026; den løb ud den "
        "18. januar 2026. Ret datoen, eller skriv under bevillinger, fra hvornår der er bevilget."
    )


def test_more_time_than_the_course_has_left_is_refused(edition: Edition) -> None:
    moved = LATER + "forbrug: [{konto: sel-85.loeb, dato: 2026-01-19, maengde: 1}]\n"
    (told,) = faults(edition, KNOWN + moved)
    # The course of six months from 31 July ends on 30 January.
    assert "er der 12 tilbage på kontoen sel-85.loeb (dage), men der er skrevet 1 (måneder)" in told


def test_the_accounts_of_a_municipality_have_the_names_of_their_services(edition: Edition) -> None:
    names = ["sel-85.timer", "sel-85.barn", "sel-85.loeb", "sel-85.skoen"]
    assert account_ids(edition) == names


def test_accounts_can_be_told_without_a_case(edition: Edition) -> None:
    situation = Situation(date(2026, 1, 20), {"p": "ja", "niveau": "C"})
    tables = explain_offer(edition.standards["sel-85"].tilbud, situation).tabeller
    found = service_accounts("sel-85", tables, situation.day)
    assert [konto["id"] for konto in accounts_json(found)] == account_ids(edition)
    assert found[0].udtog[""].tilbage == Decimal(15)


def test_a_grant_is_ended_by_the_next_one() -> None:
    first, second = date(2025, 1, 1), date(2026, 1, 1)
    grants = [
        Grant("sel-85", second, None, None),
        Grant("sel-97", date(2024, 1, 1), None, None),
        Grant("sel-85", first, date(2026, 6, 30), None),
    ]
    assert grant_periods("sel-85", grants, {"ivaerksat": date(2020, 1, 1)}) == (
        Tidsrum(first, date(2025, 12, 31)),
        Tidsrum(second),
    )


def test_a_grant_that_outlasts_the_next_goes_on_under_it() -> None:
    grants = [
        Grant("sel-85", date(2022, 1, 1), date(2022, 12, 31), None),
        Grant("sel-85", date(2020, 1, 1), date(2030, 12, 31), None),
        Grant("sel-85", date(2020, 1, 1), date(2020, 6, 30), None),
    ]
    assert grant_periods("sel-85", grants, {}) == (
        Tidsrum(date(2020, 1, 1), date(2021, 12, 31)),
        Tidsrum(date(2022, 1, 1), date(2030, 12, 31)),
    )


def test_without_a_grant_the_support_of_the_case_is_counted_from() -> None:
    dates = {"ivaerksat": date(2026, 2, 1), "udloeber": date(2026, 7, 31)}
    assert grant_periods("sel-85", None, dates) == (Tidsrum(date(2026, 2, 1), date(2026, 7, 31)),)
    assert grant_periods("sel-85", [], {}) == ()

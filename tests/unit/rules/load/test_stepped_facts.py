"""Facts that follow from an amount and the rates of the day: faults, and who may answer them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from small_catalogue import FILES, KILDE, STANDARD, standard, write
from unit.rules.load.told_faults import told_faults

from visitator.grundlag.answer import answer_json
from visitator.grundlag.assess import assess
from visitator.grundlag.case import read_case
from visitator.rules.faults import InputError
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.strict_yaml import parse_text

ABOUT = "spoergsmaal: S?, art: vurdering, besvares_af: sagsbehandler"
RATE = (
    "sats: graense\ntitel: Grænsen\nenhed: kr./måned\n"
    f"vaerdier: [{{fra: 2023-01-01, beloeb: 589, kilde: {KILDE}}}]\n"
)
GOOD = "trin: [{valg: hoej, mindst: graense}, {valg: lav}]"


def facts(steps: str, ground: str = "[udgift]", valg: str = "{hoej: Høj, lav: Lav}") -> str:
    return FILES["fakta/fakta.yaml"] + (
        f"  - {{id: trin, type: valg, betegnelse: Trin, {ABOUT}, valg: {valg}, "
        f"afledt_af: {ground}, {steps}}}\n"
    )


def files(steps: str = GOOD, **more: str) -> dict[str, str | None]:
    return {
        "fakta/fakta.yaml": facts(steps, **more),
        "satser/graense.yaml": RATE,
        STANDARD: standard("maalgruppe: {trin: hoej}\n"),
    }


def answered(root: Path, case: str) -> dict[str, Any]:
    found = catalogue_files(write(root / "katalog", files()))
    edition = load_edition(found, "proeve", "2020-01-01")
    document = parse_text(f"kommune: proeve\nansoegt_om: [sel-85]\n{case}", "sag")
    read, _ = read_case(document, date(2023, 6, 1), lambda *_: edition)
    return answer_json(assess(edition, read))


@pytest.mark.parametrize(("udgift", "status"), [("588.99", "ikke_omfattet"), ("589", "omfattet")])
def test_a_criterion_compares_the_step_of_the_day(tmp_path: Path, udgift: str, status: str) -> None:
    answer = answered(tmp_path, f"dato: 2023-06-01\nfakta: {{udgift: {udgift}}}\n")
    assert answer["ydelser"][0]["status"] == status


def test_without_the_amount_the_amount_is_asked_for(tmp_path: Path) -> None:
    answer = answered(tmp_path, "dato: 2023-06-01\nfakta: {}\n")
    assert answer["ydelser"][0]["mangler"] == ["udgift"]


def test_without_a_rate_the_step_itself_is_asked_for_and_a_warning_names_the_rate(
    tmp_path: Path,
) -> None:
    answer = answered(tmp_path, "dato: 2024-06-01\nfakta: {udgift: 900}\n")
    assert answer["ydelser"][0]["mangler"] == ["trin"]
    assert answer["ydelser"][0]["advarsler"] == [
        "Ingen sats for året 2024: «Grænsen». Find satsen før afgørelsen."
    ]


def test_without_a_rate_a_person_may_tell_the_step(tmp_path: Path) -> None:
    answer = answered(tmp_path, "dato: 2024-06-01\nfakta: {udgift: 900, trin: hoej}\n")
    assert answer["ydelser"][0]["status"] == "omfattet"


def test_a_step_that_the_rates_contradict_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        answered(tmp_path, "dato: 2023-06-01\nfakta: {udgift: 900, trin: lav}\n")
    assert str(refused.value) == (
        "sag:4:28: «trin» passer ikke til «udgift», som efter satserne giver «hoej». Slet den ene."
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            files("trin: [{valg: hoej, mindst: graensen}, {valg: lav}]"),
            "Satsen «graensen» findes ikke. Mente du «graense»?",
        ),
        (
            files("trin: [{valg: hoej, mindst: graense}, {valg: lavt}]"),
            "Trinnene skal svare til netop de valg, der er. Ret trin eller valg.",
        ),
        (
            files("trin: [{valg: hoej}, {valg: lav}]"),
            "Hvert trin har «mindst» eller «over», det sidste ingen af dem.",
        ),
        (
            files("trin: [{valg: hoej, mindst: graense}, {valg: lav, over: graense}]"),
            "Hvert trin har «mindst» eller «over», det sidste ingen af dem.",
        ),
        (
            files(GOOD, ground="[udgift, alder]"),
            "Kun et valg, der er afledt af ét beløb, kan have trin. Ret faktummet.",
        ),
        (
            {**files(), "satser/graense.yaml": RATE.replace("kr./måned", "kr./år")},
            "Satsen «graense» er i kr./år, men beløbet i kr./måned. Ret satsen eller enheden.",
        ),
    ],
)
def test_faulty_steps_are_told(tmp_path: Path, written: dict[str, str | None], told: str) -> None:
    assert any(told in line for line in told_faults(tmp_path, written))

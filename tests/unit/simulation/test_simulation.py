"""A simulation counted by hand: seven citizens, two services, a threshold that moves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from unit.simulation.small_rules import edition, people

from visitator.rules.load.strict_yaml import parse_text
from visitator.rules.standards import Status
from visitator.simulation.population import open_population
from visitator.simulation.scenario import read_scenario
from visitator.simulation.sides import Side
from visitator.simulation.simulate import prepared, simulated
from visitator.simulation.totals import Moved, OfferTotals, Totals

DAY = date(2026, 1, 15)
FROM_D = """\
titel: Fra niveau D
aendringer:
  - {ydelse: sel-85, sti: "maalgruppe.alle[1]", krav: {mindst: D}}
priser:
  - {ydelse: sel-85, beloeb: 500, enhed: kr./time, kilde: Budget 2026}
  - {ydelse: sel-97, beloeb: 100000, enhed: kr./år, kilde: Budget 2026}
"""


def counted(root: Path, scenario: str) -> Totals:
    rules = edition(root / "katalog")
    population = open_population(str(people(root)))
    wanted = read_scenario(parse_text(scenario, "scenarie.yaml"))
    simulation = prepared(rules, DAY, wanted, population.navn, population.schema)
    return simulated(simulation, population, lambda _: None)


@pytest.fixture
def found(tmp_path: Path) -> Totals:
    return counted(tmp_path, FROM_D)


def of(found: Totals, ydelse: str) -> OfferTotals:
    return next(offer for offer in found.ydelser if offer.ydelse == ydelse)


def test_who_is_in_and_out_before_and_after(found: Totals) -> None:
    foer, efter = of(found, "sel-85").status
    assert found.borgere == 7
    assert foer == {
        Status.OMFATTET: 3,
        Status.VEJLEDENDE_UDEN_FOR: 1,
        Status.UAFKLARET: 2,
        Status.IKKE_OMFATTET: 1,
    }
    assert efter == {**foer, Status.OMFATTET: 2, Status.VEJLEDENDE_UDEN_FOR: 2}


def test_who_moves_and_why(found: Totals) -> None:
    service = of(found, "sel-85")
    assert service.flyttet == (Moved("omfattet", "vejledende_uden_for", 1),)
    (why,) = service.grunde
    assert why.tekst == Side("Støttebehovet er moderat eller større.", "Niveau: D eller E")
    assert (why.opfyldt, why.borgere) == (Side(True, False), 1)


def test_hours_are_those_of_the_rows_that_win(found: Totals) -> None:
    (hours,) = of(found, "sel-85").omfang
    assert hours.enhed == "timer/uge"
    assert (hours.borgere, hours.fra) == (Side(3, 2), Side(Decimal(7), Decimal(6)))
    assert hours.til == Side(None, None)


def test_payment_is_summed_to_the_oere_for_those_who_are_in(found: Totals) -> None:
    (paid,) = of(found, "sel-85").betaling
    assert (paid.enhed, paid.retning) == ("kr./måned", "fra_borger")
    assert paid.borgere == Side(2, 1)
    assert paid.kroner == Side(Decimal("15.01"), Decimal("5.01"))
    assert paid.ukendt == Side(0, 0)


def test_a_price_of_an_hour_and_of_a_place(found: Totals) -> None:
    (hour,) = of(found, "sel-85").udgift
    assert (hour.enhed, hour.fra) == ("kr./uge", Side(Decimal(3500), Decimal(3000)))
    assert hour.til == Side(None, None)
    (place,) = of(found, "sel-97").udgift
    assert (place.enhed, place.fra) == ("kr./år", Side(Decimal(200000), Decimal(200000)))


def test_the_change_reaches_another_services_target_group(tmp_path: Path) -> None:
    only_e = counted(tmp_path, FROM_D.replace("mindst: D", "er: E"))
    status = of(only_e, "sel-97").status
    assert status.foer[Status.OMFATTET] == 2
    assert status.efter[Status.OMFATTET] == 1


def test_moves_on_the_ladder(found: Totals) -> None:
    assert found.trappe == (Moved("sel-85", "ingen", 1),)


def test_hours_of_a_row_and_no_upper_end(tmp_path: Path) -> None:
    change = '{ydelse: sel-85, sti: "omfang[1]", fra: 3, til: ubegraenset}'
    found = counted(tmp_path, f"aendringer:\n  - {change}\n")
    (hours,) = of(found, "sel-85").omfang
    assert hours.fra == Side(Decimal(7), Decimal(8))


def test_without_a_change_both_sides_are_the_same(tmp_path: Path) -> None:
    prices = "priser: [{ydelse: sel-85, beloeb: 1, enhed: kr./time, kilde: x}]"
    found = counted(tmp_path, prices)
    assert not any(offer.changed for offer in found.ydelser)
    assert found.trappe == ()

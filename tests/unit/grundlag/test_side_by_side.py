"""One citizen measured by several municipalities, and what moving between two asks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_catalogue import standard, write

from visitator.grundlag.assess import Grundlag, assess
from visitator.grundlag.case import Case
from visitator.grundlag.side_by_side import SideBySide, in_both, move
from visitator.rules.facts import Value
from visitator.rules.load.catalogue import load_edition
from visitator.rules.load.files import catalogue_files
from visitator.rules.situation import Situation
from visitator.rules.standards import Status

DAY = date(2026, 1, 15)


def basis(root: Path, group: str, services: tuple[str, ...], **facts: Value) -> Grundlag:
    """A citizen in a municipality whose services all ask for the same."""
    files: dict[str, str | None] = {"kommuner/proeve/2020-01-01/sel-85.yaml": None}
    files |= {
        f"kommuner/proeve/2020-01-01/{name}.yaml": standard(f"maalgruppe: {group}", name)
        for name in services
    }
    edition = load_edition(catalogue_files(write(root, files)), "proeve", "2020-01-01")
    situation = Situation(DAY, dict(facts), frozenset(), ())
    return assess(edition, Case("proeve", situation, (), "ny", {"dato": DAY}, {}, {}, {}))


@pytest.fixture
def compared(tmp_path: Path) -> SideBySide:
    """A citizen on level D whom one asks for C and the other, as a guide, for E."""
    lenient = basis(tmp_path / "a", "{niveau: {mindst: C}}", ("sel-85", "sel-96"), niveau="D")
    guiding = "{niveau: E, styrke: vejledende}"
    strict = basis(tmp_path / "b", guiding, ("sel-97", "sel-85"), niveau="D")
    return SideBySide(DAY, {"mild": lenient, "streng": strict}, ("senere",))


def test_all_services_of_all_are_compared_in_the_order_of_the_law(compared: SideBySide) -> None:
    assert compared.services == ("sel-85", "sel-96", "sel-97")


def test_a_document_without_the_service_gives_no_answer(compared: SideBySide) -> None:
    assert compared.answer("streng", "sel-96") is None
    found = compared.answer("streng", "sel-85")
    assert found is not None
    assert found.tilbud.status is Status.VEJLEDENDE_UDEN_FOR


def test_who_moves_must_qualify_in_both_for_what_both_have(compared: SideBySide) -> None:
    moving = move(compared, "mild", "streng")
    assert (moving.fra, moving.til) == ("mild", "streng")
    assert dict(moving.ydelser) == {"sel-85": Status.VEJLEDENDE_UDEN_FOR}


@pytest.mark.parametrize(
    ("statuses", "joint"),
    [
        ((Status.OMFATTET, Status.OMFATTET), Status.OMFATTET),
        ((Status.OMFATTET, Status.VEJLEDENDE_UDEN_FOR), Status.VEJLEDENDE_UDEN_FOR),
        ((Status.UAFKLARET, Status.VEJLEDENDE_UDEN_FOR), Status.UAFKLARET),
        ((Status.UAFKLARET, Status.IKKE_OMFATTET), Status.IKKE_OMFATTET),
        ((Status.IKKE_OMFATTET, Status.OMFATTET), Status.IKKE_OMFATTET),
    ],
)
def test_the_weakest_status_counts(statuses: tuple[Status, ...], joint: Status) -> None:
    assert in_both(statuses) is joint

"""The known places of documents are held to the words that stand, or do not stand, there."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import with_law

from visitator.rules.check.report import Report, check
from visitator.rules.check.texts import read_texts
from visitator.rules.load.files import catalogue_files

FILE = "kendte-steder.yaml"
PLACE = """\
steder:
  - id: A1
    hvad: To tal.
    laesning: Det første.
    vidne:
      - {dokument: proeve-2024, afsnit: 3 Omfang, ord: fra fire timer}
      - {dokument: proeve-2024, afsnit: 4 Opfølgning, %s}
"""


def report(small: SmallCatalogue) -> Report:
    return check(catalogue_files(small.root), read_texts(small.texts))


def test_a_witness_has_the_line_of_its_words(small: SmallCatalogue) -> None:
    small.put(FILE, PLACE % "ord: Der følges op")
    found = report(small)
    assert found.faults == ()
    (place,) = found.kendte
    assert (place.id, [witness.line for witness in place.vidner]) == ("A1", [7, 9])
    assert [witness.place.line for witness in place.vidner] == [9, 10]


def test_words_may_run_over_lines_and_be_split_there(small: SmallCatalogue) -> None:
    small.put(FILE, PLACE % "ord: Op-følgning Der følges")
    assert [witness.line for witness in report(small).kendte[0].vidner] == [7, 8]


def test_a_witness_may_be_that_words_are_absent(small: SmallCatalogue) -> None:
    small.put(FILE, PLACE % "mangler: timer")
    found = report(small)
    assert found.faults == ()
    assert found.kendte[0].vidner[1].is_absent
    assert found.kendte[0].vidner[1].line is None


@pytest.mark.parametrize(
    ("witness", "fault"),
    [
        ("ord: hvert år", "«hvert år» står ikke i proeve-2024, 4 Opfølgning."),
        ("mangler: halve", "«halve» står i proeve-2024, 4 Opfølgning."),
        ("ord: Der, mangler: timer", "Et vidne har enten ord eller mangler."),
    ],
)
def test_a_witness_that_is_not_as_it_says(small: SmallCatalogue, witness: str, fault: str) -> None:
    small.put(FILE, PLACE % witness)
    assert small.told() == [f"{FILE}:7 {fault}"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "proeve-2024, afsnit: 4",
            "proeve-2023, afsnit: 4",
            "«proeve-2023» findes ikke i kilderne.",
        ),
        ("4 Opfølgning", "4 Opfølgninger", "«4 Opfølgninger» findes ikke i kilderne."),
    ],
)
def test_a_witness_in_a_place_that_is_not_there(
    small: SmallCatalogue, old: str, new: str, fault: str
) -> None:
    small.put(FILE, (PLACE % "ord: halve").replace(old, new))
    assert small.told() == [f"{FILE}:7 {fault}"]


def test_an_id_is_told_once(small: SmallCatalogue) -> None:
    place = PLACE % "ord: halve"
    small.put(FILE, place + place.removeprefix("steder:\n"))
    assert small.told() == [f"{FILE}:8 «A1» står to gange."]


def test_the_example_citizen_is_that_of_an_accepted_finding(
    small: SmallCatalogue,
) -> None:
    beneath = with_law(small.folder.parent / "beneath")
    fund = "    fund: {kommune: proeve, ydelse: sel-85, slags: vejledende, sted: '%s'}\n"
    beneath.put(FILE, PLACE % "ord: halve" + fund % "maalgruppe.alle[2]")
    (place,) = report(beneath).kendte
    assert place.fund is not None
    assert dict(place.fund.borger) == {"alder": 18, "nedsat": "ja", "niveau": "A"}
    beneath.put(FILE, PLACE % "ord: halve" + fund % "maalgruppe.alle[1]")
    assert beneath.told() == [
        f"{FILE}:2 Der er ikke noget accepteret fund som det, A1 henviser til."
    ]

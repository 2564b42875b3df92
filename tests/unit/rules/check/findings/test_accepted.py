"""Which findings are accepted, and what is told of an acceptance that fits none."""

from __future__ import annotations

import pytest
from unit.rules.check.faultless_catalogue import STANDARD, SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import ACCEPTED, FILES, PARAGRAPH, found

from visitator.rules.check.report import check
from visitator.rules.load.files import catalogue_files

OF_LAW = "lov/paragraffer/fund.yaml"
LINE = "katalog/kommuner/proeve"
NEW = (
    f"{LINE}/2024-01-01/sel-85.yaml:10:7: Det vejledende krav «Niveau: C eller D eller E» stiller "
    "en borger uden for, som loven siger, at kommunen skal hjælpe. "
    "Eksempel: alder: 18, nedsat: ja, niveau: A. "
    f"Ret reglen, eller skriv i {LINE}/fund.yaml, hvorfor den er rigtig "
    "(slags: vejledende, sted: maalgruppe.alle[2])."
)
GONE = LINE + "/fund.yaml:5:14: Fundet «{}» i {}, {}, findes ikke længere. Slet det."


def told(small: SmallCatalogue) -> list[str]:
    return [str(fault) for fault in small.faults()]


def test_an_accepted_finding_is_kept_with_its_reason(beneath: SmallCatalogue) -> None:
    report = check(catalogue_files(beneath.root), None)
    assert report.faults == ()
    ((kind, owner, node, reason),) = [
        (one.finding.slags, one.finding.ejer, one.finding.sti, one.grund) for one in report.accepted
    ]
    assert (kind, owner, node) == ("vejledende", "proeve", "maalgruppe.alle[2]")
    assert reason == "Niveauet er vejledende."
    assert report.counts.fund == 1


def test_a_new_finding_says_where_it_may_be_accepted(beneath: SmallCatalogue) -> None:
    (beneath.root / ACCEPTED).unlink()
    assert told(beneath) == [NEW]


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ("2024-01-01", "2023-01-01", ("vejledende", "sel-85", "maalgruppe.alle[2]")),
        ("ydelse: sel-85", "ydelse: sel-97", ("vejledende", "sel-97", "maalgruppe.alle[2]")),
        ("slags: vejledende", "slags: hul", ("hul", "sel-85", "maalgruppe.alle[2]")),
        ("alle[2]", "alle[1]", ("vejledende", "sel-85", "maalgruppe.alle[1]")),
    ],
)
def test_an_acceptance_of_something_else_is_no_acceptance(
    beneath: SmallCatalogue, old: str, new: str, gone: tuple[str, str, str]
) -> None:
    beneath.change(ACCEPTED, old, new)
    assert told(beneath) == [NEW, GONE.format(*gone)]


def test_one_reason_may_go_for_several_places(beneath: SmallCatalogue) -> None:
    beneath.change(
        STANDARD,
        "omfang:\n",
        "    - alder: {hoejst: 99}\n      styrke: vejledende\nomfang:\n",
    )
    assert len(found(beneath)) == 1
    beneath.change(ACCEPTED, "[2]", '[2]", "maalgruppe.alle[3]')
    assert found(beneath) == []


def test_nothing_is_said_to_be_gone_while_a_part_cannot_be_loaded(beneath: SmallCatalogue) -> None:
    beneath.change(STANDARD, "titel: Støtte i egen bolig\n", "")
    assert told(beneath) == [f"{LINE}/2024-01-01/sel-85.yaml:1:1: «titel» mangler. Skriv «titel»."]


def test_a_place_that_is_accepted_twice_is_told_at_the_second(beneath: SmallCatalogue) -> None:
    beneath.change(ACCEPTED, "[2]", '[2]", "maalgruppe.alle[2]')
    assert told(beneath) == [
        f"{LINE}/fund.yaml:5:36: «maalgruppe.alle[2]» er accepteret to gange. Slet det ene."
    ]


DEAD = "    - alder: {mindst: 12}\n"
OF_THE_LAW = (
    FILES[ACCEPTED].replace("2024-01-01", "2020-01-01").replace("vejledende", "virkningsloes", 1)
)


def test_a_finding_of_the_law_is_accepted_beside_the_law(beneath: SmallCatalogue) -> None:
    beneath.change(STANDARD, "    - niveau: {mindst: C}\n      styrke: vejledende\n", "")
    (beneath.root / ACCEPTED).unlink()
    beneath.add(PARAGRAPH, DEAD)
    (remedy,) = [fault.remedy for fault in beneath.faults() if "(slags: " in fault.remedy]
    assert remedy.startswith(f"Ret reglen, eller skriv i katalog/{OF_LAW}, hvorfor")
    beneath.put(OF_LAW, OF_THE_LAW)
    assert found(beneath) == []

"""For whom an answer gives less than the law's, row by row."""

from __future__ import annotations

from unit.rules.check.faultless_catalogue import STANDARD, SmallCatalogue
from unit.rules.check.findings.catalogue_with_law import PARAGRAPH, found


def weaker(small: SmallCatalogue, own: str, law: str = "{vaerdi: skal}") -> list[str]:
    """What is told of a duty on line 12, beneath this duty of the law."""
    small.change(STANDARD, "omfang:\n", f"pligt: {own}\nomfang:\n")
    small.change(PARAGRAPH, "pligt: {vaerdi: skal}", f"pligt: {law}")
    return [line for line in found(small) if "giver mindre" in line]


def told(line: int, example: str) -> str:
    what = "Rækken i «pligt» giver mindre end Serviceloven § 85. Eksempel: {}."
    return f"sel-85.yaml:{line} {what.format(example)}"


LAW = "{raekker: [{naar: {niveau: {mindst: D}}, vaerdi: skal}, {vaerdi: kan}]}"


def test_only_people_to_whom_the_law_gives_more(beneath: SmallCatalogue) -> None:
    assert weaker(beneath, "{vaerdi: kan}", LAW) == [told(12, "alder: 18, nedsat: ja, niveau: D")]


def test_every_row_that_gives_less(beneath: SmallCatalogue) -> None:
    own = "\n  raekker:\n" + "".join(
        f"    - {row}\n"
        for row in (
            "{naar: {niveau: A}, vaerdi: kan}",
            "{naar: {niveau: B}, vaerdi: skal}",
            "{naar: {niveau: C}, vaerdi: kan}",
            "{vaerdi: skal}",
        )
    )
    assert weaker(beneath, own.rstrip()) == [
        told(14, "alder: 18, nedsat: ja, niveau: A"),
        told(16, "alder: 18, nedsat: ja, niveau: C"),
    ]


def test_several_rows_of_the_law_that_give_more(beneath: SmallCatalogue) -> None:
    law = (
        "{raekker: [{naar: {niveau: A}, vaerdi: kan}, {naar: {niveau: B}, vaerdi: skal}, "
        "{vaerdi: skal}]}"
    )
    assert weaker(
        beneath, "{raekker: [{naar: {niveau: {hoejst: B}}, vaerdi: kan}, {vaerdi: skal}]}", law
    ) == [told(12, "alder: 18, nedsat: ja, niveau: B")]


def test_rows_that_never_meet(beneath: SmallCatalogue) -> None:
    own = "{raekker: [{naar: {niveau: {hoejst: C}}, vaerdi: kan}, {vaerdi: skal}]}"
    assert weaker(beneath, own, LAW) == []


def test_people_outside_the_target_group_of_the_standard(beneath: SmallCatalogue) -> None:
    beneath.change(PARAGRAPH, "    - alder: {mindst: 18}\n", "")
    own = "{raekker: [{naar: {alder: {under: 18}}, vaerdi: kan}, {vaerdi: skal}]}"
    assert weaker(beneath, own) == []


def test_people_outside_the_target_group_of_the_law(beneath: SmallCatalogue) -> None:
    beneath.change(PARAGRAPH, "{mindst: 18}", "{mindst: 30}")
    own = "{raekker: [{naar: {alder: {under: 30}}, vaerdi: kan}, {vaerdi: skal}]}"
    assert weaker(beneath, own) == []


def test_people_outside_a_guiding_demand_of_the_standard(beneath: SmallCatalogue) -> None:
    own = "{raekker: [{naar: {niveau: A}, vaerdi: kan}, {vaerdi: skal}]}"
    assert weaker(beneath, own) == [told(12, "alder: 18, nedsat: ja, niveau: A")]

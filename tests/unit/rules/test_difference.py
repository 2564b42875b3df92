"""How two services differ: conditions, the citizens who show it, and answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import STANDARD, load, standard

from visitator.rules.difference import Difference, difference
from visitator.rules.standards import Status
from visitator.rules.tables import Row

OTHER = STANDARD.replace("sel-85", "sel-97")
GUIDING = "{niveau: {mindst: C}, styrke: vejledende}"
IN, BESIDE, OUT = Status.OMFATTET, Status.VEJLEDENDE_UDEN_FOR, Status.IKKE_OMFATTET


def differ(root: Path, left: str, right: str) -> Difference:
    """The difference of two standards that go on with these lines."""
    files = {STANDARD: standard(left), OTHER: standard(right, "sel-97")}
    edition = load(root / "katalog", files)
    one, other = (edition.standards[name].tilbud for name in ("sel-85", "sel-97"))
    return difference(one, other, edition.vocabulary)


def statuses(found: Difference) -> list[tuple[Status, Status, dict[str, object]]]:
    return [(each.venstre, each.hoejre, dict(each.borger)) for each in found.statusser]


def places(*rows: Row | None) -> list[str | None]:
    return [row.sti if row else None for row in rows]


def answers(found: Difference) -> list[tuple[str, list[str | None], dict[str, object]]]:
    """Each subject whose answers differ, the rows of the two, and the example."""
    return [
        (each.emne, places(each.venstre, each.hoejre), dict(each.borger)) for each in found.tabeller
    ]


def test_two_that_say_the_same_in_another_order_do_not_differ(tmp_path: Path) -> None:
    found = differ(
        tmp_path,
        "maalgruppe: {alle: [{p: ja}, {niveau: A}]}\npligt: {vaerdi: kan}",
        "maalgruppe: {alle: [{niveau: A, tekst: Andre ord.}, {p: ja}]}\npligt: {vaerdi: kan}",
    )
    assert found == Difference((), (), (), (), ((), ()))
    assert found.is_none


def test_the_conditions_that_only_one_has(tmp_path: Path) -> None:
    found = differ(
        tmp_path,
        "maalgruppe: {alle: [{p: ja}, {niveau: A}, {alder: {mindst: 18}}]}",
        "maalgruppe: {alle: [{udgift: {over: 0}}, {p: ja}]}",
    )
    assert [condition.mark.sti for condition in found.kun_venstre] == [
        "maalgruppe.alle[1]",
        "maalgruppe.alle[2]",
    ]
    assert [condition.mark.sti for condition in found.kun_hoejre] == ["maalgruppe.alle[0]"]


def test_a_citizen_for_each_pair_of_outcomes(tmp_path: Path) -> None:
    found = differ(
        tmp_path,
        f"maalgruppe: {{alle: [{{p: ja}}, {GUIDING}]}}",
        "maalgruppe: {alle: [{niveau: {hoejst: C}}, {tema.a: {mindst: 1}, styrke: vejledende}]}",
    )
    assert statuses(found) == [
        (IN, BESIDE, {"p": "ja", "niveau": "C", "tema.a": "0"}),
        (IN, OUT, {"p": "ja", "niveau": "D"}),
        (BESIDE, IN, {"p": "ja", "niveau": "A", "tema.a": "1"}),
        (OUT, IN, {"p": "nej", "niveau": "A", "tema.a": "1"}),
        (OUT, BESIDE, {"p": "nej", "niveau": "A", "tema.a": "0"}),
    ]


def test_a_difference_of_status_alone_is_a_difference(tmp_path: Path) -> None:
    found = differ(tmp_path, "maalgruppe: {p: ja}", "maalgruppe: {niveau: A}")
    assert found.tabeller == ()
    assert not found.is_none


def test_one_answer_for_everybody_needs_no_example(tmp_path: Path) -> None:
    found = differ(
        tmp_path,
        "maalgruppe: {p: ja}\npligt: {vaerdi: kan}\nanonymitet: {vaerdi: ja}",
        "maalgruppe: {p: ja}\nanonymitet: {vaerdi: ja}\npligt: {vaerdi: skal}",
    )
    assert answers(found) == [("pligt", ["pligt[0]", "pligt[0]"], {})]
    assert found.statusser == ()
    assert not found.is_none


def test_the_subjects_that_only_one_speaks_of(tmp_path: Path) -> None:
    found = differ(
        tmp_path,
        "maalgruppe: {p: ja}\npligt: {vaerdi: kan}\nanonymitet: {vaerdi: ja}",
        "maalgruppe: {p: ja}\npligt: {vaerdi: kan}\nfrit_valg: {vaerdi: nej}",
    )
    assert found.emner == (("anonymitet",), ("frit_valg",))
    assert found.tabeller == ()


@pytest.mark.parametrize(
    ("left", "right", "rows", "example"),
    [
        # Only level A is answered otherwise.
        (
            "{raekker: [{naar: {niveau: A}, vaerdi: kan}, {vaerdi: skal}]}",
            "{vaerdi: skal}",
            ["pligt[0]", "pligt[0]"],
            {"p": "ja", "niveau": "A"},
        ),
        # Where the left has no row, nothing is answered.
        (
            "{raekker: [{naar: {niveau: A}, vaerdi: skal}]}",
            "{raekker: [{naar: {niveau: {hoejst: B}}, vaerdi: skal}]}",
            [None, "pligt[0]"],
            {"p": "ja", "niveau": "B"},
        ),
        (
            "{raekker: [{naar: {niveau: {hoejst: B}}, vaerdi: skal}]}",
            "{raekker: [{naar: {niveau: A}, vaerdi: skal}]}",
            ["pligt[0]", None],
            {"p": "ja", "niveau": "B"},
        ),
        # With and without the row of the left, the answer is another one.
        (
            "{raekker: [{naar: {niveau: A}, vaerdi: kan}]}",
            "{vaerdi: skal}",
            ["pligt[0]", "pligt[0]"],
            {"p": "ja"},
        ),
        # Two rows of the left answer alike, so which of them it is does not matter.
        (
            "{raekker: [{naar: {niveau: A}, vaerdi: kan}, {naar: {niveau: B}, vaerdi: skal}, "
            "{vaerdi: skal}]}",
            "{vaerdi: kan}",
            ["pligt[1]", "pligt[0]"],
            {"p": "ja", "niveau": "B"},
        ),
    ],
)
def test_the_smallest_citizen_who_is_answered_otherwise(
    tmp_path: Path, left: str, right: str, rows: list[str | None], example: dict[str, object]
) -> None:
    group = "maalgruppe: {p: ja}\npligt: "
    assert answers(differ(tmp_path, group + left, group + right)) == [("pligt", rows, example)]


def test_rows_that_answer_alike_for_everybody_are_no_difference(tmp_path: Path) -> None:
    found = differ(
        tmp_path,
        "maalgruppe: {p: ja}\npligt: {raekker: [{naar: {niveau: A}, vaerdi: kan}, {vaerdi: kan}]}",
        "maalgruppe: {p: ja}\npligt: {vaerdi: kan}",
    )
    assert found.is_none


@pytest.mark.parametrize("only", ["left", "right"])
def test_answers_to_people_whom_one_shuts_out_are_not_compared(tmp_path: Path, only: str) -> None:
    narrow = "maalgruppe: {niveau: B}\n"
    wide = "maalgruppe: {niveau: {hoejst: B}}\n"
    rows = "pligt: {raekker: [{naar: {niveau: A}, vaerdi: kan}, {vaerdi: skal}]}"
    one, other = narrow + rows, wide + "pligt: {vaerdi: skal}"
    found = differ(tmp_path, one, other) if only == "left" else differ(tmp_path, other, one)
    assert found.tabeller == ()


def test_answers_to_people_outside_a_guiding_demand_are_compared(tmp_path: Path) -> None:
    rows = "pligt: {raekker: [{naar: {niveau: A}, vaerdi: kan}, {vaerdi: skal}]}"
    found = differ(
        tmp_path,
        f"maalgruppe: {GUIDING}\n{rows}",
        f"maalgruppe: {GUIDING}\npligt: {{vaerdi: skal}}",
    )
    assert answers(found) == [("pligt", ["pligt[0]", "pligt[0]"], {"niveau": "A"})]

"""Results as JSON: the keys and shapes that others rely on."""

from __future__ import annotations

from decimal import Decimal

import pytest

from visitator.rules.citations import Citation
from visitator.rules.criteria import Styrke
from visitator.rules.report import number_json, row_json, table_json, value_json
from visitator.rules.tables import (
    Amount,
    Clock,
    Complaint,
    Judgement,
    Payment,
    Row,
    RowValue,
    Silence,
    TableResult,
    Term,
    Udfald,
    won_by,
)

KILDE = Citation("proeve", "1")


def row(value: RowValue, note: str | None = None) -> Row:
    return Row("omfang[0]", None, value, Styrke.VEJLEDENDE, KILDE, note)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Term("skal", ""), "skal"),
        (
            Amount(Decimal(2), None, "timer/uge", "", ""),
            {"fra": 2, "til": "ubegraenset", "enhed": "timer/uge"},
        ),
        (
            Amount(None, Decimal("2.50"), "timer", "individuelt", "6 måneder"),
            {
                "fra": None,
                "til": "2.5",
                "enhed": "timer",
                "hvad": "individuelt",
                "periode": "6 måneder",
            },
        ),
        (
            Clock((3, "maaneder"), (24, "maaneder"), "ivaerksat", "møde"),
            {
                "efter": {"antal": 3, "enhed": "maaneder"},
                "derefter": {"antal": 24, "enhed": "maaneder"},
                "regnet_fra": "ivaerksat",
                "form": "møde",
            },
        ),
        (
            Clock((14, "uger"), None, "afgoerelse_modtaget", ""),
            {"efter": {"antal": 14, "enhed": "uger"}, "regnet_fra": "afgoerelse_modtaget"},
        ),
        (Payment("gratis", "", None), "gratis"),
        (Complaint("ja", "", None, None, None), "ja"),
        (Judgement("Efter behov", ()), None),
        (Silence("Tavs"), None),
    ],
)
def test_a_value_has_its_own_shape(value: RowValue, expected: object) -> None:
    assert value_json(value) == expected


def test_a_row_tells_its_strength_source_text_and_note() -> None:
    assert row_json(row(Term("skal", "Kommunen skal."), "Se A1")) == {
        "vaerdi": "skal",
        "styrke": "vejledende",
        "kilde": {"dokument": "proeve", "afsnit": "1"},
        "tekst": "Kommunen skal.",
        "note": "Se A1",
    }
    assert set(row_json(row(Term("skal", "")))) == {"vaerdi", "styrke", "kilde"}


def test_a_settled_table_is_its_winning_row() -> None:
    assert table_json(won_by(row(Term("kan", "")))) == {
        "udfald": "afgjort",
        "vaerdi": "kan",
        "mulige": [],
        "styrke": "vejledende",
        "kilde": {"dokument": "proeve", "afsnit": "1"},
    }


def test_a_choice_lists_what_can_be_chosen() -> None:
    found = table_json(won_by(row(Judgement("Vælg", ("gruppe", "alene")))))
    assert (found["udfald"], found["mulige"], found["tekst"]) == (
        "skoen",
        ["gruppe", "alene"],
        "Vælg",
    )


def test_an_open_table_lists_the_rows_that_may_win() -> None:
    rows = (row(Term("skal", "")), row(Term("kan", "")))
    found = table_json(TableResult(Udfald.FLERE_MULIGE, None, rows, True))
    assert [possible["vaerdi"] for possible in found["mulige"]] == ["skal", "kan"]
    assert found["maaske_ingen"] is True
    assert (found["vaerdi"], found["styrke"], found["kilde"]) == (None, None, None)


def test_a_table_without_a_fitting_row_says_so() -> None:
    assert table_json(TableResult(Udfald.INGEN_RAEKKE, None, (), False)) == {
        "udfald": "ingen_raekke",
        "vaerdi": None,
        "mulige": [],
        "styrke": None,
        "kilde": None,
    }


@pytest.mark.parametrize(
    ("number", "expected"),
    [(None, None), (Decimal(15), 15), (Decimal("15.00"), 15), (Decimal("2.50"), "2.5")],
)
def test_a_number_is_never_a_float(number: Decimal | None, expected: object) -> None:
    found = number_json(number)
    assert found == expected
    assert not isinstance(found, float)

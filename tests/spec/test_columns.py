"""Every construct that columns carry says in a table what it says of one citizen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import narwhals as nw
import pytest
from populations.coded_table import coded_table
from spec.spec_catalogue import DAY, STATUS, TRUTH, Example, citizen, each, examples

from visitator.rules.columns.frames import answered
from visitator.rules.columns.plan import STATUSES, Answer, Plan, RuleSet, What, plan
from visitator.rules.edition import Edition
from visitator.rules.report import row_json
from visitator.rules.survey import NO_ROW


@pytest.fixture(scope="module")
def measured(edition: Edition) -> dict[date, Plan]:
    """The catalogue over columns, on each day that a case is of."""
    days = {date.fromisoformat(e.case.get("dato", DAY.isoformat())) for e in examples("formler")}
    return {day: plan(_rules(edition, day)) for day in days | {DAY}}


def _rules(edition: Edition, day: date) -> RuleSet:
    return RuleSet(edition.standards, edition.vocabulary, edition.rates, day)


def _column(
    edition: Edition, measured: dict[date, Plan], example: Example, emne: str, what: What
) -> object:
    """What a column holds for the citizen of a case."""
    situation = citizen(edition, example.case)
    found = measured[situation.day]
    table = coded_table([situation], edition.vocabulary, edition.space, found.facts)
    ref = found.answers[Answer(example.ydelse, "", emne, what)]
    return answered(nw.from_native(table.lazy()), found.graph, {"svar": ref}).collect().item()


@each("kriterier")
def test_columns_say_the_same_of_a_criterion(
    edition: Edition, measured: dict[date, Plan], example: Example
) -> None:
    expected = example.case.get("status", STATUS[TRUTH[example.case["alle"]]])
    found = _column(edition, measured, example, "", What.STATUS)
    assert STATUSES[found].value == expected  # type: ignore[call-overload]


@each("tabeller")
def test_columns_say_the_same_of_a_table(
    edition: Edition, measured: dict[date, Plan], example: Example
) -> None:
    row = _column(edition, measured, example, "omfang", What.ROW)
    rows = edition.standards[example.ydelse].tilbud.tabeller["omfang"].rows
    udfald, value = example.case["udfald"], example.case.get("vaerdi")
    if udfald == "flere_mulige":
        assert row is None
    elif udfald == "ingen_raekke":
        assert row == NO_ROW
    else:
        assert isinstance(row, int)
        assert row_json(rows[row])["vaerdi"] == value


@each("formler")
def test_columns_come_to_the_same_oere(
    edition: Edition, measured: dict[date, Plan], example: Example
) -> None:
    oere = _column(edition, measured, example, "betaling", What.AMOUNT)
    amount = example.case["beloeb"]
    assert oere == (None if amount is None else int(Decimal(amount) * 100))

"""Every construct of the language on every back end, unknowns included."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import narwhals as nw
import pytest
from populations.coded_table import coded_table
from spec.reference_page import PAGE, page
from spec.spec_catalogue import DAY, Example, build, citizen, examples

from visitator.grundlag.answer import answer_json
from visitator.grundlag.assess import assess
from visitator.grundlag.case import Case
from visitator.rules.columns.frames import answered
from visitator.rules.columns.plan import STATUSES, Answer, Plan, RuleSet, What, plan
from visitator.rules.edition import Edition
from visitator.rules.explain import explain_offer, explain_table
from visitator.rules.questions import outlook
from visitator.rules.report import row_json, table_json
from visitator.rules.standards import Status
from visitator.rules.survey import NO_ROW, survey

TRUTH = {"sandt": True, "falsk": False, "ukendt": None}
STATUS = {True: "omfattet", False: "ikke_omfattet", None: "uafklaret"}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return build(tmp_path_factory.mktemp("spec") / "katalog")


def each(part: str) -> pytest.MarkDecorator:
    """Every case of a part of the table, named by what is known in it."""
    found = examples(part)
    ids = [f"{e.navn}: {e.case['fakta']} {e.case.get('bevillinger', '')}" for e in found]
    return pytest.mark.parametrize("example", found, ids=ids)


@each("kriterier")
def test_a_criterion_comes_out_as_its_table_says(edition: Edition, example: Example) -> None:
    offer = edition.standards[example.ydelse].tilbud
    result = explain_offer(offer, citizen(edition, example.case))
    every = TRUTH[example.case["alle"]]
    binding = TRUTH[example.case.get("bindende", example.case["alle"])]
    assert (result.reason.outcome, result.reason.binding) == (every, binding)
    assert result.status.value == example.case.get("status", STATUS[every])


@each("kriterier")
def test_decision_diagrams_say_the_same(edition: Edition, example: Example) -> None:
    standard = edition.standards[example.ydelse]
    situation = citizen(edition, example.case)
    surveyed = survey(standard, edition.space.cells, situation.not_assessed)
    known = edition.space.known(situation)
    view = outlook(standard, surveyed, situation, known, edition.vocabulary)
    expected = example.case.get("status", STATUS[TRUTH[example.case["alle"]]])
    assert view.statuses[standard.id].value == expected
    assert bool(view.missing[standard.id].status) is (expected == Status.UAFKLARET.value)


@each("tabeller")
def test_a_table_comes_out_as_its_table_says(edition: Edition, example: Example) -> None:
    table = edition.standards[example.ydelse].tilbud.tabeller["omfang"]
    found = table_json(explain_table(table, citizen(edition, example.case)))
    case = example.case
    assert found["udfald"] == case["udfald"]
    assert found["vaerdi"] == case.get("vaerdi")
    assert found.get("maaske_ingen", False) is (case.get("maaske_ingen") == "ja")
    if "valg" in case:
        assert found["mulige"] == case["valg"]
    else:
        assert len(found["mulige"]) == case.get("mulige", 0)


@each("formler")
def test_a_formula_comes_out_as_its_table_says(edition: Edition, example: Example) -> None:
    situation = citizen(edition, example.case)
    case = Case("proeve", situation, (), "ny", {}, {}, {}, {})
    basis = assess(edition, case)
    found = next(y for y in answer_json(basis)["ydelser"] if y["id"] == example.ydelse)
    payment = found["betaling"]
    assert payment["beloeb"] == example.case["beloeb"]
    assert found["mangler_omfang"] == example.case.get("mangler", [])
    assert payment["uden_sats"] == example.case.get("uden_sats", [])
    assert payment["afventer"] == example.case.get("afventer", [])
    for key in ("enhed", "retning"):
        assert payment[key] == example.case.get(key, payment[key])
    if "linjer" in example.case:
        assert [line["beloeb"] for line in payment["mellemregning"]] == example.case["linjer"]


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


def test_the_reference_page_is_made_of_this_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()

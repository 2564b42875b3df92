"""Every construct of the language on every back end, unknowns included."""

from __future__ import annotations

from typing import Any

from spec.reference_page import PAGE, page
from spec.spec_catalogue import DATED, STATUS, TRUTH, Example, answered, citizen, each, read

from visitator.grundlag.answer import answer_json
from visitator.grundlag.assess import assess
from visitator.grundlag.case import Case
from visitator.rules.edition import Edition
from visitator.rules.explain import explain_offer, explain_table
from visitator.rules.questions import outlook
from visitator.rules.report import table_json
from visitator.rules.standards import Status
from visitator.rules.survey import survey


@each("svar")
def test_an_answer_is_taken_or_refused_as_its_table_says(
    edition: Edition, example: Example
) -> None:
    found = read(edition, example.case)
    expected = example.case.get("fejl")
    assert [f"{fault.what} {fault.remedy}" for fault in found.faults] == [expected] * bool(expected)


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
    assert payment.get("advarsel") == example.case.get("advarsel")
    assert (payment["udfald"] == "uden_beloeb") is (payment["beloeb"] is None)
    about_rates = [told for told in found["advarsler"] if told.startswith("Ingen sats for året")]
    assert len(about_rates) == bool(payment["uden_sats"])
    others = [told for told in found["advarsler"] if told not in about_rates]
    assert others == [each for each in [example.case.get("advarsel")] if each]
    for key in ("enhed", "retning"):
        assert payment[key] == example.case.get(key, payment[key])
    if "linjer" in example.case:
        assert [line["beloeb"] for line in payment["mellemregning"]] == example.case["linjer"]


def known(value: Any) -> Any:
    return None if value == "ukendt" else value


@each("ure")
def test_a_clock_comes_out_as_its_table_says(edition: Edition, example: Example) -> None:
    answer = answered(edition, example)
    (found,) = [
        each for group, hvad in DATED.items() for each in answer[group] if each["hvad"] == hvad
    ]
    assert found["dato"] == known(example.case["dato"])
    assert found.get("overskredet", []) == example.case.get("overskredet", [])
    if "plan" in example.case:
        days = [each if isinstance(each, str) else each["dato"] for each in found["plan"]]
        assert days == example.case["plan"]


@each("konti")
def test_an_account_comes_out_as_its_table_says(edition: Edition, example: Example) -> None:
    (account,) = answered(edition, example)["konti"]
    (found,) = account["opgoerelser"]
    assert str(found["tilbage"] or 0) == str(known(example.case["tilbage"]) or 0)
    assert (found["tilbage"] is None) is (example.case["tilbage"] == "ukendt")
    for key in ("enhed", "til", "udloebet", "uvist"):
        if key in example.case:
            assert found[key] == known(example.case[key])


def test_the_reference_page_is_made_of_this_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()

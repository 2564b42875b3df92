"""Random rules over random tables of citizens: columns say what the reference says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import narwhals as nw
import polars as pl
from generative.strategies import DAY, KILDE, VOCABULARY, partial_facts, space_of, standards
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from populations.coded_table import coded_table

from visitator.rules.amounts import PAYMENT
from visitator.rules.calculation import evaluate
from visitator.rules.columns.frames import answered
from visitator.rules.columns.plan import STATUSES, Answer, Plan, RuleSet, What, plan
from visitator.rules.columns.untranslatable import UntranslatableError
from visitator.rules.criteria import All, Hjemmel, Mark, Styrke
from visitator.rules.explain import explain_offer
from visitator.rules.facts import Art, Fact, FactType, Value
from visitator.rules.formulas import (
    Divide,
    Expression,
    FactRef,
    Formula,
    Greatest,
    Least,
    Line,
    Minus,
    Number,
    Plus,
    Round,
    Times,
    WholeSteps,
)
from visitator.rules.rounding import Rounding, round_to
from visitator.rules.situation import Situation
from visitator.rules.standards import Kvalitetsstandard, Offer
from visitator.rules.survey import NO_ROW
from visitator.rules.tables import Payment, Row, Table, TableResult, Udfald
from visitator.rules.units import Unit

PEOPLE = 20


@settings(max_examples=60)
@given(standards(), st.data())
def test_status_and_winning_row_of_random_rules(
    standard: Kvalitetsstandard, data: st.DataObject
) -> None:
    space = space_of(standard)
    people = [_citizen(data, data.draw(partial_facts(space))) for _ in range(PEOPLE)]
    found = plan(RuleSet({standard.id: standard}, VOCABULARY, {}, DAY), ("pligt",))
    got = _measured(found, people)
    for citizen, (status, row) in zip(people, got, strict=True):
        expected = explain_offer(standard.tilbud, citizen)
        assert status == STATUSES.index(expected.status)
        assert row == _row(standard, expected.tabeller["pligt"])


def _citizen(data: st.DataObject, facts: Mapping[str, Value]) -> Situation:
    """A citizen some of whose unknown themes are left out of the assessment on purpose."""
    themes = [name for name in ("tema.a", "tema.b") if name not in facts]
    left_out = {name for name in themes if data.draw(st.booleans())}
    return Situation(DAY, dict(facts), frozenset(left_out), ())


def _row(standard: Kvalitetsstandard, result: TableResult) -> int | None:
    if result.udfald is Udfald.FLERE_MULIGE:
        return None
    rows = standard.tilbud.tabeller["pligt"].rows
    return NO_ROW if result.row is None else rows.index(result.row)


def _measured(found: Plan, people: Sequence[Situation]) -> list[tuple[int | None, int | None]]:
    table = coded_table(people, VOCABULARY, space_of(), VOCABULARY)
    names = {f"svar{n}": ref for n, ref in enumerate(found.answers.values())}
    frame = nw.from_native(table.lazy())
    return list(answered(frame, found.graph, names).collect().to_native().iter_rows())


KR, ONE = Unit.parse("kr."), Unit()
MONEY = tuple(
    Fact(
        f"beloeb_{n}", FactType.KRONER, "?", "b", "", "", Art.OPLYSNING, "borger", (), "kr.", (), n
    )
    for n in range(3)
)
AMOUNTS = {fact.id: fact for fact in MONEY}

numbers = st.decimals(0, 2000, places=2).map(lambda n: Number(n, KR))
shares = st.sampled_from(("0.05", "0.1", "0.3", "12", "3")).map(lambda n: Number(Decimal(n), ONE))
roundings = st.sampled_from(tuple(Rounding))
steps = st.sampled_from(("0.01", "1", "100", "0.25")).map(Decimal)


def _calculated(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    two = st.tuples(parts, parts)
    return st.one_of(
        two.map(Plus),
        two.map(lambda pair: Minus(*pair)),
        two.map(Least),
        two.map(Greatest),
        st.tuples(parts, shares).map(Times),
        st.tuples(parts, shares).map(lambda pair: Divide(*pair)),
        st.builds(Round, parts, steps, roundings),
    )


expressions = st.recursive(
    st.one_of(numbers, st.sampled_from(MONEY).map(lambda fact: FactRef(fact.id, KR))),
    _calculated,
    max_leaves=6,
)
amounts = st.one_of(st.none(), st.decimals(0, 100000, places=2))


@settings(max_examples=100)
@given(expressions, st.lists(st.tuples(amounts, amounts, amounts), min_size=1, max_size=10))
def test_amounts_of_random_formulas_to_the_oere(
    expression: Expression, people: list[tuple[Decimal | None, ...]]
) -> None:
    _agree(expression, people)


@settings(max_examples=60)
@given(expressions, st.lists(st.tuples(amounts, amounts, amounts), min_size=1, max_size=10))
def test_a_share_of_an_unknown_size_and_whole_steps_of_it(
    expression: Expression, people: list[tuple[Decimal | None, ...]]
) -> None:
    _agree(Times((expression, Divide(FactRef("beloeb_0", KR), FactRef("beloeb_1", KR)))), people)
    _agree(WholeSteps(expression, FactRef("beloeb_2", KR)), people)


def _paying(formula: Formula) -> Kvalitetsstandard:
    everybody = All((), Mark("maalgruppe", "", Styrke.BINDENDE, Hjemmel.KOMMUNE, KILDE))
    payment = Payment("egenbetaling", "", formula)
    row = Row("betaling[0]", None, payment, Styrke.BINDENDE, KILDE, None)
    offer = Offer("sel-1", "sel-1", None, everybody, {PAYMENT: Table(PAYMENT, (row,))}, ())
    return Kvalitetsstandard(offer, "lov", None, KILDE, None, (), (), (), (), (), (), {})


def _agree(expression: Expression, people: list[tuple[Decimal | None, ...]]) -> None:
    formula = Formula((Line("svar", "svar", expression, KR),), "svar", None)
    try:
        found = plan(RuleSet({"sel-1": _paying(formula)}, AMOUNTS, {}, DAY), (PAYMENT,))
    except UntranslatableError:
        # More digits than there is room for: that is told when a catalogue is translated.
        reject()
    amount = found.answers[Answer("sel-1", "", PAYMENT, What.AMOUNT)]
    schema = {fact.id: pl.Int64 for fact in MONEY}
    codes = [[None if a is None else int(a * 100) for a in person] for person in people]
    table = pl.DataFrame(codes, schema=schema, orient="row")
    frame = nw.from_native(table.lazy())
    got = answered(frame, found.graph, {"svar": amount}).collect().to_native()["svar"].to_list()
    for person, oere in zip(people, got, strict=True):
        facts = dict(zip(AMOUNTS, person, strict=True))
        exact = evaluate(formula, facts, {}, DAY).amount
        right = None if exact is None else round_to(exact, Decimal("0.01"), Rounding.NAERMEST)
        assert oere == (None if right is None else int(right * 100))

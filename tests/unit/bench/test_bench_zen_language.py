"""What the comparison with zen-engine asks of it, also for constructs København does not use."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from bench.zen_language import Expressions, plain

from visitator.rules.citations import Citation
from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Between,
    Criterion,
    FactTest,
    Granted,
    Hjemmel,
    Mark,
    Not,
    OneOf,
    Share,
    Styrke,
)

BINDING = Mark("", "", Styrke.BINDENDE, Hjemmel.KOMMUNE, Citation("dokument", "1"))
GUIDING = Mark("", "", Styrke.VEJLEDENDE, Hjemmel.KOMMUNE, Citation("dokument", "1"))


def ja(fact: str, mark: Mark = BINDING) -> FactTest:
    return FactTest(fact, OneOf(frozenset({"ja"})), mark)


def expressions(criterion: Criterion) -> dict[str, str]:
    found = Expressions()
    found.add_status("sel-85", criterion)
    return found.named


def binding(criterion: Criterion) -> str:
    return expressions(criterion)["sel_85"].partition(" ? (")[0]


def test_status_follows_from_the_binding_criteria_first() -> None:
    adult = FactTest("alder", Between(18, True, None, False), BINDING)
    level = FactTest("samlet_funktionsniveau", OneOf(frozenset("CDE")), GUIDING)
    assert expressions(All((adult, level), BINDING)) == {
        "test_0": "alder >= 18",
        "test_1": "samlet_funktionsniveau in ['C', 'D', 'E']",
        "sel_85": "($.test_0 and true) ? (($.test_0 and $.test_1) ? 'omfattet' : "
        "'vejledende_uden_for') : 'ikke_omfattet'",
    }


def test_a_test_that_occurs_twice_is_asked_once() -> None:
    assert [*expressions(AnyOf((ja("a"), ja("a")), BINDING))] == ["test_0", "sel_85"]


def test_a_guiding_node_under_ikke_counts_as_met() -> None:
    assert binding(Not(AnyOf((ja("a"), ja("b", GUIDING)), BINDING), BINDING)) == (
        "((not $.test_0) and true)"
    )


@pytest.mark.parametrize(("count", "needed"), [(1, 3), (2, 2), (3, 1)])
def test_not_at_least_so_many_is_enough_that_fail(count: int, needed: int) -> None:
    criterion = Not(AtLeast(count, (ja("a"), ja("b"), ja("c")), BINDING), BINDING)
    assert binding(criterion) == (
        "(((not $.test_0) ? 1 : 0) + ((not $.test_1) ? 1 : 0) + ((not $.test_2) ? 1 : 0)"
        f" >= {needed})"
    )


@pytest.mark.parametrize(("strict", "needed"), [(True, 2), (False, 1)])
def test_more_than_half_of_two_themes_is_both(strict: bool, needed: int) -> None:
    share = Share(("tema.a", "tema.b"), OneOf(frozenset("4")), Fraction(1, 2), strict, BINDING)
    found = expressions(share)
    assert found["test_0"] == "tema_a == '4'"
    assert binding(share) == f"(($.test_0 ? 1 : 0) + ($.test_1 ? 1 : 0) >= {needed})"


def test_an_existing_grant_is_a_fact_of_its_own() -> None:
    assert expressions(Granted("sel-97", date(2020, 1, 1), None, BINDING))["test_0"] == (
        "bevilget_sel_97_2020_01_01 == 'ja'"
    )


def test_amounts_are_whole_oere_and_dates_whole_days() -> None:
    assert plain(Decimal("1250.50")) == 125050
    assert plain(date(2021, 1, 1)) == plain(date(2020, 12, 31)) + 1  # type: ignore[operator]
    dear = FactTest("pris", Between(None, False, Decimal("100.50"), False), BINDING)
    assert expressions(dear)["test_0"] == "pris < 10050"

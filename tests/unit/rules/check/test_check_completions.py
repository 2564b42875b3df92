"""The three-valued logic sees all that follows, in standards small enough to be sure of it."""

from __future__ import annotations

from itertools import product

from generative.strategies import completions, situation, space_of, standards
from hypothesis import assume, given, settings
from unit.rules.check.faultless_catalogue import FACTS, STANDARD, SmallCatalogue

from visitator.rules.cells import AnswerSpace
from visitator.rules.check.partial_cases import PartialCases
from visitator.rules.explain import explain, explain_offer, explain_table
from visitator.rules.facts import Value
from visitator.rules.fewest_facts import fewest_facts, outcome_of
from visitator.rules.standards import Kvalitetsstandard, Status
from visitator.rules.survey import NO_ROW, facts_in
from visitator.rules.tables import TableResult

MOST_CASES = 1_000


def test_a_fact_that_is_tried_twice_and_leaves_no_choice(small: SmallCatalogue) -> None:
    small.change(
        STANDARD,
        "    - nedsat: ja\n",
        "    - en_af:\n        - nedsat: ja\n        - alle: [nedsat: nej, niveau: E]\n"
        "        - alle: [nedsat: nej, niveau: {hoejst: D}]\n",
    )
    found = [told for told in small.told() if "kendt" in told]
    assert found == [
        "sel-85.yaml:9 Er kun alder: 18, niveau: A kendt, er sel-85 uafklaret, "
        "men alle svar på resten giver vejledende_uden_for."
    ]


def test_rows_that_together_leave_no_choice(small: SmallCatalogue) -> None:
    small.change(
        STANDARD,
        "{fra: 4, til: ubegraenset}",
        "{naar: {niveau: {en_af: [A, B, D, E]}}, fra: 4, til: ubegraenset}",
    )
    found = [told for told in small.told() if "kendt" in told]
    assert found == [
        "sel-85.yaml:17 Er intet kendt, kan «omfang» se ud til at være uden række, "
        "men alle svar giver en."
    ]


def test_a_row_that_only_seems_possible(small: SmallCatalogue) -> None:
    small.change(
        STANDARD,
        "    - {fra: 4, til: ubegraenset}\n",
        "    - {naar: {alle: [niveau: {under: C}, nedsat: ja]}, fra: 1, til: 4}\n"
        "    - {naar: {niveau: {under: C}}, fra: 3, til: 4}\n"
        "    - {fra: 4, til: ubegraenset}\n",
    )
    found = [told for told in small.told() if "kendt" in told]
    assert found == [
        "sel-85.yaml:18 Er kun nedsat: ja kendt, kan række 3 i «omfang» se ud til at vinde, "
        "men intet svar giver den."
    ]


def test_a_standard_with_too_many_combinations_is_refused(small: SmallCatalogue) -> None:
    """Seventeen pairs of facts, each fact in two places, need more than 100,000 nodes."""
    names = [f"{side}{n}" for side in "xy" for n in range(17)]
    for name in names:
        small.add(
            FACTS,
            f"  - {{id: {name}, type: ja/nej, betegnelse: {name}, spoergsmaal: X?, "
            "art: oplysning, besvares_af: borger}\n",
        )
    everyone = ", ".join(f"{name}: ja" for name in names)
    pairs = ", ".join(f"alle: [x{n}: ja, y{n}: ja]" for n in range(17))
    small.change(
        STANDARD,
        "    - nedsat: ja\n",
        f"    - nedsat: ja\n    - en_af: [{everyone}]\n    - en_af: [{pairs}]\n",
    )
    (fault,) = small.faults(with_texts=False)
    assert fault.place.line == 7
    assert fault.what == "Reglerne giver over 100000 kombinationer, som ikke kan regnes igennem."
    assert fault.remedy.startswith("Del kriteriet op, eller brug færre fakta flere steder: ")
    assert "x0" in fault.remedy
    assert "nedsat" not in fault.remedy


def partial_cases(space: AnswerSpace) -> list[dict[str, Value]]:
    """Every partly known citizen that rules can tell apart."""
    choices = [(None, *cells.examples) for cells in space.cells.values()]
    return [
        {name: v for name, v in zip(space.cells, values, strict=True) if v is not None}
        for values in product(*choices)
    ]


def few_enough(standard: Kvalitetsstandard) -> AnswerSpace:
    space = space_of(standard)
    size = 1
    for cells in space.cells.values():
        size *= len(cells) + 1
    assume(size <= MOST_CASES)
    return space


def cells_of(facts: tuple[str, ...], space: AnswerSpace, known: dict[str, Value]) -> dict[int, int]:
    return {
        number: space.cells[fact].locate(known[fact])
        for number, fact in enumerate(facts)
        if fact in known
    }


def rows_that_may_win(result: TableResult) -> frozenset[str | int]:
    rows = result.mulige if result.row is None else (result.row,)
    named = {row.sti for row in rows}
    return frozenset(named | {NO_ROW} if result.may_miss or not rows else named)


@settings(max_examples=60)
@given(standards())
def test_both_readings_of_a_status_are_those_of_brute_force(standard: Kvalitetsstandard) -> None:
    space = few_enough(standard)
    criterion = standard.tilbud.maalgruppe
    facts = facts_in([criterion])
    cases = PartialCases(facts, space.cells)
    kleene, exact = cases.kleene_status(criterion), cases.exact_status(criterion)
    weaker: set[int] = set()
    used = AnswerSpace({fact: space.cells[fact] for fact in facts}, {})
    for known in partial_cases(used):
        here = cells_of(facts, space, known)
        status = explain_offer(standard.tilbud, situation(known)).status
        possible = {
            explain_offer(standard.tilbud, situation(complete)).status
            for complete in completions(used, known)
        }
        assert outcome_of(cases.builder, kleene, here) is status
        assert outcome_of(cases.builder, exact, here) == frozenset(possible)
        if status is Status.UAFKLARET and len(possible) == 1:
            weaker.add(len(known))
    differs = cases.builder.apply(lambda k, e: k is Status.UAFKLARET and len(e) == 1, kleene, exact)
    example = fewest_facts(cases.builder, differs)
    assert (None if example is None else len(example)) == min(weaker, default=None)


@settings(max_examples=60)
@given(standards())
def test_both_readings_of_a_table_are_those_of_brute_force(standard: Kvalitetsstandard) -> None:
    space = few_enough(standard)
    table = standard.tilbud.tabeller["pligt"]
    conditions = [row.naar for row in table.rows if row.naar is not None]
    facts = facts_in(conditions)
    cases = PartialCases(facts, space.cells)
    kleene, exact = cases.kleene_rows(table), cases.exact_rows(table)

    def named(numbers: object) -> frozenset[str | int]:
        assert isinstance(numbers, frozenset)
        return frozenset(n if n == NO_ROW else table.rows[n].sti for n in numbers)

    used = AnswerSpace({fact: space.cells[fact] for fact in facts}, {})
    for known in partial_cases(used):
        here = cells_of(facts, space, known)
        found = rows_that_may_win(explain_table(table, situation(known)))
        possible = frozenset[str | int]().union(
            *(
                rows_that_may_win(explain_table(table, situation(complete)))
                for complete in completions(used, known)
            )
        )
        assert named(outcome_of(cases.builder, kleene, here)) == found
        assert named(outcome_of(cases.builder, exact, here)) == possible


@settings(max_examples=60)
@given(standards())
def test_a_criterion_reads_the_same_under_ikke(standard: Kvalitetsstandard) -> None:
    space = few_enough(standard)
    criterion = standard.tilbud.maalgruppe
    facts = facts_in([criterion])
    cases = PartialCases(facts, space.cells)
    for guided in (True, False):
        root = cases.kleene_truth(criterion, guided=guided, negated=True)
        for known in partial_cases(AnswerSpace({f: space.cells[f] for f in facts}, {})):
            reason = explain(criterion, situation(known), negated=True)
            expected = reason.outcome if guided else reason.binding
            assert outcome_of(cases.builder, root, cells_of(facts, space, known)) is expected


def test_variants_may_disagree_on_rows_that_overlap(small: SmallCatalogue) -> None:
    """With nedsat known and niveau unknown, the joined table keeps rows that the first variant
    has taken; no rewriting of it could show that, so it is no fault."""
    small.add(
        STANDARD,
        "varianter:\n"
        "  tung:\n"
        "    titel: Tung støtte\n"
        "    trin: 2\n"
        "    maalgruppe: {alle: [nedsat: ja, niveau: {mindst: D}]}\n"
        "    omfang: {fra: 4, til: ubegraenset, enhed: timer/uge, kilde: 3 Omfang}\n"
        "  almindelig: {titel: Almindelig støtte, trin: 2}\n",
    )
    small.change(
        STANDARD,
        "    - {fra: 4, til: ubegraenset}\n",
        "    - {naar: {niveau: D}, fra: 1, til: 4}\n    - {fra: 4, til: ubegraenset}\n",
    )
    assert [told for told in small.told() if "kendt" in told] == []

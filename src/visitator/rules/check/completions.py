"""Check: the three-valued logic sees all that follows from what is known.

Where every completion of what is unknown comes to the same, the reference back end should say so.
It does not where a fact is tested in several places that together leave no choice; the criterion
is then to be written in another way, so that both agree on every standard we publish.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from visitator.rules.cells import Cells
from visitator.rules.check.opened import Opened
from visitator.rules.check.partial_cases import PartialCases
from visitator.rules.check.places import Places
from visitator.rules.check.written_tables import written_tables
from visitator.rules.criteria import All, AnyOf, AtLeast, Criterion, Not, TargetGroup
from visitator.rules.diagram import LIMIT, TooManyCombinationsError
from visitator.rules.faults import Fault
from visitator.rules.fewest_facts import Known, fewest_facts, outcome_of
from visitator.rules.standards import Kvalitetsstandard, Offer, Status
from visitator.rules.survey import NO_ROW, facts_in
from visitator.rules.tables import Table

REMEDY = (
    "Skriv det om, så samme faktum ikke prøves flere steder, "
    "eller tilføj i en_af det, der gælder, uanset hvad svaret er."
)
Differ = Callable[[frozenset[int], frozenset[int]], bool]


def completions(catalogue: Opened) -> Iterator[Fault]:
    """A fault for each status and table that the reference back end leaves needlessly open."""
    for published in catalogue.editions:
        cells = published.edition.space.cells
        for standard, places in published.standards():
            told = set()
            for fault in _standard(standard, places, cells):
                if fault.place not in told:
                    told.add(fault.place)
                    yield fault


def _standard(
    standard: Kvalitetsstandard, places: Places, cells: Mapping[str, Cells]
) -> Iterator[Fault]:
    offers = (standard.tilbud, *standard.varianter)
    written = written_tables(standard)
    # The rows of all variants in one table overlap in ways that no rewriting of it can show, so
    # of the service as a whole it is only asked whether it sees that a single row is left.
    whole = [t for t in standard.tilbud.tabeller.values() if t not in written]
    try:
        for offer in offers:
            yield from _status(offer, places, cells)
        for tables, differ in ((written, _is_different), (whole, _is_needlessly_open)):
            for table in tables:
                if table.settled is None:
                    yield from _table(table, differ, places, cells)
    except TooManyCombinationsError:
        what = f"Uvisheden i {standard.id} giver over {LIMIT} kombinationer, som ikke kan prøves."
        yield Fault(places.of("ydelse"), what, "Del kriterierne op.")


def _status(offer: Offer, places: Places, cells: Mapping[str, Cells]) -> Iterator[Fault]:
    facts = facts_in([offer.maalgruppe])
    cases = PartialCases(facts, cells)
    kleene, exact = cases.kleene_status(offer.maalgruppe), cases.exact_status(offer.maalgruppe)
    differs = cases.builder.apply(_status_is_weaker, kleene, exact)
    known = fewest_facts(cases.builder, differs)
    if known is None:
        return
    (status,) = _outcomes(cases, exact, known)
    culprit = _culprit(cases, offer.maalgruppe, known) or offer.maalgruppe
    yield Fault(
        places.of(culprit.mark.sti),
        f"{_told(known, facts, cells)}, er {offer.id} uafklaret, "
        f"men alle svar på resten giver {status}.",
        REMEDY,
    )


def _table(
    table: Table, differ: Differ, places: Places, cells: Mapping[str, Cells]
) -> Iterator[Fault]:
    conditions = [row.naar for row in table.rows if row.naar is not None]
    facts = facts_in(conditions)
    cases = PartialCases(facts, cells)
    kleene, exact = cases.kleene_rows(table), cases.exact_rows(table)
    known = fewest_facts(cases.builder, cases.builder.apply(differ, kleene, exact))
    if known is None:
        return
    extra = max(_outcomes(cases, kleene, known) - _outcomes(cases, exact, known))
    culprits = [_culprit(cases, condition, known) for condition in conditions]
    named = next((found.mark.sti for found in culprits if found is not None), None)
    which = f"kan række {extra + 1} i «{table.emne}» se ud til at vinde, men intet svar giver den"
    if extra == NO_ROW:
        which = f"kan «{table.emne}» se ud til at være uden række, men alle svar giver en"
    sti = named or table.rows[extra].sti
    yield Fault(places.of(sti), f"{_told(known, facts, cells)}, {which}.", REMEDY)


def _status_is_weaker(kleene: Status, exact: frozenset[Status]) -> bool:
    return kleene is Status.UAFKLARET and len(exact) == 1


def _is_different(kleene: frozenset[int], exact: frozenset[int]) -> bool:
    return kleene != exact


def _is_needlessly_open(kleene: frozenset[int], exact: frozenset[int]) -> bool:
    return len(kleene) > 1 and len(exact) == 1


def _outcomes(cases: PartialCases, root: int, known: Known) -> frozenset[Any]:
    found = outcome_of(cases.builder, root, known)
    assert isinstance(found, frozenset)
    return found


def _culprit(cases: PartialCases, node: Criterion, known: Known) -> Criterion | None:
    """The innermost criterion that is unknown although all completions agree on it."""
    for guided in (True, False):
        found = _innermost(cases, node, known, guided=guided, negated=False)
        if found is not None:
            return found
    return None


def _innermost(
    cases: PartialCases, node: Criterion, known: Known, *, guided: bool, negated: bool
) -> Criterion | None:
    below: tuple[Criterion, ...] = ()
    match node:
        case All() | AnyOf() | AtLeast():
            below = node.parts
        case Not() | TargetGroup():
            below = (node.part,)
    turned = negated is not isinstance(node, Not)
    for part in below:
        found = _innermost(cases, part, known, guided=guided, negated=turned)
        if found is not None:
            return found
    kleene = cases.kleene_truth(node, guided=guided, negated=negated)
    exact = cases.exact_truth(node, guided=guided, negated=negated)
    is_open = outcome_of(cases.builder, kleene, known) is None
    return node if is_open and len(_outcomes(cases, exact, known)) == 1 else None


def _told(known: Known, facts: tuple[str, ...], cells: Mapping[str, Cells]) -> str:
    """The case in words: «Er kun alder: 18 kendt»."""
    answers = [
        f"{facts[variable]}: {cells[facts[variable]].examples[cell]}"
        for variable, cell in sorted(known.items())
    ]
    return f"Er kun {', '.join(answers)} kendt" if answers else "Er intet kendt"

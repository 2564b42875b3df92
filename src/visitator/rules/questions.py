"""Which facts are missing, and which to ask for first.

A fact is missing if two ways of completing what is unknown that differ only in it come to
different outcomes. Nothing else is worth a citizen's time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from visitator.rules.amounts import subject_of
from visitator.rules.cells import AnswerSpace
from visitator.rules.diagram import Diagram
from visitator.rules.facts import Vocabulary
from visitator.rules.situation import Situation
from visitator.rules.standards import Kvalitetsstandard, Offer, Status
from visitator.rules.survey import STATUS, Survey
from visitator.rules.tables import CALCULATION, formula_of, named_by

GRANTS_FACT = "bevillinger"
BIRTH_FACT = "foedselsdato"


class Missing(NamedTuple):
    """Ids of facts to ask for: what can change the status, and what only the tables."""

    status: tuple[str, ...]
    omfang: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """What may still come of a standard for one citizen.

    ``variables`` are the facts of the diagram, ``asked`` the fact a person is asked for in order
    to know each of them. ``statuses`` is exact: uafklaret only if completions disagree.
    """

    standard: Kvalitetsstandard
    variables: tuple[str, ...]
    asked: tuple[str, ...]
    diagram: Diagram
    roots: Mapping[tuple[str, str], int]
    statuses: Mapping[str, Status]
    missing: Mapping[str, Missing]


def outlook(
    standard: Kvalitetsstandard,
    survey: Survey,
    situation: Situation,
    known: Mapping[str, int],
    vocabulary: Vocabulary,
) -> Outlook:
    """What may still come, ``known`` being the cells of the facts already known."""
    cells = {n: known[fact] for n, fact in enumerate(survey.facts) if fact in known}
    diagram, ends = survey.diagram.restrict(list(survey.roots.values()), cells)
    roots = dict(zip(survey.roots, ends, strict=True))
    asked = tuple([_asked_as(fact, situation, vocabulary) for fact in survey.facts])
    statuses: dict[str, Status] = {}
    missing: dict[str, Missing] = {}
    for offer in (standard.tilbud, *standard.varianter):
        root = roots[offer.id, STATUS]
        status = diagram.outcome(root) if root < 0 else Status.UAFKLARET
        assert isinstance(status, Status)
        statuses[offer.id] = status
        payable = _payable(offer, diagram, roots)
        tables = [roots[offer.id, e] for e in payable.subjects if (offer.id, e) in roots]
        for_status = {asked[n] for n in diagram.support(root)}
        for_tables = {asked[n] for n in diagram.support(*tables)}
        if status is not Status.IKKE_OMFATTET:
            unknown = payable.facts - situation.facts.keys()
            for_tables |= {vocabulary[fact].asked_as for fact in unknown}
        missing[offer.id] = Missing(
            _in_order(for_status, vocabulary), _in_order(for_tables - for_status, vocabulary)
        )
    return Outlook(standard, survey.facts, asked, diagram, roots, statuses, missing)


def _asked_as(fact: str, situation: Situation, vocabulary: Vocabulary) -> str:
    if fact in vocabulary:
        ground = vocabulary[fact].asked_as
        # What follows by a rate that nobody has found is asked for itself.
        return fact if ground in situation.facts else ground
    return GRANTS_FACT if situation.grants is None else BIRTH_FACT


def _in_order(facts: Iterable[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(sorted(facts, key=lambda fact: vocabulary[fact].order))


def _payable(offer: Offer, diagram: Diagram, roots: Mapping[tuple[str, str], int]) -> _Payable:
    """What is worked out for the payment and the scope, by the rows that may still win."""
    found = _Payable(set(offer.asked))
    waiting = [emne for emne in offer.worked if not emne.startswith(CALCULATION)]
    while waiting:
        emne = waiting.pop()
        found.subjects.add(emne)
        rows = offer.tabeller[emne].rows
        root = roots.get((offer.id, emne))
        winners = {0} if root is None else diagram.reachable_outcomes(root)
        for row in (row for number, row in enumerate(rows) if number in winners):
            formula = formula_of(row)
            if formula is not None:
                found.facts.update(formula.facts)
            below = map(subject_of, named_by(row))
            waiting += [e for e in below if e not in found.subjects and e in offer.tabeller]
    return found


@dataclass(slots=True)
class _Payable:
    """The subjects that an outcome rests on, and the facts that their formulas work with.

    A calculation that nothing names is made only when somebody asks for it, so what it lacks is
    no reason to ask a citizen.
    """

    subjects: set[str]
    facts: set[str] = field(default_factory=set)


def next_questions(
    outlooks: Sequence[Outlook],
    space: AnswerSpace,
    vocabulary: Vocabulary,
    not_asked: frozenset[str],
) -> tuple[str, ...]:
    """The facts worth asking for now, best first.

    While a status is open: the one that leaves fewest open after its worst answer, then catalogue
    order. After that, what the tables of the services still need, then what variants do. Facts in
    ``not_asked`` (cannot be had, left out on purpose) are never asked for.
    """
    for stage in (_for_status, _for_tables, _for_variants):
        candidates = {fact for view in outlooks for fact in stage(view)} - not_asked
        if candidates:
            order = {fact: vocabulary[fact].order for fact in candidates}
            if stage is _for_status:
                left = {fact: _left_open(fact, outlooks, space) for fact in candidates}
                return tuple(sorted(candidates, key=lambda fact: (left[fact], order[fact])))
            return tuple(sorted(candidates, key=lambda fact: order[fact]))
    return ()


def _for_status(view: Outlook) -> Iterable[str]:
    return view.missing[view.standard.id].status


def _for_tables(view: Outlook) -> Iterable[str]:
    return view.missing[view.standard.id].omfang


def _for_variants(view: Outlook) -> Iterator[str]:
    for variant in view.standard.varianter:
        yield from view.missing[variant.id].status
        yield from view.missing[variant.id].omfang


def _left_open(fact: str, outlooks: Sequence[Outlook], space: AnswerSpace) -> int:
    """How many statuses are still open after the answer that settles fewest."""
    openers = [view for view in outlooks if view.statuses[view.standard.id] is Status.UAFKLARET]
    touched = [view for view in openers if fact in view.missing[view.standard.id].status]
    names = sorted(
        {
            name
            for view in touched
            for name, asked in zip(view.variables, view.asked, strict=True)
            if asked == fact
        }
    )
    worst = 0
    for cells in product(*[range(len(space.cells[name])) for name in names]):
        answer = dict(zip(names, cells, strict=True))
        worst = max(worst, sum(not _settled(view, answer) for view in touched))
        if worst == len(touched):
            break
    return len(openers) - len(touched) + worst


def _settled(view: Outlook, answer: Mapping[str, int]) -> bool:
    numbered = {n: answer[name] for n, name in enumerate(view.variables) if name in answer}
    return view.diagram.settled_by(view.roots[view.standard.id, STATUS], numbered)

"""What the reference back end says of a row of a population, in the codes of columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter
from typing import Any

from visitator.rules.amounts import is_free, subject_of, worked_out
from visitator.rules.cells import Cells, tests_in
from visitator.rules.columns.plan import STATUSES, Answer, RuleSet, What
from visitator.rules.criteria import Criterion, Granted
from visitator.rules.explain import explain, explain_table
from visitator.rules.facts import CASE_DAY, CASE_KIND, Fact, FactType, Value, Vocabulary
from visitator.rules.rounding import Rounding, round_to
from visitator.rules.situation import Situation
from visitator.rules.standards import Offer
from visitator.rules.status import status_of
from visitator.rules.steps import stepped
from visitator.rules.survey import NO_ROW
from visitator.rules.tables import Amount, Package, Table, TableResult, Udfald, formula_of

OERE = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Citizen(Situation):
    """A row: whether a grant is held is told by the key of the question about it."""

    def holds_grant(self, leaf: Granted) -> bool | None:
        """What the row says of the question."""
        told = self.facts.get(leaf.key)
        return None if told is None else told == "ja"


class Reference:
    """The reference answers, each worked out once for those whose facts about it are the same.

    Two answers to a fact are the same where no rule tells them apart; to a formula only the very
    same are.
    """

    def __init__(
        self,
        rules: RuleSet,
        headers: Sequence[str],
        answers: Sequence[Answer],
        cells: Mapping[str, Cells],
    ) -> None:
        self.classes = [_Classes(cells.get(name), rules.vocabulary.get(name)) for name in headers]
        self.parts = [
            _Part(rules, offer, emne, headers, [a for a in answers if _key(a) == (y, v, emne)])
            for (y, v), offer in _offers(rules)
            for emne in dict.fromkeys(a.emne for a in answers if (a.ydelse, a.variant) == (y, v))
        ]
        self.names = [answer.navn for part in self.parts for answer in part.answers]

    def of(self, row: tuple[Any, ...]) -> tuple[int | None, ...]:
        """The answers about a row, in the order of ``names``."""
        alike = tuple([c.of(cell) for c, cell in zip(self.classes, row, strict=True)])
        return tuple([value for part in self.parts for value in part.of(row, alike)])


def _key(answer: Answer) -> tuple[str, str, str]:
    return answer.ydelse, answer.variant, answer.emne


def _offers(rules: RuleSet) -> Iterator[tuple[tuple[str, str], Offer]]:
    for standard in rules.standards.values():
        yield (standard.id, ""), standard.tilbud
        for variant in standard.varianter:
            yield (standard.id, variant.id), variant


class _Classes:
    """The answers to a fact, in classes that no criterion tells apart."""

    def __init__(self, cells: Cells | None, fact: Fact | None) -> None:
        self.cells = cells if fact is not None and fact.type.is_number else None
        self.known: dict[Any, Any] = {None: None}

    def of(self, cell: Any) -> Any:
        """The class of an answer; an answer that is compared with nothing stands for itself."""
        if self.cells is None:
            return cell
        found = self.known.get(cell)
        if found is None and cell is not None:
            found = self.known[cell] = self.cells.locate(cell)
        return found


class _Part:
    """The status of an offer, or everything about one subject of it."""

    def __init__(
        self,
        rules: RuleSet,
        offer: Offer,
        emne: str,
        headers: Sequence[str],
        answers: Sequence[Answer],
    ) -> None:
        self.rules, self.offer, self.emne, self.answers = rules, offer, emne, answers
        self.tables = _needed(offer.tabeller, emne) if emne else {}
        names = set(_facts(offer, self.tables)) if emne else _tested(offer.maalgruppe)
        asked = {_asked(name, rules.vocabulary) for name in names} | names
        self.names = [header for header in headers if header in asked]
        places = [headers.index(name) for name in self.names]
        self.pick: Callable[[tuple[Any, ...]], Any] = (
            itemgetter(*places) if places else lambda _: ()
        )
        self.known: dict[Any, tuple[int | None, ...]] = {}
        stepped_from = any(name in asked and name not in names for name in self.names)
        self.works_out = stepped_from or any(a.what is What.AMOUNT for a in answers)

    def of(self, row: tuple[Any, ...], alike: tuple[Any, ...]) -> tuple[int | None, ...]:
        """The answers about a row; ``alike`` are the classes of its cells."""
        key = self.pick(row if self.works_out else alike)
        found = self.known.get(key)
        if found is None:
            picked = self.pick(row)
            cells = picked if isinstance(picked, tuple) else (picked,)
            found = self.known[key] = tuple(self._answers(self._citizen(cells)))
        return found

    def _citizen(self, cells: tuple[Any, ...]) -> Citizen:
        vocabulary, day = self.rules.vocabulary, self.rules.day
        facts: dict[str, Value] = {}
        left_out = set()
        for name, cell in zip(self.names, cells, strict=True):
            if cell is None:
                continue
            fact = vocabulary.get(name)
            if isinstance(cell, bool):
                facts[name] = "ja" if cell else "nej"
            elif fact is not None and fact.type is FactType.TEMANIVEAU:
                if cell < 0:
                    left_out.add(name)
                else:
                    facts[name] = str(cell)
            else:
                facts[name] = cell
        facts |= stepped(facts, vocabulary, self.rules.rates, day)
        of_case: dict[str, Value] = {CASE_KIND: "ny", CASE_DAY: day}
        facts = {n: v for n, v in of_case.items() if n in vocabulary} | facts
        return Citizen(day, facts, frozenset(left_out))

    def _answers(self, citizen: Citizen) -> Iterator[int | None]:
        if not self.emne:
            reason = explain(self.offer.maalgruppe, citizen)
            yield STATUSES.index(status_of(reason.outcome, reason.binding))
            return
        results = {emne: explain_table(table, citizen) for emne, table in self.tables.items()}
        for answer in self.answers:
            yield self._answer(answer, results, citizen)

    def _answer(
        self, answer: Answer, results: Mapping[str, TableResult], citizen: Citizen
    ) -> int | None:
        result = results[self.emne]
        match answer.what:
            case What.ROW:
                return _row(self.tables[self.emne], result)
            case What.FROM | What.TO:
                return _bound(result, answer)
        if result.row is not None and is_free(result.row):
            return 0
        worked = worked_out(results, citizen, self.rules.rates).get(self.emne)
        if worked is None or worked.amount is None:
            return None
        return int(round_to(worked.amount, OERE, Rounding.NAERMEST) * 100)


def _row(table: Table, result: TableResult) -> int | None:
    if result.udfald is Udfald.FLERE_MULIGE:
        return None
    return NO_ROW if result.row is None else table.rows.index(result.row)


def _bound(result: TableResult, answer: Answer) -> int | None:
    value = result.row.vaerdi if result.row else None
    parts = value.dele if isinstance(value, Package) else (value,)
    part = parts[answer.del_] if answer.del_ < len(parts) else None
    if not isinstance(part, Amount):
        return None
    bound = part.fra if answer.what is What.FROM else part.til
    return None if bound is None else int(bound * 100)


def _needed(tables: Mapping[str, Table], emne: str) -> dict[str, Table]:
    found: dict[str, Table] = {}
    waiting = [emne]
    while waiting:
        name = waiting.pop()
        if name in tables and name not in found:
            found[name] = tables[name]
            formulas = [f for row in tables[name].rows if (f := formula_of(row))]
            waiting += [subject_of(calculation) for f in formulas for calculation in f.calculations]
    return found


def _facts(offer: Offer, tables: Mapping[str, Table]) -> Iterator[str]:
    for table in tables.values():
        for row in table.rows:
            if row.naar is not None:
                yield from _tested(row.naar)
            formula = formula_of(row)
            yield from formula.facts if formula else ()


def _tested(criterion: Criterion) -> set[str]:
    return {fact for fact, _ in tests_in(criterion)}


def _asked(name: str, vocabulary: Vocabulary) -> str:
    fact = vocabulary.get(name)
    return fact.asked_as if fact is not None and fact.steps else name

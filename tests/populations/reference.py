"""What the reference back end says of a row of a population, in the codes of columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter
from typing import Any, NamedTuple

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
        stepped_from = {fact.asked_as for fact in rules.vocabulary.values() if fact.steps}
        self.classes = [
            _Classes(None if name in stepped_from else cells.get(name), rules.vocabulary.get(name))
            for name in headers
        ]
        self.parts = [
            _Part(rules, offer, emne, headers, [a for a in answers if _key(a) == (y, v, emne)])
            for (y, v), offer in _offers(rules)
            for emne in dict.fromkeys(a.emne for a in answers if (a.ydelse, a.variant) == (y, v))
        ]
        self.names = [answer.navn for part in self.parts for answer in part.answers]
        shared: dict[Any, _Memo] = {}
        for part in self.parts:
            # A variant that inherits its tables answers about them as the service does.
            part.memo = shared.setdefault(part.asks, part.memo)

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


class _Settled(NamedTuple):
    """The tables of a class of citizens, and its answers where they hang on nothing more."""

    answers: tuple[int | None, ...] | None
    results: Mapping[str, TableResult]


class _Memo(NamedTuple):
    """What was worked out already, by the classes of cells and by the cells themselves."""

    by_class: dict[Any, _Settled]
    by_cells: dict[Any, tuple[int | None, ...]]


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
        names = set(_facts(self.tables)) if emne else _tested(offer.maalgruppe)
        asked = {_asked(name, rules.vocabulary) for name in names} | names
        self.names = [header for header in headers if header in asked]
        places = [headers.index(name) for name in self.names]
        self.pick: Callable[[tuple[Any, ...]], Any] = (
            itemgetter(*places) if places else lambda _: ()
        )
        told = tuple((answer.what, answer.del_) for answer in answers)
        rules_asked = tuple(map(id, self.tables.values())) or (id(offer.maalgruppe),)
        self.asks = (emne, rules_asked, told)
        self.memo = _Memo({}, {})
        self.steps = {fact.id: fact for fact in rules.vocabulary.values() if fact.steps}

    def of(self, row: tuple[Any, ...], alike: tuple[Any, ...]) -> tuple[int | None, ...]:
        """The answers about a row; ``alike`` are the classes of its cells."""
        key = self.pick(alike)
        found = self.memo.by_class.get(key)
        if found is None:
            found = self.memo.by_class[key] = self._settled(self._citizen(self._cells(row)))
        if found.answers is not None:
            return found.answers
        raw = self.pick(row)
        worked = self.memo.by_cells.get(raw)
        if worked is None:
            citizen = self._citizen(self._cells(row))
            answers = [self._answer(a, found.results, citizen) for a in self.answers]
            worked = self.memo.by_cells[raw] = tuple(answers)
        return worked

    def _cells(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        picked = self.pick(row)
        return picked if isinstance(picked, tuple) else (picked,)

    def _settled(self, citizen: Citizen) -> _Settled:
        """What holds for everybody of a class; the answers too, unless a formula works them out."""
        if not self.emne:
            reason = explain(self.offer.maalgruppe, citizen)
            return _Settled((STATUSES.index(status_of(reason.outcome, reason.binding)),), {})
        results = {emne: explain_table(table, citizen) for emne, table in self.tables.items()}
        row = results[self.emne].row
        if row is not None and formula_of(row) and not is_free(row):
            return _Settled(None, results)
        return _Settled(tuple(self._answer(a, results, citizen) for a in self.answers), results)

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
        facts |= stepped(facts, self.steps, self.rules.rates, day)
        of_case: dict[str, Value] = {CASE_KIND: "ny", CASE_DAY: day}
        facts = {n: v for n, v in of_case.items() if n in vocabulary} | facts
        return Citizen(day, facts, frozenset(left_out))

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


def _facts(tables: Mapping[str, Table]) -> Iterator[str]:
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

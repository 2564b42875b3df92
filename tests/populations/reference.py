"""What the reference back end says of a row of a population, in the codes of columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from populations.remembered import Asked, Citizen, Pick, Remembered, asked_by

from visitator.rules import explain as engine
from visitator.rules.amounts import is_free, subject_of, worked_out
from visitator.rules.cells import Cells
from visitator.rules.columns.plan import STATUSES, Answer, RuleSet, What
from visitator.rules.facts import CASE_DAY, CASE_KIND, Fact, FactType, Value
from visitator.rules.formulas import Formula
from visitator.rules.rates import Rate
from visitator.rules.rounding import Rounding, round_to
from visitator.rules.standards import Offer
from visitator.rules.status import status_of
from visitator.rules.steps import stepped
from visitator.rules.survey import NO_ROW
from visitator.rules.tables import (
    Amount,
    Package,
    Row,
    Table,
    TableResult,
    Udfald,
    formula_of,
    named_by,
)

OERE = Decimal("0.01")
Answers = tuple[int | None, ...]
Results = Mapping[str, TableResult]


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
        self.rows = _Rows(rules, headers, cells)
        asked = Asked(headers, rules.vocabulary)
        self.remembered = Remembered(asked)
        amounts = _Amounts(rules, asked)
        tables: dict[Any, _Subject] = {}
        self.parts: list[_Status | _Subject] = []
        self.names: list[str] = []
        for (ydelse, variant), offer in _offers(rules):
            told = [a for a in answers if (a.ydelse, a.variant) == (ydelse, variant)]
            for emne in dict.fromkeys(answer.emne for answer in told):
                wanted = [answer for answer in told if answer.emne == emne]
                self.names += [answer.navn for answer in wanted]
                if not emne:
                    self.parts.append(_Status(offer))
                    continue
                part = _Subject(offer, emne, amounts, wanted)
                # A variant that inherits its tables answers about them as the service does.
                self.parts.append(tables.setdefault(part.asks, part))

    def of(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[Answers]:
        """The answers about each row, in the order of ``names``."""
        with self.remembered.in_place():
            for row in rows:
                citizen = self.rows.citizen(row)
                yield tuple([value for part in self.parts for value in part.of(row, citizen)])


def _offers(rules: RuleSet) -> Iterator[tuple[tuple[str, str], Offer]]:
    for standard in rules.standards.values():
        yield (standard.id, ""), standard.tilbud
        for variant in standard.varianter:
            yield (standard.id, variant.id), variant


class _Rows:
    """Rows of codes as citizens with answers."""

    def __init__(self, rules: RuleSet, headers: Sequence[str], cells: Mapping[str, Cells]) -> None:
        self.rules, self.headers = rules, headers
        facts = [rules.vocabulary.get(name) for name in headers]
        self.themes = [f is not None and f.type is FactType.TEMANIVEAU for f in facts]
        self.steps = {fact.id: fact for fact in rules.vocabulary.values() if fact.steps}
        stepped_from = {fact.asked_as for fact in self.steps.values()}
        self.classes = [
            _Classes(None if name in stepped_from else cells.get(name), fact)
            for name, fact in zip(headers, facts, strict=True)
        ]
        of_case: dict[str, Value] = {CASE_KIND: "ny", CASE_DAY: rules.day}
        self.of_case = {n: v for n, v in of_case.items() if n in rules.vocabulary}

    def citizen(self, row: tuple[Any, ...]) -> Citizen:
        """The citizen that a row tells of."""
        facts: dict[str, Value] = dict(self.of_case)
        left_out = set()
        for name, is_theme, cell in zip(self.headers, self.themes, row, strict=True):
            if cell is None:
                continue
            if isinstance(cell, bool):
                facts[name] = "ja" if cell else "nej"
            elif not is_theme:
                facts[name] = cell
            elif cell < 0:
                left_out.add(name)
            else:
                facts[name] = str(cell)
        facts |= stepped(facts, self.steps, self.rules.rates, self.rules.day)
        alike = tuple([c.of(cell) for c, cell in zip(self.classes, row, strict=True)])
        return Citizen(self.rules.day, facts, frozenset(left_out), alike=alike)


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


class _Status:
    """The status of an offer."""

    def __init__(self, offer: Offer) -> None:
        self.criterion = offer.maalgruppe

    def of(self, _: tuple[Any, ...], citizen: Citizen) -> Answers:
        """The code of the status."""
        reason = engine.explain(self.criterion, citizen)
        return (STATUSES.index(status_of(reason.outcome, reason.binding)),)


class _Amounts:
    """The amounts of formulas, each worked out once for the same cells.

    Formulas that are equal share them, whichever service or variant they stand in.
    """

    def __init__(self, rules: RuleSet, asked: Asked) -> None:
        self.rates, self.asked = rules.rates, asked
        self.numbers: dict[Formula, int] = {}
        self.number_of: dict[int, int] = {}
        self.worked: dict[Any, dict[Any, int | None]] = {}

    def of(self, emne: str, results: Results) -> _Amount:
        """The amount of a subject by the rows that it builds on."""
        rows = [result.row for result in results.values() if result.row is not None]
        formulas = [(row, formula) for row in rows if (formula := formula_of(row))]
        pick = self.asked.pick({name for _, formula in formulas for name in formula.facts})
        key = (emne, tuple(results), tuple([self._number(*each) for each in formulas]))
        return _Amount(emne, results, pick, self.worked.setdefault(key, {}), self.rates)

    def _number(self, row: Row, formula: Formula) -> int:
        found = self.number_of.get(id(row))
        if found is None:
            found = self.numbers.setdefault(formula, len(self.numbers))
            self.number_of[id(row)] = found
        return found


@dataclass(slots=True)
class _Amount:
    """What rows that have won come to, by the cells that their formulas are worked out from."""

    emne: str
    results: Results
    pick: Pick
    worked: dict[Any, int | None]
    rates: Mapping[str, Rate]

    def of(self, row: tuple[Any, ...], citizen: Citizen) -> int | None:
        """The amount in øre; None where it cannot be told."""
        cells = self.pick(row)
        if cells not in self.worked:
            found = worked_out(self.results, citizen, self.rates)[self.emne].amount
            self.worked[cells] = None if found is None else _oere(found)
        return self.worked[cells]


class _Settled(NamedTuple):
    """The answers of a class of citizens; ``amount`` tells the one in place ``at`` of each."""

    answers: Answers
    at: int = 0
    amount: _Amount | None = None


class _Subject:
    """Everything about one subject of an offer."""

    def __init__(
        self, offer: Offer, emne: str, amounts: _Amounts, answers: Sequence[Answer]
    ) -> None:
        self.emne, self.answers, self.amounts = emne, answers, amounts
        self.tables = _needed(offer.tabeller, emne)
        criteria = [row.naar for table in self.tables.values() for row in table.rows if row.naar]
        names = {name for criterion in criteria for name in asked_by(criterion)}
        self.pick = amounts.asked.pick(names)
        told = tuple((answer.what, answer.del_) for answer in answers)
        self.asks = (emne, tuple(map(id, self.tables.values())), told)
        self.settled: dict[Any, _Settled] = {}

    def of(self, row: tuple[Any, ...], citizen: Citizen) -> Answers:
        """The answers about a row and the citizen that it tells of."""
        alike = self.pick(citizen.alike)
        found = self.settled.get(alike)
        if found is None:
            found = self.settled[alike] = self._settled(citizen)
        answers, at, amount = found
        if amount is None:
            return answers
        return (*answers[:at], amount.of(row, citizen), *answers[at + 1 :])

    def _settled(self, citizen: Citizen) -> _Settled:
        results = {e: engine.explain_table(table, citizen) for e, table in self.tables.items()}
        answers = tuple([self._answer(answer, results) for answer in self.answers])
        row = results[self.emne].row
        places = [n for n, answer in enumerate(self.answers) if answer.what is What.AMOUNT]
        if not places or row is None or not formula_of(row) or is_free(row):
            return _Settled(answers)
        (at,) = places
        return _Settled(answers, at, self.amounts.of(self.emne, reached_from(results, self.emne)))

    def _answer(self, answer: Answer, results: Results) -> int | None:
        result = results[self.emne]
        match answer.what:
            case What.ROW:
                return _row(self.tables[self.emne], result)
            case What.FROM | What.TO:
                return _bound(result, answer)
        return 0 if result.row is not None and is_free(result.row) else None


def _oere(amount: Decimal) -> int:
    return int(round_to(amount, OERE, Rounding.NAERMEST) * 100)


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


def reached_from(results: Results, emne: str) -> dict[str, TableResult]:
    """The results that the row of a subject builds on, and its own."""
    found: dict[str, TableResult] = {}
    waiting = [emne]
    while waiting:
        name = waiting.pop()
        if name in results and name not in found:
            found[name] = result = results[name]
            waiting += [subject_of(c) for c in named_by(result.row)] if result.row else []
    return found

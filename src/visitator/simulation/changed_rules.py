"""The rules of a catalogue with the changes of a scenario."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from visitator.rules.citations import Citation
from visitator.rules.columns.plan import RuleSet
from visitator.rules.criteria import (
    All,
    AnyOf,
    AtLeast,
    Criterion,
    FactTest,
    Granted,
    Not,
    Share,
    TargetGroup,
    Test,
)
from visitator.rules.facts import Fact
from visitator.rules.faults import Fault, InputError, in_reading_order, in_short, nearest
from visitator.rules.load.answers import answer_of, wanted_answer
from visitator.rules.load.comparisons import choice_test, number_test
from visitator.rules.load.leaf_text import leaf_text, share_text
from visitator.rules.rates import Rate, RateValue
from visitator.rules.standards import Kvalitetsstandard, Offer
from visitator.rules.tables import Amount, Package, Row, Table
from visitator.simulation.scenario import UNBOUNDED, Change, RateChange, Scenario

SOURCE = Citation("scenarie", "")


def changed(rules: RuleSet, scenario: Scenario) -> RuleSet:
    """The rules as the scenario wants them.

    Raises InputError where a service, a place or a rate is not there, or cannot be changed so.
    """
    work = _Work(rules, scenario)
    standards = {name: work.standard(found) for name, found in rules.standards.items()}
    rates = {**rules.rates, **{r.sats: work.rate(r) for r in scenario.rates if work.has_rate(r)}}
    work.report_unused()
    if work.faults:
        raise InputError(in_reading_order(work.faults))
    return replace(rules, standards=standards, rates=rates)


@dataclass(slots=True)
class _Work:
    """One pass through the rules; ``used`` are the changes that found their place."""

    rules: RuleSet
    scenario: Scenario
    faults: list[Fault] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def standard(self, standard: Kvalitetsstandard) -> Kvalitetsstandard:
        """A standard with every change that reaches it, also through another's target group."""
        spot = _Spot(self, standard.id, "")
        variants = tuple(self._offer(offer, spot) for offer in standard.varianter)
        return replace(standard, tilbud=self._offer(standard.tilbud, spot), varianter=variants)

    def _offer(self, offer: Offer, spot: _Spot) -> Offer:
        tables = {emne: self._table(table, spot) for emne, table in offer.tabeller.items()}
        return replace(offer, maalgruppe=spot.criterion(offer.maalgruppe), tabeller=tables)

    def _table(self, table: Table, spot: _Spot) -> Table:
        return replace(table, rows=tuple(spot.row(row) for row in table.rows))

    def has_rate(self, change: RateChange) -> bool:
        """Whether the rate exists; a fault is noted where it does not."""
        if change.sats in self.rules.rates:
            return True
        what = f"Satsen «{change.sats}» kendes ikke."
        self.fault((*change.path, "sats"), what, nearest(change.sats, self.rules.rates))
        return False

    def rate(self, change: RateChange) -> Rate:
        """The rate with the amount of the scenario in the year of the day."""
        old, year = self.rules.rates[change.sats], self.rules.day.year
        value = RateValue(date(year, 1, 1), date(year, 12, 31), change.beloeb, SOURCE)
        return Rate(old.id, old.unit, (value,), old.titel)

    def changes_at(self, ydelse: str, sti: str) -> Iterator[Change]:
        """The changes of a place, from now on used."""
        for number, change in enumerate(self.scenario.changes):
            if (change.ydelse, change.sti) == (ydelse, sti):
                self.used.add(number)
                yield change

    def fault(self, path: tuple[str | int, ...], what: str, remedy: str) -> None:
        """Note a fault at a place of the scenario, once."""
        fault = self.scenario.fault(path, what, remedy)
        if fault not in self.faults:
            self.faults.append(fault)

    def report_unused(self) -> None:
        """A change that found no place names a service or a place that is not there."""
        for number, change in enumerate(self.scenario.changes):
            if number in self.used:
                continue
            standard = self.rules.standards.get(change.ydelse)
            if standard is None:
                what = f"Ydelsen «{change.ydelse}» findes ikke i kataloget."
                remedy = nearest(change.ydelse, self.rules.standards)
                self.fault((*change.path, "ydelse"), what, remedy)
            else:
                what = f"«{change.sti}» findes ikke i {change.ydelse}."
                remedy = nearest(change.sti, _places(standard))
                self.fault((*change.path, "sti"), what, remedy)


@dataclass(slots=True)
class _Spot:
    """Where in which standard a criterion stands: within another one's target group, ``prefix``
    is what its places begin with beyond their own."""

    work: _Work
    ydelse: str
    prefix: str
    group: str = ""

    def criterion(self, node: Criterion, *, negated: bool = False) -> Criterion:
        """A criterion and all below it, changed."""
        match node:
            case All() | AnyOf() | AtLeast():
                parts = tuple(self.criterion(part, negated=negated) for part in node.parts)
                kept: Criterion = replace(node, parts=parts)
            case Not():
                kept = replace(node, part=self.criterion(node.part, negated=not negated))
            case TargetGroup():
                inner = _Spot(self.work, node.ydelse, f"{node.mark.sti}.maalgruppe({node.ydelse})")
                inner.group = "maalgruppe"
                kept = replace(node, part=inner.criterion(node.part, negated=negated))
            case FactTest() | Granted() | Share():
                kept = node
        for change in self.work.changes_at(self.ydelse, self._own(node.mark.sti)):
            kept = self._changed(kept, change, negated=negated)
        return kept

    def row(self, row: Row) -> Row:
        """A row with its condition and bounds changed."""
        naar = None if row.naar is None else self.criterion(row.naar)
        row = replace(row, naar=naar)
        for change in self.work.changes_at(self.ydelse, self._own(row.sti)):
            row = self._bounded(row, change)
        return row

    def _own(self, sti: str) -> str:
        """The place as the standard that it belongs to names it."""
        return self.group + sti.removeprefix(self.prefix) if self.prefix else sti

    def _changed(self, node: Criterion, change: Change, *, negated: bool) -> Criterion:
        figures = change.figures
        match node:
            case FactTest() if figures.keys() == {"krav"}:
                fact = self.work.rules.vocabulary[node.fact]
                test = self._test(fact, figures["krav"], change)
                text = leaf_text(fact, test, negated=negated)
                return replace(node, test=test, mark=replace(node.mark, tekst=text))
            case Share() if figures.keys() <= {"krav", "andel"}:
                return self._share(node, change, negated=negated)
            case AtLeast() if figures.keys() == {"antal"}:
                return replace(node, count=figures["antal"])
        what = f"«{change.sti}» kan ikke få {', '.join(figures)}."
        self.work.fault(change.path, what, "Et krav kan få krav, en andel andel, mindst n antal.")
        return node

    def _share(self, node: Share, change: Change, *, negated: bool) -> Share:
        fact, test = self.work.rules.vocabulary[node.facts[0]], node.test
        if "krav" in change.figures:
            test = self._test(fact, change.figures["krav"], change)
        bound = node.bound
        if "andel" in change.figures:
            bound = self._fraction(change)
        if not isinstance(test, type(node.test)):
            return node
        text = share_text(bound, test, strict=node.strict, negated=negated)  # type: ignore[arg-type]
        return replace(node, test=test, bound=bound, mark=replace(node.mark, tekst=text))

    def _fraction(self, change: Change) -> Fraction:
        written = change.figures["andel"]
        try:
            found = Fraction(str(written))
        except (ValueError, ZeroDivisionError):
            found = Fraction(0)
        if not 0 < found <= 1:
            what = f"«{in_short(written)}» er ikke en andel."
            self.work.fault((*change.path, "andel"), what, "Skriv fx 1/2 eller 2/3.")
            return Fraction(1)
        return found

    def _test(self, fact: Fact, written: Mapping[str, Any], change: Change) -> Test:
        path = (*change.path, "krav")
        answers = {key: self._answers(fact, key, value, path) for key, value in written.items()}
        if fact.type.is_number:
            return number_test(fact, answers)
        known = {key: value for key, value in answers.items() if value is not None}
        test = choice_test(fact, known)
        if not test.choices:
            what = f"Ingen svar på «{fact.id}» passer til kravet."
            self.work.fault(path, what, "Ret kravet.")
        return test

    def _answers(self, fact: Fact, key: str, value: Any, path: tuple[str | int, ...]) -> Any:
        vocabulary = self.work.rules.vocabulary
        several = value if key == "en_af" and isinstance(value, list) else [value]
        found = [answer_of(fact, one, vocabulary) for one in several]
        for one, answer in zip(several, found, strict=True):
            if answer is None:
                what = f"«{in_short(one)}» er ikke et svar på «{fact.id}»."
                self.work.fault(
                    (*path, key), what, wanted_answer(fact, one, self.work.rules.vocabulary)
                )
        return found if key == "en_af" else found[0]

    def _bounded(self, row: Row, change: Change) -> Row:
        figures = change.figures
        part = figures.get("del", 1) - 1
        amounts = row.vaerdi.dele if isinstance(row.vaerdi, Package) else (row.vaerdi,)
        if not figures.keys() <= {"fra", "til", "del"} or part >= len(amounts):
            what = f"Rækken «{change.sti}» kan ikke få {', '.join(figures)}."
            self.work.fault(change.path, what, "En række kan få fra, til og, i en pakke, del.")
            return row
        amount = amounts[part]
        if not isinstance(amount, Amount):
            what = f"Rækken «{change.sti}» er ikke en mængde."
            self.work.fault((*change.path, "sti"), what, "Vælg en række med fra og til.")
            return row
        new = self._amount(amount, change)
        if isinstance(row.vaerdi, Package):
            dele = (*row.vaerdi.dele[:part], new, *row.vaerdi.dele[part + 1 :])
            return replace(row, vaerdi=replace(row.vaerdi, dele=dele))
        return replace(row, vaerdi=new)

    def _amount(self, amount: Amount, change: Change) -> Amount:
        figures = change.figures
        fra = Decimal(figures["fra"]) if "fra" in figures else amount.fra
        til = amount.til
        if "til" in figures:
            til = None if figures["til"] == UNBOUNDED else Decimal(figures["til"])
        new = replace(amount, fra=fra, til=til)
        if new.fra is not None and new.til is not None and new.fra > new.til:
            what = f"Mængden går fra {new.fra} til {new.til}."
            self.work.fault(change.path, what, "Lad fra være højst til.")
        return new


def _places(standard: Kvalitetsstandard) -> Iterator[str]:
    """Every place that a scenario can change."""
    from visitator.rules.walk import criteria_in, nodes_of

    for criterion in criteria_in(standard):
        yield from (node.mark.sti for node in nodes_of(criterion))
    for offer in (standard.tilbud, *standard.varianter):
        for table in offer.tabeller.values():
            yield from (row.sti for row in table.rows)

"""Check: the worked cases of a standard try every row and every criterion both ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from visitator.rules.amounts import PAYMENT
from visitator.rules.check.opened import Opened
from visitator.rules.check.places import Places, conditions
from visitator.rules.criteria import TargetGroup
from visitator.rules.explain import Reason, explain, explain_offer
from visitator.rules.faults import Fault, Place
from visitator.rules.load.files import CASES
from visitator.rules.situation import Situation
from visitator.rules.standards import Kvalitetsstandard, Status
from visitator.rules.tables import CALCULATION, Table, TableResult

MET, NOT_MET = "er opfyldt", "ikke er opfyldt"
WINS, DOES_NOT_FIT = "vinder", "ikke passer"


def coverage(catalogue: Opened) -> Iterator[Fault]:
    """A fault for each standard without cases, and for each row or leaf not tried both ways.

    What a standard takes over from another is tried by the cases of that one, and what it takes
    over from ``kommune.yaml`` by those of any standard.
    """
    for published in catalogue.editions:
        tried = _Tried()
        files = {file.standard.id: file for file in published.cases}
        for standard, places in published.standards():
            if standard.id not in published.with_cases:
                remedy = f"Skriv mindst én i {standard.id}{CASES}."
                yield Fault(places.of("ydelse"), "Ydelsen har ingen sager.", remedy)
            elif standard.id in files:
                for case in files[standard.id].cases:
                    _Trial(standard, places, case.situation, tried).run()
        yield from tried.faults()


@dataclass(slots=True)
class _Tried:
    """For each row or leaf, by its place and name: what to try, what was, and by whose cases."""

    wanted: dict[tuple[Place, str], dict[str, str]] = field(default_factory=dict)
    seen: set[tuple[Place, str, str]] = field(default_factory=set)

    def faults(self) -> Iterator[Fault]:
        for (place, name), outcomes in self.wanted.items():
            for outcome, ydelse in outcomes.items():
                if (place, name, outcome) not in self.seen:
                    what = f"Ingen sag prøver, at {name} {outcome}."
                    yield Fault(place, what, f"Skriv en sag i {ydelse}{CASES}, der gør.")


@dataclass(slots=True)
class _Trial:
    """One case of one standard."""

    standard: Kvalitetsstandard
    places: Places
    citizen: Situation
    tried: _Tried

    def run(self) -> None:
        standard, citizen = self.standard, self.citizen
        for offer in (standard.tilbud, *standard.varianter):
            result = explain_offer(offer, citizen)
            self._leaves(result.reason, self.places)
            for emne, table in offer.tabeller.items():
                if table.settled is None:
                    # An amount is worked out for whoever asks, covered or not.
                    is_amount = emne == PAYMENT or emne.startswith(CALCULATION)
                    is_open = is_amount or result.status is not Status.IKKE_OMFATTET
                    self._rows(table, result.tabeller[emne], is_open=is_open)
        for criterion, places in conditions(standard, self.places):
            self._leaves(explain(criterion, citizen), places)

    def _rows(self, table: Table, result: TableResult, *, is_open: bool) -> None:
        """Rows count only for a citizen who is not shut out."""
        for number, row in enumerate(table.rows, start=1):
            name = f"{number}. række ({table.emne})"
            self._note(self.places, row.sti, name, WINS, is_tried=is_open and result.row is row)
            if row.naar is not None:
                reason = explain(row.naar, self.citizen)
                failed = is_open and reason.outcome is False
                self._note(self.places, row.sti, name, DOES_NOT_FIT, is_tried=failed)
                self._leaves(reason, self.places, is_open=is_open)

    def _leaves(self, reason: Reason, places: Places, *, is_open: bool = True) -> None:
        for leaf in _units(reason):
            name = f"«{leaf.node.mark.tekst.removesuffix('.')}»"
            for outcome, met in ((MET, True), (NOT_MET, False)):
                tried = is_open and leaf.outcome is met
                self._note(places, leaf.node.mark.sti, name, outcome, is_tried=tried)

    def _note(self, places: Places, sti: str, name: str, outcome: str, *, is_tried: bool) -> None:
        if places.is_inherited(sti):
            return
        place = places.of(sti)
        self.tried.wanted.setdefault((place, name), {}).setdefault(outcome, self.standard.id)
        if is_tried:
            self.tried.seen.add((place, name, outcome))


def _units(reason: Reason) -> Iterator[Reason]:
    """The leaves; another standard's target group is one of them."""
    if not reason.parts or isinstance(reason.node, TargetGroup):
        yield reason
        return
    for part in reason.parts:
        yield from _units(part)

"""A scenario: what a council considers to change in a catalogue, read from a small file.

titel: § 85 fra funktionsniveau D
aendringer:
  - {ydelse: sel-85, sti: "maalgruppe.alle[3]", krav: {mindst: D}}
  - {ydelse: sel-85, sti: "varianter.almindelig.omfang[1]", fra: 2, til: 3}
  - {sats: merudgift_mindstebeloeb, beloeb: 700}
priser:
  - {ydelse: sel-85, beloeb: 480, enhed: kr./time, kilde: "Budget 2026, bilag 3"}
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from visitator.rules.faults import Fault, InputError, in_reading_order, in_short, nearest
from visitator.rules.load.comparisons import CHOICES, RANGES
from visitator.rules.load.strict_yaml import Document, Path
from visitator.rules.units import Unit

UNBOUNDED = "ubegraenset"
OPERATORS = (*CHOICES, *RANGES)
KEYS = ("titel", "aendringer", "priser")
CHANGE_KEYS = ("ydelse", "sti", "krav", "andel", "antal", "del", "fra", "til")
RATE_KEYS = ("sats", "beloeb")
PRICE_KEYS = ("ydelse", "variant", "beloeb", "enhed", "kilde")


@dataclass(frozen=True, slots=True)
class Change:
    """New figures for the criterion or row at ``sti`` of a service; ``path`` is where it stands.

    ``figures`` maps krav, andel, antal, del, fra and til to what was written.
    """

    ydelse: str
    sti: str
    figures: dict[str, Any]
    path: Path


@dataclass(frozen=True, slots=True)
class RateChange:
    """Another amount of a rate, in the rate's own unit."""

    sats: str
    beloeb: Decimal
    path: Path


@dataclass(frozen=True, slots=True)
class Price:
    """What a service or variant costs: an amount in ``enhed``, and who says so.

    ``kr./time`` is the price of an hour, another unit in kroner that of one citizen's place.
    """

    ydelse: str
    variant: str
    beloeb: Decimal
    enhed: Unit
    kilde: str

    @property
    def per_hour(self) -> bool:
        """Whether it is the price of an hour."""
        return self.enhed == Unit.parse("kr./time")


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is changed, and what support costs; ``document`` is the file it was read from."""

    titel: str
    changes: tuple[Change, ...]
    rates: tuple[RateChange, ...]
    prices: tuple[Price, ...]
    document: Document

    def fault(self, path: Path, what: str, remedy: str) -> Fault:
        """A fault at a place of the file."""
        return Fault(self.document.place(path), what, remedy)


NO_CHANGE = "Som kataloget er nu"


def read_scenario(document: Document) -> Scenario:
    """The scenario of a document. Raises InputError with every fault of its form."""
    reader = _Reader(document)
    found = reader.scenario()
    if reader.faults:
        raise InputError(in_reading_order(reader.faults))
    return found


class _Reader:
    """Reads one document and keeps what is wrong with it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.faults: list[Fault] = []

    def scenario(self) -> Scenario:
        data = self.document.data
        if not isinstance(data, dict):
            self._fault((), "Et scenarie skal være navne med værdier.", "Skriv aendringer.")
            data = {}
        self._known((), data, KEYS)
        changes: list[Change] = []
        rates: list[RateChange] = []
        for path, written in self._items(data, "aendringer"):
            if "sats" in written:
                rates.append(self._rate(path, written))
            else:
                changes.append(self._change(path, written))
        prices = [self._price(path, written) for path, written in self._items(data, "priser")]
        if not (changes or rates or prices or self.faults):
            self._fault((), "Scenariet ændrer intet.", "Skriv mindst én ændring eller én pris.")
        title = str(data.get("titel") or (NO_CHANGE if not (changes or rates) else "Scenarie"))
        return Scenario(title, tuple(changes), tuple(rates), tuple(prices), self.document)

    def _items(self, data: dict[str, Any], key: str) -> list[tuple[Path, dict[str, Any]]]:
        listed = data.get(key) or []
        if not isinstance(listed, list):
            self._fault((key,), f"«{key}» er en liste.", "Sæt en streg foran hver.")
            return []
        found: list[tuple[Path, dict[str, Any]]] = []
        for number, written in enumerate(listed):
            if isinstance(written, dict):
                found.append(((key, number), written))
            else:
                remedy = "Skriv fx {ydelse: sel-85, sti: …, krav: …}."
                self._fault((key, number), f"«{in_short(written)}» er ingen ændring.", remedy)
        return found

    def _change(self, path: Path, written: dict[str, Any]) -> Change:
        self._known(path, written, CHANGE_KEYS)
        figures = {key: value for key, value in written.items() if key not in ("ydelse", "sti")}
        if not figures:
            self._fault(path, "Ændringen siger ikke, hvad der skal gælde.", "Skriv krav, fra, til.")
        if "krav" in figures:
            self._demand((*path, "krav"), figures["krav"])
        for key in ("fra", "til"):
            if key in figures and not (key == "til" and figures[key] == UNBOUNDED):
                self._amount(path, written, key)
        for key in ("antal", "del"):
            if key in figures and (not isinstance(figures[key], int) or figures[key] < 1):
                self._fault((*path, key), f"«{key}» er et tal fra 1 og op.", "Ret tallet.")
        ydelse, sti = self._text(path, written, "ydelse"), self._text(path, written, "sti")
        return Change(ydelse, sti, figures, path)

    def _demand(self, path: Path, written: object) -> None:
        if not isinstance(written, dict) or not written:
            self._fault(path, "«krav» er en sammenligning.", "Skriv fx krav: {mindst: D}.")
            return
        self._known(path, written, OPERATORS)

    def _rate(self, path: Path, written: dict[str, Any]) -> RateChange:
        self._known(path, written, RATE_KEYS)
        name = self._text(path, written, "sats")
        return RateChange(name, self._amount(path, written, "beloeb"), path)

    def _price(self, path: Path, written: dict[str, Any]) -> Price:
        self._known(path, written, PRICE_KEYS)
        name = self._text(path, written, "ydelse")
        amount = self._amount(path, written, "beloeb")
        source = self._text(path, written, "kilde")
        variant = str(written.get("variant", ""))
        return Price(name, variant, amount, self._unit(path, written), source)

    def _unit(self, path: Path, written: dict[str, Any]) -> Unit:
        text = self._text(path, written, "enhed")
        try:
            unit = Unit.parse(text)
        except ValueError as error:
            self._fault((*path, "enhed"), str(error), "Skriv fx kr./time eller kr./år.")
            return Unit()
        if text and dict(unit.powers).get("kr.") != 1:
            remedy = "Skriv fx kr./time eller kr./år."
            self._fault((*path, "enhed"), f"En pris er i kroner, ikke «{text}».", remedy)
        return unit

    def _text(self, path: Path, written: dict[str, Any], key: str) -> str:
        value = written.get(key)
        if isinstance(value, str) and value.strip():
            return value
        where = path if value is None else (*path, key)
        self._fault(where, f"«{key}» mangler.", f"Skriv {key} som en tekst.")
        return ""

    def _amount(self, path: Path, written: dict[str, Any], key: str) -> Decimal:
        value = written.get(key)
        if isinstance(value, int | Decimal) and not isinstance(value, bool) and value >= 0:
            return Decimal(value)
        remedy = "Skriv et tal, fx 480 eller 12.5."
        shown = in_short(value)
        self._fault((*path, key), f"«{key}» er et tal fra 0 og op, ikke «{shown}».", remedy)
        return Decimal()

    def _known(self, path: Path, written: dict[str, Any], keys: tuple[str, ...]) -> None:
        for key in written:
            if key not in keys:
                place = self.document.key_place((*path, key))
                self.faults.append(Fault(place, f"«{key}» kendes ikke her.", nearest(key, keys)))

    def _fault(self, path: Path, what: str, remedy: str) -> None:
        self.faults.append(Fault(self.document.place(path), what, remedy))

"""What a case tells of its accounts: what was used, and what was granted on each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from visitator.frister.wording import plain_date
from visitator.rules.account_terms import ACCOUNT
from visitator.rules.edition import Edition
from visitator.rules.faults import Fault, Place, in_short, nearest
from visitator.rules.load.answers import DATE_REMEDY, parse_date
from visitator.rules.load.strict_yaml import Document, Path

MOVEMENT_KEYS = ("konto", "dato", "maengde", "for")
AGREEMENT_KEYS = ("bevilget", "begrundelse", "opsparing_fra")
AMOUNT_REMEDY = "Skriv et tal over nul med højst to decimaler, fx 4 eller 1.5."
MOST = Decimal(1000000)


@dataclass(frozen=True, slots=True)
class Movement:
    """Something used: how much of an account on a day. ``hvem`` is whose or what it was for,
    where each has an account of its own; ``place`` is where the case tells it."""

    konto: str
    dato: date
    maengde: Decimal
    hvem: str
    place: Place


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was decided about an account: the limit granted in place of the document's, why it is
    above that, and from when hours may be saved; None where nothing was told."""

    bevilget: Decimal | None
    begrundelse: str
    opsparing_fra: date | None
    place: Place


@dataclass(frozen=True, slots=True)
class Usage:
    """Everything a case tells of accounts; ``konti`` is by account id such as sel-97.ledsagelse."""

    forbrug: tuple[Movement, ...] = ()
    konti: Mapping[str, Agreement] = field(default_factory=dict)


NO_USAGE = Usage()


def account_ids(edition: Edition) -> list[str]:
    """Every account of a municipality: the service and its own name for the account."""
    return [
        f"{ydelse}.{emne.removeprefix(ACCOUNT)}"
        for ydelse, standard in edition.standards.items()
        for emne in standard.tilbud.tabeller
        if emne.startswith(ACCOUNT)
    ]


def read_usage(document: Document, edition: Edition, day: date, faults: list[Fault]) -> Usage:
    """The keys ``forbrug`` and ``konti`` of a case; faults are collected, never raised."""
    reader = _Reader(document, account_ids(edition), day, faults)
    return Usage(tuple(reader.movements()), dict(reader.agreements()))


@dataclass(slots=True)
class _Reader:
    document: Document
    known: list[str]
    day: date
    faults: list[Fault]

    def movements(self) -> Iterator[Movement]:
        written = self._at("forbrug")
        if written is None:
            return
        if not isinstance(written, list):
            remedy = "Skriv fx forbrug: [{konto: sel-97.ledsagelse, dato: 2026-01-05, maengde: 4}]."
            self._fault(("forbrug",), "«forbrug» er en liste.", remedy)
            return
        for number, item in enumerate(written):
            found = self._movement(("forbrug", number), item)
            if found is not None:
                yield found

    def _movement(self, path: Path, item: object) -> Movement | None:
        if not isinstance(item, dict):
            self._fault(path, "Et forbrug har konto, dato og maengde.", "Skriv alle tre.")
            return None
        before = len(self.faults)
        self._keys(path, item, MOVEMENT_KEYS)
        self._account((*path, "konto"), item.get("konto"))
        dato = self._used_on((*path, "dato"), item.get("dato"))
        amount = self._amount((*path, "maengde"), item.get("maengde"))
        hvem = self._text((*path, "for"), item.get("for", ""))
        if dato is None or amount is None or len(self.faults) > before:
            return None
        return Movement(str(item["konto"]), dato, amount, hvem, self.document.place(path))

    def agreements(self) -> Iterator[tuple[str, Agreement]]:
        written = self._at("konti")
        if written is None:
            return
        if not isinstance(written, dict):
            remedy = "Skriv fx konti: {sel-97.ledsagelse: {bevilget: 10}}."
            self._fault(("konti",), "«konti» er konti med det, der er aftalt.", remedy)
            return
        for name, item in written.items():
            path: Path = ("konti", name)
            self._account(path, name, at_key=True)
            if isinstance(item, dict) and item:
                yield name, self._agreement(path, item)
            else:
                remedy = "Skriv fx {bevilget: 10}."
                self._fault(path, f"Der står intet om kontoen {in_short(name)}.", remedy)

    def _agreement(self, path: Path, item: Mapping[str, object]) -> Agreement:
        self._keys(path, item, AGREEMENT_KEYS)
        limit = item.get("bevilget")
        start = item.get("opsparing_fra")
        return Agreement(
            None if limit is None else self._amount((*path, "bevilget"), limit),
            self._text((*path, "begrundelse"), item.get("begrundelse", "")),
            None if start is None else self._date((*path, "opsparing_fra"), start),
            self.document.key_place(path),
        )

    def _at(self, key: str) -> object:
        data = self.document.data
        return data.get(key) if isinstance(data, dict) else None

    def _keys(self, path: Path, item: Mapping[str, object], valid: tuple[str, ...]) -> None:
        for key in item:
            if key not in valid:
                place = self.document.key_place((*path, key))
                self.faults.append(Fault(place, f"«{key}» kendes ikke her.", nearest(key, valid)))

    def _account(self, path: Path, name: object, *, at_key: bool = False) -> None:
        if name in self.known:
            return
        place = self.document.key_place(path) if at_key else self.document.place(path)
        what = "Kontoen mangler." if name is None else f"Kontoen «{in_short(name)}» kendes ikke."
        self.faults.append(Fault(place, what, nearest(in_short(name), self.known)))

    def _date(self, path: Path, written: object) -> date | None:
        parsed = parse_date(written)
        if parsed is None:
            self._fault(path, _wrong(path, written, "en dato"), DATE_REMEDY)
        return parsed

    def _used_on(self, path: Path, written: object) -> date | None:
        parsed = self._date(path, written)
        if parsed is not None and parsed > self.day:
            told = f"{plain_date(parsed)} ligger efter sagens dato {plain_date(self.day)}"
            self._fault(path, f"Forbruget {told}.", "Ret en af datoerne.")
        return parsed

    def _amount(self, path: Path, written: object) -> Decimal | None:
        if isinstance(written, int | Decimal) and not isinstance(written, bool):
            amount = Decimal(written)
            if Decimal(0) < amount <= MOST and amount == round(amount, 2):
                return amount
        self._fault(path, _wrong(path, written, "en mængde"), AMOUNT_REMEDY)
        return None

    def _text(self, path: Path, written: object) -> str:
        if isinstance(written, str):
            return written.strip()
        self._fault(path, f"«{in_short(written)}» er ikke en tekst.", "Skriv det med ord.")
        return ""

    def _fault(self, path: Path, what: str, remedy: str) -> None:
        self.faults.append(Fault(self.document.place(path), what, remedy))


def _wrong(path: Path, written: object, kind: str) -> str:
    return f"«{path[-1]}» mangler." if written is None else f"«{in_short(written)}» er ikke {kind}."

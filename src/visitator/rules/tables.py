"""Tabel, the second rule construct: ordered rows, the first that fits gives a typed value."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from visitator.rules.account_terms import Kontovilkaar
from visitator.rules.citations import Citation
from visitator.rules.criteria import Criterion, Styrke
from visitator.rules.formulas import Formula


@dataclass(frozen=True, slots=True)
class Term:
    """A word from the closed list of its table (skal, gratis, ja …), told in a sentence."""

    vaerdi: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Amount:
    """How much: from–to in a unit. ``til`` None means no upper end; ``fra`` None means up to.

    ``hvad`` names what is measured out, ``periode`` within what time it is to be used. ``tekst``
    says more; in a part of a package without a figure it is all there is, and ``enhed`` is empty.
    """

    fra: Decimal | None
    til: Decimal | None
    enhed: str
    hvad: str
    periode: str
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """Several amounts at once, such as a course in a group and hours alone."""

    dele: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Clock:
    """A period that starts an action: first after ``foerste``, then every ``derefter``.

    Both are a number and its unit (dage, hverdage, uger, maaneder, aar); ``regnet_fra`` names the
    date of the case that starts it, or that it is to be done before where ``foer`` is set. ``form``
    is how it is done, ``hver_anden`` how every other one may be done. A person chooses what it is
    repeated by where the document gives ``derefter_valg``. ``maaned_ud`` lets the month of
    ``regnet_fra`` run out before the count begins. ``sammen_med`` names the service whose follow-up
    this one is done together with.
    """

    foerste: tuple[int, str]
    derefter: tuple[int, str] | None
    regnet_fra: str
    form: str
    hver_anden: str = ""
    foer: bool = False
    derefter_valg: tuple[tuple[int, str], ...] = ()
    maaned_ud: bool = False
    sammen_med: str = ""


@dataclass(frozen=True, slots=True)
class FixedDay:
    """The same day of every year. With ``regnet_fra`` the first is in the year after that date."""

    dag: int
    maaned: int
    regnet_fra: str
    form: str


@dataclass(frozen=True, slots=True)
class Halfway:
    """Half of the time between two dates of the case, at the latest."""

    regnet_fra: str
    halvvejs_til: str
    form: str


@dataclass(frozen=True, slots=True)
class Payment:
    """What the citizen pays or gets: its kind, told in a sentence, and how it is computed.

    ``bekraeftes`` tells what a person must confirm before the amount may be paid or charged.
    """

    vaerdi: str
    tekst: str
    formel: Formula | None
    bekraeftes: str = ""


@dataclass(frozen=True, slots=True)
class Calculation:
    """An amount that is worked out beside the payment: what somebody has left, a fare, a wage."""

    tekst: str
    formel: Formula
    bekraeftes: str = ""


@dataclass(frozen=True, slots=True)
class Computed:
    """The amount of a subject is that of ``beregning``: a calculation, or the payment itself."""

    beregning: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """Whether a decision can be complained of, to whom, and within what time.

    The two periods are a number and its unit; None where the document gives none. ``opsaettende``
    tells whether the decision waits until the complaint has been dealt with: ja, nej, or None where
    the document does not say.
    """

    vaerdi: str
    tekst: str
    instans: str | None
    frist: tuple[int, str] | None
    genvurdering: tuple[int, str] | None
    opsaettende: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person decides: among ``valg`` where the document lists them."""

    tekst: str
    valg: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """The document does not settle it; the text says so."""

    tekst: str


RowValue = (
    Term
    | Amount
    | Package
    | Clock
    | FixedDay
    | Halfway
    | Kontovilkaar
    | Payment
    | Calculation
    | Computed
    | Complaint
    | Judgement
    | Silence
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where ``naar`` is None it fits everybody."""

    sti: str
    naar: Criterion | None
    vaerdi: RowValue
    styrke: Styrke
    kilde: Citation
    note: str | None


class Udfald(StrEnum):
    """How a table came out, so that silence, choice, misfit and ignorance never look alike."""

    AFGJORT = "afgjort"
    FLERE_MULIGE = "flere_mulige"
    SKOEN = "skoen"
    IKKE_FASTSAT = "ikke_fastsat"
    INGEN_RAEKKE = "ingen_raekke"


class TableResult(NamedTuple):
    """How a table came out: the winning row, or those that may still win.

    ``may_miss`` tells that it is also possible that no row fits.
    """

    udfald: Udfald
    row: Row | None
    mulige: tuple[Row, ...]
    may_miss: bool


def formula_of(row: Row) -> Formula | None:
    """The formula that a row is worked out by; None where it has none."""
    return row.vaerdi.formel if isinstance(row.vaerdi, Payment | Calculation) else None


def named_by(row: Row) -> tuple[str, ...]:
    """The calculations, and perhaps the payment, that a row's amount builds on directly."""
    if isinstance(row.vaerdi, Computed):
        return (row.vaerdi.beregning,)
    formula = formula_of(row)
    return formula.calculations if formula is not None else ()


def won_by(row: Row) -> TableResult:
    """The result of a table that a row has won."""
    udfald = Udfald.AFGJORT
    if isinstance(row.vaerdi, Silence):
        udfald = Udfald.IKKE_FASTSAT
    elif isinstance(row.vaerdi, Judgement):
        udfald = Udfald.SKOEN
    return TableResult(udfald, row, (), False)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows about one subject, first match wins.

    A subject is ``omfang``, ``frist.afgoerelse``, ``konto.ledsagelse`` and the like.
    ``settled`` is the result where the first row fits everybody, so that no fact matters.
    """

    emne: str
    rows: tuple[Row, ...]
    settled: TableResult | None = field(init=False)

    def __post_init__(self) -> None:
        first = self.rows[0]
        object.__setattr__(self, "settled", won_by(first) if first.naar is None else None)


CALCULATION = "beregning."
"""How the subject of a calculation's table begins."""


def is_worked_out(table: Table) -> bool:
    """Whether a row of the table is an amount that is worked out."""
    return any(formula_of(r) or isinstance(r.vaerdi, Computed) for r in table.rows)

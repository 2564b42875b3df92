"""What the citizen pays or gets and what else is worked out, with the arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.lacking_rates import lacking_words
from visitator.rules.amounts import PAYMENT, applying, possible_amounts, subject_of
from visitator.rules.calculation import FormulaResult, LineResult
from visitator.rules.explain import OfferResult
from visitator.rules.rates import RateValue
from visitator.rules.tables import Calculation, Payment, TableResult
from visitator.rules.units import Unit
from visitator.text.page import Page
from visitator.text.results import show_result, show_row
from visitator.text.values import value_words
from visitator.text.words import (
    both,
    exact_kroner_words,
    kroner_words,
    number_words,
    unit_words,
)

DIRECTIONS = {"til_borger": " til borgeren", "fra_borger": " fra borgeren", None: ""}
KRONER = "kr."
LABEL = "Betaling"

Tables = Mapping[str, TableResult]
Worked = Mapping[str, FormulaResult]
Titles = Mapping[str, str]


def show_payment(
    page: Page, tables: Tables, worked: Worked, titles: Titles, grundlag: Grundlag
) -> None:
    """The payment of a service, and what it builds on."""
    result = worked.get(PAYMENT)
    show_amount(page, LABEL, PAYMENT, tables, worked, titles, grundlag)
    for name in result.builds_on if result else ():
        emne = subject_of(name)
        show_amount(page, titles[emne], emne, tables, worked, titles, grundlag)


def on_request(offer: OfferResult, worked: Worked, titles: Titles) -> list[str]:
    """The titles of the calculations that apply and that the payment does not build on."""
    result = worked.get(PAYMENT)
    shown = {subject_of(name) for name in result.builds_on} if result else set[str]()
    return [titles[e] for e in applying(offer.offer, offer.tabeller) if e not in shown]


def show_amount(
    page: Page,
    label: str,
    emne: str,
    tables: Tables,
    worked: Worked,
    titles: Titles,
    grundlag: Grundlag,
) -> None:
    """An amount with its lines, or why there is none yet."""
    result, row = worked.get(emne), tables[emne].row
    if result is None or row is None or not isinstance(row.vaerdi, Payment | Calculation):
        show_result(page, label, emne, tables[emne], grundlag, _options(emne, tables, grundlag))
        return
    details = list(_details(row.vaerdi, result, titles, grundlag))
    show_row(page, label, row, value_words(emne, row.vaerdi), *details)


def _options(emne: str, tables: Tables, grundlag: Grundlag) -> list[str]:
    """What each row that may still win comes to; empty text where that cannot be told."""
    situation, rates = grundlag.case.situation, grundlag.edition.rates
    found = possible_amounts(tables, situation, rates).get(emne, ())
    return ["" if each is None else amount_words(each.amount, each.unit) for each in found]


def _details(
    value: Payment | Calculation, worked: FormulaResult, titles: Titles, grundlag: Grundlag
) -> Iterator[str]:
    for line in worked.lines:
        amount = amount_words(line.amount, line.unit, exact_kroner_words)
        yield f"– {line.text}: {amount}{_rates(line)}"
    if worked.amount is not None and value.formel is not None:
        direction = DIRECTIONS[value.formel.direction]
        yield f"I alt {amount_words(worked.amount, worked.unit)}{direction}."
    if value.bekraeftes:
        yield f"Skal bekræftes af en person: {value.bekraeftes}"
    if worked.warning:
        yield f"Vær opmærksom på: {worked.warning}"
    yield from _lacking(worked, titles, grundlag)


def _lacking(worked: FormulaResult, titles: Titles, grundlag: Grundlag) -> Iterator[str]:
    if worked.missing:
        vocabulary = grundlag.edition.vocabulary
        labels = both(f"«{vocabulary[fact].label}»" for fact in worked.missing)
        yield f"Beløbet kan regnes ud, når {labels} er oplyst."
    if worked.lacking:
        told = lacking_words(worked.lacking, grundlag.edition.rates)
        yield f"{told} Find satsen, og regn efter i hånden."
    if worked.undecided:
        names = both(f"«{titles.get(subject_of(name), LABEL)}»" for name in worked.undecided)
        yield f"Beløbet afventer {names}."
    if worked.zero_division:
        yield "Beløbet kan ikke regnes ud, fordi der skulle deles med nul."


def _rates(line: LineResult) -> str:
    """The rates of a line, with the time each counts for."""
    found = "; ".join(_rate(rate) for rate in line.rates_used)
    return f" (sats: {found})" if found else ""


def _rate(rate: RateValue) -> str:
    last = rate.last_day()
    whole_year = (rate.from_date, last) == (date(last.year, 1, 1), date(last.year, 12, 31))
    when = str(last.year) if whole_year else f"{plain_date(rate.from_date)}–{plain_date(last)}"
    note = f", {rate.note}" if rate.note else ""
    return f"{number_words(rate.amount)}, {when}{note}"


def amount_words(
    amount: Decimal | None, unit: Unit, in_kroner: Callable[[Decimal], str] = kroner_words
) -> str:
    """«2.206,00 kr. om måneden»; a line is told exactly, so that its rounding can be followed."""
    if amount is None:
        return "ukendt"
    written = str(unit)
    number = in_kroner(amount) if KRONER in written else number_words(amount)
    return f"{number} {unit_words(written)}".strip()

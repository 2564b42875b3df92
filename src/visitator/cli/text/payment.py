"""What the citizen pays or gets, with its arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from visitator.cli.text.page import Page
from visitator.cli.text.results import show_result, show_row
from visitator.cli.text.values import term_words
from visitator.cli.text.words import both, kroner_words, number_words, unit_words
from visitator.grundlag.assess import Grundlag
from visitator.rules.calculation import FormulaResult
from visitator.rules.facts import Vocabulary
from visitator.rules.tables import Payment, TableResult
from visitator.rules.units import Unit

DIRECTIONS = {"til_borger": " til borgeren", "fra_borger": " fra borgeren", None: ""}
KRONER = "kr."


def show_payment(
    page: Page, result: TableResult, worked: FormulaResult | None, grundlag: Grundlag
) -> None:
    """The payment of a service; ``worked`` is its formula where it has one."""
    row = result.row
    if worked is None or row is None or not isinstance(row.vaerdi, Payment):
        show_result(page, "Betaling", "betaling", result, grundlag)
        return
    details = [f"– {line.text}: {amount_words(line.amount, line.unit)}" for line in worked.lines]
    details += _result(row.vaerdi, worked, grundlag.edition.vocabulary)
    show_row(page, "Betaling", row, term_words("betaling", row.vaerdi), *details)


def _result(payment: Payment, worked: FormulaResult, vocabulary: Vocabulary) -> Iterator[str]:
    if worked.amount is not None and payment.formel is not None:
        direction = DIRECTIONS[payment.formel.direction]
        yield f"I alt {amount_words(worked.amount, worked.unit)}{direction}."
    if worked.missing:
        labels = both(f"«{vocabulary[fact].label}»" for fact in worked.missing)
        yield f"Beløbet kan regnes ud, når {labels} er oplyst."
    if worked.without_rate:
        yield f"Der er ingen sats for sagens dato: {both(worked.without_rate)}."
    if worked.zero_division:
        yield "Beløbet kan ikke regnes ud, fordi der skulle deles med nul."


def amount_words(amount: Decimal | None, unit: Unit) -> str:
    """«2.206,00 kr. om måneden»."""
    if amount is None:
        return "ukendt"
    written = str(unit)
    number = kroner_words(amount) if KRONER in written else number_words(amount)
    return f"{number} {unit_words(written)}".strip()

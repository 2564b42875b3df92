"""The limit of an account where the amount that a calculation comes to is lower than the row's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from visitator.rules.account_terms import ACCOUNT, Kontovilkaar
from visitator.rules.amounts import subject_of, worked_out
from visitator.rules.rates import Rate
from visitator.rules.situation import Situation
from visitator.rules.tables import TableResult


def limited(
    tables: Mapping[str, TableResult], situation: Situation, rates: Mapping[str, Rate]
) -> dict[str, TableResult]:
    """The tables of the accounts, each at the limit that holds for the citizen.

    Where the calculation cannot be made yet, the row's own limit stands.
    """
    accounts = {emne: result for emne, result in tables.items() if emne.startswith(ACCOUNT)}
    bounded = [terms for result in accounts.values() if (terms := _terms(result)) and terms.hoejst]
    if not bounded:
        return accounts
    worked = worked_out(tables, situation, rates)
    amounts = {emne: found.amount for emne, found in worked.items()}
    return {emne: _lowered(result, amounts) for emne, result in accounts.items()}


def _terms(result: TableResult) -> Kontovilkaar | None:
    value = result.row.vaerdi if result.row else None
    return value if isinstance(value, Kontovilkaar) else None


def _lowered(result: TableResult, amounts: Mapping[str, Decimal | None]) -> TableResult:
    terms = _terms(result)
    if terms is None or result.row is None:
        return result
    amount = amounts.get(subject_of(terms.hoejst))
    if amount is None or amount >= terms.til:
        return result
    return result._replace(row=replace(result.row, vaerdi=replace(terms, til=amount)))

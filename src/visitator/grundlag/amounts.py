"""What one service costs or gives, whether or not the citizen is in its target group."""

from __future__ import annotations

from typing import Any

from visitator.grundlag.accounts import accounts_json
from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.grundlag.payment import calculations_json, payment_json, scope_json
from visitator.grundlag.reservations import reservations
from visitator.rules.amounts import possible_amounts, worked_out
from visitator.rules.calculation import FormulaResult
from visitator.rules.explain import OfferResult


def amounts_json(answer: ServiceAnswer, grundlag: Grundlag) -> dict[str, Any]:
    """The payment, scope and calculations of a service and its variants as plain data."""
    case, edition = grundlag.case, grundlag.edition
    return {
        "kommune": case.kommune,
        "dato": case.day.isoformat(),
        "katalog": {"version": edition.version, "sha256": edition.sha256},
        "ydelse": answer.standard.id,
        **_offer(answer.tilbud, answer, grundlag),
        "konti": accounts_json(answer.konti),
        "lov": answer.standard.lov,
        "advarsler": list(answer.advarsler),
        "forbehold": list(reservations(grundlag)),
        "varianter": [
            {"id": variant.offer.id, **_offer(variant, answer, grundlag)}
            for variant in answer.varianter
        ],
    }


def _offer(offer: OfferResult, answer: ServiceAnswer, grundlag: Grundlag) -> dict[str, Any]:
    worked, options = amounts_of(offer, grundlag), options_of(offer, grundlag)
    return {
        "titel": offer.offer.titel,
        "status": offer.status.value,
        "omfang": scope_json(offer.tabeller, worked),
        "betaling": payment_json(offer.tabeller, worked, options),
        "beregninger": calculations_json(offer, worked, options, answer.standard.beregninger),
    }


def amounts_of(offer: OfferResult, grundlag: Grundlag) -> dict[str, FormulaResult]:
    """Every formula of a service or variant worked out, also where it does not cover the case."""
    return worked_out(offer.tabeller, grundlag.case.situation, grundlag.edition.rates)


def options_of(
    offer: OfferResult, grundlag: Grundlag
) -> dict[str, tuple[FormulaResult | None, ...]]:
    """What the rows that may still win would come to, see ``possible_amounts``."""
    return possible_amounts(offer.tabeller, grundlag.case.situation, grundlag.edition.rates)

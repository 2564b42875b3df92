"""Terms of accounts for the tests, each with what it takes to tell it from the others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from visitator.beregning import Bevaegelse, Konto, Tidsrum
from visitator.rules.account_terms import Igen, Kontostart, Kontovilkaar, Opsparing

LENGTHS = {"6 måneder": (6, "maaneder"), "1 år": (1, "aar"), "14 dage": (14, "dage")}


def terms(
    til: str,
    periode: str,
    *,
    regnet_fra: Kontostart | None = None,
    igen: Igen | None = None,
    opsparing: Opsparing | None = None,
) -> Kontovilkaar:
    return Kontovilkaar(
        fra=None,
        til=Decimal(til),
        enhed="timer",
        hvad="",
        periode=periode,
        laengde=LENGTHS.get(periode),
        regnet_fra=regnet_fra,
        igen=igen,
        opsparing=opsparing,
        pr="",
    )


def account(vilkaar: Kontovilkaar, *grants: tuple[date, date]) -> Konto:
    return Konto(vilkaar, vilkaar.til, tuple(Tidsrum(*grant) for grant in grants))


def used(*movements: tuple[date, str]) -> list[Bevaegelse]:
    return [Bevaegelse(day, Decimal(amount), n) for n, (day, amount) in enumerate(movements)]

"""The terms of an account from their format."""

from __future__ import annotations

from decimal import Decimal

from visitator.rules.account_terms import Igen, Kontoperiode, Kontostart, Kontovilkaar, Opsparing
from visitator.rules.load.formats.accounts import KontoRaekke, OpsparingFormat
from visitator.rules.load.periods import told_period


def link_account(written: KontoRaekke, unit: str) -> Kontovilkaar:
    """The terms that a row gives; ``unit`` is that of the row or of its table."""
    told = written.periode or ""
    words = tuple(Kontoperiode)
    return Kontovilkaar(
        fra=None if written.fra is None else Decimal(written.fra),
        til=Decimal(written.til or 0),
        enhed=unit,
        hvad=written.hvad or "",
        periode=told,
        laengde=None if told in words else told_period(told),
        regnet_fra=Kontostart(written.regnet_fra) if written.regnet_fra else None,
        igen=Igen(written.igen) if written.igen else None,
        opsparing=_saving(written.opsparing),
        pr=written.pr or ("behov" if told == Kontoperiode.BEHOV else ""),
        tekst=written.tekst or "",
        hoejst=written.hoejst or "",
    )


def _saving(written: OpsparingFormat | None) -> Opsparing | None:
    if written is None:
        return None
    months, _ = told_period(written.periode)
    return Opsparing(Decimal(written.til), written.periode, months)

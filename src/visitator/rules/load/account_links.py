"""The terms of an account from their format."""

from __future__ import annotations

from decimal import Decimal

from visitator.rules.account_terms import Igen, Kontoperiode, Kontostart, Kontovilkaar, Opsparing
from visitator.rules.load.formats.accounts import COURSES, KontoRaekke, OpsparingFormat
from visitator.rules.load.linking import Linker
from visitator.rules.load.periods import UNITS, told_period
from visitator.rules.load.strict_yaml import Path

TIMES = ("dage", "uger", "måneder", "år")
"""What a course that runs out by itself can be told in."""
ONLY_TIMES = TIMES[1:]
"""Units that nobody uses one by one: what is told in them is how long something goes on."""


def link_account(written: KontoRaekke, unit: str, linker: Linker, path: Path) -> Kontovilkaar:
    """The terms that a row gives; ``unit`` is that of the row or of its table."""
    told = written.periode or ""
    words = tuple(Kontoperiode)
    wrong = _time_fault(written, unit)
    if wrong is not None:
        linker.fault(path, *wrong)
    return Kontovilkaar(
        fra=None if written.fra is None else Decimal(written.fra),
        til=Decimal(written.til or 0),
        enhed=unit,
        hvad=written.hvad or "",
        periode=told,
        laengde=_length(written, unit) if told in words else told_period(told),
        regnet_fra=Kontostart(written.regnet_fra) if written.regnet_fra else None,
        igen=Igen(written.igen) if written.igen else None,
        opsparing=_saving(written.opsparing),
        pr=written.pr or ("behov" if told == Kontoperiode.BEHOV else ""),
        tekst=written.tekst or "",
        loeber=written.loeber is not None,
        hoejst=written.hoejst or "",
    )


def _length(written: KontoRaekke, unit: str) -> tuple[int, str] | None:
    """How long a course runs; None for an account that does not run out by itself."""
    return None if written.loeber is None else (int(written.til or 0), UNITS.get(unit, unit))


def _time_fault(written: KontoRaekke, unit: str) -> tuple[str, str] | None:
    """What is wrong with an account of time, and how to mend it."""
    if written.loeber is None:
        if unit in ONLY_TIMES and written.periode in COURSES:
            return f"{unit.capitalize()} på en konto løber af sig selv.", "Skriv loeber: ja."
        return None
    if unit not in TIMES:
        return f"«loeber» hører til tid og ikke til {unit}.", f"Skriv {', '.join(TIMES)}."
    if written.til != int(written.til or 0):
        return "En tid, der løber, er et helt tal.", "Ret «til»."
    return None


def _saving(written: OpsparingFormat | None) -> Opsparing | None:
    if written is None:
        return None
    months, _ = told_period(written.periode)
    return Opsparing(Decimal(written.til), written.periode, months)

"""Where the periods of an account lie, as far as the document and the case tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from visitator.beregning.tidsrum import (
    ONE_DAY,
    Tidsrum,
    kalenderaar,
    kalendermaaned,
    loebende,
    naeste_maaned,
)
from visitator.rules.account_terms import Igen, Kontoperiode, Kontostart, Kontovilkaar

ALTID = Tidsrum(date.min)


@dataclass(frozen=True, slots=True)
class Placering:
    """The periods that each give the whole limit anew, and the days on which that is open.

    On an open day the document does not say what applies, or the case does not tell when the
    account began. ``ny_ved_brug`` tells that the next use outside the periods begins a new one.
    """

    perioder: tuple[Tidsrum, ...] = ()
    aabne: tuple[Tidsrum, ...] = ()
    ny_ved_brug: bool = False

    def er_aaben(self, day: date) -> bool:
        return any(day in stretch for stretch in self.aabne)

    def udloebet(self, day: date) -> date | None:
        """The last day of the period that was over before a day; None if none was."""
        return max((each.til for each in self.perioder if each.til < day), default=None)


def placering(
    vilkaar: Kontovilkaar,
    loebetider: Sequence[Tidsrum],
    brug: Sequence[date],
    day: date,
    opsparing_fra: date | None = None,
) -> Placering:
    """The periods that matter for the days in ``brug`` (in order) and for ``day``.

    ``loebetider`` are the grants, in order, each with its first and last day; none where the case
    does not tell. Hours are saved from the month of ``opsparing_fra`` on, or from the beginning.
    """
    if vilkaar.laengde is not None:
        if vilkaar.regnet_fra is Kontostart.FOERSTE_BRUG:
            return _fra_brug(vilkaar, brug)
        return _fra_start(vilkaar, loebetider, day)
    match vilkaar.periode:
        case Kontoperiode.KALENDERMAANED if vilkaar.opsparing is not None:
            maaneder = vilkaar.opsparing.maaneder
            return _opsparing(maaneder, loebetider, day, opsparing_fra or date.min)
        case Kontoperiode.KALENDERMAANED:
            return Placering(_hver(kalendermaaned(each) for each in (*brug, day)))
        case Kontoperiode.KALENDERAAR:
            return Placering(_hver(kalenderaar(each) for each in (*brug, day)))
        case Kontoperiode.BEHOV:
            return Placering((ALTID,))
        case Kontoperiode.BEVILLING if loebetider:
            return Placering(tuple(loebetider))
    return Placering(aabne=(ALTID,))


def _hver(perioder: Iterator[Tidsrum]) -> tuple[Tidsrum, ...]:
    return tuple(sorted(set(perioder)))


def _opsparing(
    maaneder: int, loebetider: Sequence[Tidsrum], day: date, saved_from: date
) -> Placering:
    """Each month of the grants gives its amount, which can be used for so many months."""
    if not loebetider:
        return Placering(aabne=(ALTID,))
    perioder: list[Tidsrum] = []
    first: date | None = loebetider[0].fra
    while first is not None and first <= day:
        month = Tidsrum(first, kalendermaaned(first).til)
        if any(each.fra <= month.til and month.fra <= each.til for each in loebetider):
            usable = kalendermaaned(first, maaneder) if month.til >= saved_from else month
            until = min(usable.til, loebetider[-1].til)
            perioder.append(Tidsrum(first, until))
        first = naeste_maaned(first)
    return Placering(tuple(perioder))


def _fra_brug(vilkaar: Kontovilkaar, brug: Sequence[date]) -> Placering:
    """A period begins with the first use, and with the next use after it where it comes again."""
    assert vilkaar.laengde is not None
    perioder: list[Tidsrum] = []
    for each in brug:
        is_new = not perioder or (vilkaar.igen is Igen.JA and each > perioder[-1].til)
        if is_new and (begun := loebende(each, vilkaar.laengde)) is not None:
            perioder.append(begun)
    aabne = _efter(perioder[-1], date.max) if perioder and _tier(vilkaar) else ()
    return Placering(tuple(perioder), aabne, not perioder or vilkaar.igen is Igen.JA)


def _fra_start(vilkaar: Kontovilkaar, loebetider: Sequence[Tidsrum], day: date) -> Placering:
    """A period begins with each grant, and is followed by others where it comes again."""
    if not loebetider:
        return Placering(aabne=(ALTID,))
    perioder: list[Tidsrum] = []
    aabne: list[Tidsrum] = []
    for loebetid in loebetider:
        own = list(_inden_for(vilkaar, loebetid, day))
        perioder.extend(own)
        if _tier(vilkaar):
            aabne.extend(_efter(own[-1], loebetid.til))
    return Placering(tuple(perioder), tuple(aabne))


def _inden_for(vilkaar: Kontovilkaar, loebetid: Tidsrum, day: date) -> Iterator[Tidsrum]:
    assert vilkaar.laengde is not None
    nummer = 0
    while (found := loebende(loebetid.fra, vilkaar.laengde, nummer)) is not None:
        if nummer and (vilkaar.igen is not Igen.JA or found.fra > min(day, loebetid.til)):
            return
        yield Tidsrum(found.fra, min(found.til, loebetid.til))
        nummer += 1


def _tier(vilkaar: Kontovilkaar) -> bool:
    return vilkaar.igen is Igen.IKKE_FASTSAT


def _efter(periode: Tidsrum, last: date) -> tuple[Tidsrum, ...]:
    return (Tidsrum(periode.til + ONE_DAY, last),) if periode.til < last else ()

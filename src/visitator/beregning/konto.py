"""An account: what was used of a limit, what is left on a day, and when that lapses.

What lapses first is used first, so that nothing is lost that could have been used.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from visitator.beregning.beholdning import Beholdning
from visitator.beregning.placering import Placering, placering
from visitator.beregning.tidskonto import tidsudtog
from visitator.beregning.tidsrum import Tidsrum, kalendermaaned
from visitator.beregning.udtog import Bevaegelse, Kontoudtog, Overtraek, Post, Uvist
from visitator.rules.account_terms import Kontoperiode, Kontostart, Kontovilkaar

NUL = Decimal(0)


@dataclass(frozen=True, slots=True)
class Konto:
    """An account with its terms.

    ``loft`` is the limit of each period, where it is not that of the terms: what was granted.
    ``loebetider`` are the grants that it belongs to, in order and apart from one another; none
    where nobody has told when it began. Where hours are saved, ``opsparing_fra`` is from when; None
    from the beginning.
    """

    vilkaar: Kontovilkaar
    loft: Decimal
    loebetider: tuple[Tidsrum, ...] = ()
    opsparing_fra: date | None = None

    def udtog(self, bevaegelser: Iterable[Bevaegelse], day: date) -> Kontoudtog:
        """The account on a day, movements after it left out; their order does not matter."""
        used = sorted(each for each in bevaegelser if each.dato <= day)
        if self.vilkaar.loeber:
            return self._loebende(used, day)
        # What is refused from the outset begins no period.
        begins = self.vilkaar.regnet_fra is Kontostart.FOERSTE_BRUG
        days = [each.dato for each in used if not begins or each.maengde <= self.loft]
        lies = placering(self.vilkaar, self.loebetider, days, day, self.opsparing_fra)
        return _Forloeb(self, lies).udtog(used, day)

    def _loebende(self, used: list[Bevaegelse], day: date) -> Kontoudtog:
        assert self.vilkaar.laengde is not None
        laengde = (int(self.loft), self.vilkaar.laengde[1])
        once = self.vilkaar.periode == Kontoperiode.BEHOV
        return tidsudtog(laengde, self.loebetider, used, day, en_gang=once)


class _Forloeb:
    """One account played through from its beginning to a day."""

    def __init__(self, konto: Konto, placering: Placering) -> None:
        self.konto = konto
        self.placering = placering
        saving = konto.vilkaar.opsparing
        self.beholdning = Beholdning(
            placering.perioder, konto.loft, None if saving is None else saving.til
        )
        self.poster: list[Post] = []
        self.afviste: list[Overtraek] = []

    def udtog(self, bevaegelser: list[Bevaegelse], day: date) -> Kontoudtog:
        for bevaegelse in bevaegelser:
            self._bogfoer(bevaegelse)
        if self.placering.er_aaben(day):
            return self._uvist(day)
        return self._kendt(day)

    def _bogfoer(self, bevaegelse: Bevaegelse) -> None:
        if self.placering.er_aaben(bevaegelse.dato):
            self._bogfoer_uvist(bevaegelse)
            return
        self.beholdning.frem_til(bevaegelse.dato)
        left = self._tilbage()
        if left is None or bevaegelse.maengde > left:
            over = self.placering.udloebet(bevaegelse.dato) if left is None else None
            self.afviste.append(Overtraek(bevaegelse, left, over))
            return
        self.beholdning.brug(bevaegelse.maengde)
        self.poster.append(Post(bevaegelse, self.beholdning.tilbage))

    def _tilbage(self) -> Decimal | None:
        if self.beholdning.dele:
            return self.beholdning.tilbage
        return self.konto.loft if self.placering.ny_ved_brug else None

    def _bogfoer_uvist(self, bevaegelse: Bevaegelse) -> None:
        """No period can give more at once than the whole limit."""
        if self.konto.vilkaar.opsparing is None and bevaegelse.maengde > self.konto.loft:
            self.afviste.append(Overtraek(bevaegelse, self.konto.loft))
        else:
            self.poster.append(Post(bevaegelse, None))

    def _uvist(self, day: date) -> Kontoudtog:
        stretch = next(each for each in self.placering.aabne if day in each)
        moved = [post.bevaegelse for post in self.poster if post.bevaegelse.dato in stretch]
        used = sum((each.maengde for each in moved), NUL)
        if self.konto.vilkaar.periode == Kontoperiode.IKKE_FASTSAT:
            at_least = max(NUL, self.konto.loft - used)
            return self._med(None, None, used, None, at_least, Uvist.PERIODE)
        why = Uvist.IGEN if self.placering.perioder else Uvist.START
        over = self.placering.udloebet(day)
        return self._med(None, None, used, None, None, why, over)

    def _kendt(self, day: date) -> Kontoudtog:
        self.beholdning.frem_til(day)
        dele = self.beholdning.dele
        if not dele:
            limit = self._tilbage() or NUL
            over = None if limit else self.placering.udloebet(day)
            return self._med(None, limit, NUL, limit, udloebet=over)
        last = dele[-1].tidsrum.til
        if self.konto.vilkaar.opsparing is not None:
            last = kalendermaaned(day).til
        return self._med(
            Tidsrum(dele[0].tidsrum.fra, last),
            sum((part.maengde for part in dele), NUL),
            sum((part.brugt for part in dele), NUL),
            self.beholdning.tilbage,
        )

    def _med(
        self,
        periode: Tidsrum | None,
        tildelt: Decimal | None,
        brugt: Decimal,
        tilbage: Decimal | None,
        mindst: Decimal | None = None,
        uvist: Uvist | None = None,
        udloebet: date | None = None,
    ) -> Kontoudtog:
        return Kontoudtog(
            periode=periode,
            tildelt=tildelt,
            brugt=brugt,
            tilbage=tilbage,
            mindst_tilbage=mindst,
            uvist=uvist,
            bortfald=() if tilbage is None else self.beholdning.bortfald(),
            poster=tuple(self.poster),
            afviste=tuple(self.afviste),
            udloebet=udloebet,
        )

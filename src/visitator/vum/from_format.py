"""From the format of an assessment file to what it means."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from visitator.vum.assessment import (
    Aftale,
    Maal,
    Maalgruppevalg,
    Opfoelgningsresultat,
    Oplyst,
    SamletNiveau,
    Temavurdering,
    Udredning,
)
from visitator.vum.formats.assessment import (
    AftaleFormat,
    MaalFormat,
    SamletNiveauValg,
    TemavurderingFormat,
    UdredningGrund,
)
from visitator.vum.terms import Begreber


def from_format(written: UdredningGrund, terms: Begreber, keys: Mapping[str, str]) -> Udredning:
    """The assessment; ``keys`` maps each theme of it to the name that it was written by."""
    return Udredning(
        kommune=written.kommune,
        vum=written.vum,
        dato=date.fromisoformat(written.dato),
        paabegyndt=_day(written.paabegyndt),
        af=written.af,
        ansoegt_om=tuple(dict.fromkeys(written.ansoegt_om or ())),
        formaal=written.formaal,
        temaer={tema: _theme(getattr(written.temaer, name)) for tema, name in keys.items()},
        oevrige_ikke_vurderet=written.oevrige_temaer is not None,
        samlet_funktionsniveau=_overall(written.samlet_funktionsniveau),
        maal=tuple(_goal(goal, terms) for goal in written.maal or ()),
        maalgrupper=tuple(Maalgruppevalg(g.maalgruppe, g.art) for g in written.maalgrupper or ()),
        opfoelgninger=tuple(
            Opfoelgningsresultat(date.fromisoformat(f.dato), f.resultat, f.begrundelse)
            for f in written.opfoelgninger or ()
        ),
    )


def _theme(written: TemavurderingFormat) -> Temavurdering:
    return Temavurdering(
        niveau=None if written.niveau is None else str(written.niveau),
        beskrivelse=written.beskrivelse,
        ressourcer=written.ressourcer,
        oensker=written.oensker,
        hjaelpemidler=written.hjaelpemidler,
        relevans=written.relevans,
        undertemaer=tuple(dict.fromkeys(written.undertemaer or ())),
        oplyst=tuple(Oplyst(o.af, _day(o.dato), o.kilde) for o in written.oplyst or ()),
    )


def _overall(written: SamletNiveauValg | None) -> SamletNiveau | None:
    if written is None:
        return None
    return SamletNiveau(
        vaerdi=written.vaerdi,
        begrundelse=written.begrundelse,
        afvigelse=written.afvigelse,
        af=written.af,
        dato=_day(written.dato),
        kilde=written.kilde,
    )


def _goal(written: MaalFormat, terms: Begreber) -> Maal:
    names = terms.kaldenavne
    return Maal(
        tekst=written.tekst,
        type=written.type,
        tema=names[written.tema],
        andre_temaer=tuple(dict.fromkeys(names[name] for name in written.andre_temaer or ())),
        dato=date.fromisoformat(written.dato),
        opfoelges=_day(written.opfoelges),
        aftale=_agreement(written.aftale),
    )


def _agreement(written: AftaleFormat | None) -> Aftale | None:
    if written is None:
        return None
    return Aftale(written.med_borger == "ja", _day(written.dato), written.hvorfor_ikke)


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)

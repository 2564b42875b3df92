"""An assessment as plain data, in the keys of its file: what is read from it is the same again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from visitator.vum.assessment import Maal, SamletNiveau, Temavurdering, Udredning
from visitator.vum.terms import Begreber


def assessment_json(udredning: Udredning, terms: Begreber) -> dict[str, Any]:
    """The assessment with the names of its own version; what is not known is left out."""

    def name(tema: str) -> str:
        return terms.temaer[tema].versioner[udredning.vum].id

    return _known(
        kommune=udredning.kommune,
        vum=udredning.vum,
        dato=udredning.dato,
        paabegyndt=udredning.paabegyndt,
        af=udredning.af,
        ansoegt_om=list(udredning.ansoegt_om),
        formaal=udredning.formaal,
        samlet_funktionsniveau=_overall(udredning.samlet_funktionsniveau),
        maalgrupper=[
            {"maalgruppe": group.maalgruppe, "art": group.art} for group in udredning.maalgrupper
        ],
        temaer={name(tema): _theme(judged) for tema, judged in udredning.temaer.items()},
        oevrige_temaer="ikke_vurderet" if udredning.oevrige_ikke_vurderet else None,
        maal=[
            _goal(goal) | _named(goal, {t: name(t) for t in (goal.tema, *goal.andre_temaer)})
            for goal in udredning.maal
        ],
        opfoelgninger=[
            _known(dato=found.dato, resultat=found.resultat, begrundelse=found.begrundelse)
            for found in udredning.opfoelgninger
        ],
    )


def _theme(judged: Temavurdering) -> dict[str, Any]:
    return _known(
        niveau=level_json(judged.niveau),
        beskrivelse=judged.beskrivelse,
        ressourcer=judged.ressourcer,
        oensker=judged.oensker,
        hjaelpemidler=judged.hjaelpemidler,
        relevans=judged.relevans,
        undertemaer=list(judged.undertemaer),
        oplyst=[_known(af=o.af, dato=o.dato, kilde=o.kilde) for o in judged.oplyst],
    )


def level_json(niveau: str | None) -> int | str | None:
    """A level of a theme as it is written: a number, or ``ikke_vurderet``."""
    return int(niveau) if niveau is not None and niveau.isdecimal() else niveau


def _overall(level: SamletNiveau | None) -> dict[str, Any] | None:
    if level is None:
        return None
    return _known(
        vaerdi=level.vaerdi,
        begrundelse=level.begrundelse,
        afvigelse=level.afvigelse,
        af=level.af,
        dato=level.dato,
        kilde=level.kilde,
    )


def _goal(goal: Maal) -> dict[str, Any]:
    agreed = goal.aftale
    return _known(
        tekst=goal.tekst,
        type=goal.type,
        tema=goal.tema,
        dato=goal.dato,
        opfoelges=goal.opfoelges,
        aftale=agreed
        and _known(
            med_borger="ja" if agreed.med_borger else "nej",
            dato=agreed.dato,
            hvorfor_ikke=agreed.hvorfor_ikke,
        ),
    )


def _named(goal: Maal, names: Mapping[str, str]) -> dict[str, Any]:
    return _known(tema=names[goal.tema], andre_temaer=[names[t] for t in goal.andre_temaer])


def _known(**parts: Any) -> dict[str, Any]:
    """The parts that say something; days as text."""
    return {
        key: part.isoformat() if isinstance(part, date) else part
        for key, part in parts.items()
        if part not in (None, [])
    }

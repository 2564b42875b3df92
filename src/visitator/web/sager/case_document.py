"""A case as the document that the decision basis is computed from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from visitator.rules.facts import FactType, Vocabulary
from visitator.rules.load.answers import UNAVAILABLE
from visitator.rules.load.strict_yaml import Document
from visitator.rules.load.yaml_tree import Spot
from visitator.web.sager.models import Bevilling, Fristbesked, Sag, Svar

NUMBERS = (FactType.TAL, FactType.KRONER)


def case_document(sag: Sag, vocabulary: Vocabulary, day: date) -> Document:
    """The case file of a case, judged on a day, with the neighbours that somebody opened."""
    data: dict[str, Any] = {
        "kommune": sag.kommune_id,
        "dato": day.isoformat(),
        **sag.datoer,
        "ansoegt_om": list(dict.fromkeys([*sag.ansoegt_om, *sag.naboer])),
        "sagstype": sag.sagstype,
        "fakta": {
            svar.faktum: _answer(svar, vocabulary)
            for svar in sag.svar.all()
            if svar.gaelder and svar.faktum in vocabulary
        },
    }
    if sag.bevillinger_oplyst:
        data["bevillinger"] = [_grant(grant) for grant in sag.bevillinger.all()]
    if told := [_notice(besked) for besked in sag.fristbeskeder.all()]:
        data["fristbesked"] = told
    return Document(str(sag), data, Spot(1, 1))


def _answer(svar: Svar, vocabulary: Vocabulary) -> dict[str, Any]:
    value = UNAVAILABLE if svar.kan_ikke_oplyses else svar.vaerdi
    if not svar.kan_ikke_oplyses:
        value = as_written(svar.vaerdi, vocabulary[svar.faktum].type)
    about = {
        "af": svar.sagt_af,
        "dato": svar.dato.isoformat() if svar.dato else "",
        "kilde": svar.kilde,
        "begrundelse": svar.begrundelse,
    }
    return {"vaerdi": value, **{key: words for key, words in about.items() if words}}


def as_written(value: Any, kind: FactType) -> Any:
    """A stored answer as a case file has it: amounts are kept as text, and are decimals there."""
    if kind in NUMBERS and isinstance(value, str):
        return Decimal(value)
    if kind is FactType.KRONERLISTE and isinstance(value, list):
        return [Decimal(str(amount)) for amount in value]
    return value


def _grant(grant: Bevilling) -> dict[str, Any]:
    found: dict[str, Any] = {"ydelse": grant.ydelse, "fra": grant.fra.isoformat()}
    if grant.til:
        found["til"] = grant.til.isoformat()
    if grant.maengde is not None:
        found["maengde"] = grant.maengde
    return found


def _notice(besked: Fristbesked) -> dict[str, str]:
    return {
        "dato": besked.dato.isoformat(),
        "begrundelse": besked.grund,
        "ny_frist": besked.ny_dato.isoformat(),
    }

"""The decision basis as plain data: the contract that other programs rely on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from visitator.grundlag.accounts import accounts_json
from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.grundlag.dates import (
    complaint_by_law,
    complaint_json,
    deadlines_json,
    follow_ups_json,
    notice_json,
)
from visitator.grundlag.payment import calculations_json, payment_json, scope_json
from visitator.grundlag.reservations import reservations
from visitator.rules.explain import OfferResult
from visitator.rules.facts import CASE_FACTS
from visitator.rules.questions import Missing
from visitator.rules.report import reasons_json, table_json
from visitator.rules.situation import Grant
from visitator.rules.standards import Status

PLAIN_TABLES = (
    "pligt",
    "adgang",
    "anonymitet",
    "varighed",
    "ferie",
    "kompetence",
    "leverandoer",
    "frit_valg",
)
LISTS = ("grunde", "varianter", "konti", "forhold", "frister", "opfoelgning", "beregninger")
HOLDS = {True: "ja", False: "nej", None: "ukendt"}


def answer_json(grundlag: Grundlag) -> dict[str, Any]:
    """The whole answer."""
    case, edition = grundlag.case, grundlag.edition
    return {
        "kommune": case.kommune,
        "dato": case.day.isoformat(),
        "sagstype": case.sagstype,
        "ansoegt_om": list(case.ansoegt_om),
        "katalog": {"version": edition.version, "sha256": edition.sha256},
        "forbehold": list(reservations(edition, case.day)),
        "ydelser": [
            *[_service(answer, grundlag) for answer in grundlag.ydelser],
            *[_without_standard(ydelse, grundlag) for ydelse in grundlag.uden_standard],
        ],
        "anbefaling": grundlag.anbefaling,
        "naeste_spoergsmaal": list(grundlag.naeste_spoergsmaal),
        "kan_ikke_oplyses": dict(case.unavailable),
        "utilstraekkelig": dict(case.utilstraekkelig),
        "bevillinger": _grants(case.situation.grants),
        "datoer": {name: day.isoformat() for name, day in case.dates.items()},
        "fakta": _facts(grundlag),
    }


def _grants(grants: tuple[Grant, ...] | None) -> list[dict[str, Any]] | None:
    """What the citizen has already; None while nobody has said."""
    if grants is None:
        return None
    return [
        {
            "ydelse": grant.ydelse,
            "fra": grant.fra.isoformat(),
            "til": grant.til.isoformat() if grant.til else None,
            "maengde": grant.maengde,
        }
        for grant in grants
    ]


def _facts(grundlag: Grundlag) -> dict[str, Any]:
    """The facts that the answer rests on, with who said them where that was written."""
    provenance = grundlag.case.provenance
    found: dict[str, Any] = {}
    for name, value in grundlag.case.situation.facts.items():
        if name in CASE_FACTS:
            continue
        written: Any = value if isinstance(value, int | str) else str(value)
        if isinstance(value, tuple):
            written = [str(amount) for amount in value]
        about = provenance.get(name)
        found[name] = {"vaerdi": written, **about} if about else written
    return found


def _service(answer: ServiceAnswer, grundlag: Grundlag) -> dict[str, Any]:
    standard = answer.standard
    return {
        **_offer(answer.tilbud, answer, grundlag),
        "lov": standard.lov,
        "lokalt_navn": standard.lokalt_navn,
        "kilde": standard.kilde.as_json(),
        "advarsler": list(answer.advarsler),
        "varianter": [_offer(variant, answer, grundlag) for variant in answer.varianter],
        "konti": accounts_json(answer.konti),
        "forhold": [
            {
                "art": relation.art,
                "ydelse": relation.ydelse,
                "tekst": relation.tekst,
                "gaelder": HOLDS[holds],
                "kilde": relation.kilde.as_json(),
            }
            for relation, holds in answer.forhold
        ],
        "indhold": [
            {
                "id": content.id,
                "tekst": content.tekst,
                "indgaar": content.indgaar,
                "i_stedet": content.i_stedet,
                "gaelder": HOLDS[holds],
                "kilde": content.kilde.as_json(),
            }
            for content, holds in answer.indhold
        ],
        "ophoer": [
            {
                "id": ending.id,
                "tekst": ending.tekst,
                "virkning": ending.virkning,
                "gaelder": None if ending.naar is None else HOLDS[holds],
                "kilde": ending.kilde.as_json(),
            }
            for ending, holds in answer.ophoer
        ],
        "oplysning": [
            {
                "id": need.id,
                "tekst": need.tekst,
                "kraeves": need.kraeves,
                "gaelder": HOLDS[holds],
                "kilde": need.kilde.as_json(),
            }
            for need, holds in answer.oplysning
        ],
    }


def _complaint(
    offer: OfferResult, answer: ServiceAnswer, grundlag: Grundlag
) -> dict[str, Any] | None:
    tables, law = offer.tabeller, grundlag.edition.klagelov
    if "klage" not in tables:
        return None
    by_law = complaint_by_law(answer.standard.id, tables, law)
    return complaint_json(tables["klage"], grundlag.case.dates, law, by_law=by_law)


def _offer(offer: OfferResult, answer: ServiceAnswer, grundlag: Grundlag) -> dict[str, Any]:
    missing: Mapping[str, Missing] = answer.missing
    tables, dates = offer.tabeller, grundlag.case.dates
    worked = answer.formler.get(offer.offer.id, {})
    lacking = missing[offer.offer.id]
    return {
        "id": offer.offer.id,
        "titel": offer.offer.titel,
        "trin": offer.offer.trin,
        "status": offer.status.value,
        "mangler": list(lacking.status),
        "mangler_omfang": list(lacking.omfang),
        "grunde": reasons_json(offer.reason),
        **{emne: table_json(tables[emne]) if emne in tables else None for emne in PLAIN_TABLES},
        "omfang": scope_json(tables, worked),
        "varsel": notice_json(tables["varsel"], dates) if "varsel" in tables else None,
        "frister": deadlines_json(tables, dates),
        "opfoelgning": follow_ups_json(tables, dates),
        "betaling": payment_json(tables, worked),
        "beregninger": calculations_json(tables, worked, answer.standard.beregninger),
        "klage": _complaint(offer, answer, grundlag),
    }


def _without_standard(ydelse: str, grundlag: Grundlag) -> dict[str, Any]:
    """A service that was applied for and that the municipality's document does not have."""
    service = grundlag.edition.services[ydelse]
    return {
        "id": ydelse,
        "titel": service.titel,
        "lov": service.lov,
        "trin": None,
        "status": Status.IKKE_I_KATALOGET.value,
        "mangler": [],
        "mangler_omfang": [],
        "advarsler": [
            f"{grundlag.edition.navn} har ikke beskrevet ydelsen i sit dokument. "
            "Loven gælder stadig."
        ],
        **{key: [] for key in LISTS},
        **dict.fromkeys((*PLAIN_TABLES, "omfang", "varsel", "klage", "betaling")),
    }

"""The decision basis as plain data: the contract that other programs rely on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from visitator.grundlag.accounts import accounts_json
from visitator.grundlag.assess import Grundlag, ServiceAnswer
from visitator.grundlag.assessed import CaseAssessment
from visitator.grundlag.case import Case
from visitator.grundlag.complaint import complaint_json
from visitator.grundlag.counted import shown
from visitator.grundlag.deadlines import deadlines_json
from visitator.grundlag.follow_up import follow_ups_json
from visitator.grundlag.notice import notice_json
from visitator.grundlag.payment import calculations_json, payment_json, scope_json
from visitator.grundlag.reservations import reservations
from visitator.rules.amounts import possible_amounts
from visitator.rules.explain import OfferResult
from visitator.rules.facts import CASE_FACTS
from visitator.rules.questions import Missing
from visitator.rules.report import reasons_json, table_json
from visitator.rules.situation import Grant
from visitator.rules.standards import Status
from visitator.rules.tables import TableResult

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
        "forbehold": list(reservations(grundlag)),
        "ydelser": [
            *[_service(answer, grundlag) for answer in grundlag.ydelser],
            *[_without_standard(ydelse, grundlag) for ydelse in grundlag.uden_standard],
        ],
        "anbefaling": grundlag.anbefaling,
        "naeste_spoergsmaal": list(grundlag.naeste_spoergsmaal),
        "kan_ikke_oplyses": dict(case.unavailable),
        "utilstraekkelig": dict(case.utilstraekkelig),
        "ikke_nok": dict(grundlag.ikke_nok),
        "bevillinger": _grants(case.situation.grants),
        "udredning": _assessment(case.udredning),
        "datoer": {name: day.isoformat() for name, day in case.dates.items()},
        "modtagelse": receipt_json(case),
        "fakta": _facts(grundlag),
    }


def _assessment(found: CaseAssessment | None) -> dict[str, Any] | None:
    """The assessment that the facts come from; None where the case names none."""
    if found is None:
        return None
    return {
        "fil": found.file,
        "vum": found.udredning.vum,
        "dato": found.udredning.dato.isoformat(),
        "fund": [fund.as_json() for fund in found.fund],
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


def dates_json(
    ydelse: str, tables: Mapping[str, TableResult], grundlag: Grundlag
) -> dict[str, Any]:
    """Everything about a service, or a variant of it, that is counted from dates of the case."""
    return {
        "varsel": notice_json(ydelse, tables, grundlag),
        "frister": deadlines_json(ydelse, tables, grundlag),
        "opfoelgning": follow_ups_json(tables, grundlag),
        "klage": complaint_json(ydelse, tables, grundlag),
    }


def receipt_json(case: Case) -> dict[str, Any] | None:
    """How the day on which the decision was received was counted; None where it was not."""
    return None if case.receipt is None else shown(case.receipt)


def _offer(offer: OfferResult, answer: ServiceAnswer, grundlag: Grundlag) -> dict[str, Any]:
    missing: Mapping[str, Missing] = answer.missing
    tables = offer.tabeller
    worked = answer.formler.get(offer.offer.id, {})
    lacking = missing[offer.offer.id]
    options = possible_amounts(tables, grundlag.case.situation, grundlag.edition.rates)
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
        **dates_json(answer.standard.id, tables, grundlag),
        "betaling": payment_json(tables, worked, options),
        "beregninger": calculations_json(offer, worked, options, answer.standard.beregninger),
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

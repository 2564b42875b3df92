"""Every date of one service as plain data, in the shapes of the decision basis."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from visitator.grundlag.answer import dates_json, receipt_json
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.missing_dates import missing_dates
from visitator.grundlag.other_deadlines import missing_for_other, other_deadline_json
from visitator.grundlag.reservations import reservations


def service_dates_json(ydelse: str, grundlag: Grundlag) -> dict[str, Any]:
    """The dates of a service, or of a deadline that the municipality has no standard for."""
    case, edition = grundlag.case, grundlag.edition
    return {
        "kommune": case.kommune,
        "dato": case.day.isoformat(),
        "til": case.plan_til.isoformat() if case.plan_til else None,
        "sagstype": case.sagstype,
        "katalog": {"version": edition.version, "sha256": edition.sha256},
        "forbehold": list(reservations(grundlag)),
        "datoer": {name: day.isoformat() for name, day in case.dates.items()},
        "modtagelse": receipt_json(case),
        **_service(ydelse, grundlag),
    }


def _service(ydelse: str, grundlag: Grundlag) -> dict[str, Any]:
    dates = grundlag.case.dates
    for answer in grundlag.ydelser:
        if answer.standard.id == ydelse:
            tables = answer.tilbud.tabeller
            return {
                "id": ydelse,
                "titel": answer.tilbud.offer.titel,
                "lov": answer.standard.lov,
                "status": answer.tilbud.status.value,
                **dates_json(ydelse, tables, grundlag),
                "datoer_mangler": _missing(missing_dates(tables, dates)),
            }
    (other,) = (d for d in grundlag.edition.frister_uden_ydelse if d.id == ydelse)
    return {
        "id": ydelse,
        "titel": other.omraade,
        "lov": None,
        "status": None,
        "varsel": None,
        "frister": [other_deadline_json(other, grundlag)],
        "opfoelgning": [],
        "klage": None,
        "datoer_mangler": _missing(missing_for_other(other, dates)),
    }


def _missing(found: Mapping[str, tuple[str, ...]]) -> list[dict[str, Any]]:
    return [{"dato": name, "til": list(subjects)} for name, subjects in found.items()]

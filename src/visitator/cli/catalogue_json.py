"""The catalogue as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from visitator.rules.edition import Edition
from visitator.rules.report import row_json
from visitator.rules.standards import (
    Caution,
    Content,
    Ending,
    Kvalitetsstandard,
    Offer,
    Relation,
    Requirement,
)
from visitator.rules.tables import Row, Table
from visitator.text.criterion_json import criterion_json


def municipalities_json(
    versions: Mapping[str, list[str]], editions: Mapping[str, Edition | None]
) -> dict[str, Any]:
    """Every municipality with its versions, and the services of the one that is valid."""
    return {"kommuner": [_municipality(k, versions[k], editions[k]) for k in versions]}


def _municipality(kommune: str, versions: list[str], edition: Edition | None) -> dict[str, Any]:
    standards = edition.standards.values() if edition else ()
    return {
        "id": kommune,
        "navn": edition.navn if edition else None,
        "versioner": versions,
        "version": edition.version if edition else None,
        "ydelser": [_listed(standard) for standard in standards],
    }


def municipality_json(edition: Edition) -> dict[str, Any]:
    """One municipality: its services, general part and words."""
    return {
        **_edition(edition),
        "kilde": edition.kilde.as_json(),
        "vum": {
            "version": edition.vum_version,
            "niveauer": dict(edition.niveauer),
            "temaer": [{"id": name, **asdict(theme)} for name, theme in edition.temaer.items()],
            "ydelser": [{"id": name, **asdict(t)} for name, t in edition.ydelsestemaer.items()],
        },
        "frister_uden_ydelse": [asdict(deadline) for deadline in edition.frister_uden_ydelse],
        "fristmaal": asdict(edition.fristmaal) if edition.fristmaal else None,
        "brev_hverdage": edition.brev_hverdage,
        "ydelser": [_listed(standard) for standard in edition.standards.values()],
        "enheder": [{"id": name, **asdict(unit)} for name, unit in edition.enheder.items()],
        "lokale_ord": [{"id": name, **asdict(word)} for name, word in edition.lokale_ord.items()],
        "tekster": [asdict(passage) for passage in edition.tekster],
    }


def standard_json(edition: Edition, standard: Kvalitetsstandard) -> dict[str, Any]:
    """One standard with all its rules and texts."""
    return {
        **_edition(edition),
        **_offer(standard.tilbud),
        "lov": standard.lov,
        "lokalt_navn": standard.lokalt_navn,
        "kilde": standard.kilde.as_json(),
        "efterproevet_til": standard.efterproevet_til,
        "varianter": [_offer(variant) for variant in standard.varianter],
        "indhold": [
            {"id": c.id, "indgaar": c.indgaar, "i_stedet": c.i_stedet, **_told(c)}
            for c in standard.indhold
        ],
        "forhold": [
            {"art": relation.art, "ydelse": relation.ydelse, **_told(relation)}
            for relation in standard.forhold
        ],
        "ophoer": [
            {"id": ending.id, "virkning": ending.virkning, **_told(ending)}
            for ending in standard.ophoer
        ],
        "oplysning": [
            {"id": need.id, "kraeves": need.kraeves, **_told(need)} for need in standard.oplysning
        ],
        "advarsler": [_told(caution) for caution in standard.advarsler],
    }


def _told(part: Relation | Caution | Content | Ending | Requirement) -> dict[str, Any]:
    naar = None if part.naar is None else criterion_json(part.naar)
    return {"naar": naar, "tekst": part.tekst, "kilde": part.kilde.as_json()}


def _edition(edition: Edition) -> dict[str, Any]:
    return {
        "kommune": edition.kommune,
        "navn": edition.navn,
        "version": edition.version,
        "sha256": edition.sha256,
    }


def _listed(standard: Kvalitetsstandard) -> dict[str, Any]:
    return {
        "id": standard.id,
        "titel": standard.tilbud.titel,
        "lov": standard.lov,
        "trin": standard.tilbud.trin,
        "varianter": [
            {"id": variant.id, "titel": variant.titel, "trin": variant.trin}
            for variant in standard.varianter
        ],
    }


def _offer(offer: Offer) -> dict[str, Any]:
    return {
        "id": offer.id,
        "titel": offer.titel,
        "trin": offer.trin,
        "maalgruppe": criterion_json(offer.maalgruppe),
        "tabeller": {emne: _table(table) for emne, table in offer.tabeller.items()},
        "tekster": [asdict(passage) for passage in offer.tekster],
    }


def _table(table: Table) -> list[dict[str, Any]]:
    return [_row(row) for row in table.rows]


def _row(row: Row) -> dict[str, Any]:
    naar = None if row.naar is None else criterion_json(row.naar)
    return {"naar": naar, **row_json(row)}

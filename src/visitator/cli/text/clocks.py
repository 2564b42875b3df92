"""Deadlines, follow-up and notice, as dates where the case has the day they are counted from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from visitator.cli.text.page import Page
from visitator.cli.text.results import show_result, show_row
from visitator.cli.text.values import clock_words, repeated
from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.dates import deadlines_json, follow_ups_json, notice_json
from visitator.rules.tables import Clock, TableResult

NOTICE = "Varsel"
LABELS = {
    "frist.afgoerelse": "Frist for afgørelse",
    "frist.ivaerksaettelse": "Frist for at begynde",
    "frist.skriftlig_afgoerelse": "Skriftlig afgørelse",
    "frist.plan": "Frist for en plan",
    "frist.orientering": "Frist for besked",
    "frist.orientering_udskrivning": "Besked om udskrivning",
    "opfoelgning.opfoelgning": "Opfølgning",
    "opfoelgning.revurdering": "Revurdering",
    "opfoelgning.handleplan": "Handleplan",
    "opfoelgning.status": "Status",
    "opfoelgning.status_foer_udloeb": "Status før udløb",
    "opfoelgning.efterbehandling": "Opfølgning efter afslutning",
    "opfoelgning.efterbehandling_senere": "Senere opfølgning",
}


def show_deadlines(page: Page, tables: Mapping[str, TableResult], grundlag: Grundlag) -> None:
    """The deadlines of the case."""
    dated = deadlines_json(tables, grundlag.case.dates)
    _show(page, "frist", dated, tables, grundlag)


def show_follow_ups(page: Page, tables: Mapping[str, TableResult], grundlag: Grundlag) -> None:
    """When the support is followed up."""
    dated = follow_ups_json(tables, grundlag.case.dates)
    _show(page, "opfoelgning", dated, tables, grundlag)


def show_notice(page: Page, result: TableResult, grundlag: Grundlag) -> None:
    """The notice that the municipality owes before it reduces or ends the support."""
    counted = notice_json(result, grundlag.case.dates)
    row = result.row
    if row is not None and isinstance(row.vaerdi, Clock) and counted["dato"] is not None:
        day = plain_date(date.fromisoformat(counted["dato"]))
        how = f"Regnet sådan: {counted['forklaring']}."
        show_row(page, NOTICE, row, f"Støtten fortsætter til og med {day}", how)
    else:
        show_result(page, NOTICE, "varsel", result, grundlag)


def _show(
    page: Page, kind: str, dated: list[Any], tables: Mapping[str, TableResult], grundlag: Grundlag
) -> None:
    for counted in dated:
        emne = f"{kind}.{counted['hvad']}"
        row = tables[emne].row
        if row is not None and isinstance(row.vaerdi, Clock):
            show_row(page, LABELS[emne], row, *_when(row.vaerdi, counted))
        else:
            show_result(page, LABELS[emne], emne, tables[emne], grundlag)


def _when(clock: Clock, counted: Mapping[str, Any]) -> list[str]:
    """When it is due, and how that was counted."""
    if counted["dato"] is None:
        return [clock_words(clock)]
    day = plain_date(date.fromisoformat(counted["dato"]))
    passed = " – datoen er passeret" if counted["passeret"] else ""
    return [f"senest {day}{repeated(clock)}{passed}", f"Regnet sådan: {counted['forklaring']}."]

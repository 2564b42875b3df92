"""Deadlines and follow-up, as dates where the case has the day they are counted from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.deadlines import deadlines_json
from visitator.grundlag.follow_up import follow_ups_json
from visitator.rules.tables import Clock, FixedDay, Halfway, TableResult
from visitator.text.delay import delay_words
from visitator.text.held import held_words
from visitator.text.page import Page
from visitator.text.results import show_result, show_row
from visitator.text.schedule import schedule_words
from visitator.text.values import clock_words, repeated

LABELS = {
    "frist.afgoerelse": "Frist for afgørelse",
    "frist.ivaerksaettelse": "Frist for at begynde",
    "frist.skriftlig_afgoerelse": "Skriftlig afgørelse",
    "frist.plan": "Frist for en plan",
    "frist.orientering": "Frist for besked",
    "frist.orientering_udskrivning": "Besked om udskrivning",
    "frist.regnskab": "Frist for regnskab",
    "frist.boligoplysninger": "Boligens tal",
    "frist.varsel_forhoejelse": "Varsel om højere betaling",
    "frist.betaling_ophoer": "Betaling ved fraflytning",
    "frist.hjaelpere_doedsfald": "Hjælpere efter et dødsfald",
    "opfoelgning.opfoelgning": "Opfølgning",
    "opfoelgning.revurdering": "Revurdering",
    "opfoelgning.handleplan": "Handleplan",
    "opfoelgning.status": "Status",
    "opfoelgning.status_foer_udloeb": "Status før udløb",
    "opfoelgning.efterbehandling": "Opfølgning efter afslutning",
    "opfoelgning.efterbehandling_senere": "Senere opfølgning",
}
LAST_DAYS = {
    "frist.betaling_ophoer": "til og med",
    "frist.hjaelpere_doedsfald": "mindst til og med",
}
"""What runs until a day; everything else is due on it at the latest."""


def show_deadlines(
    page: Page, ydelse: str, tables: Mapping[str, TableResult], grundlag: Grundlag
) -> None:
    """The deadlines of the case."""
    _show(page, "frist", deadlines_json(ydelse, tables, grundlag), tables, grundlag)


def show_follow_ups(page: Page, tables: Mapping[str, TableResult], grundlag: Grundlag) -> None:
    """When the support is followed up."""
    _show(page, "opfoelgning", follow_ups_json(tables, grundlag), tables, grundlag)


def _show(
    page: Page, kind: str, dated: list[Any], tables: Mapping[str, TableResult], grundlag: Grundlag
) -> None:
    for counted in dated:
        emne = f"{kind}.{counted['hvad']}"
        row = tables[emne].row
        if row is not None and isinstance(row.vaerdi, Clock | FixedDay | Halfway):
            page_words = _when(emne, row.vaerdi, counted)
            show_row(page, LABELS[emne], row, *page_words)
            lines = *delay_words(page, counted), *held_words(counted)
            for words in (*lines, *schedule_words(counted, grundlag.case)):
                page.pair("", words)
        else:
            show_result(page, LABELS[emne], emne, tables[emne], grundlag)


def _when(
    emne: str, clock: Clock | FixedDay | Halfway, counted: Mapping[str, Any]
) -> Iterator[str]:
    """When it is due, and how that was counted."""
    if counted["dato"] is None:
        yield clock_words(clock)
        if counted.get("slutter_foer"):
            end = plain_date(date.fromisoformat(counted["slutter_foer"]))
            yield f"Støtten slutter {end}, før det næste forfalder."
        return
    day = plain_date(date.fromisoformat(counted["dato"]))
    how = repeated(clock) if isinstance(clock, Clock) else f" ({clock.form})" if clock.form else ""
    # What was done in time is not told that its date has passed, nor is what is told as overdue.
    is_told = any(counted.get(key) for key in ("overholdt", "holdt", "overskredet"))
    over = counted["passeret"] and not is_told
    passed = " – datoen er passeret" if over else ""
    yield f"{LAST_DAYS.get(emne, 'senest')} {day}{how}{passed}"
    yield f"Regnet sådan: {counted['forklaring']}."

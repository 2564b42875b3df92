"""The notice before support is reduced or ends, and from when the change may take effect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.notice import notice_json
from visitator.rules.citations import Citation
from visitator.rules.tables import Clock, TableResult
from visitator.text.page import Page
from visitator.text.results import show_result, show_row

LABEL = "Varsel"


def show_notice(
    page: Page, ydelse: str, tables: Mapping[str, TableResult], grundlag: Grundlag
) -> None:
    """The notice that the municipality owes before it reduces or ends the support."""
    counted, result = notice_json(ydelse, tables, grundlag), tables["varsel"]
    row = result.row
    if counted is None:
        return
    if row is not None and isinstance(row.vaerdi, Clock) and counted["dato"] is not None:
        day = plain_date(date.fromisoformat(counted["dato"]))
        how = f"Regnet sådan: {counted['forklaring']}."
        show_row(page, LABEL, row, f"Støtten fortsætter til og med {day}", how)
    else:
        show_result(page, LABEL, "varsel", result, grundlag)
    for words in _effects(page, counted["virkning"]):
        page.pair("", words)


def _effects(page: Page, effects: Mapping[str, Any]) -> Iterator[str]:
    """The first day of effect by the document, and by the statute."""
    document, law = effects["dokument"], effects["lov"]
    if document is not None and law is not None and _is_same(document, law):
        cited = "".join(page.cite(Citation(**law[key])) for key in ("kilde", "klage_kilde"))
        own = page.cite(Citation(**document["kilde"]))
        yield f"Både efter kommunens dokument{own} og efter loven{cited}: {_day(document)}"
        yield "Efter loven gælder det også, når der er klaget."
        return
    if document is not None and document["forklaring"]:
        cited = page.cite(Citation(**document["kilde"]))
        yield f"Efter kommunens dokument{cited}: {_day(document)}"
    if law is not None:
        cited = page.cite(Citation(**law["kilde"])) + page.cite(Citation(**law["klage_kilde"]))
        if law["forklaring"]:
            yield f"Efter loven{cited}, også ved en klage: {_day(law)}"
        else:
            yield f"Loven kræver et varsel på mindst {law['periode']}{cited}."


def _is_same(document: Mapping[str, Any], law: Mapping[str, Any]) -> bool:
    """Whether both give the same first day, so that it is told once."""
    return document["tidligst"] is not None and document["tidligst"] == law["tidligst"]


def _day(effect: Mapping[str, Any]) -> str:
    if effect["tidligst"] is None:
        return f"Ændringen må vente. {effect['forklaring'][:1].upper()}{effect['forklaring'][1:]}."
    day = plain_date(date.fromisoformat(effect["tidligst"]))
    return f"Ændringen kan tidligst gælde fra {day}: {effect['forklaring']}."

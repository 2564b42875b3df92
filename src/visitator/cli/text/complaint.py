"""Whether a decision can be complained of, to whom, and how long."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from visitator.cli.text.page import Page
from visitator.cli.text.results import show_result
from visitator.cli.text.words import BASES
from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.dates import complaint_by_law, complaint_json
from visitator.rules.citations import Citation
from visitator.rules.criteria import Hjemmel
from visitator.rules.tables import TableResult

STAYS = {
    "ja": "Klagen har opsættende virkning: afgørelsen træder først i kraft, når klagen er afgjort.",
    "nej": "Klagen har ikke opsættende virkning: afgørelsen gælder, mens klagen behandles.",
}


def show_complaint(
    page: Page, ydelse: str, tables: Mapping[str, TableResult], grundlag: Grundlag
) -> None:
    """The complaint table, and the period that counts."""
    result, law = tables["klage"], grundlag.edition.klagelov
    show_result(page, "Klage", "klage", result, grundlag)
    by_law = complaint_by_law(ydelse, tables, law)
    found = complaint_json(result, grundlag.case.dates, law, by_law=by_law)
    if "frist" in found:
        page.pair("", _period(page, found))


def _period(page: Page, found: dict[str, Any]) -> str:
    period = found["frist"]
    right = BASES[Hjemmel(period["hjemmel"])]
    words = (
        f"{found['instans']} behandler klagen. Fristen er {period['periode']}, efter at afgørelsen "
        f"er modtaget ({right}){page.cite(Citation(**period['kilde']))}."
    )
    if period["dato"]:
        day = plain_date(date.fromisoformat(period["dato"]))
        passed = " – datoen er passeret" if period["passeret"] else ""
        words += f" Sidste dag er {day}{passed}: {period['forklaring']}."
    if found["opsaettende"]:
        words += f" {STAYS[found['opsaettende']]}"
    again = found["genvurdering"]
    return (
        f"{words} Den, der har afgjort sagen, ser først på den igen inden {again['periode']} "
        f"({BASES[Hjemmel(again['hjemmel'])]}){page.cite(Citation(**again['kilde']))}."
    )

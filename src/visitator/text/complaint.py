"""Whether a decision can be complained of, to whom, and how long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from visitator.frister.wording import plain_date
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.complaint import complaint_json
from visitator.rules.citations import Citation
from visitator.rules.criteria import Hjemmel
from visitator.rules.tables import TableResult
from visitator.text.page import Page
from visitator.text.results import show_result
from visitator.text.words import BASES, sentence

STAYS = {
    "ja": "Klagen har opsættende virkning: afgørelsen træder først i kraft, når klagen er afgjort.",
    "nej": "Klagen har ikke opsættende virkning: afgørelsen gælder, mens klagen behandles.",
}


def show_complaint(
    page: Page, ydelse: str, tables: Mapping[str, TableResult], grundlag: Grundlag
) -> None:
    """The complaint table, the period that counts, and what follows a complaint."""
    show_result(page, "Klage", "klage", tables["klage"], grundlag)
    found = complaint_json(ydelse, tables, grundlag)
    if found is not None and "frist" in found:
        page.pair("", _period(page, found))
        for words in _afterwards(page, found):
            page.pair("", words)


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
    return words


def _afterwards(page: Page, found: dict[str, Any]) -> Iterator[str]:
    """What the municipality does with a complaint, as dates where one has come in."""
    came = found["klage"]
    if came is not None and came["for_sent"]:
        day = plain_date(date.fromisoformat(came["modtaget"]))
        yield f"Klagen kom {day}, og det er efter fristen. {_by_law(page, came['dispensation'])}"
    again = found["genvurdering"]
    words = (
        f"Den, der har afgjort sagen, ser først på den igen inden {again['periode']} "
        f"({BASES[Hjemmel(again['hjemmel'])]}){page.cite(Citation(**again['kilde']))}."
    )
    if again["dato"]:
        day = plain_date(date.fromisoformat(again["dato"]))
        passed = " – datoen er passeret" if again["passeret"] else ""
        words += f" Det skal ske senest {day}{passed}: {again['forklaring']}."
    yield words
    if found["videresendelse"]:
        yield _by_law(page, found["videresendelse"])


def _by_law(page: Page, told: dict[str, Any] | None) -> str:
    if told is None:
        return ""
    words = sentence(told["tekst"]).rstrip(".")
    return f"{words} ({BASES[Hjemmel.LOV]}){page.cite(Citation(**told['kilde']))}."

"""A decision that comes late: what the applicant was told, and what is owed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from visitator.frister.wording import plain_date
from visitator.rules.citations import Citation
from visitator.rules.criteria import Hjemmel
from visitator.text.page import Page
from visitator.text.words import BASES, sentence


def delay_words(page: Page, counted: Mapping[str, Any]) -> Iterator[str]:
    """The aim of the deadline, whether it was met, and the notices about it."""
    if counted.get("maal") and counted["dato"]:
        aim = counted["maal"]
        yield f"{sentence(aim['tekst'])}{page.cite(Citation(**aim['kilde']))}"
    if counted.get("oprindelig_dato"):
        old = plain_date(date.fromisoformat(counted["oprindelig_dato"]))
        yield f"Den oprindelige frist var {old}."
    notice = counted.get("besked")
    for given in notice["givet"] if notice else ():
        told = plain_date(date.fromisoformat(given["dato"]))
        due = plain_date(date.fromisoformat(given["ny_frist"]))
        yield f"Besked til ansøgeren {told}: ny frist {due}. {sentence(given['begrundelse'])}"
    if counted.get("overholdt") is True:
        yield "Sagen er afgjort inden fristen."
    elif counted.get("overholdt") is False:
        yield from _missed(page, notice)


def _missed(page: Page, notice: Mapping[str, Any] | None) -> Iterator[str]:
    if not notice or not notice["skyldes"]:
        yield "Fristen blev ikke holdt."
        return
    yield (
        "Fristen er overskredet, og sagen er ikke afgjort. Giv ansøgeren besked om grunden og en "
        "ny dato, og skriv den i sagen som fristbesked."
    )
    if notice["kilde"]:
        right = BASES[Hjemmel(notice["hjemmel"])]
        words = sentence(notice["tekst"]).rstrip(".")
        yield f"{words} ({right}){page.cite(Citation(**notice['kilde']))}."

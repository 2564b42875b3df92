"""The notice before support is reduced or ends, and from when the change may take effect."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from visitator.frister import count_back, earliest_effect, in_words, notice
from visitator.grundlag.assess import Grundlag
from visitator.grundlag.case import NEW
from visitator.grundlag.counted import NO_DATE, as_period, shown
from visitator.rules.edition import NoticeLaw
from visitator.rules.report import table_json
from visitator.rules.tables import Clock, Complaint, TableResult

RECEIVED = "afgoerelse_modtaget"


def notice_json(
    ydelse: str, tables: Mapping[str, TableResult], grundlag: Grundlag
) -> dict[str, Any] | None:
    """The notice with its last day where that can be counted; None where there is no table.

    ``virkning`` holds the first day of effect as the document has it and as the statute has it,
    each with what it rests on; a part is None where there is no such notice. No day is counted
    for who has never had the service: a refused application takes nothing away.
    """
    if "varsel" not in tables:
        return None
    result = tables["varsel"]
    dates = {} if _nothing_to_withdraw(ydelse, grundlag) else grundlag.case.dates
    found = table_json(result) | NO_DATE
    clock = result.row.vaerdi if result.row else None
    law = grundlag.edition.varsel_lov
    by_document = by_law = None
    if isinstance(clock, Clock):
        start = dates.get(clock.regnet_fra)
        period = as_period(clock.foerste)
        if start is not None:
            found |= shown(count_back(start, period) if clock.foer else notice(start, period))
        if not clock.foer and clock.regnet_fra == RECEIVED:
            by_document = _by_document(clock, tables, dates) | {"kilde": found["kilde"]}
    if law is not None and ydelse in law.ydelser:
        by_law = _by_law(law, dates, found["dato"])
    found["virkning"] = {"dokument": by_document, "lov": by_law}
    return found


def _nothing_to_withdraw(ydelse: str, grundlag: Grundlag) -> bool:
    """Whether the citizen is known to have no grant of a service that is newly applied for."""
    grants = grundlag.case.situation.grants
    if grundlag.case.sagstype != NEW or grants is None:
        return False
    return all(grant.ydelse != ydelse for grant in grants)


def _by_law(law: NoticeLaw, dates: Mapping[str, date], told: str | None) -> dict[str, Any]:
    """By the statute the change takes effect when the notice has run, complaint or not.

    How the notice runs is explained only if the document's own, ``told``, does not end that day.
    """
    received = dates.get(RECEIVED)
    found = {"periode": str(as_period(law.periode)), **_unknown()}
    if received is not None:
        period = as_period(law.periode)
        counted, runs = earliest_effect(received, period, None), notice(received, period)
        reckoned = "" if runs.date.isoformat() == told else f"{runs.explanation}; "
        found |= {
            "tidligst": counted.date.isoformat(),
            "forklaring": f"{reckoned}{counted.explanation}",
        }
    return found | {"kilde": law.kilde.as_json(), "klage_kilde": law.klage_kilde.as_json()}


def _by_document(
    clock: Clock, tables: Mapping[str, TableResult], dates: Mapping[str, date]
) -> dict[str, Any]:
    """By the document, which may let the change wait until a complaint has been decided."""
    period, received = as_period(clock.foerste), dates.get(RECEIVED)
    found = {"periode": str(period), **_unknown()}
    if received is None:
        return found
    counted = earliest_effect(received, period, None)
    complained, decided = dates.get("klage_modtaget"), dates.get("ankestyrelsen_afgjort")
    waits = _waits(tables.get("klage")) if complained is not None else "nej"
    if waits == "ja" and decided is not None:
        counted = earliest_effect(received, period, decided)
    elif waits != "nej" and complained is not None:
        why = (
            "støtten fortsætter uændret, til Ankestyrelsen har afgjort klagen fra "
            if waits == "ja"
            else "det vides endnu ikke, om ændringen skal vente på klagen fra "
        )
        return found | {
            "afventer": "ankestyrelsen_afgjort" if waits == "ja" else "klage",
            "forklaring": f"{why}{in_words(complained)}",
        }
    return found | {"tidligst": counted.date.isoformat(), "forklaring": counted.explanation}


def _waits(result: TableResult | None) -> str:
    """Whether the change waits for the complaint: ja, nej, or ukendt while a fact is missing."""
    if result is None:
        return "nej"
    rows = (result.row,) if result.row is not None else result.mulige
    said = {
        row.vaerdi.opsaettende or "nej" if isinstance(row.vaerdi, Complaint) else "nej"
        for row in rows
    }
    return said.pop() if len(said) == 1 else "ukendt" if said else "nej"


def _unknown() -> dict[str, str | None]:
    return {"tidligst": None, "afventer": None, "forklaring": None}

"""The deadlines of a case, counted by the catalogue and kept so that lists sort by them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from visitator.grundlag.answer import dates_json
from visitator.rules.faults import InputError
from visitator.web.sager.basis import basis
from visitator.web.sager.models import Sag, Sagsfrist

DECISION = "afgoerelse"


def count_deadlines(sag: Sag) -> None:
    """Count every deadline of the services applied for anew, and the case's own first one."""
    try:
        found = list(_deadlines(sag))
    except InputError:
        # Facts that contradict each other are told on the case's page; its dates stay until then.
        return
    sag.frister.all().delete()
    Sagsfrist.objects.bulk_create(found)
    dates = [row.dato for row in found if row.hvad == DECISION and row.dato is not None]
    first: date | None = min(dates, default=None)
    if sag.frist != first:
        sag.frist = first
        sag.save(update_fields=["frist"])


def _deadlines(sag: Sag) -> Iterator[Sagsfrist]:
    grundlag = basis(sag)
    for answer in grundlag.ydelser:
        ydelse = answer.standard.id
        if ydelse not in sag.ansoegt_om:
            continue
        for row in dates_json(ydelse, answer.tilbud.tabeller, grundlag)["frister"]:
            yield Sagsfrist(
                kommune_id=sag.kommune_id,
                sag=sag,
                hvad=row["hvad"],
                ydelse=ydelse,
                dato=date.fromisoformat(row["dato"]) if row["dato"] else None,
                forklaring=row["forklaring"] or _silence(row),
                kilde=row["kilde"] or {},
            )


def _silence(row: dict[str, Any]) -> str:
    """Why there is no date."""
    return str(row.get("tekst") or row.get("note") or "")

"""Writing down that something happened: in the case's timeline and in the audit trail at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from visitator.web.brugere.models import Bruger
from visitator.web.revision.models import Handling
from visitator.web.revision.services import Genstand, bogfoer
from visitator.web.sager.models import Haendelse, Sag


def genstand(sag: Sag, art: str = "sag", genstand_id: str = "") -> Genstand:
    """What the audit trail calls a case, or a thing in it."""
    return Genstand(art, genstand_id or str(sag.pk), borger=sag.borger_id, sag=sag.pk)


def noter(
    sag: Sag,
    *,
    by: Bruger,
    art: str,
    tekst: str,
    detaljer: Mapping[str, Any] | None = None,
) -> Haendelse:
    """An event of a case: ``tekst`` is what people read in the timeline.

    To be called within the transaction of the change that it tells of.
    """
    bogfoer(
        by=by,
        handling=Handling.SKREVET,
        genstand=genstand(sag, art),
        detaljer=detaljer,
    )
    return Haendelse.objects.create(
        kommune_id=sag.kommune_id,
        sag=sag,
        tidspunkt=timezone.now(),
        art=art,
        tekst=tekst,
        bruger=by,
    )

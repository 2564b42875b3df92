"""Changing what the clarification holds."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from visitator.web.afklaring.models import Papir, Partshoering
from visitator.web.brugere.models import Bruger
from visitator.web.kladder.seen import check_seen
from visitator.web.sager.events import noter
from visitator.web.sager.models import Sag, Stadie
from visitator.web.sager.services import skift_stadie

STANDING = ("hos", "bedt_om", "frist", "modtaget", "ikke_noedvendigt")


def standing(papir: Papir) -> dict[str, Any]:
    """Where a paper stands, as a form shows it."""
    return {name: getattr(papir, name) for name in STANDING}


def _kept(papir: Papir) -> Papir | None:
    """The paper as it is kept by now, whoever kept it first."""
    if not papir._state.adding:
        return Papir.objects.get(pk=papir.pk)
    if not papir.noegle:
        return None
    named = {"ydelse": papir.ydelse, "noegle": papir.noegle}
    return Papir.objects.filter(sag=papir.sag, **named).first()


@transaction.atomic
def foer_papir(*, by: Bruger, sag: Sag, papir: Papir, seen: str, **changes: Any) -> Papir:
    """Write down where a paper stands; a new one is kept for the first time.

    ``seen`` is the fingerprint of what the person saw. Raises ConflictError.
    """
    Sag.objects.select_for_update().get(pk=sag.pk)
    stands = _kept(papir) or papir
    check_seen(seen, standing(stands))
    papir.pk = stands.pk
    for name, value in changes.items():
        setattr(papir, name, value)
    papir.save()
    noter(sag, by=by, art="papir", tekst=f"{papir.tekst}: {papir.tilstand.lower()}.")
    begin(by=by, sag=sag)
    return papir


@transaction.atomic
def begynd_partshoering(
    *, by: Bruger, sag: Sag, emne: str, sendt: date, frist: date
) -> Partshoering:
    """The citizen is heard."""
    hearing = Partshoering.objects.create(
        kommune_id=sag.kommune_id, sag=sag, emne=emne, sendt=sendt, frist=frist
    )
    words = f"Partshøring sendt, svar senest {frist:%d.%m.%Y}: {emne}"
    noter(sag, by=by, art="partshoering", tekst=words)
    return hearing


@transaction.atomic
def modtag_hoeringssvar(
    *, by: Bruger, hearing: Partshoering, svar_modtaget: date, svar: str
) -> None:
    """The citizen has answered a hearing."""
    hearing.svar_modtaget, hearing.svar = svar_modtaget, svar
    hearing.save(update_fields=["svar_modtaget", "svar"])
    noter(hearing.sag, by=by, art="partshoering", tekst=f"Svar på partshøring: {svar}")


def begin(*, by: Bruger, sag: Sag) -> None:
    """The first thing that is done in the clarification begins it."""
    if sag.stadie == Stadie.HENVENDELSE:
        skift_stadie(by=by, sag=sag, stadie=Stadie.AFKLARING)

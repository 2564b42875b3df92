"""Changing accounts and roles; every change is in the audit trail with what was before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from visitator.web.brugere.models import Bruger, Rolletildeling
from visitator.web.revision.models import Handling
from visitator.web.revision.services import Genstand, bogfoer

FIELDS = ("brugernavn", "navn", "email", "enhed", "is_active")


@transaction.atomic
def opret_konto(*, by: Bruger, roller: Sequence[str], adgangskode: str = "", **said: Any) -> Bruger:
    """A new account in the administrator's own municipality."""
    konto = Bruger(kommune=by.kommune, **said)
    if adgangskode:
        konto.set_password(adgangskode)
    else:
        konto.set_unusable_password()
    konto.save()
    _set_roles(konto, roller)
    _note(by, konto, {"oprettet": True, "roller": sorted(roller)})
    return konto


@transaction.atomic
def ret_konto(*, by: Bruger, konto: Bruger, roller: Sequence[str], **said: Any) -> None:
    """Change an account. Raises ValueError for one of another municipality."""
    if konto.kommune_id != by.kommune_id:
        raise ValueError("Kontoen hører til en anden kommune.")
    before = sorted(tildeling.rolle for tildeling in konto.tildelinger.all())
    changed = [name for name in FIELDS if name in said and getattr(konto, name) != said[name]]
    for name in changed:
        setattr(konto, name, said[name])
    konto.save()
    _set_roles(konto, roller)
    _note(by, konto, {"rettet": changed, "roller_foer": before, "roller": sorted(roller)})


@transaction.atomic
def skift_adgangskode(*, bruger: Bruger, ny: str) -> None:
    """A person changes their own password."""
    bruger.set_password(ny)
    bruger.save(update_fields=["password"])
    _note(bruger, bruger, {"adgangskode": "skiftet"})


def _set_roles(konto: Bruger, roller: Sequence[str]) -> None:
    konto.tildelinger.exclude(rolle__in=roller).delete()
    for rolle in roller:
        Rolletildeling.objects.get_or_create(bruger=konto, rolle=rolle)


def _note(by: Bruger, konto: Bruger, detaljer: dict[str, Any]) -> None:
    genstand = Genstand("bruger", konto.spor_id)
    bogfoer(by=by, handling=Handling.SKREVET, genstand=genstand, detaljer=detaljer)

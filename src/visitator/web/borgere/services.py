"""Writing down who a citizen is."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from visitator.web.borgere.cpr import birth_date
from visitator.web.borgere.models import Borger
from visitator.web.brugere.models import Bruger
from visitator.web.kladder.seen import check_seen
from visitator.web.revision.models import Handling
from visitator.web.revision.services import Genstand, bogfoer

CONTACT = ("navn", "adresse", "telefon", "email", "beskyttet")


def genstand(borger: Borger) -> Genstand:
    """What the audit trail calls a citizen."""
    return Genstand("borger", str(borger.pk), borger=borger.pk)


@transaction.atomic
def opret_borger(
    *,
    by: Bruger,
    navn: str = "",
    cpr: str | None = None,
    foedselsdato: date | None = None,
    adresse: str = "",
    telefon: str = "",
    email: str = "",
    beskyttet: bool = False,
) -> Borger:
    """A citizen who is known by name. ``cpr`` is ten digits, and tells the birth date."""
    borger = Borger.objects.create(
        kommune=by.kommune,
        navn=navn,
        cpr=cpr,
        foedselsdato=birth_date(cpr) if cpr else foedselsdato,
        adresse=adresse,
        telefon=telefon,
        email=email,
        beskyttet=beskyttet,
    )
    bogfoer(by=by, handling=Handling.SKREVET, genstand=genstand(borger), formaal="Oprettet")
    return borger


@transaction.atomic
def opret_anonym(*, by: Bruger, kendenavn: str) -> Borger:
    """A citizen who does not want to be known; ``kendenavn`` is what staff call them."""
    borger = Borger.objects.create(kommune=by.kommune, kendenavn=kendenavn, anonym=True)
    bogfoer(by=by, handling=Handling.SKREVET, genstand=genstand(borger), formaal="Oprettet")
    return borger


def contact(borger: Borger) -> dict[str, Any]:
    """Name, address and the like, as a form shows them."""
    return {name: getattr(borger, name) for name in CONTACT}


@transaction.atomic
def ret_borger(*, by: Bruger, borger: Borger, seen: str, **changes: Any) -> Borger:
    """Correct name, address and the like; the audit trail names the fields, not their content.

    ``seen`` is the fingerprint of what the person saw. Raises ConflictError.
    """
    borger = Borger.objects.select_for_update().get(pk=borger.pk)
    check_seen(seen, contact(borger))
    changed = [
        name for name in CONTACT if name in changes and changes[name] != getattr(borger, name)
    ]
    for name in changed:
        setattr(borger, name, changes[name])
    if changed:
        borger.save(update_fields=changed)
        bogfoer(
            by=by,
            handling=Handling.SKREVET,
            genstand=genstand(borger),
            detaljer={"rettet": changed},
        )
    return borger

"""From an inquiry to a case."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from visitator.web.borgere.models import Borger
from visitator.web.borgere.queries import by_cpr
from visitator.web.borgere.services import opret_anonym, opret_borger
from visitator.web.brugere.models import Bruger
from visitator.web.henvendelser.models import Ansoeger, Henvendelse, Orientering
from visitator.web.kladder.seen import ConflictError
from visitator.web.kommuner.catalogue import edition
from visitator.web.sager.deadlines import count_deadlines
from visitator.web.sager.events import noter
from visitator.web.sager.models import Sag
from visitator.web.sager.services import claim, oplys_bevillinger, opret_sag, svar

WHO_ASKED = "ansoegning_fra"


@transaction.atomic
def opret_henvendelse(*, by: Bruger, **said: Any) -> Henvendelse:
    """A case with its citizen, from what the pages of the inquiry have said.

    ``said`` has the cleaned fields of every page in ``unfinished.TRIN``.
    """
    borger = _borger(by, said)
    first: date | None = said.get("henvendelse")
    dates = {"ansoegt": said["ansoegt"].isoformat()}
    if first is not None:
        dates["henvendelse"] = first.isoformat()
    sag = opret_sag(
        by=by,
        borger=borger,
        ansoegt_om=said["ydelser"],
        sagstype=said["sagstype"],
        datoer=dates,
    )
    henvendelse = Henvendelse.objects.create(
        kommune=by.kommune,
        sag=sag,
        kanal=said["kanal"],
        oenske=said["oenske"],
        ansoeger=said["ansoeger"],
        ansoeger_navn=said["ansoeger_navn"],
        ansoeger_kontakt=said["ansoeger_kontakt"],
        samtykke_dato=said["samtykke_dato"],
    )
    if said["kendt"] != "ved_ikke":
        oplys_bevillinger(by=by, sag=sag, bevillinger=said["bevillinger"])
    tell_who_asked(by=by, henvendelse=henvendelse)
    words = f"Henvendelse modtaget: {henvendelse.get_kanal_display()}."
    noter(sag, by=by, art="henvendelse", tekst=words)
    return henvendelse


def _borger(by: Bruger, said: dict[str, Any]) -> Borger:
    if said["kendt_ved"] == "anonym":
        return opret_anonym(by=by, kendenavn=said["kendenavn"])
    known = by_cpr(said["cpr"]) if said["cpr"] else None
    if known is not None:
        return known
    return opret_borger(
        by=by,
        navn=said["navn"],
        cpr=said["cpr"] or None,
        foedselsdato=said.get("foedselsdato"),
        adresse=said["adresse"],
        telefon=said["telefon"],
        email=said["email"],
        beskyttet=said["beskyttet"],
    )


def tell_who_asked(*, by: Bruger, henvendelse: Henvendelse) -> None:
    """Answer who applied, where a rule of the municipality asks for it."""
    sag = henvendelse.sag
    fact = edition(sag.kommune_id, timezone.localdate()).vocabulary.get(WHO_ASKED)
    if fact is None:
        return
    if henvendelse.ansoeger in (Ansoeger.BORGEREN, Ansoeger.KOMMUNEN, Ansoeger.VAERGE):
        value = "borgeren"
    else:
        value = "anden_uden_samtykke" if henvendelse.mangler_samtykke else "anden_med_samtykke"
    before = sag.svar.filter(faktum=WHO_ASKED, gaelder=True).first()
    if before is not None and before.vaerdi == value:
        return
    svar(
        by=by,
        sag=sag,
        faktum=WHO_ASKED,
        vaerdi=value,
        kilde="Henvendelsen",
        set_svar=before.pk if before else None,
        spoergsmaal=fact.question,
        vist=dict(fact.choices)[value],
    )


@transaction.atomic
def ret_henvendelse(
    *, by: Bruger, henvendelse: Henvendelse, seen: int, **changes: Any
) -> Henvendelse:
    """Correct an inquiry that was read at version ``seen``. Raises ConflictError."""
    rows = Henvendelse.objects.filter(pk=henvendelse.pk, version=seen)
    if not rows.update(version=F("version") + 1):
        raise ConflictError(Henvendelse.objects.get(pk=henvendelse.pk))
    for name, value in changes.items():
        setattr(henvendelse, name, value)
    henvendelse.save(update_fields=list(changes))
    henvendelse.refresh_from_db()
    tell_who_asked(by=by, henvendelse=henvendelse)
    noter(henvendelse.sag, by=by, art="henvendelse", tekst="Henvendelsen er rettet.")
    return henvendelse


@transaction.atomic
def modtag_orientering(*, by: Bruger, sag: Sag, seen: int, **said: Any) -> Orientering:
    """Record a home's notice; its dates become the case's. Raises ConflictError."""
    claim(sag, seen)
    orientering = Orientering.objects.create(kommune_id=sag.kommune_id, sag=sag, **said)
    named = {"optagelse_afgjort": "afgjort", "optaget": "optaget", "udskrevet": "udskrevet"}
    dates = {key: said[name].isoformat() for key, name in named.items() if said[name]}
    sag.datoer = {**sag.datoer, **dates}
    sag.save(update_fields=["datoer"])
    count_deadlines(sag)
    noter(sag, by=by, art="orientering", tekst=f"Orientering modtaget fra {said['hjem']}.")
    return orientering

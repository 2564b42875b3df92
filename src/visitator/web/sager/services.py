"""Changing a case: each act is one transaction, with its event and its row in the audit trail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from visitator.rules.faults import InputError
from visitator.web.borgere.models import Borger
from visitator.web.brugere.models import Bruger
from visitator.web.kladder.seen import ConflictError, check_seen
from visitator.web.revision.models import Handling
from visitator.web.revision.services import bogfoer
from visitator.web.sager.basis import faults
from visitator.web.sager.deadlines import count_deadlines
from visitator.web.sager.events import genstand, noter
from visitator.web.sager.models import (
    Bevilling,
    Fristbesked,
    Kommuneforhold,
    Nummerserie,
    Opslagsgrund,
    Sag,
    Stadie,
    Svar,
)


@transaction.atomic
def opret_sag(
    *,
    by: Bruger,
    borger: Borger,
    ansoegt_om: Sequence[str],
    sagstype: str = "ny",
    datoer: Mapping[str, str] | None = None,
) -> Sag:
    """A new case, with its deadlines. ``datoer`` are ISO dates by the catalogue's names."""
    sag = Sag.objects.create(
        kommune=by.kommune,
        nummer=_next_number(by),
        borger=borger,
        sagstype=sagstype,
        ansoegt_om=list(ansoegt_om),
        datoer=dict(datoer or {}),
        sagsbehandler=by,
        enhed=by.enhed,
    )
    if borger.foedselsdato:
        Svar.objects.create(
            kommune=by.kommune,
            sag=sag,
            faktum="foedselsdato",
            vaerdi=borger.foedselsdato.isoformat(),
            kilde="CPR" if borger.cpr else "",
            skrevet_af=by,
            tidspunkt=timezone.now(),
        )
    count_deadlines(sag)
    noter(sag, by=by, art="oprettet", tekst=f"Sagen {sag.nummer} er oprettet.")
    return sag


def _next_number(by: Bruger) -> str:
    year = timezone.localdate().year
    serie, _ = Nummerserie.objects.get_or_create(kommune=by.kommune, aar=year)
    Nummerserie.objects.filter(pk=serie.pk).update(sidste=F("sidste") + 1)
    serie.refresh_from_db()
    return f"{year}-{serie.sidste:06d}"


def claim(sag: Sag, seen: int) -> None:
    """Count a change of a case that was read at version ``seen``.

    Raises ConflictError with the case as it now stands where somebody came first.
    """
    if not Sag.objects.filter(pk=sag.pk, version=seen).update(version=F("version") + 1):
        raise ConflictError(Sag.objects.get(pk=sag.pk))
    sag.version = seen + 1


@transaction.atomic
def ret_sag(*, by: Bruger, sag: Sag, seen: int, tekst: str, **changes: Any) -> Sag:
    """Change what a case is about (``ansoegt_om``, ``sagstype``, ``datoer``, ``naboer``).

    ``tekst`` tells the change in the timeline. Raises ConflictError.
    """
    claim(sag, seen)
    for name, value in changes.items():
        setattr(sag, name, value)
    sag.save(update_fields=list(changes))
    count_deadlines(sag)
    noter(sag, by=by, art="rettet", tekst=tekst, detaljer={"felter": sorted(changes)})
    return sag


@transaction.atomic
def skift_stadie(*, by: Bruger, sag: Sag, stadie: Stadie) -> None:
    """The case goes on to another stage."""
    if sag.stadie == stadie:
        return
    sag.stadie = stadie
    sag.save(update_fields=["stadie"])
    noter(sag, by=by, art="stadie", tekst=f"Sagen er nu i: {stadie.label}.")


@transaction.atomic
def fordel_sag(*, by: Bruger, sag: Sag, til: Bruger) -> None:
    """Give a case to a caseworker of the same municipality, and to their unit."""
    if til.kommune_id != sag.kommune_id:
        raise ValueError("En sag kan ikke fordeles til en anden kommune.")
    sag.sagsbehandler, sag.enhed = til, til.enhed
    sag.save(update_fields=["sagsbehandler", "enhed"])
    noter(sag, by=by, art="fordelt", tekst=f"Sagen er fordelt til {til.navn}.")


@transaction.atomic
def svar(
    *,
    by: Bruger,
    sag: Sag,
    faktum: str,
    vaerdi: Any = None,
    kan_ikke_oplyses: bool = False,
    begrundelse: str = "",
    sagt_af: str = "",
    dato: date | None = None,
    kilde: str = "",
    set_svar: int | None = None,
    spoergsmaal: str = "",
    vist: str = "",
) -> Svar:
    """Answer a fact. The answer before is kept and no longer counts.

    ``set_svar`` is the id of the answer that the person saw, None for none. ``spoergsmaal`` and
    ``vist`` are the question and the answer in words, for the timeline. Raises ConflictError with
    the answer that now stands where it is another one, and InputError where the facts of the case
    would contradict each other; then nothing is changed.
    """
    known_faults = set(faults(sag))
    before = Svar.objects.select_for_update().filter(sag=sag, faktum=faktum, gaelder=True).first()
    if (before.pk if before else None) != set_svar:
        raise ConflictError(before)
    if before is not None:
        before.gaelder = False
        before.save(update_fields=["gaelder"])
    given = Svar.objects.create(
        kommune_id=sag.kommune_id,
        sag=sag,
        faktum=faktum,
        vaerdi=None if kan_ikke_oplyses else vaerdi,
        kan_ikke_oplyses=kan_ikke_oplyses,
        begrundelse=begrundelse,
        sagt_af=sagt_af,
        dato=dato,
        kilde=kilde,
        skrevet_af=by,
        tidspunkt=timezone.now(),
    )
    if new := [fault for fault in faults(sag) if fault not in known_faults]:
        raise InputError(new)
    count_deadlines(sag)
    shown = "kan ikke oplyses" if kan_ikke_oplyses else vist or str(vaerdi)
    noter(
        sag,
        by=by,
        art="svar",
        tekst=f"{spoergsmaal or faktum}: {shown}",
        detaljer={"faktum": faktum, "erstatter": before.pk if before else None},
    )
    return given


@transaction.atomic
def fortryd_svar(*, by: Bruger, sag: Sag, given: Svar) -> None:
    """The answer no longer counts, and the fact is unknown again."""
    given.gaelder = False
    given.save(update_fields=["gaelder"])
    count_deadlines(sag)
    noter(sag, by=by, art="svar", tekst=f"Svaret på «{given.faktum}» er trukket tilbage.")


@transaction.atomic
def oplys_bevillinger(
    *, by: Bruger, sag: Sag, bevillinger: Sequence[Mapping[str, Any]], seen: str | None = None
) -> None:
    """What support the citizen has already; an empty list says that there is none.

    ``seen`` is the fingerprint of the grants that the person saw, None where the case is new.
    Raises ConflictError.
    """
    if seen is not None:
        Sag.objects.select_for_update().get(pk=sag.pk)
        check_seen(seen, grants_as_seen(sag))
    sag.bevillinger.all().delete()
    Bevilling.objects.bulk_create(
        [Bevilling(kommune_id=sag.kommune_id, sag=sag, **row) for row in bevillinger]
    )
    sag.bevillinger_oplyst = True
    sag.save(update_fields=["bevillinger_oplyst"])
    count_deadlines(sag)
    words = ", ".join(str(row["ydelse"]) for row in bevillinger) or "ingen"
    noter(sag, by=by, art="bevillinger", tekst=f"Nuværende støtte er oplyst: {words}.")


def grants_as_seen(sag: Sag) -> dict[str, Any]:
    """The citizen's grants as a form shows them."""
    rows = Bevilling.objects.filter(sag=sag).values("ydelse", "fra", "til", "maengde")
    known = Sag.objects.filter(pk=sag.pk, bevillinger_oplyst=True).exists()
    return {"oplyst": known, "bevillinger": list(rows)}


@transaction.atomic
def giv_fristbesked(*, by: Bruger, sag: Sag, dato: date, grund: str, ny_dato: date) -> Fristbesked:
    """Record that the applicant was told why there is no decision yet and when it comes."""
    besked = Fristbesked.objects.create(
        kommune_id=sag.kommune_id, sag=sag, dato=dato, grund=grund, ny_dato=ny_dato
    )
    count_deadlines(sag)
    words = f"Borgeren har fået besked om, at afgørelsen ventes {ny_dato:%d.%m.%Y}: {grund}"
    noter(sag, by=by, art="fristbesked", tekst=words)
    return besked


@transaction.atomic
def saet_kommuneforhold(
    *, by: Bruger, sag: Sag, rolle: str, navn: str, fra: date, til: date | None = None
) -> Kommuneforhold:
    """Record which municipality has a part in the case; the one before ends the day before."""
    before = sag.kommuneforhold.filter(rolle=rolle, til__isnull=True).exclude(fra__gte=fra)
    before.update(til=fra - timedelta(days=1))
    row = Kommuneforhold.objects.create(
        kommune_id=sag.kommune_id, sag=sag, rolle=rolle, navn=navn, fra=fra, til=til
    )
    noter(sag, by=by, art="kommuneforhold", tekst=f"{row} fra {fra:%d.%m.%Y}.")
    return row


@transaction.atomic
def begrund_opslag(*, by: Bruger, sag: Sag, grund: str) -> None:
    """Why a person who does not work on the case opens it today."""
    Opslagsgrund.objects.create(
        kommune_id=sag.kommune_id, sag=sag, bruger=by, dag=timezone.localdate(), grund=grund
    )
    bogfoer(by=by, handling=Handling.SKREVET, genstand=genstand(sag, "opslagsgrund"), formaal=grund)

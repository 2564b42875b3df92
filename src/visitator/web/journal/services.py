"""Writing in the journal."""

from __future__ import annotations

import hashlib

from django.db import transaction
from django.utils import timezone

from visitator.web.brugere.models import Bruger
from visitator.web.journal.models import Fil, Filindhold, Notat
from visitator.web.journal.uploads import Accepted
from visitator.web.kladder.seen import ConflictError
from visitator.web.sager.events import noter
from visitator.web.sager.models import Sag


@transaction.atomic
def skriv_notat(*, by: Bruger, sag: Sag, overskrift: str, tekst: str) -> Notat:
    """A new note."""
    notat = Notat.objects.create(
        kommune_id=sag.kommune_id,
        sag=sag,
        overskrift=overskrift,
        tekst=tekst,
        bruger=by,
        tidspunkt=timezone.now(),
    )
    noter(sag, by=by, art="notat", tekst=f"Notat: {overskrift}")
    return notat


@transaction.atomic
def ret_notat(*, by: Bruger, notat: Notat, overskrift: str, tekst: str) -> Notat:
    """Correct a note; the one before is kept. Raises ConflictError with a newer correction."""
    newer = Notat.objects.filter(rettelse_af=notat).select_related("bruger").first()
    if newer is not None:
        raise ConflictError(newer)
    corrected = Notat.objects.create(
        kommune_id=notat.kommune_id,
        sag=notat.sag,
        overskrift=overskrift,
        tekst=tekst,
        bruger=by,
        tidspunkt=timezone.now(),
        rettelse_af=notat,
    )
    noter(notat.sag, by=by, art="notat", tekst=f"Notat rettet: {overskrift}")
    return corrected


@transaction.atomic
def laeg_fil(*, by: Bruger, sag: Sag, titel: str, godkendt: Accepted, indhold: bytes) -> Fil:
    """Keep a file that was looked at."""
    fil = Fil.objects.create(
        kommune_id=sag.kommune_id,
        sag=sag,
        titel=titel,
        filnavn=godkendt.filnavn,
        mime=godkendt.mime,
        stoerrelse=len(indhold),
        sha256=hashlib.sha256(indhold).hexdigest(),
        bruger=by,
        tidspunkt=timezone.now(),
    )
    Filindhold.objects.create(kommune_id=sag.kommune_id, fil=fil, data=indhold)
    noter(sag, by=by, art="fil", tekst=f"Fil lagt i sagen: {titel}", detaljer={"fil": fil.pk})
    return fil

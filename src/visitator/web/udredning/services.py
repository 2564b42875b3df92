"""Writing an assessment, one part at a time. Each act is one transaction with its event.

Every part is written over a version of it that the person saw (``seen``): where somebody has saved
another in between, ConflictError tells who and when (a ``Del``), and nothing is changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

from visitator.vum.assessment import PRIMARY, SECONDARY
from visitator.web.brugere.models import Bruger
from visitator.web.kladder.seen import ConflictError
from visitator.web.sager.events import noter
from visitator.web.sager.models import Sag, Stadie
from visitator.web.sager.services import skift_stadie
from visitator.web.udredning.models import (
    Del,
    Handleplan,
    Maal,
    Maalgruppe,
    Temavurdering,
    Udredning,
)
from visitator.web.udredning.parts import (
    FORMAAL,
    HANDLEPLAN,
    MAALGRUPPER,
    NIVEAU,
    OEVRIGE,
    maal_del,
    tema_del,
)
from visitator.web.udredning.queries import frame_of, latest

ART = "udredning"


class LukketError(Exception):
    """The assessment was finished in the meantime, so that nothing can be written in it."""


@transaction.atomic
def begynd(*, by: Bruger, sag: Sag) -> Udredning:
    """Begin an assessment by the version that the municipality uses, or go on with the open one."""
    # Two who begin at once wait for each other, and the second goes on with what the first began.
    Sag.objects.select_for_update().get(pk=sag.pk)
    there = Udredning.objects.filter(sag=sag, dato__isnull=True).first()
    if there is not None:
        return there
    udredning = Udredning.objects.create(
        kommune_id=sag.kommune_id,
        sag=sag,
        vum=frame_of(sag).vum,
        paabegyndt=timezone.localdate(),
        begyndt_af=by,
    )
    if sag.stadie in (Stadie.HENVENDELSE, Stadie.AFKLARING, Stadie.UDREDT):
        skift_stadie(by=by, sag=sag, stadie=Stadie.UDREDNING)
    noter(sag, by=by, art=ART, tekst=f"{udredning} er begyndt.")
    return udredning


@transaction.atomic
def gem_formaal(*, by: Bruger, sag: Sag, seen: int, formaal: str) -> None:
    """Write what the support is to lead to. Raises ConflictError and LukketError."""
    udredning = _of_case(sag)
    _claim(by, udredning, FORMAAL, seen)
    _change(udredning, formaal=formaal)
    noter(sag, by=by, art=ART, tekst="Udredningens formål er skrevet.")


@transaction.atomic
def gem_oevrige(*, by: Bruger, sag: Sag, seen: int, ikke_vurderet: bool) -> None:
    """Say whether the other themes were left out on purpose. Raises as ``gem_formaal``."""
    udredning = _of_case(sag)
    _claim(by, udredning, OEVRIGE, seen)
    _change(udredning, oevrige_ikke_vurderet=ikke_vurderet)
    words = "er med vilje ikke vurderet" if ikke_vurderet else "er ikke udeladt med vilje"
    noter(sag, by=by, art=ART, tekst=f"De øvrige temaer {words}.")


@transaction.atomic
def gem_niveau(*, by: Bruger, sag: Sag, seen: int, **level: Any) -> None:
    """Write the overall level that a person judged (``niveau``, ``niveau_begrundelse``,
    ``niveau_afvigelse``). Raises as ``gem_formaal``."""
    udredning = _of_case(sag)
    _claim(by, udredning, NIVEAU, seen)
    _change(udredning, niveau_af=by.navn, niveau_dato=timezone.localdate(), **level)
    letter = level["niveau"] or "ikke vurderet"
    noter(sag, by=by, art=ART, tekst=f"Samlet funktionsniveau: {letter}.")


@transaction.atomic
def gem_maalgrupper(
    *, by: Bruger, sag: Sag, seen: int, primaer: str, sekundaere: Sequence[str]
) -> None:
    """Write the citizen's target groups, the primary one first. Raises as ``gem_formaal``."""
    udredning = _of_case(sag)
    _claim(by, udredning, MAALGRUPPER, seen)
    udredning.maalgrupper.all().delete()
    chosen = [(primaer, PRIMARY)] if primaer else []
    chosen += [(group, SECONDARY) for group in sekundaere if group != primaer]
    Maalgruppe.objects.bulk_create(
        Maalgruppe(kommune_id=sag.kommune_id, udredning=udredning, maalgruppe=group, art=art)
        for group, art in chosen
    )
    noter(sag, by=by, art=ART, tekst="Målgrupperne er skrevet.")


@transaction.atomic
def gem_tema(
    *, by: Bruger, sag: Sag, tema: str, seen: int, navn: str, **parts: Any
) -> Temavurdering:
    """Write a theme; one that was taken out is in again. ``navn`` is the theme's name for people.

    ``seen`` is 0 where nobody had written it. Raises as ``gem_formaal``.
    """
    udredning = _of_case(sag)
    _claim(by, udredning, tema_del(tema), seen)
    row, _ = Temavurdering.objects.get_or_create(
        kommune_id=sag.kommune_id, udredning=udredning, tema=tema
    )
    _change(row, taget_ud=False, **parts)
    noter(sag, by=by, art=ART, tekst=f"Temaet {navn} er skrevet.", detaljer={"tema": tema})
    return row


@transaction.atomic
def tag_tema_ud(*, by: Bruger, sag: Sag, tema: str, seen: int, navn: str) -> None:
    """Leave a theme out again; its text is kept. Raises as ``gem_formaal``."""
    udredning = _of_case(sag)
    _claim(by, udredning, tema_del(tema), seen)
    row = Temavurdering.objects.get(udredning=udredning, tema=tema)
    _change(row, taget_ud=True)
    noter(sag, by=by, art=ART, tekst=f"Temaet {navn} er taget ud.", detaljer={"tema": tema})


@transaction.atomic
def gem_maal(*, by: Bruger, sag: Sag, nummer: int | None, seen: int, **parts: Any) -> Maal:
    """Write a goal, a new one where ``nummer`` is None. Raises as ``gem_formaal``."""
    udredning = _of_case(sag)
    if nummer is None:
        row = Maal.objects.create(kommune_id=sag.kommune_id, udredning=udredning, **parts)
        _claim(by, udredning, maal_del(row.pk), 0)
    else:
        _claim(by, udredning, maal_del(nummer), seen)
        row = Maal.objects.get(udredning=udredning, pk=nummer)
        _change(row, fjernet=False, **parts)
    done = "sat" if nummer is None else "rettet"
    noter(sag, by=by, art=ART, tekst=f"Et mål er {done}: {row.tekst}", detaljer={"maal": row.pk})
    return row


@transaction.atomic
def fjern_maal(*, by: Bruger, sag: Sag, nummer: int, seen: int) -> None:
    """Take a goal out; its text is kept in the timeline. Raises as ``gem_formaal``."""
    udredning = _of_case(sag)
    _claim(by, udredning, maal_del(nummer), seen)
    row = Maal.objects.get(udredning=udredning, pk=nummer)
    _change(row, fjernet=True)
    noter(sag, by=by, art=ART, tekst=f"Et mål er fjernet: {row.tekst}", detaljer={"maal": row.pk})


@transaction.atomic
def gem_handleplan(*, by: Bruger, sag: Sag, seen: int, navn: str, **parts: Any) -> Handleplan:
    """Write whether the plan of action was offered, and what the citizen said. ``navn`` is what
    the municipality calls it. Raises as ``gem_formaal``."""
    udredning = _of_case(sag)
    _claim(by, udredning, HANDLEPLAN, seen)
    row, _ = Handleplan.objects.update_or_create(
        kommune_id=sag.kommune_id, udredning=udredning, defaults=parts
    )
    noter(sag, by=by, art=ART, tekst=f"{navn}: {row}.", detaljer={"svar": row.svar})
    return row


def _of_case(sag: Sag) -> Udredning:
    """The open assessment, held until the transaction ends. Raises LukketError."""
    there = Udredning.objects.select_for_update().filter(sag=sag, dato__isnull=True).first()
    if there is None:
        raise LukketError(latest(sag))
    return there


def _claim(by: Bruger, udredning: Udredning, navn: str, seen: int) -> None:
    """Count a change of a part that was read at version ``seen``."""
    now = timezone.now()
    row, _ = Del.objects.get_or_create(
        kommune_id=udredning.kommune_id,
        udredning=udredning,
        navn=navn,
        defaults={"rettet_af": by, "rettet": now},
    )
    mine = Del.objects.filter(pk=row.pk, version=seen)
    if not mine.update(version=F("version") + 1, rettet_af=by, rettet=now):
        raise ConflictError(row)


def _change(row: models.Model, **parts: Any) -> None:
    for name, value in parts.items():
        setattr(row, name, value)
    row.save(update_fields=list(parts))

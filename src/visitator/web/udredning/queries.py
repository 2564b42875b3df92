"""Reading the assessment of a case."""

from __future__ import annotations

from django.utils import timezone

from visitator.web.kommuner.catalogue import edition, vum_terms
from visitator.web.sager.models import Sag
from visitator.web.udredning.frame import DEFAULT_VERSION, Ramme
from visitator.web.udredning.models import Del, Handleplan, Udredning
from visitator.web.udredning.state import Stand


def frame_of(sag: Sag, udredning: Udredning | None = None) -> Ramme:
    """The words for a case's assessment, or for the one that would be begun today."""
    day = udredning.dato if udredning and udredning.dato else timezone.localdate()
    valid = edition(sag.kommune_id, day)
    version = udredning.vum if udredning else valid.vum_version or DEFAULT_VERSION
    return Ramme(vum_terms(), valid, version, tuple(sag.ansoegt_om))


def latest(sag: Sag) -> Udredning | None:
    """The assessment that is being made, or else the one that was finished last."""
    return Udredning.objects.filter(sag=sag).select_related("begyndt_af").order_by("-id").first()


def as_it_stands(sag: Sag) -> Stand | None:
    """The latest assessment of a case with all its parts; None where none is begun."""
    udredning = latest(sag)
    return stand_of(sag, udredning) if udredning else None


def stand_of(sag: Sag, udredning: Udredning) -> Stand:
    """An assessment with all its parts."""
    ramme = frame_of(sag, udredning)
    used = {row.tema: row for row in udredning.temaer.filter(taget_ud=False)}
    return Stand(
        udredning=udredning,
        ramme=ramme,
        temaer={tema: used[tema] for tema in ramme.terms.temaer if tema in used},
        maal=tuple(udredning.maal.filter(fjernet=False)),
        maalgrupper=tuple(udredning.maalgrupper.all()),
        handleplan=Handleplan.objects.filter(udredning=udredning).first(),
    )


def version_of(udredning: Udredning, navn: str) -> int:
    """How often a part was written."""
    row = Del.objects.filter(udredning=udredning, navn=navn).first()
    return row.version if row else 0

"""The cases of a person, their unit and their municipality."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import F, Q, QuerySet

from visitator.web.brugere.models import Bruger
from visitator.web.sager.models import Sag, Stadie

WEEK = timedelta(days=7)


def cases(bruger: Bruger, chosen: dict[str, str], today: date) -> QuerySet[Sag]:
    """The cases that a person asked for, in the order they asked for; never closed ones unless
    that stage is named."""
    rows = Sag.objects.filter(_whose(bruger, chosen.get("hvis", "")))
    if stadie := chosen.get("stadie"):
        rows = rows.filter(stadie=stadie)
    else:
        rows = rows.exclude(stadie=Stadie.AFSLUTTET)
    if ydelse := chosen.get("ydelse"):
        rows = rows.filter(ydelser__contains=f",{ydelse},")
    if nummer := chosen.get("nummer"):
        rows = rows.filter(nummer__endswith=nummer.strip())
    if chosen.get("frist") == "overskredet":
        rows = rows.filter(frist__lt=today)
    elif chosen.get("frist") == "uge":
        rows = rows.filter(frist__gte=today, frist__lte=today + WEEK)
    rows = rows.select_related("borger", "sagsbehandler", "enhed")
    order = chosen.get("orden")
    if order in ("-oprettet", "nummer"):
        return rows.order_by(order, "id")
    return rows.order_by(F("frist").asc(nulls_last=True), "id")


def _whose(bruger: Bruger, which: str) -> Q:
    if which == "enhed":
        return Q(enhed=bruger.enhed) if bruger.enhed_id else Q(sagsbehandler=bruger)
    if which == "ufordelt":
        return Q(sagsbehandler__isnull=True)
    return Q() if which == "alle" else Q(sagsbehandler=bruger)


def owed_notices(bruger: Bruger, which: str, today: date) -> QuerySet[Sag]:
    """The cases whose decision is late, so that the applicant is to be told why and until when."""
    rows = Sag.objects.filter(_whose(bruger, which), frist__lt=today)
    return rows.exclude(stadie=Stadie.AFSLUTTET).select_related("borger").order_by("frist", "id")

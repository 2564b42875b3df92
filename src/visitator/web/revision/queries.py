"""Reading the audit trail."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from visitator.web.revision.models import Segl, Spor


def about_citizen(borger: uuid.UUID) -> QuerySet[Spor]:
    """Everything that was seen and changed of one citizen, the newest first."""
    return Spor.objects.filter(borger=borger).order_by("-id")


def trail(kommune: str, chosen: dict[str, Any]) -> QuerySet[Spor]:
    """What was seen and changed in a municipality, the newest first."""
    rows = Spor.objects.filter(kommune=kommune).order_by("-id")
    if navn := chosen.get("bruger_navn"):
        rows = rows.filter(bruger_navn__icontains=navn)
    if handling := chosen.get("handling"):
        rows = rows.filter(handling=handling)
    if borger := chosen.get("borger"):
        rows = rows.filter(borger=borger)
    if dag := chosen.get("dag"):
        rows = rows.filter(tidspunkt__range=_day(dag))
    return rows


def _day(day: date) -> tuple[datetime, datetime]:
    first = timezone.make_aware(datetime.combine(day, time.min))
    return first, first + timedelta(days=1)


def last_seal() -> Segl | None:
    """The newest seal."""
    return Segl.objects.order_by("-nummer").first()

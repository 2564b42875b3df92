"""Reading the audit trail."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from visitator.web.revision.models import Spor


def about_citizen(borger: uuid.UUID) -> QuerySet[Spor]:
    """Everything that was seen and changed of one citizen, the newest first."""
    return Spor.objects.filter(borger=borger).order_by("-id")

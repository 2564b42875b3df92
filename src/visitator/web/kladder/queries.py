"""Reading drafts."""

from __future__ import annotations

from datetime import timedelta

from django.http import QueryDict
from django.utils import timezone

from visitator.web.brugere.models import Bruger
from visitator.web.kladder.models import Kladde

AT_WORK = timedelta(minutes=30)
"""Whoever has typed within this time counts as writing now."""


def draft(bruger: Bruger, noegle: str) -> Kladde | None:
    """What a person has typed into a form and not saved."""
    return Kladde.objects.filter(bruger=bruger, noegle=noegle).first()


def as_post(kladde: Kladde) -> QueryDict:
    """A draft as the form would send it."""
    data = QueryDict(mutable=True)
    for name, values in kladde.felter.items():
        data.setlist(name, values)
    return data


def others_at_work(bruger: Bruger, noegle: str) -> list[Kladde]:
    """The drafts that others of the same municipality are writing in the same form."""
    since = timezone.now() - AT_WORK
    return list(
        Kladde.objects.filter(noegle=noegle, opdateret__gte=since)
        .exclude(bruger=bruger)
        .select_related("bruger")
        .order_by("-opdateret")
    )


def drafts_under(bruger: Bruger, prefix: str) -> list[Kladde]:
    """A person's drafts whose key begins so, the newest first."""
    rows = Kladde.objects.filter(bruger=bruger, noegle__startswith=prefix)
    return list(rows.order_by("-opdateret"))

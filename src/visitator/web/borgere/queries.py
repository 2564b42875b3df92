"""Finding citizens."""

from __future__ import annotations

from django.db.models import QuerySet

from visitator.web.borgere.cpr import CprError, read_cpr
from visitator.web.borgere.models import Borger


def by_cpr(digits: str) -> Borger | None:
    """The citizen of this municipality with a number."""
    return Borger.objects.filter(cpr=digits).first()


def matching(words: str) -> QuerySet[Borger]:
    """Citizens by CPR number, or by a part of their name; a protected name only by number."""
    rows: QuerySet[Borger] = Borger.objects.order_by("navn", "kendenavn", "id")
    try:
        return rows.filter(cpr=read_cpr(words))
    except CprError:
        by_name = rows.filter(navn__icontains=words, beskyttet=False)
        return by_name | rows.filter(kendenavn__icontains=words, anonym=True)

"""Keeping the table of municipalities as the catalogue has it."""

from __future__ import annotations

from django.db import transaction

from visitator.web.kommuner.catalogue import municipalities, newest_edition
from visitator.web.kommuner.models import Enhed, Kommune


@transaction.atomic
def synkroniser() -> None:
    """Add what is new in the catalogue and rename what it calls otherwise. Nothing is deleted."""
    for kommune_id in municipalities():
        edition = newest_edition(kommune_id)
        names = {"navn": edition.navn, "kortnavn": edition.kortnavn}
        kommune, _ = Kommune.objects.update_or_create(id=kommune_id, defaults=names)
        for slug, unit in edition.enheder.items():
            Enhed.objects.update_or_create(kommune=kommune, slug=slug, defaults={"navn": unit.navn})

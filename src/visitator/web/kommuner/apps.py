"""The municipalities are put in place after every migration."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class KommunerConfig(AppConfig):
    """Keeps the table of municipalities as the catalogue has it."""

    name = "visitator.web.kommuner"

    def ready(self) -> None:
        post_migrate.connect(_synchronise, sender=self)


def _synchronise(**_: Any) -> None:
    from visitator.web.kommuner.services import synkroniser

    synkroniser()

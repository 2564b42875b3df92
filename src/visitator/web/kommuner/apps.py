"""The municipalities are put in place after every migration."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate

from visitator.web.kommuner.danish_letters import teach


class KommunerConfig(AppConfig):
    """Keeps the table of municipalities as the catalogue has it."""

    name = "visitator.web.kommuner"

    def ready(self) -> None:
        connection_created.connect(teach)
        post_migrate.connect(_synchronise, sender=self)


def _synchronise(**_: Any) -> None:
    from visitator.web.kommuner.services import synkroniser

    synkroniser()

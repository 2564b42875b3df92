"""Seals the audit trail; to be run by the clock, for instance every hour."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from visitator.web.revision.services import forsegl


class Command(BaseCommand):
    """``python -m django forsegl``"""

    help = "Forsegler de spor, der ikke har et segl endnu."

    def handle(self, *_: Any, **__: Any) -> None:
        self.stdout.write(f"{forsegl()} spor er forseglet.")

"""Drafts."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from visitator.web.brugere.models import Bruger
from visitator.web.kommuner.bound import KommuneBundet


class Kladde(KommuneBundet):
    """What one person has typed into one form and not saved.

    ``noegle`` names the form and what it is about, ``felter`` has a list of values for each field.
    """

    bruger = models.ForeignKey(Bruger, on_delete=models.CASCADE, related_name="+")
    noegle = models.CharField(max_length=200)
    felter = models.JSONField()
    opdateret = models.DateTimeField()

    class Meta(KommuneBundet.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["bruger", "noegle"], name="en_kladde_for_hver_form")
        ]
        indexes: ClassVar = [models.Index(fields=["kommune", "noegle"])]

    def __str__(self) -> str:
        return f"Kladde til {self.noegle}"

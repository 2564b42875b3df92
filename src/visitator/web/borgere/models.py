"""Citizens."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from visitator.web.kommuner.bound import KommuneBundet


class Borger(KommuneBundet):
    """A citizen as one municipality knows them.

    ``anonym``: the citizen is known by ``kendenavn`` alone and has neither name, CPR number nor
    address here. ``beskyttet``: name and address are protected, and are shown only to those who
    work on the case.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cpr = models.CharField(max_length=10, null=True, blank=True)
    navn = models.CharField(max_length=200, blank=True)
    kendenavn = models.CharField(max_length=100, blank=True)
    foedselsdato = models.DateField(null=True, blank=True)
    adresse = models.CharField(max_length=300, blank=True)
    telefon = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    beskyttet = models.BooleanField(default=False)
    anonym = models.BooleanField(default=False)

    class Meta(KommuneBundet.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kommune", "cpr"], name="cpr_en_gang_i_kommunen"),
            models.CheckConstraint(
                condition=models.Q(anonym=False)
                | models.Q(cpr__isnull=True, navn="", adresse="", telefon="", email=""),
                name="anonym_uden_kendetegn",
            ),
            models.CheckConstraint(
                condition=~models.Q(navn="", kendenavn=""), name="borger_kan_naevnes"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["kommune", "navn"])]

    def __str__(self) -> str:
        return self.kaldes

    @property
    def i_lister(self) -> str:
        """What the citizen is called where those who do not work on the case can see it."""
        return "Beskyttet navn" if self.beskyttet else self.kaldes

    @property
    def kaldes(self) -> str:
        """What the citizen is called where a protected name need not be hidden."""
        return self.navn or f"Anonym ({self.kendenavn})"

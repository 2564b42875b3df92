"""Inquiries, and the notices of homes that admit people themselves."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from visitator.web.kommuner.bound import KommuneBundet
from visitator.web.sager.models import Sag


class Kanal(models.TextChoices):
    """How the inquiry came."""

    DIGITAL = "digital", "Digital Post"
    BREV = "brev", "Brev"
    EMAIL = "email", "E-mail"
    TELEFON = "telefon", "Telefon"
    PERSONLIGT = "personligt", "Personligt fremmøde"
    MYNDIGHED = "myndighed", "Fra en anden myndighed"


class Ansoeger(models.TextChoices):
    """Who asks."""

    BORGEREN = "borgeren", "Borgeren selv"
    FULDMAGT = "fuldmagt", "En anden med fuldmagt fra borgeren"
    VAERGE = "vaerge", "Borgerens værge"
    PARTSREPRAESENTANT = "partsrepraesentant", "En partsrepræsentant, fx en advokat"
    PAAROERENDE = "paaroerende", "En pårørende"
    FAGPERSON = "fagperson", "En fagperson, fx en læge eller et hospital"
    KOMMUNEN = "kommunen", "Kommunen selv"


class Henvendelse(KommuneBundet):
    """How a case began.

    ``oenske`` is the wish in the citizen's own words. ``samtykke_dato`` is the day of the written
    consent or power of attorney, None while it is not there.
    """

    sag = models.OneToOneField(Sag, on_delete=models.CASCADE, related_name="henvendelse")
    kanal = models.CharField(max_length=20, choices=Kanal)
    oenske = models.TextField(blank=True)
    ansoeger = models.CharField(max_length=20, choices=Ansoeger)
    ansoeger_navn = models.CharField(max_length=200, blank=True)
    ansoeger_kontakt = models.CharField(max_length=200, blank=True)
    samtykke_dato = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return f"Henvendelse i {self.sag_id}"

    @property
    def mangler_samtykke(self) -> bool:
        """Whether somebody else asks and the citizen's consent is not there."""
        own = (Ansoeger.BORGEREN, Ansoeger.VAERGE, Ansoeger.KOMMUNEN)
        return self.ansoeger not in own and self.samtykke_dato is None


class Orientering(KommuneBundet):
    """The notice of a home whose leader decides on admission.

    ``afgjort`` is the day the leader decided, ``modtaget`` the day the notice came.
    """

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="orienteringer")
    hjem = models.CharField(max_length=200)
    afgjort = models.DateField()
    optaget = models.DateField(null=True, blank=True)
    udskrevet = models.DateField(null=True, blank=True)
    modtaget = models.DateField()
    grund = models.TextField(blank=True)

    class Meta(KommuneBundet.Meta):
        ordering: ClassVar = ["-modtaget", "-id"]

    def __str__(self) -> str:
        return f"Orientering fra {self.hjem}"

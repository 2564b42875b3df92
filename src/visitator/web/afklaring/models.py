"""Papers that a case needs, and hearings of the party."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.utils import timezone

from visitator.web.kommuner.bound import KommuneBundet
from visitator.web.sager.models import Sag


class Papir(KommuneBundet):
    """Something that the case must hold before it can be decided, or that somebody asked for.

    ``ydelse`` and ``noegle`` name the need of the catalogue that it meets; both are empty for a
    paper that a person added.
    """

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="papirer")
    ydelse = models.CharField(max_length=60, blank=True)
    noegle = models.CharField(max_length=100, blank=True)
    tekst = models.TextField()
    hos = models.CharField(max_length=200, blank=True)
    bedt_om = models.DateField(null=True, blank=True)
    frist = models.DateField(null=True, blank=True)
    modtaget = models.DateField(null=True, blank=True)
    ikke_noedvendigt = models.TextField(blank=True)

    class Meta(KommuneBundet.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["sag", "ydelse", "noegle"],
                condition=~models.Q(noegle=""),
                name="et_papir_for_hvert_krav",
            )
        ]
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.tekst

    @property
    def tilstand(self) -> str:
        """How far it has come, in words."""
        return state(self, timezone.localdate())[0]

    @property
    def klasse(self) -> str:
        """The badge of the state."""
        return state(self, timezone.localdate())[1]


def state(papir: Papir, today: date) -> tuple[str, str]:
    """A paper's state in words, and the kind of badge that shows it."""
    if papir.modtaget:
        return "Modtaget", "success"
    if papir.ikke_noedvendigt:
        return "Ikke nødvendigt", "info"
    if papir.bedt_om and papir.frist and papir.frist < today:
        return "Overskredet", "error"
    return ("Bedt om", "info") if papir.bedt_om else ("Mangler", "warning")


class Partshoering(KommuneBundet):
    """What the citizen is heard about, until when, and what they answered.

    ``frist`` is set by whoever hears the party: no statute gives a number of days.
    """

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="partshoeringer")
    emne = models.TextField()
    sendt = models.DateField()
    frist = models.DateField()
    svar_modtaget = models.DateField(null=True, blank=True)
    svar = models.TextField(blank=True)

    class Meta(KommuneBundet.Meta):
        ordering: ClassVar = ["-sendt", "-id"]

    def __str__(self) -> str:
        return f"Partshøring {self.sendt:%d.%m.%Y}"

    @property
    def overskredet(self) -> bool:
        """Whether the citizen has not answered in time."""
        return self.svar_modtaget is None and self.frist < timezone.localdate()

"""Notes and files of a case."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from visitator.web.brugere.models import Bruger
from visitator.web.kommuner.bound import KommuneBundet
from visitator.web.sager.models import Sag


class Notat(KommuneBundet):
    """A note. A corrected note takes the place of the one before, which is kept (``rettelse_af``
    of the newer one) and shown."""

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="notater")
    overskrift = models.CharField(max_length=200)
    tekst = models.TextField()
    bruger = models.ForeignKey(Bruger, on_delete=models.PROTECT, related_name="+")
    tidspunkt = models.DateTimeField()
    rettelse_af = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="rettet_til"
    )

    class Meta(KommuneBundet.Meta):
        ordering: ClassVar = ["-tidspunkt", "-id"]

    def __str__(self) -> str:
        return self.overskrift


class Fil(KommuneBundet):
    """A file of a case: ``stoerrelse`` in bytes, ``sha256`` (hex) of its content."""

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="filer")
    titel = models.CharField(max_length=200)
    filnavn = models.CharField(max_length=150)
    mime = models.CharField(max_length=100)
    stoerrelse = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    bruger = models.ForeignKey(Bruger, on_delete=models.PROTECT, related_name="+")
    tidspunkt = models.DateTimeField()

    class Meta(KommuneBundet.Meta):
        ordering: ClassVar = ["-tidspunkt", "-id"]

    def __str__(self) -> str:
        return self.titel


class Filindhold(KommuneBundet):
    """The bytes of a file, in the database, so that file and row are written together or not."""

    fil = models.OneToOneField(Fil, on_delete=models.CASCADE, related_name="indhold")
    data = models.BinaryField()

    def __str__(self) -> str:
        return f"Indholdet af {self.fil_id}"

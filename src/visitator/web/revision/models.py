"""The audit trail and the seals over it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Handling(models.TextChoices):
    """What was done."""

    LAEST = "laest", "Læst"
    SOEGT = "soegt", "Søgt"
    SKREVET = "skrevet", "Skrevet"
    AFVIST = "afvist", "Afvist"
    LOGGET_IND = "logget_ind", "Logget ind"
    LOGGET_UD = "logget_ud", "Logget ud"


class Spor(models.Model):
    """One act of one person. The database refuses to change or delete a row (migration 0002).

    Persons, citizens and cases are named by their ids and are no foreign keys: the row outlives
    them. ``formaal`` is why the person had to do with the case.
    """

    tidspunkt = models.DateTimeField()
    kommune = models.CharField(max_length=40, blank=True)
    bruger = models.CharField(max_length=40, blank=True)
    bruger_navn = models.CharField(max_length=200, blank=True)
    roller = models.CharField(max_length=200, blank=True)
    handling = models.CharField(max_length=20, choices=Handling)
    genstand = models.CharField(max_length=60, blank=True)
    genstand_id = models.CharField(max_length=60, blank=True)
    borger = models.UUIDField(null=True)
    sag = models.UUIDField(null=True)
    formaal = models.CharField(max_length=400, blank=True)
    detaljer = models.JSONField(default=dict)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["borger", "id"]),
            models.Index(fields=["kommune", "id"]),
        ]

    def __str__(self) -> str:
        return f"{self.tidspunkt:%d.%m.%Y %H:%M} {self.bruger_navn} {self.handling} {self.genstand}"


class Segl(models.Model):
    """A block of rows with the hash of them and of the seal before.

    ``sidste`` is the id of the block's last row and ``antal`` how many rows it has.
    """

    nummer = models.PositiveBigIntegerField(primary_key=True)
    sidste = models.PositiveBigIntegerField()
    antal = models.PositiveIntegerField()
    forrige = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    tidspunkt = models.DateTimeField()

    def __str__(self) -> str:
        return f"Segl {self.nummer}: {self.antal} rækker"

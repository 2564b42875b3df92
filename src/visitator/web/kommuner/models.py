"""Municipalities and their units, as the catalogue has them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Kommune(models.Model):
    """A municipality with a catalogue; its id is the catalogue's."""

    id = models.SlugField(primary_key=True, max_length=40)
    navn = models.CharField(max_length=100)
    kortnavn = models.CharField(max_length=100)

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.navn


class Enhed(models.Model):
    """A unit of a municipality that cases and persons can belong to."""

    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="enheder")
    slug = models.SlugField(max_length=80)
    navn = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kommune", "slug"], name="enhed_en_gang")
        ]
        ordering: ClassVar = ["kommune", "id"]

    def __str__(self) -> str:
        return self.navn

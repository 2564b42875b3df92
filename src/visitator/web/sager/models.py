"""Cases with their facts, grants, deadlines and events."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from visitator.grundlag.case import KINDS
from visitator.web.borgere.models import Borger
from visitator.web.brugere.models import Bruger
from visitator.web.kommuner.bound import KommuneBundet
from visitator.web.kommuner.models import Enhed


class Stadie(models.TextChoices):
    """How far a case has come."""

    HENVENDELSE = "henvendelse", "Henvendelse"
    AFKLARING = "afklaring", "Afklaring"
    UDREDNING = "udredning", "Udredning"
    UDREDT = "udredt", "Klar til visitationsgrundlag"
    AFSLUTTET = "afsluttet", "Afsluttet"


class Sag(KommuneBundet):
    """One citizen's case.

    ``ansoegt_om`` are service ids, ``naboer`` those of neighbouring services that somebody opened.
    ``datoer`` are the dates that start clocks, by the catalogue's names, as ISO dates. ``frist`` is
    the first decision deadline that is still to be met, and ``version`` counts the changes, so that
    two who change the case at once are told. ``ydelser`` is ``ansoegt_om`` as one text.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    nummer = models.CharField(max_length=20)
    borger = models.ForeignKey(Borger, on_delete=models.PROTECT, related_name="sager")
    sagstype = models.CharField(max_length=20, choices=[(kind, kind) for kind in KINDS])
    stadie = models.CharField(max_length=20, choices=Stadie, default=Stadie.HENVENDELSE)
    ansoegt_om = models.JSONField(default=list)
    ydelser = models.CharField(max_length=1000, default=",", editable=False)
    naboer = models.JSONField(default=list)
    datoer = models.JSONField(default=dict)
    bevillinger_oplyst = models.BooleanField(default=False)
    sagsbehandler = models.ForeignKey(
        Bruger, on_delete=models.PROTECT, null=True, blank=True, related_name="sager"
    )
    enhed = models.ForeignKey(Enhed, on_delete=models.PROTECT, null=True, blank=True)
    frist = models.DateField(null=True, blank=True)
    oprettet = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta(KommuneBundet.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kommune", "nummer"], name="sagsnummer_en_gang"),
            models.CheckConstraint(
                condition=models.Q(stadie__in=Stadie.values), name="stadie_findes"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["kommune", "sagsbehandler", "frist", "id"]),
            models.Index(fields=["kommune", "enhed", "frist", "id"]),
            models.Index(fields=["kommune", "frist", "id"]),
        ]

    def __str__(self) -> str:
        return f"Sag {self.nummer}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep ``ydelser``, by which lists look for a service, as ``ansoegt_om`` has it."""
        self.ydelser = joined(self.ansoegt_om)
        fields = kwargs.get("update_fields")
        if fields is not None and "ansoegt_om" in fields:
            kwargs["update_fields"] = [*fields, "ydelser"]
        super().save(*args, **kwargs)


def joined(ansoegt_om: list[str]) -> str:
    """Service ids as one text in which each can be looked for: ``,sel-85,sel-97,``."""
    return f",{','.join(ansoegt_om)},"


class Nummerserie(KommuneBundet):
    """The last case number that was given in a year."""

    aar = models.PositiveSmallIntegerField()
    sidste = models.PositiveIntegerField(default=0)

    class Meta(KommuneBundet.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kommune", "aar"], name="en_serie_om_aaret")
        ]

    def __str__(self) -> str:
        return f"{self.aar}: {self.sidste}"


class Kommuneforhold(KommuneBundet):
    """Which municipality has a part in the case, and since when."""

    class Rolle(models.TextChoices):
        OPHOLD = "opholdskommune", "Opholdskommune"
        HANDLE = "handlekommune", "Handlekommune"
        BETALING = "betalingskommune", "Betalingskommune"

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="kommuneforhold")
    rolle = models.CharField(max_length=20, choices=Rolle)
    navn = models.CharField(max_length=100)
    fra = models.DateField()
    til = models.DateField(null=True, blank=True)

    class Meta(KommuneBundet.Meta):
        ordering: ClassVar = ["rolle", "fra"]

    def __str__(self) -> str:
        return f"{self.get_rolle_display()}: {self.navn}"


class Bevilling(KommuneBundet):
    """Support that the citizen has already; ``maengde`` in the unit of the service."""

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="bevillinger")
    ydelse = models.CharField(max_length=60)
    fra = models.DateField()
    til = models.DateField(null=True, blank=True)
    maengde = models.PositiveIntegerField(null=True, blank=True)

    class Meta(KommuneBundet.Meta):
        ordering: ClassVar = ["fra", "id"]

    def __str__(self) -> str:
        return f"{self.ydelse} fra {self.fra:%d.%m.%Y}"


class Svar(KommuneBundet):
    """An answer to a fact of the vocabulary. A new answer takes the place of the one before, which
    is kept.

    ``vaerdi`` is as a case file would have it; None with a ``begrundelse`` means that it cannot be
    told. ``sagt_af`` is who told it, ``dato`` when, ``kilde`` where it stands.
    """

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="svar")
    faktum = models.CharField(max_length=100)
    vaerdi = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    kan_ikke_oplyses = models.BooleanField(default=False)
    begrundelse = models.TextField(blank=True)
    sagt_af = models.CharField(max_length=200, blank=True)
    dato = models.DateField(null=True, blank=True)
    kilde = models.CharField(max_length=300, blank=True)
    skrevet_af = models.ForeignKey(Bruger, on_delete=models.PROTECT, related_name="+")
    tidspunkt = models.DateTimeField()
    gaelder = models.BooleanField(default=True)

    class Meta(KommuneBundet.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["sag", "faktum"],
                condition=models.Q(gaelder=True),
                name="et_gaeldende_svar",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.faktum} i sag {self.sag_id}"


class Sagsfrist(KommuneBundet):
    """A deadline of a case as it was counted. ``forklaring`` tells how, ``kilde`` by which text."""

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="frister")
    hvad = models.CharField(max_length=40)
    ydelse = models.CharField(max_length=60)
    dato = models.DateField(null=True, blank=True)
    forklaring = models.TextField(blank=True)
    kilde = models.JSONField()

    class Meta(KommuneBundet.Meta):
        ordering: ClassVar = ["dato", "id"]

    def __str__(self) -> str:
        return f"{self.hvad} {self.ydelse} {self.dato}"


class Fristbesked(KommuneBundet):
    """What the applicant was told when a deadline could not be met: why, and the new date."""

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="fristbeskeder")
    dato = models.DateField()
    grund = models.TextField()
    ny_dato = models.DateField()

    class Meta(KommuneBundet.Meta):
        ordering: ClassVar = ["dato", "id"]

    def __str__(self) -> str:
        return f"Besked {self.dato} om {self.ny_dato}"


class Haendelse(KommuneBundet):
    """Something that happened in a case, in words for the timeline."""

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="haendelser")
    tidspunkt = models.DateTimeField()
    art = models.CharField(max_length=40)
    tekst = models.TextField()
    bruger = models.ForeignKey(Bruger, on_delete=models.PROTECT, related_name="+")

    class Meta(KommuneBundet.Meta):
        indexes: ClassVar = [models.Index(fields=["sag", "tidspunkt"])]
        ordering: ClassVar = ["-tidspunkt", "-id"]

    def __str__(self) -> str:
        return self.tekst[:60]


class Opslagsgrund(KommuneBundet):
    """Why a person who does not work on a case opened it; it holds for the day."""

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="+")
    bruger = models.ForeignKey(Bruger, on_delete=models.PROTECT, related_name="+")
    dag = models.DateField()
    grund = models.CharField(max_length=300)

    class Meta(KommuneBundet.Meta):
        indexes: ClassVar = [models.Index(fields=["sag", "bruger", "dag"])]

    def __str__(self) -> str:
        return self.grund

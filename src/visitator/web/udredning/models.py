"""An assessment by VUM while it is being made, in the parts that people write one at a time."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from visitator.vum.assessment import PRIMARY, SECONDARY
from visitator.web.brugere.models import Bruger
from visitator.web.kommuner.bound import KommuneBundet
from visitator.web.sager.models import Sag


class Udredning(KommuneBundet):
    """One assessment of a case. ``vum`` is the version it is made by.

    ``dato`` is the day it was finished and ``af`` who finished it; both are empty while it is open.
    The overall level is a person's judgement with its own reason, never computed; ``afvigelse``
    tells why it is not what the themes suggest.
    """

    sag = models.ForeignKey(Sag, on_delete=models.CASCADE, related_name="udredninger")
    vum = models.CharField(max_length=5)
    paabegyndt = models.DateField()
    begyndt_af = models.ForeignKey(Bruger, on_delete=models.PROTECT, related_name="+")
    dato = models.DateField(null=True, blank=True)
    af = models.CharField(max_length=200, blank=True)
    formaal = models.TextField(blank=True)
    oevrige_ikke_vurderet = models.BooleanField(default=False)
    niveau = models.CharField(max_length=1, blank=True)
    niveau_begrundelse = models.TextField(blank=True)
    niveau_afvigelse = models.TextField(blank=True)
    niveau_af = models.CharField(max_length=200, blank=True)
    niveau_dato = models.DateField(null=True, blank=True)

    class Meta(KommuneBundet.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["sag"], condition=models.Q(dato__isnull=True), name="en_aaben_udredning"
            ),
        ]
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return f"Udredning efter VUM {self.vum}"

    @property
    def aaben(self) -> bool:
        """Whether it can still be written in."""
        return self.dato is None


class Del(KommuneBundet):
    """How often a part of an assessment was written, and by whom and when last, so that two who
    write the same part at once are told. ``navn`` is such as ``formaal`` or ``tema/relationer``."""

    udredning = models.ForeignKey(Udredning, on_delete=models.CASCADE, related_name="dele")
    navn = models.CharField(max_length=60)
    version = models.PositiveIntegerField(default=0)
    rettet_af = models.ForeignKey(Bruger, on_delete=models.PROTECT, related_name="+")
    rettet = models.DateTimeField()

    class Meta(KommuneBundet.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["udredning", "navn"], name="del_en_gang")
        ]

    def __str__(self) -> str:
        return f"{self.navn}, gang {self.version}"


class Temavurdering(KommuneBundet):
    """A theme by its name in version 2.0, whatever the assessment's version.

    ``niveau`` is "0" to "4", ``ikke_vurderet``, or empty where none is set yet. ``oplyst`` are who
    told it, as {af, dato, kilde}. One that was taken out again keeps its text (``taget_ud``).
    """

    udredning = models.ForeignKey(Udredning, on_delete=models.CASCADE, related_name="temaer")
    tema = models.CharField(max_length=40)
    niveau = models.CharField(max_length=20, blank=True)
    beskrivelse = models.TextField(blank=True)
    ressourcer = models.TextField(blank=True)
    oensker = models.TextField(blank=True)
    hjaelpemidler = models.TextField(blank=True)
    relevans = models.TextField(blank=True)
    undertemaer = models.JSONField(default=list)
    oplyst = models.JSONField(default=list)
    taget_ud = models.BooleanField(default=False)

    class Meta(KommuneBundet.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["udredning", "tema"], name="tema_en_gang")
        ]
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.tema


class Maal(KommuneBundet):
    """A goal: what the citizen is to be able to do. ``andre_temaer`` are further themes.

    ``med_borger`` tells whether it was agreed with the citizen; None where nobody has said.
    """

    udredning = models.ForeignKey(Udredning, on_delete=models.CASCADE, related_name="maal")
    tekst = models.TextField()
    type = models.CharField(max_length=20)
    tema = models.CharField(max_length=40)
    andre_temaer = models.JSONField(default=list)
    dato = models.DateField()
    opfoelges = models.DateField(null=True, blank=True)
    med_borger = models.BooleanField(null=True, blank=True)
    aftalt_dato = models.DateField(null=True, blank=True)
    hvorfor_ikke = models.TextField(blank=True)
    fjernet = models.BooleanField(default=False)

    class Meta(KommuneBundet.Meta):
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.tekst[:60]


class Maalgruppe(KommuneBundet):
    """A target group that the citizen is in."""

    udredning = models.ForeignKey(Udredning, on_delete=models.CASCADE, related_name="maalgrupper")
    maalgruppe = models.CharField(max_length=60)
    art = models.CharField(max_length=10, choices=[(PRIMARY, "Primær"), (SECONDARY, "Sekundær")])

    class Meta(KommuneBundet.Meta):
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["udredning", "maalgruppe"], name="maalgruppe_en_gang"),
            models.UniqueConstraint(
                fields=["udredning"], condition=models.Q(art=PRIMARY), name="en_primaer_maalgruppe"
            ),
        ]
        ordering: ClassVar = ["art", "id"]

    def __str__(self) -> str:
        return self.maalgruppe


class Handleplan(KommuneBundet):
    """Whether the citizen was offered a plan of action, and what they said.

    ``begrundelse`` is why none was offered, or why the citizen declined.
    """

    class Svar(models.TextChoices):
        IKKE_TILBUDT = "ikke_tilbudt", "Ikke tilbudt"
        AFVENTER = "afventer", "Tilbudt, borgeren har ikke svaret endnu"
        MODTAGET = "modtaget", "Tilbudt, og borgeren vil gerne have den"
        AFSLAAET = "afslaaet", "Tilbudt, og borgeren vil ikke have den"

    udredning = models.OneToOneField(Udredning, on_delete=models.CASCADE, related_name="handleplan")
    svar = models.CharField(max_length=20, choices=Svar)
    tilbudt = models.DateField(null=True, blank=True)
    svaret = models.DateField(null=True, blank=True)
    begrundelse = models.TextField(blank=True)

    class Meta(KommuneBundet.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(svar__in=["ikke_tilbudt", "afventer", "modtaget", "afslaaet"]),
                name="handleplan_svar_findes",
            )
        ]

    def __str__(self) -> str:
        return self.get_svar_display()

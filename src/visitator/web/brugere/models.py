"""Accounts and their roles."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from visitator.web.brugere.rights import RIGHTS, Ret, Rolle
from visitator.web.kommuner.models import Enhed, Kommune


class BrugerManager(BaseUserManager["Bruger"]):
    """Finds accounts by the name they log in with, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> Bruger:
        return self.get(brugernavn__iexact=username)


class Bruger(AbstractBaseUser):
    """A person who works in one municipality. Whoever works in two has two accounts.

    ``oidc_sub`` is what the municipality's own login calls the person; such an account has no
    password here.
    """

    brugernavn = models.CharField(max_length=100, unique=True)
    navn = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="brugere")
    enhed = models.ForeignKey(Enhed, on_delete=models.PROTECT, null=True, blank=True)
    is_active = models.BooleanField("aktiv", default=True)
    oidc_sub = models.CharField(max_length=255, unique=True, null=True, blank=True)

    USERNAME_FIELD = "brugernavn"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["navn"]
    objects: ClassVar[BrugerManager] = BrugerManager()

    class Meta:
        ordering: ClassVar = ["navn"]

    def __str__(self) -> str:
        return self.navn

    @cached_property
    def roller(self) -> frozenset[str]:
        """The person's roles."""
        return frozenset(tildeling.rolle for tildeling in self.tildelinger.all())

    @cached_property
    def rettigheder(self) -> frozenset[Ret]:
        """Everything that the person's roles let them do."""
        return frozenset(ret for rolle in self.roller for ret in RIGHTS[rolle])

    def maa(self, ret: Ret) -> bool:
        """Whether the person has a right."""
        return ret in self.rettigheder

    @property
    def rollenavne(self) -> str:
        """The roles in words, for the audit trail."""
        return ", ".join(str(Rolle(rolle).label) for rolle in sorted(self.roller))

    @property
    def spor_id(self) -> str:
        """What the audit trail calls the person."""
        return str(self.pk)


class Rolletildeling(models.Model):
    """One role of one person."""

    bruger = models.ForeignKey(Bruger, on_delete=models.CASCADE, related_name="tildelinger")
    rolle = models.CharField(max_length=30, choices=Rolle)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["bruger", "rolle"], name="rolle_en_gang"),
            models.CheckConstraint(condition=models.Q(rolle__in=Rolle.values), name="rolle_findes"),
        ]

    def __str__(self) -> str:
        return f"{self.bruger}: {self.get_rolle_display()}"

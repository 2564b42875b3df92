"""Logging in with a password that is kept here."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from visitator.web.brugere.models import Bruger


class LocalBackend:
    """Knows accounts by name and password. An unknown name takes as long as a wrong password."""

    def authenticate(
        self, request: HttpRequest | None, username: str = "", password: str = "", **_: Any
    ) -> Bruger | None:
        """The account, or None where name and password do not fit an active one."""
        bruger = Bruger.objects.filter(brugernavn__iexact=username).first()
        if bruger is None:
            make_password(password)
            return None
        if not bruger.check_password(password) or not bruger.is_active:
            return None
        return bruger

    def get_user(self, user_id: int) -> Bruger | None:
        """The active account of a session."""
        return (
            Bruger.objects.select_related("kommune", "enhed")
            .filter(pk=user_id, is_active=True)
            .first()
        )

"""Keeping and dropping drafts."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from visitator.web.brugere.models import Bruger
from visitator.web.kladder.models import Kladde

NOT_KEPT = ("csrfmiddlewaretoken", "password")


def gem_kladde(*, by: Bruger, noegle: str, felter: Mapping[str, Sequence[str]]) -> datetime:
    """Keep what a person has typed so far; when that was."""
    now = timezone.now()
    kept = {name: list(values) for name, values in felter.items() if name not in NOT_KEPT}
    Kladde.objects.update_or_create(
        kommune=by.kommune,
        bruger=by,
        noegle=noegle,
        defaults={"felter": kept, "opdateret": now},
    )
    return now


def drop_kladde(*, by: Bruger, noegle: str) -> None:
    """The text is saved, or the person does not want it."""
    Kladde.objects.filter(bruger=by, noegle=noegle).delete()


def drop_under(*, by: Bruger, noegle: str) -> None:
    """Drop every draft whose key begins so."""
    Kladde.objects.filter(bruger=by, noegle__startswith=noegle).delete()


def browser_key(bruger: Bruger) -> str:
    """The key (base64, 32 bytes) that a browser keeps a person's unsent text under.

    It is derived and never stored, so that without a login nobody reads what a browser holds.
    """
    message = f"kladde:{bruger.pk}".encode()
    digest = hmac.new(settings.SECRET_KEY.encode(), message, hashlib.sha256).digest()
    return base64.b64encode(digest).decode()

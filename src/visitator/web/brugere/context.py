"""What every page knows of the person who looks at it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from visitator.web.brugere.models import Bruger
from visitator.web.brugere.rights import Ret

MENU: tuple[tuple[str, str, Ret | None], ...] = (
    ("Sager", "arbejde:sager", Ret.SAG_LAES),
    ("Ny henvendelse", "henvendelser:ny", Ret.SAG_SKRIV),
    ("Borgere", "borgere:soeg", Ret.SAG_LAES),
    ("Katalog", "opslag:kommuner", None),
    ("Hvem har set hvad", "revision:spor", Ret.REVISION_LAES),
    ("Brugere", "brugere:liste", Ret.BRUGERE_STYR),
)
"""What the menu says, the page it leads to, and the right that one needs to see it."""


def person(request: HttpRequest) -> dict[str, Any]:
    """``bruger`` (None when nobody is logged in), what they may, the ``menu``, and ``demo``."""
    user = getattr(request, "user", None)
    bruger = user if isinstance(user, Bruger) else None
    return {
        "bruger": bruger,
        "maa_skrive": bruger is not None and bruger.maa(Ret.SAG_SKRIV),
        "maa_fordele": bruger is not None and bruger.maa(Ret.SAG_FORDEL),
        "menu": _menu(request, bruger),
        "demo": settings.DEMO,
    }


def _menu(request: HttpRequest, bruger: Bruger | None) -> list[dict[str, Any]]:
    at = request.resolver_match.view_name if request.resolver_match else ""
    return [
        {"tekst": words, "url": reverse(name), "aktiv": at == name}
        for words, name, ret in MENU
        if ret is None or (bruger is not None and bruger.maa(ret))
    ]

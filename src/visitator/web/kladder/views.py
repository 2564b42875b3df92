"""Where a page sends what a person types."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from visitator.web.brugere.views import own_address, signed_in
from visitator.web.kladder.queries import others_at_work
from visitator.web.kladder.services import drop_kladde, gem_kladde

LONGEST_KEY = 200


@require_POST
def gem(request: HttpRequest) -> JsonResponse:
    """Keep a draft; answers when, and who else is writing in the same form."""
    bruger = signed_in(request)
    read = _read(request.body)
    if read is None:
        return JsonResponse({"fejl": "Kladden kunne ikke læses."}, status=400)
    noegle, felter = read
    kept = timezone.localtime(gem_kladde(by=bruger, noegle=noegle, felter=felter))
    others = [
        {"navn": k.bruger.navn, "tidspunkt": f"{timezone.localtime(k.opdateret):%H.%M}"}
        for k in others_at_work(bruger, noegle)
    ]
    return JsonResponse({"gemt": f"{kept:%H.%M}", "andre": others})


@require_POST
def drop(request: HttpRequest) -> HttpResponse:
    """Throw a draft away and go back to the form."""
    bruger = signed_in(request)
    noegle = request.POST.get("noegle", "")
    if _storable(noegle):
        drop_kladde(by=bruger, noegle=noegle)
    return redirect(own_address(request, request.POST.get("naeste", "")) or "start")


def _read(body: bytes) -> tuple[str, dict[str, list[str]]] | None:
    try:
        data: Any = json.loads(body)
    except ValueError:
        return None
    if not isinstance(data, dict):
        return None
    noegle, felter = data.get("noegle"), data.get("felter")
    if not isinstance(noegle, str) or not 0 < len(noegle) <= LONGEST_KEY or not _storable(noegle):
        return None
    if not isinstance(felter, dict):
        return None
    well_formed = all(
        _storable(name)
        and isinstance(values, list)
        and all(isinstance(v, str) and _storable(v) for v in values)
        for name, values in felter.items()
    )
    return (noegle, felter) if well_formed else None


def _storable(text: str) -> bool:
    """Whether a text has none of the characters that a database cannot keep."""
    return not any(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in text)

"""Opening a case: whether it is there, why this person looks at it, and that they did."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone

from visitator.web.brugere.models import Bruger
from visitator.web.brugere.rights import Rolle
from visitator.web.brugere.views import signed_in
from visitator.web.revision.models import Handling
from visitator.web.revision.services import bogfoer
from visitator.web.sager.events import genstand
from visitator.web.sager.models import Opslagsgrund, Sag

View = Callable[..., HttpResponse]


def case_view(view: View) -> View:
    """A page of one case. The view gets the case instead of its id, with its citizen.

    A case of another municipality is not found. Whoever does not work on it is first asked why
    they open it; every page that is shown is written down.
    """

    @wraps(view)
    def opened(request: HttpRequest, sag_id: uuid.UUID, **kwargs: Any) -> HttpResponse:
        sag = get_object_or_404(
            Sag.objects.select_related("borger", "sagsbehandler", "enhed", "kommune"), pk=sag_id
        )
        bruger = signed_in(request)
        formaal = purpose(bruger, sag)
        if formaal is None:
            asked = reverse("sager:begrund", args=[sag.pk])
            return redirect(f"{asked}?naeste={request.path}")
        if request.method in ("GET", "HEAD"):
            write_down_reading(request, sag, formaal)
            return view(request, sag, **kwargs)
        response = view(request, sag, **kwargs)
        if not 300 <= response.status_code < 400:
            # What was sent was not taken, and the page of the case is shown once more.
            write_down_reading(request, sag, formaal)
        return response

    return opened


def write_down_reading(request: HttpRequest, sag: Sag, formaal: str = "") -> None:
    """That a page of a case was shown, to whom and why."""
    side = request.resolver_match.view_name if request.resolver_match else ""
    bogfoer(
        by=signed_in(request),
        handling=Handling.LAEST,
        genstand=genstand(sag),
        formaal=formaal,
        detaljer={"side": side},
    )


def seen_version(request: HttpRequest) -> int | None:
    """The version that a form was shown with; None where it does not say one."""
    written = request.POST.get("version", "")
    return int(written) if written.isdecimal() and len(written) < 10 else None


def purpose(bruger: Bruger, sag: Sag) -> str | None:
    """Why a person has to do with a case; None where they must say so first."""
    if working := works_with(bruger, sag):
        return working
    if Rolle.REVISOR in bruger.roller:
        return "Revision"
    given = Opslagsgrund.objects.filter(sag=sag, bruger=bruger, dag=timezone.localdate()).last()
    return given.grund if given else None


def works_with(bruger: Bruger, sag: Sag) -> str | None:
    """Why a case is a person's own work; None where it is not."""
    if sag.sagsbehandler_id == bruger.pk:
        return "Sagsbehandler på sagen"
    if sag.enhed_id is not None and sag.enhed_id == bruger.enhed_id:
        return "Arbejder i sagens enhed"
    if sag.sagsbehandler_id is None and sag.enhed_id is None:
        return "Sagen er ikke fordelt"
    return None

"""The page of the audit trail: it stands here since the trail itself knows of no persons."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from visitator.web.brugere.views import signed_in
from visitator.web.revision.forms import FilterForm
from visitator.web.revision.models import Handling
from visitator.web.revision.queries import last_seal, trail
from visitator.web.revision.services import Genstand, bogfoer

PAGE = 50


def spor(request: HttpRequest) -> HttpResponse:
    """Who saw and changed what in the municipality."""
    bruger = signed_in(request)
    form = FilterForm(request.GET or None)
    chosen = form.cleaned_data if form.is_valid() else {}
    rows = trail(bruger.kommune_id, chosen)
    if before := request.GET.get("foer", ""):
        rows = rows.filter(pk__lt=int(before)) if before.isdecimal() else rows
    found = list(rows[: PAGE + 1])
    bogfoer(by=bruger, handling=Handling.LAEST, genstand=Genstand("revisionsspor"))
    shown = found[:PAGE]
    query = request.GET.copy()
    if len(found) > PAGE:
        query["foer"] = str(shown[-1].pk)
    context = {
        "form": form,
        "spor": shown,
        "aeldre": query.urlencode() if len(found) > PAGE else "",
        "segl": last_seal(),
    }
    return render(request, "brugere/spor.html", context)

"""Where a caseworker's day begins."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from visitator.web.arbejde.forms import FilterForm
from visitator.web.arbejde.queries import cases, owed_notices
from visitator.web.brugere.rights import Ret, Rolle
from visitator.web.brugere.views import signed_in
from visitator.web.revision.models import Handling
from visitator.web.revision.services import Genstand, bogfoer
from visitator.web.sager.access import works_with
from visitator.web.sager.models import Sag

PAGE = 25
OWED = 10
"""So many of those to whom a notice is owed are named beside the list."""


def sager(request: HttpRequest) -> HttpResponse:
    """The cases, a page at a time. Nothing is counted, so that the page costs the same for all."""
    bruger = signed_in(request)
    today = timezone.localdate()
    form = FilterForm(request.GET, bruger=bruger)
    chosen = form.chosen()
    default = "mine" if Ret.SAG_SKRIV in bruger.rettigheder else "alle"
    if Rolle.SAGSBEHANDLER not in bruger.roller:
        default = "alle"
    chosen["hvis"] = chosen["hvis"] or default
    number = _number(request.GET.get("side"))
    first = (number - 1) * PAGE
    found = list(cases(bruger, chosen, today)[first : first + PAGE + 1])
    owed = list(owed_notices(bruger, chosen["hvis"], today)[: OWED + 1])
    shown = found[:PAGE]
    bogfoer(
        by=bruger,
        handling=Handling.LAEST,
        genstand=Genstand("sagsliste"),
        detaljer={"sager": [str(sag.pk) for sag in [*shown, *owed[:OWED]]]},
    )
    data = request.GET.copy()
    data["hvis"] = chosen["hvis"]
    form.data = data
    context = {
        "form": form,
        "raekker": [(sag, _name(sag, works_with(bruger, sag))) for sag in shown],
        "skyldige": [(sag, _name(sag, works_with(bruger, sag))) for sag in owed[:OWED]],
        "flere_skyldige": len(owed) > OWED,
        "nummer": number,
        "har_naeste": len(found) > PAGE,
        "i_dag": today,
    }
    return render(request, "arbejde/sager.html", context)


def _number(written: str | None) -> int:
    return max(int(written), 1) if written and written.isdecimal() and len(written) < 7 else 1


def _name(sag: Sag, working: str | None) -> str:
    """The citizen's name; a protected one is shown only to those who work on the case."""
    return sag.borger.kaldes if working else sag.borger.i_lister

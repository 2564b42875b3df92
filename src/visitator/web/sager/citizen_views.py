"""Finding a citizen, and the citizen's page with who has looked at it and why."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from visitator.web.borgere.cpr import shown
from visitator.web.borgere.forms import KontaktForm, SoegForm
from visitator.web.borgere.models import Borger
from visitator.web.borgere.queries import matching
from visitator.web.borgere.services import contact, genstand, ret_borger
from visitator.web.brugere.models import Bruger
from visitator.web.brugere.rights import Rolle
from visitator.web.brugere.views import signed_in
from visitator.web.kladder.conflict import both_sides
from visitator.web.kladder.pages import filled_in
from visitator.web.kladder.seen import ConflictError, fingerprint
from visitator.web.kladder.services import drop_kladde
from visitator.web.revision.models import Handling
from visitator.web.revision.queries import about_citizen
from visitator.web.revision.services import Genstand, bogfoer
from visitator.web.sager.access import works_with, write_down_reading
from visitator.web.sager.forms import GrundForm
from visitator.web.sager.models import Opslagsgrund, Sag
from visitator.web.sager.services import begrund_opslag

PAGE = 25


def soeg(request: HttpRequest) -> HttpResponse:
    """Citizens by CPR number or name. What was searched for is not kept, but whom it found is."""
    form = SoegForm(request.GET if "q" in request.GET else None)
    context: dict[str, Any] = {"form": form, "fundet": None}
    if form.is_valid():
        rows = matching(form.cleaned_data["q"].strip())
        page = Paginator(rows, PAGE).get_page(request.GET.get("side"))
        found = list(page.object_list)
        bogfoer(
            by=signed_in(request),
            handling=Handling.SOEGT,
            genstand=Genstand("borgere"),
            detaljer={"fundet": [str(borger.pk) for borger in found]},
        )
        context |= {"fundet": found, "side": page}
    return render(request, "borgere/soeg.html", context)


def vis(request: HttpRequest, borger_id: uuid.UUID) -> HttpResponse:
    """The citizen, their cases, and everybody who has looked."""
    borger = get_object_or_404(Borger, pk=borger_id)
    bruger = signed_in(request)
    cases = list(borger.sager.select_related("sagsbehandler", "enhed").order_by("-oprettet"))
    formaal = _purpose(bruger, cases)
    if formaal is None:
        return redirect("borgere:begrund", borger.pk)
    spor = Paginator(about_citizen(borger.pk), PAGE).get_page(request.GET.get("side"))
    bogfoer(by=bruger, handling=Handling.LAEST, genstand=genstand(borger), formaal=formaal)
    context = {
        "borger": borger,
        "cpr": shown(borger.cpr) if borger.cpr else "",
        "sager": cases,
        "spor": list(spor.object_list),
        "side": spor,
    }
    return render(request, "borgere/vis.html", context)


def _purpose(bruger: Bruger, cases: list[Sag]) -> str | None:
    """Why a person has to do with a citizen; None where they must say so first."""
    if not cases:
        return "Borgeren har ingen sager"
    working = next((why for sag in cases if (why := works_with(bruger, sag))), None)
    if working or Rolle.REVISOR in bruger.roller:
        return working or "Revision"
    given = Opslagsgrund.objects.filter(
        sag__in=cases, bruger=bruger, dag=timezone.localdate()
    ).last()
    return given.grund if given else None


@require_http_methods(["GET", "POST"])
def begrund(request: HttpRequest, borger_id: uuid.UUID) -> HttpResponse:
    """Ask somebody who works on none of the citizen's cases why they look."""
    borger = get_object_or_404(Borger, pk=borger_id)
    newest = get_object_or_404(Sag.objects.filter(borger=borger).order_by("-oprettet")[:1])
    form = GrundForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        begrund_opslag(by=signed_in(request), sag=newest, grund=form.cleaned_data["grund"])
        return redirect("borgere:vis", borger.pk)
    write_down_reading(request, newest)
    context = {"form": form, "nummer": newest.nummer, "naeste": ""}
    return render(request, "sager/begrund.html", context)


@require_http_methods(["GET", "POST"])
def ret(request: HttpRequest, borger_id: uuid.UUID) -> HttpResponse:
    """Correct name, address and the like."""
    borger = get_object_or_404(Borger, pk=borger_id, anonym=False)
    bruger = signed_in(request)
    formaal = _purpose(bruger, list(borger.sager.all()))
    if formaal is None:
        return redirect("borgere:begrund", borger.pk)
    given = contact(borger)
    form = KontaktForm(request.POST or None, initial=given)
    seen, sides = request.POST.get("set") or fingerprint(given), {}
    if request.method == "POST" and form.is_valid():
        try:
            ret_borger(by=bruger, borger=borger, seen=seen, **form.cleaned_data)
        except ConflictError as conflict:
            sides = both_sides(form, conflict.theirs)
        else:
            drop_kladde(by=bruger, noegle=f"borgere/ret/{borger.pk}")
            messages.success(request, "Oplysningerne er rettet.")
            return redirect("borgere:vis", borger.pk)
    bogfoer(by=bruger, handling=Handling.LAEST, genstand=genstand(borger), formaal=formaal)
    form, kladde = filled_in(form, bruger, f"borgere/ret/{borger.pk}")
    seen = kladde.felter.get("set", [seen])[0] if kladde else seen
    context = {"borger": borger, "form": form, "kladde": kladde, "set": seen, **sides}
    return render(request, "borgere/ret.html", context, status=409 if sides else 200)

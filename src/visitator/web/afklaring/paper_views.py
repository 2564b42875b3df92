"""Papers and hearings."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from visitator.web.afklaring import forms
from visitator.web.afklaring.models import Papir, Partshoering
from visitator.web.afklaring.queries import needs
from visitator.web.afklaring.services import (
    begynd_partshoering,
    foer_papir,
    modtag_hoeringssvar,
    standing,
)
from visitator.web.brugere.views import signed_in
from visitator.web.kladder.conflict import both_sides
from visitator.web.kladder.pages import filled_in
from visitator.web.kladder.seen import ConflictError, fingerprint
from visitator.web.kladder.services import drop_kladde
from visitator.web.sager.access import case_view
from visitator.web.sager.basis import basis, faults
from visitator.web.sager.models import Sag


@require_http_methods(["GET", "POST"])
@case_view
def krav(request: HttpRequest, sag: Sag, ydelse: str, krav: str) -> HttpResponse:
    """Where the paper for a need of the catalogue stands."""
    found = [] if faults(sag) else needs(sag, basis(sag))
    need = next((n for n in found if (n.ydelse, n.id) == (ydelse, krav)), None)
    if need is None:
        raise Http404
    return _paper(request, sag, need.papir)


@require_http_methods(["GET", "POST"])
@case_view
def papir(request: HttpRequest, sag: Sag, papir_id: int) -> HttpResponse:
    """Where a paper stands that a person added."""
    return _paper(request, sag, get_object_or_404(Papir, pk=papir_id, sag=sag))


def _paper(request: HttpRequest, sag: Sag, paper: Papir) -> HttpResponse:
    stands, name = standing(paper), f"papir/{paper.ydelse}/{paper.noegle or paper.pk}"
    form = forms.PapirForm(request.POST or None, initial=stands)
    seen = request.POST.get("set") or fingerprint(stands)
    if request.method == "POST" and form.is_valid():
        try:
            foer_papir(by=signed_in(request), sag=sag, papir=paper, seen=seen, **form.cleaned_data)
        except ConflictError as conflict:
            sides = both_sides(form, conflict.theirs)
            return _page(request, sag, form, paper.tekst, name, status=409, **sides)
        return _saved(request, sag, name)
    return _page(request, sag, form, paper.tekst, name, set=seen)


@require_http_methods(["GET", "POST"])
@case_view
def nyt(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Add a paper that the catalogue does not ask for."""
    form = forms.NytPapirForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        paper = Papir(kommune_id=sag.kommune_id, sag=sag)
        seen = fingerprint(standing(paper))
        foer_papir(by=signed_in(request), sag=sag, papir=paper, seen=seen, **form.cleaned_data)
        return _saved(request, sag, "papir/nyt")
    return _page(request, sag, form, "Et papir mere", "papir/nyt")


@require_http_methods(["GET", "POST"])
@case_view
def partshoering(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Hear the citizen."""
    form = forms.PartshoeringForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        begynd_partshoering(by=signed_in(request), sag=sag, **form.cleaned_data)
        return _saved(request, sag, "partshoering")
    return _page(request, sag, form, "Partshøring", "partshoering")


@require_http_methods(["GET", "POST"])
@case_view
def hoeringssvar(request: HttpRequest, sag: Sag, hearing_id: int) -> HttpResponse:
    """Write down what the citizen answered."""
    hearing = get_object_or_404(Partshoering, pk=hearing_id, sag=sag)
    form = forms.HoeringssvarForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        modtag_hoeringssvar(by=signed_in(request), hearing=hearing, **form.cleaned_data)
        return _saved(request, sag, f"hoeringssvar/{hearing_id}")
    return _page(request, sag, form, "Svar på partshøring", f"hoeringssvar/{hearing_id}")


def _key(sag: Sag, name: str) -> str:
    return f"afklaring/{sag.pk}/{name}"


def _saved(request: HttpRequest, sag: Sag, name: str) -> HttpResponse:
    drop_kladde(by=signed_in(request), noegle=_key(sag, name))
    messages.success(request, "Det er gemt.")
    return redirect("afklaring:oversigt", sag.pk)


def _page(
    request: HttpRequest,
    sag: Sag,
    form: Form,
    title: str,
    name: str,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    noegle = _key(sag, name)
    form, kladde = filled_in(form, signed_in(request), noegle)
    context: dict[str, Any] = {
        "sag": sag,
        "fane": "afklaring",
        "form": form,
        "titel": title,
        "noegle": noegle,
        "kladde": kladde,
        **more,
    }
    if kladde is not None and "set" in more:
        context["set"] = kladde.felter.get("set", [more["set"]])[0]
    return render(request, "afklaring/form.html", context, status=status)

"""The municipality's accounts, and one's own password."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from visitator.web.brugere.account_forms import AdgangskodeForm, KontoForm, NyKontoForm
from visitator.web.brugere.models import Bruger
from visitator.web.brugere.services import opret_konto, ret_konto, skift_adgangskode
from visitator.web.brugere.views import signed_in

PAGE = 25


def liste(request: HttpRequest) -> HttpResponse:
    """The accounts of the municipality."""
    rows = Bruger.objects.filter(kommune=signed_in(request).kommune).order_by("navn", "pk")
    rows = rows.select_related("enhed").prefetch_related("tildelinger")
    page = Paginator(rows, PAGE).get_page(request.GET.get("side"))
    return render(request, "brugere/liste.html", {"konti": list(page.object_list), "side": page})


@require_http_methods(["GET", "POST"])
def ny(request: HttpRequest) -> HttpResponse:
    """Make an account."""
    by = signed_in(request)
    form = NyKontoForm(
        request.POST or None, initial={"is_active": True}, kommune=by.kommune_id, konto=None
    )
    if request.method == "POST" and form.is_valid():
        konto = opret_konto(by=by, **form.cleaned_data)
        messages.success(request, f"Kontoen til {konto.navn} er oprettet.")
        return redirect("brugere:liste")
    return render(request, "brugere/konto.html", {"form": form, "titel": "Ny konto"})


@require_http_methods(["GET", "POST"])
def konto(request: HttpRequest, konto_id: int) -> HttpResponse:
    """Change an account."""
    by = signed_in(request)
    found = get_object_or_404(Bruger, pk=konto_id, kommune=by.kommune)
    names = ("brugernavn", "navn", "email", "enhed", "is_active")
    given = {name: getattr(found, name) for name in names} | {"roller": list(found.roller)}
    form = KontoForm(request.POST or None, initial=given, kommune=by.kommune_id, konto=found)
    if request.method == "POST" and form.is_valid():
        ret_konto(by=by, konto=found, **form.cleaned_data)
        messages.success(request, f"Kontoen til {found.navn} er rettet.")
        return redirect("brugere:liste")
    return render(request, "brugere/konto.html", {"form": form, "titel": found.navn})


@require_http_methods(["GET", "POST"])
def adgangskode(request: HttpRequest) -> HttpResponse:
    """Change one's own password."""
    bruger = signed_in(request)
    form = AdgangskodeForm(request.POST or None, bruger=bruger)
    if request.method == "POST" and form.is_valid():
        skift_adgangskode(bruger=bruger, ny=form.cleaned_data["ny"])
        update_session_auth_hash(request, bruger)
        messages.success(request, "Din adgangskode er skiftet.")
        return redirect("start")
    return render(request, "brugere/konto.html", {"form": form, "titel": "Skift adgangskode"})

"""The case as a whole."""

from __future__ import annotations

import uuid
from datetime import date

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from visitator.rules.faults import InputError
from visitator.web.brugere.views import own_address, signed_in
from visitator.web.design.templatetags.dansk import dato
from visitator.web.kladder.pages import filled_in, version_seen
from visitator.web.kladder.seen import ConflictError
from visitator.web.kladder.services import drop_kladde
from visitator.web.kommuner.templatetags.katalog import ydelsesnavn
from visitator.web.sager import forms
from visitator.web.sager.access import case_view, seen_version, write_down_reading
from visitator.web.sager.models import Kommuneforhold, Sag, Stadie
from visitator.web.sager.queries import contradictions, tasks
from visitator.web.sager.services import (
    begrund_opslag,
    fordel_sag,
    giv_fristbesked,
    ret_sag,
    saet_kommuneforhold,
    skift_stadie,
)

CASE_DATES = ("ansoegt", "fuldt_oplyst")


@case_view
def vis(request: HttpRequest, sag: Sag) -> HttpResponse:
    """The overview: what is left to do, the deadlines, and who has a part in the case."""
    today = timezone.localdate()
    context = {
        "sag": sag,
        "fane": "overblik",
        "opgaver": tasks(sag),
        "modsigelser": contradictions(sag),
        "frister": [row for row in sag.frister.all() if row.hvad == "afgoerelse"],
        "beskeder": list(sag.fristbeskeder.all()),
        "besked_skyldes": sag.frist is not None
        and sag.frist < today
        and sag.stadie != Stadie.AFSLUTTET,
        "forhold": list(sag.kommuneforhold.all()),
        "i_dag": today,
    }
    return render(request, "sager/vis.html", context)


@require_http_methods(["GET", "POST"])
def begrund(request: HttpRequest, sag_id: uuid.UUID) -> HttpResponse:
    """Ask somebody who does not work on a case why they open it."""
    sag = get_object_or_404(Sag, pk=sag_id)
    form = forms.GrundForm(request.POST or None)
    onward = own_address(request, request.POST.get("naeste") or request.GET.get("naeste", ""))
    if request.method == "POST" and form.is_valid():
        begrund_opslag(by=signed_in(request), sag=sag, grund=form.cleaned_data["grund"])
        return redirect(onward or "sager:vis", *([] if onward else [sag.pk]))
    write_down_reading(request, sag)
    context = {"form": form, "naeste": onward, "nummer": sag.nummer}
    return render(request, "sager/begrund.html", context)


@require_http_methods(["GET", "POST"])
@case_view
def ret(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Change what the case is about."""
    initial = {"ansoegt_om": sag.ansoegt_om, "sagstype": sag.sagstype}
    initial |= {key: _day(sag.datoer.get(key)) for key in CASE_DATES}
    form = forms.SagForm(request.POST or None, initial=initial, kommune=sag.kommune_id)
    seen = seen_version(request) or sag.version
    if request.method == "POST" and form.is_valid():
        try:
            _save(request, sag, form, seen)
        except ConflictError as conflict:
            return _conflict(request, conflict.theirs, form)
        except InputError as error:
            form.add_error(None, " ".join(f"{f.what} {f.remedy}" for f in error.faults))
        else:
            return _saved(request, sag, "Sagen er rettet, og fristerne er regnet igen.")
    noegle = _key(request, sag)
    form, kladde = filled_in(form, signed_in(request), noegle)
    context = {
        "sag": sag,
        "fane": "overblik",
        "form": form,
        "version": version_seen(kladde, seen),
        "noegle": noegle,
        "kladde": kladde,
    }
    return render(request, "sager/ret.html", context)


def _day(written: str | None) -> date | None:
    """A date of the case as a day."""
    return date.fromisoformat(written) if written else None


def _save(request: HttpRequest, sag: Sag, form: forms.SagForm, seen: int) -> None:
    said = form.cleaned_data
    dates = {key: day for key, day in sag.datoer.items() if key not in CASE_DATES}
    dates |= {key: said[key].isoformat() for key in CASE_DATES if said[key]}
    names = ", ".join(str(ydelsesnavn(sag.kommune_id, y)) for y in said["ansoegt_om"])
    ret_sag(
        by=signed_in(request),
        sag=sag,
        seen=seen,
        tekst=f"Sagen er rettet. Søgt om: {names or 'ikke noget bestemt endnu'}.",
        ansoegt_om=said["ansoegt_om"],
        sagstype=said["sagstype"],
        datoer=dates,
    )


def _conflict(request: HttpRequest, theirs: Sag, form: forms.SagForm) -> HttpResponse:
    def services(ids: list[str]) -> str:
        return "\n".join(str(ydelsesnavn(theirs.kommune_id, ydelse)) for ydelse in ids)

    said = form.cleaned_data
    rows = [
        {
            "navn": "Hvad søges der om?",
            "mit": services(said["ansoegt_om"]),
            "deres": services(theirs.ansoegt_om),
        },
        *[
            {
                "navn": str(form.fields[key].label),
                "mit": dato(said[key]),
                "deres": dato(theirs.datoer.get(key)),
            }
            for key in CASE_DATES
        ],
    ]
    context = {
        "sag": theirs,
        "fane": "overblik",
        "form": form,
        "felter": [row for row in rows if row["mit"] != row["deres"]],
        "sidst": theirs.haendelser.select_related("bruger").first(),
        "version": theirs.version,
    }
    return render(request, "sager/konflikt.html", context, status=409)


@require_http_methods(["GET", "POST"])
@case_view
def fristbesked(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Record what the applicant was told of a decision that comes late."""
    form = forms.FristbeskedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            giv_fristbesked(by=signed_in(request), sag=sag, **form.cleaned_data)
        except InputError as error:
            form.add_error(None, " ".join(f"{f.what} {f.remedy}" for f in error.faults))
        else:
            return _saved(request, sag, "Beskeden er skrevet ind, og fristen er flyttet.")
    return _form_page(request, sag, form, "Besked om en frist, der ikke kan holdes")


@require_http_methods(["GET", "POST"])
@case_view
def kommuneforhold(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Record which municipality the citizen lives in, which acts, and which pays."""
    initial = {"rolle": Kommuneforhold.Rolle.HANDLE, "navn": sag.kommune.navn}
    form = forms.KommuneforholdForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        saet_kommuneforhold(by=signed_in(request), sag=sag, **form.cleaned_data)
        return _saved(request, sag, "Det er skrevet ind.")
    return _form_page(request, sag, form, "Hvilken kommune har ansvaret?")


@require_http_methods(["GET", "POST"])
@case_view
def fordel(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Give the case to a caseworker."""
    form = forms.FordelForm(request.POST or None, kommune=sag.kommune_id)
    if request.method == "POST" and form.is_valid():
        fordel_sag(by=signed_in(request), sag=sag, til=form.cleaned_data["til"])
        return _saved(request, sag, "Sagen er fordelt.")
    return _form_page(request, sag, form, "Fordel sagen")


@require_http_methods(["GET", "POST"])
@case_view
def stadie(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Say how far the case has come."""
    form = forms.StadieForm(request.POST or None, initial={"stadie": sag.stadie})
    if request.method == "POST" and form.is_valid():
        skift_stadie(by=signed_in(request), sag=sag, stadie=Stadie(form.cleaned_data["stadie"]))
        return _saved(request, sag)
    return _form_page(request, sag, form, "Hvor langt er sagen?")


def _form_page(request: HttpRequest, sag: Sag, form: Form, title: str) -> HttpResponse:
    noegle = _key(request, sag)
    form, kladde = filled_in(form, signed_in(request), noegle)
    context = {
        "sag": sag,
        "fane": "overblik",
        "form": form,
        "titel": title,
        "noegle": noegle,
        "kladde": kladde,
    }
    return render(request, "sager/form.html", context)


def _key(request: HttpRequest, sag: Sag) -> str:
    """What a form of the case is kept under while it is typed."""
    name = request.resolver_match.url_name if request.resolver_match else ""
    return f"sager/{name}/{sag.pk}"


def _saved(request: HttpRequest, sag: Sag, words: str = "") -> HttpResponse:
    """Back to the overview; what was typed is saved and needs no draft."""
    drop_kladde(by=signed_in(request), noegle=_key(request, sag))
    if words:
        messages.success(request, words)
    return redirect("sager:vis", sag.pk)

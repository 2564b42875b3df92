"""The public pages of the catalogue: no login, and nothing of any citizen."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from visitator.rules.edition import Edition
from visitator.rules.faults import InputError
from visitator.text.words import service_name, version_words
from visitator.web.kommuner.catalogue import edition, editions_on, files
from visitator.web.opslag.forms import DagForm, SammenlignForm
from visitator.web.opslag.pages import comparison_html, municipality_html, standard_html


def kommuner(request: HttpRequest) -> HttpResponse:
    """Every municipality with its services; narrowed by a word if one is given."""
    dag, form = _day(request)
    word = request.GET.get("q", "").strip().lower()
    rows = []
    for kommune, found in editions_on(dag).items():
        services = [
            (ydelse, service_name(standard.tilbud.titel, standard.lov))
            for ydelse, standard in found.standards.items()
        ]
        fitting = [(y, name) for y, name in services if word in name.lower()]
        if fitting:
            rows.append({"id": kommune, "edition": found, "ydelser": fitting})
    context = {"rows": rows, "q": word, "form": form, "dag": _asked(request)}
    return render(request, "opslag/kommuner.html", context)


def kommune(request: HttpRequest, kommune: str) -> HttpResponse:
    """What a municipality's document says in general."""
    dag, form = _day(request)
    found = _edition(kommune, dag)
    context = {
        "edition": found,
        "kommune": kommune,
        "indhold": municipality_html(found),
        "form": form,
        "dag": _asked(request),
        "versioner": [version_words(version) for version in files().versions(kommune)],
    }
    return render(request, "opslag/kommune.html", context)


def standard(request: HttpRequest, kommune: str, ydelse: str) -> HttpResponse:
    """A whole standard."""
    dag, form = _day(request)
    found = _edition(kommune, dag)
    if ydelse not in found.standards:
        raise Http404
    own = found.standards[ydelse]
    context = {
        "edition": found,
        "kommune": kommune,
        "ydelse": ydelse,
        "navn": service_name(own.tilbud.titel, own.lov),
        "indhold": standard_html(found, ydelse),
        "form": form,
        "dag": _asked(request),
    }
    return render(request, "opslag/standard.html", context)


def sammenlign(request: HttpRequest) -> HttpResponse:
    """Two standards side by side."""
    dag, _ = _day(request)
    given = request.GET if {"venstre", "hoejre"} & request.GET.keys() else None
    form = SammenlignForm(given, dag=dag)
    indhold = ""
    if form.is_valid():
        said = form.cleaned_data
        indhold = comparison_html(said["venstre"], said["hoejre"], dag)
    return render(request, "opslag/sammenlign.html", {"form": form, "indhold": indhold})


def _day(request: HttpRequest) -> tuple[date, DagForm]:
    """The day that is asked for, today if none is, and the form in which it stands."""
    form = DagForm(request.GET if request.GET.get("dag") else None)
    asked = form.cleaned_data["dag"] if form.is_valid() else None
    return asked or timezone.localdate(), form


def _asked(request: HttpRequest) -> str:
    """The day as links carry it on."""
    return request.GET.get("dag", "")


def _edition(kommune: str, dag: date) -> Edition:
    try:
        return edition(kommune, dag)
    except InputError:
        raise Http404 from None

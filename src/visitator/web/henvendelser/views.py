"""Writing an inquiry down, and looking at it afterwards."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from visitator.web.borgere.models import Borger
from visitator.web.borgere.queries import by_cpr
from visitator.web.borgere.services import genstand
from visitator.web.brugere.models import Bruger
from visitator.web.brugere.views import signed_in
from visitator.web.henvendelser.access_terms import access_to, may_be_anonymous
from visitator.web.henvendelser.answers_in_words import in_words
from visitator.web.henvendelser.forms import HvemForm, OenskeForm, OrienteringForm
from visitator.web.henvendelser.models import Henvendelse, Orientering
from visitator.web.henvendelser.queries import waits_for_consent
from visitator.web.henvendelser.services import (
    modtag_orientering,
    opret_henvendelse,
    ret_henvendelse,
)
from visitator.web.henvendelser.unfinished import (
    NAMES,
    TRIN,
    Udkast,
    known_already,
    read,
    unfinished,
)
from visitator.web.kladder.pages import filled_in, version_seen
from visitator.web.kladder.queries import as_post
from visitator.web.kladder.seen import ConflictError
from visitator.web.kladder.services import drop_kladde
from visitator.web.revision.models import Handling
from visitator.web.revision.services import bogfoer
from visitator.web.sager.access import case_view, seen_version
from visitator.web.sager.models import Sag


@require_http_methods(["GET", "POST"])
def ny(request: HttpRequest) -> HttpResponse:
    """Begin an inquiry, or go on with one that is not finished."""
    bruger = signed_in(request)
    if request.method == "POST":
        return redirect("henvendelser:trin", udkast=uuid.uuid4(), trin=NAMES[0])
    return render(request, "henvendelser/ny.html", {"ufaerdige": unfinished(bruger)})


@require_POST
def opgiv(request: HttpRequest, udkast: uuid.UUID) -> HttpResponse:
    """Throw an unfinished inquiry away."""
    Udkast(signed_in(request), udkast).drop()
    messages.success(request, "Udkastet er smidt væk.")
    return redirect("henvendelser:ny")


@require_http_methods(["GET", "POST"])
def trin(request: HttpRequest, udkast: uuid.UUID, trin: str) -> HttpResponse:
    """One page of the inquiry."""
    if trin not in TRIN:
        raise Http404
    bruger = signed_in(request)
    kept = Udkast(bruger, udkast)
    said, first_open = read(kept)
    if first_open is not None and NAMES.index(trin) > NAMES.index(first_open):
        return redirect("henvendelser:trin", udkast=udkast, trin=first_open)
    title, form_class = TRIN[trin]
    if request.method == "POST":
        form = form_class(request.POST, kommune=bruger.kommune_id, indtil_nu=said)
        if form.is_valid():
            kept.save(trin, form, request.POST)
            return _onward(kept, trin)
    else:
        typed = kept.typed(trin) or kept.saved(trin)
        initial = as_post(typed) if typed else None
        form = form_class(initial, kommune=bruger.kommune_id, indtil_nu=said)
        if typed is None:
            form.is_bound = False
    context = {
        "form": form,
        "titel": title,
        "trin": trin,
        "nummer": NAMES.index(trin) + 1,
        "antal": len(NAMES),
        "udkast": udkast,
        "noegle": kept.noegle(trin),
        "fundet": _known(bruger, said) if trin == "borger" else None,
        "uden_cpr": _without_cpr(bruger.kommune_id, said) if trin == "borger" else [],
        "anonym_mulig": trin == "borger"
        and may_be_anonymous(bruger.kommune_id, said.get("ydelser") or []),
    }
    return render(request, "henvendelser/trin.html", context)


def _onward(kept: Udkast, trin: str) -> HttpResponse:
    """To the next page; to the last one where everything else has been said already."""
    said, first_open = read(kept)
    if first_open is None:
        return redirect("henvendelser:tjek", udkast=kept.id)
    position = NAMES.index(trin) + 1
    following = NAMES[position] if position < len(NAMES) else first_open
    if following == "oplysninger" and known_already(said):
        following = NAMES[position + 1]
    return redirect("henvendelser:trin", udkast=kept.id, trin=following)


def _known(bruger: Bruger, said: dict[str, Any]) -> Borger | None:
    """The citizen of the number that was typed. Whoever types it is told, and that is kept."""
    found = by_cpr(said["cpr"]) if said.get("cpr") else None
    if found is not None:
        why = "Ny henvendelse"
        bogfoer(by=bruger, handling=Handling.SOEGT, genstand=genstand(found), formaal=why)
    return found


def _without_cpr(kommune: str, said: dict[str, Any]) -> list[Any]:
    """The services asked for that can be had anonymously, so that no number is needed."""
    return [a for a in access_to(kommune, said.get("ydelser") or []) if a.anonym]


@require_http_methods(["GET", "POST"])
def tjek(request: HttpRequest, udkast: uuid.UUID) -> HttpResponse:
    """Everything that has been said, to be looked at before it becomes a case."""
    bruger = signed_in(request)
    kept = Udkast(bruger, udkast)
    said, first_open = read(kept)
    if first_open is not None:
        return redirect("henvendelser:trin", udkast=udkast, trin=first_open)
    if request.method == "POST":
        henvendelse = opret_henvendelse(by=bruger, **said)
        kept.drop()
        messages.success(request, f"Sag {henvendelse.sag.nummer} er oprettet.")
        return redirect("henvendelser:vis", sag_id=henvendelse.sag_id)
    borger = _known(bruger, said)
    rows = in_words(kept, said, borger)
    return render(request, "henvendelser/tjek.html", {"raekker": rows, "udkast": udkast})


@case_view
def vis(request: HttpRequest, sag: Sag) -> HttpResponse:
    """The inquiry of a case, with the deadlines and how they were counted."""
    henvendelse = Henvendelse.objects.filter(sag=sag).first()
    context = {
        "sag": sag,
        "fane": "henvendelse",
        "henvendelse": henvendelse,
        "frister": list(sag.frister.all()),
        "adgang": access_to(sag.kommune_id, sag.ansoegt_om),
        "orienteringer": list(_notices(sag)),
        "venter": henvendelse is not None and waits_for_consent(sag, henvendelse),
        "i_dag": timezone.localdate(),
    }
    return render(request, "henvendelser/vis.html", context)


def _notices(sag: Sag) -> Iterator[dict[str, Any]]:
    """Each notice of a home, with the day it was due and whether it came in time."""
    due = {row.ydelse: row.dato for row in sag.frister.all() if row.hvad == "orientering"}
    last = next((day for day in due.values() if day), None)
    for notice in Orientering.objects.filter(sag=sag):
        kept = None if last is None else notice.modtaget <= last
        yield {"orientering": notice, "frist": last, "overholdt": kept}


class _RetForm(OenskeForm, HvemForm):
    """Correcting an inquiry: its pages in one."""


@require_http_methods(["GET", "POST"])
@case_view
def ret(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Correct how the inquiry came, the wish, and who asked."""
    henvendelse = get_object_or_404(Henvendelse, sag=sag)
    names = list(_RetForm.base_fields)
    given = {name: getattr(henvendelse, name) for name in names}
    form = _RetForm(request.POST or None, initial=given, kommune=sag.kommune_id, indtil_nu={})
    seen = seen_version(request) or henvendelse.version
    if request.method == "POST" and form.is_valid():
        try:
            ret_henvendelse(
                by=signed_in(request), henvendelse=henvendelse, seen=seen, **form.cleaned_data
            )
        except ConflictError:
            henvendelse.refresh_from_db()
            return _conflict(request, sag, henvendelse, form)
        drop_kladde(by=signed_in(request), noegle=f"henvendelser/ret/{sag.pk}")
        messages.success(request, "Henvendelsen er rettet.")
        return redirect("henvendelser:vis", sag_id=sag.pk)
    form, kladde = filled_in(form, signed_in(request), f"henvendelser/ret/{sag.pk}")
    context = {
        "sag": sag,
        "fane": "henvendelse",
        "form": form,
        "version": version_seen(kladde, seen),
        "kladde": kladde,
    }
    return render(request, "henvendelser/ret.html", context)


def _conflict(
    request: HttpRequest, sag: Sag, henvendelse: Henvendelse, form: _RetForm
) -> HttpResponse:
    rows = [
        {
            "navn": field.label,
            "mit": str(form.cleaned_data[field.name] or ""),
            "deres": str(getattr(henvendelse, field.name) or ""),
        }
        for field in form
        if form.cleaned_data[field.name] != getattr(henvendelse, field.name)
    ]
    last = sag.haendelser.filter(art="henvendelse").select_related("bruger").first()
    context = {
        "sag": sag,
        "fane": "henvendelse",
        "form": form,
        "felter": rows,
        "sidst": last,
        "version": henvendelse.version,
    }
    return render(request, "henvendelser/konflikt.html", context, status=409)


@require_http_methods(["GET", "POST"])
@case_view
def orientering(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Record a home's notice of an admission."""
    form = OrienteringForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        seen = seen_version(request) or sag.version
        try:
            modtag_orientering(by=signed_in(request), sag=sag, seen=seen, **form.cleaned_data)
        except ConflictError:
            form.add_error(
                None,
                "Sagen er ændret af en anden, mens du skrev. Se den igennem, og gem så igen.",
            )
            sag.refresh_from_db()
        else:
            drop_kladde(by=signed_in(request), noegle=f"henvendelser/orientering/{sag.pk}")
            messages.success(request, "Orienteringen er gemt.")
            return redirect("henvendelser:vis", sag_id=sag.pk)
    form, kladde = filled_in(form, signed_in(request), f"henvendelser/orientering/{sag.pk}")
    context = {
        "sag": sag,
        "fane": "henvendelse",
        "form": form,
        "version": version_seen(kladde, sag.version),
        "kladde": kladde,
    }
    return render(request, "henvendelser/orientering.html", context)

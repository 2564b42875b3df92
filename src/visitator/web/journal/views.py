"""The timeline, notes, files and search of a case."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods

from visitator.web.brugere.views import signed_in
from visitator.web.design.templatetags.dansk import tidspunkt
from visitator.web.journal import queries
from visitator.web.journal.forms import FilForm, NotatForm, SoegForm
from visitator.web.journal.models import Fil, Notat
from visitator.web.journal.services import laeg_fil, ret_notat, skriv_notat
from visitator.web.kladder.pages import filled_in
from visitator.web.kladder.seen import ConflictError
from visitator.web.kladder.services import drop_kladde
from visitator.web.sager.access import case_view
from visitator.web.sager.models import Sag

PAGE = 50


@case_view
def tidslinje(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Everything that happened, notes and files; or where certain words stand."""
    form = SoegForm(request.GET)
    words = form.words()
    kinds = queries.kinds(sag)
    art = request.GET.get("art", "")
    art = art if art in kinds else ""
    found = queries.search(sag, words) if words else queries.events(sag, art)
    page = Paginator(found, PAGE).get_page(request.GET.get("side"))
    context = {
        "sag": sag,
        "fane": "journal",
        "form": form,
        "ord": words,
        "art": art,
        "arter": kinds,
        "raekker": list(page.object_list),
        "side": page,
        "notater": list(
            Notat.objects.filter(sag=sag, rettet_til__isnull=True).select_related("bruger")[:PAGE]
        ),
        "filer": list(Fil.objects.filter(sag=sag).select_related("bruger")[:PAGE]),
    }
    return render(request, "journal/tidslinje.html", context)


@case_view
def notat(request: HttpRequest, sag: Sag, notat_id: int) -> HttpResponse:
    """A note with the ones that it took the place of."""
    note = get_object_or_404(Notat.objects.select_related("bruger"), pk=notat_id, sag=sag)
    older, before = [], note.rettelse_af
    while before is not None:
        older.append(before)
        before = before.rettelse_af
    newer = Notat.objects.filter(rettelse_af=note).first()
    context = {"sag": sag, "fane": "journal", "notat": note, "tidligere": older, "nyere": newer}
    return render(request, "journal/notat.html", context)


@require_http_methods(["GET", "POST"])
@case_view
def nyt_notat(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Write a note."""
    bruger, noegle = signed_in(request), f"journal/{sag.pk}/notat"
    form = NotatForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        note = skriv_notat(by=bruger, sag=sag, **form.cleaned_data)
        drop_kladde(by=bruger, noegle=noegle)
        messages.success(request, "Notatet er gemt.")
        return redirect("journal:notat", sag.pk, note.pk)
    form, kladde = filled_in(form, bruger, noegle)
    context = {
        "sag": sag,
        "fane": "journal",
        "form": form,
        "titel": "Nyt notat",
        "noegle": noegle,
        "kladde": kladde,
    }
    return render(request, "journal/form.html", context)


@require_http_methods(["GET", "POST"])
@case_view
def ret(request: HttpRequest, sag: Sag, notat_id: int) -> HttpResponse:
    """Correct a note."""
    note = get_object_or_404(Notat, pk=notat_id, sag=sag)
    bruger, noegle = signed_in(request), f"journal/{sag.pk}/notat/{notat_id}"
    given = {"overskrift": note.overskrift, "tekst": note.tekst}
    form = NotatForm(request.POST or None, initial=given)
    if request.method == "POST" and form.is_valid():
        try:
            newer = ret_notat(by=bruger, notat=note, **form.cleaned_data)
        except ConflictError as conflict:
            return _conflict(request, sag, form, conflict.theirs)
        drop_kladde(by=bruger, noegle=noegle)
        messages.success(request, "Notatet er rettet. Det tidligere er gemt.")
        return redirect("journal:notat", sag.pk, newer.pk)
    form, kladde = filled_in(form, bruger, noegle)
    context = {
        "sag": sag,
        "fane": "journal",
        "form": form,
        "titel": "Ret notatet",
        "noegle": noegle,
        "kladde": kladde,
    }
    return render(request, "journal/form.html", context)


def _conflict(request: HttpRequest, sag: Sag, form: NotatForm, theirs: Notat) -> HttpResponse:
    rows = [
        {"navn": str(field.label), "mit": form.cleaned_data[field.name], "deres": stands}
        for field in form
        if (stands := getattr(theirs, field.name)) != form.cleaned_data[field.name]
    ]
    context = {
        "sag": sag,
        "fane": "journal",
        "form": form,
        "felter": rows,
        "hvem": theirs.bruger.navn,
        "hvornaar": tidspunkt(theirs.tidspunkt),
        "deres": theirs,
    }
    return render(request, "journal/konflikt.html", context, status=409)


@require_http_methods(["GET", "POST"])
@case_view
def ny_fil(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Lay a file in the case."""
    form = FilForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        laeg_fil(
            by=signed_in(request),
            sag=sag,
            titel=form.cleaned_data["titel"],
            godkendt=form.godkendt,
            indhold=form.indhold,
        )
        messages.success(request, "Filen er lagt i sagen.")
        return redirect("journal:tidslinje", sag.pk)
    context = {"sag": sag, "fane": "journal", "form": form}
    return render(request, "journal/ny_fil.html", context)


@case_view
def fil(request: HttpRequest, sag: Sag, fil_id: int) -> HttpResponse:
    """Fetch a file; the browser is told to keep it and not to open it as a page."""
    kept = get_object_or_404(Fil.objects.select_related("indhold"), pk=fil_id, sag=sag)
    response = HttpResponse(bytes(kept.indhold.data), content_type=kept.mime)
    header = content_disposition_header(as_attachment=True, filename=kept.filnavn)
    response["Content-Disposition"] = header or "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response

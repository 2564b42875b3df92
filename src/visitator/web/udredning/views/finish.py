"""Finishing an assessment, and opening it again."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from visitator.rules.faults import InputError
from visitator.text.findings import GRADES
from visitator.text.words import both
from visitator.web.brugere.views import signed_in
from visitator.web.kladder.seen import ConflictError
from visitator.web.sager.access import case_view
from visitator.web.sager.models import Sag
from visitator.web.udredning.document import examine
from visitator.web.udredning.finishing import MangelError, changes, fingerprint
from visitator.web.udredning.finishing import afslut as finish
from visitator.web.udredning.finishing import genaabn as reopen
from visitator.web.udredning.forms import GenaabnForm
from visitator.web.udredning.places import placed
from visitator.web.udredning.queries import as_it_stands, latest
from visitator.web.udredning.services import LukketError
from visitator.web.udredning.views.side import CLOSED

CHANGED = "Udredningen eller sagens svar er ændret, siden du så dem. Se dem igennem igen."


@require_http_methods(["GET", "POST"])
@case_view
def afslut(request: HttpRequest, sag: Sag) -> HttpResponse:
    """See through what the assessment says and what it gives to the case, and finish it."""
    if request.method == "POST":
        done = _finished(request, sag)
        return redirect("udredning:oversigt" if done else "udredning:afslut", sag.pk)
    stand = as_it_stands(sag)
    if stand is None or not stand.udredning.aaben:
        messages.warning(request, CLOSED)
        return redirect("udredning:oversigt", sag.pk)
    eftersyn = examine(stand, timezone.localdate(), signed_in(request).navn)
    found = changes(sag, stand, eftersyn)
    left = stand.left
    notes = placed(sag, stand, eftersyn)
    context = {
        "sag": sag,
        "fane": "udredning",
        "ramme": stand.ramme,
        "fejl": [found for found in notes if found.note.grad is None],
        "noter": [
            (GRADES[found.note.grad], found) for found in notes if found.note.grad is not None
        ],
        "mangler": both(stand.ramme.name(tema) for tema in left) if left else "",
        "aendringer": found,
        "set": fingerprint(eftersyn, found),
    }
    return render(request, "udredning/afslut.html", context)


def _finished(request: HttpRequest, sag: Sag) -> bool:
    """Whether the assessment is finished; otherwise the person is told why not."""
    try:
        finish(by=signed_in(request), sag=sag, seen=request.POST.get("set", ""))
    except ConflictError:
        messages.warning(request, CHANGED)
    except MangelError:
        messages.warning(request, "Noget skal rettes, før udredningen kan afsluttes.")
    except InputError as error:
        messages.error(request, " ".join(fault.what for fault in error.faults))
    except LukketError:
        messages.warning(request, CLOSED)
    else:
        messages.success(request, "Udredningen er afsluttet, og dens svar står i sagen.")
        return True
    return False


@require_http_methods(["GET", "POST"])
@case_view
def genaabn(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Open a finished assessment again."""
    udredning = latest(sag)
    if udredning is None or udredning.aaben:
        return redirect("udredning:oversigt", sag.pk)
    form = GenaabnForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reopen(by=signed_in(request), sag=sag, grund=form.cleaned_data["grund"])
        messages.success(request, "Udredningen er åben igen.")
        return redirect("udredning:oversigt", sag.pk)
    context = {"sag": sag, "fane": "udredning", "form": form, "udredning": udredning}
    return render(request, "udredning/genaabn.html", context)

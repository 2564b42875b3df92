"""The assessment as a whole: what is left to do, and the page that is printed."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET, require_POST

from visitator.text.assessment import assessment_page
from visitator.text.findings import GRADES, counted
from visitator.text.html import html
from visitator.web.brugere.rights import Ret
from visitator.web.brugere.views import signed_in
from visitator.web.sager.access import case_view
from visitator.web.sager.models import Sag
from visitator.web.udredning.document import Eftersyn, examine
from visitator.web.udredning.places import Placed, placed
from visitator.web.udredning.queries import as_it_stands, frame_of
from visitator.web.udredning.services import begynd as begin
from visitator.web.udredning.state import Stand
from visitator.web.udredning.tasks import Tasks

NO_GRADE = "Skal rettes"


@require_GET
@case_view
def oversigt(request: HttpRequest, sag: Sag) -> HttpResponse:
    """The tasks of the assessment, and what to look at in it."""
    bruger = signed_in(request)
    stand = as_it_stands(sag)
    may_write = bruger.maa(Ret.SAG_SKRIV)
    context: dict[str, Any] = {"sag": sag, "fane": "udredning", "maa_skrive": may_write}
    if stand is None:
        return render(request, "udredning/ikke_begyndt.html", context | {"ramme": frame_of(sag)})
    eftersyn = examine(stand, timezone.localdate(), bruger.navn)
    skriver = may_write and stand.udredning.aaben
    context |= {
        "udredning": stand.udredning,
        "ramme": stand.ramme,
        "opgaver": Tasks(sag, stand, eftersyn, skriver),
        "noter": _graded(sag, stand, eftersyn),
        "antal": counted(eftersyn.fund),
        "kan_laeses": eftersyn.seen is not None,
        "skriver": skriver,
        "andre": bool(stand.others),
    }
    return render(request, "udredning/oversigt.html", context)


@require_POST
@case_view
def begynd(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Begin the assessment."""
    begin(by=signed_in(request), sag=sag)
    return redirect("udredning:oversigt", sag.pk)


@require_GET
@case_view
def udskrift(request: HttpRequest, sag: Sag) -> HttpResponse:
    """The whole assessment as a page that can be printed."""
    stand = as_it_stands(sag)
    if stand is None:
        raise Http404
    eftersyn = examine(stand, timezone.localdate())
    written = ""
    if eftersyn.seen is not None:
        # The renderer escapes every text that stands in the page.
        written = mark_safe(html(assessment_page(eftersyn.seen, ())))
    context = {
        "sag": sag,
        "fane": "udredning",
        "udredning": stand.udredning,
        "ramme": stand.ramme,
        "handleplan": stand.handleplan,
        "side": written,
        "noter": _graded(sag, stand, eftersyn),
    }
    return render(request, "udredning/udskrift.html", context)


def _graded(sag: Sag, stand: Stand, eftersyn: Eftersyn) -> list[tuple[str, Placed]]:
    """Every note with how much it weighs and where it is mended."""
    return [
        (GRADES[found.note.grad] if found.note.grad else NO_GRADE, found)
        for found in placed(sag, stand, eftersyn)
    ]

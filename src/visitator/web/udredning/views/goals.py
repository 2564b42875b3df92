"""The goals of an assessment."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from visitator.web.brugere.models import Bruger
from visitator.web.brugere.views import signed_in
from visitator.web.kladder.seen import ConflictError
from visitator.web.sager.access import case_view
from visitator.web.sager.models import Sag
from visitator.web.udredning.document import examine
from visitator.web.udredning.forms import NO, YES, DelForm, MaalForm
from visitator.web.udredning.models import Maal
from visitator.web.udredning.parts import maal_del
from visitator.web.udredning.places import under
from visitator.web.udredning.queries import version_of
from visitator.web.udredning.services import LukketError, fjern_maal, gem_maal
from visitator.web.udredning.state import Stand
from visitator.web.udredning.views.side import CLOSED, Side, write
from visitator.web.udredning.views.themes import CHANGED

FIELDS = (
    *("tekst", "type", "tema", "andre_temaer", "dato", "opfoelges"),
    *("aftalt_dato", "hvorfor_ikke"),
)
PLACES = {"dato": "aftalt_dato", "hvorfor_ikke": "hvorfor_ikke", "med_borger": "med_borger"}
"""The fields of an agreement, by their names in the document."""


class MaalSide(Side):
    """A goal, a new one where ``nummer`` is None."""

    skabelon = "udredning/maal.html"

    def __init__(self, by: Bruger, sag: Sag, stand: Stand, nummer: int | None) -> None:
        super().__init__(by, sag, stand)
        self.nummer = nummer
        self.row = stand.udredning.maal.filter(pk=nummer).first() if nummer else None
        places = [row.pk for row in stand.maal]
        self.place = places.index(nummer) if nummer in places else len(places)
        self.path = ("maal", self.place)
        self.titel = "Nyt mål" if nummer is None else f"Mål {self.place + 1}"

    def form(self, data: QueryDict | None = None, initial: dict[str, Any] | None = None) -> DelForm:
        return MaalForm(data, initial=initial, ramme=self.stand.ramme)

    def values(self) -> dict[str, Any]:
        if self.row is None:
            return {"dato": timezone.localdate()}
        agreed = {None: "", True: YES, False: NO}[self.row.med_borger]
        return {name: getattr(self.row, name) for name in FIELDS} | {"med_borger": agreed}

    def check(self, form: DelForm) -> None:
        """What reading says of the goal, at the field that it is about."""
        goals = list(self.stand.maal)
        goals[self.place : self.place + 1] = [Maal(**form.parts())]
        stand = replace(self.stand, maal=tuple(goals))
        found = examine(stand, timezone.localdate(), self.by.navn)
        assert self.path is not None
        for note in under(found, self.path):
            if note.grad is None:
                form.add_error(_field(form, note.path[2:]), f"{note.hvad} {note.ret}")

    def save(self, form: DelForm) -> None:
        gem_maal(by=self.by, sag=self.sag, nummer=self.nummer, seen=form.seen, **form.parts())

    def context(self) -> dict[str, Any]:
        return {"nummer": self.nummer}


def _field(form: DelForm, rest: tuple[str | int, ...]) -> str | None:
    """The field that a part of a goal stands in; None where it is about the whole."""
    match rest:
        case ("aftale", str(part), *_):
            return PLACES.get(part)
        case (str(part), *_) if part in form.fields:
            return part
    return None


@require_http_methods(["GET", "POST"])
@case_view
def nyt_maal(request: HttpRequest, sag: Sag) -> HttpResponse:
    """A new goal."""
    return write(request, sag, "maal/nyt", partial(MaalSide, nummer=None))


@require_http_methods(["GET", "POST"])
@case_view
def ret_maal(request: HttpRequest, sag: Sag, nummer: int) -> HttpResponse:
    """A goal that is there."""
    get_object_or_404(Maal, pk=nummer, udredning__sag=sag)
    return write(request, sag, maal_del(nummer), partial(MaalSide, nummer=nummer))


@require_http_methods(["GET", "POST"])
@case_view
def slet_maal(request: HttpRequest, sag: Sag, nummer: int) -> HttpResponse:
    """Take a goal out, after being asked."""
    row = get_object_or_404(Maal, pk=nummer, udredning__sag=sag, fjernet=False)
    if request.method == "POST":
        seen = request.POST.get("version", "")
        number = int(seen) if seen.isdecimal() else -1
        try:
            fjern_maal(by=signed_in(request), sag=sag, nummer=nummer, seen=number)
        except ConflictError:
            messages.warning(request, CHANGED)
        except LukketError:
            messages.warning(request, CLOSED)
        else:
            messages.success(request, "Målet er fjernet.")
        return redirect("udredning:oversigt", sag.pk)
    context = {
        "sag": sag,
        "fane": "udredning",
        "maal": row,
        "version": version_of(row.udredning, maal_del(nummer)),
    }
    return render(request, "udredning/slet_maal.html", context)

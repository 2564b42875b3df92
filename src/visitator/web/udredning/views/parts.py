"""The parts of an assessment besides its themes and goals."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.http import require_http_methods

from visitator.vum.assessment import PRIMARY, SECONDARY
from visitator.web.brugere.models import Bruger
from visitator.web.sager.access import case_view
from visitator.web.sager.models import Sag
from visitator.web.udredning.forms import (
    NO,
    YES,
    DelForm,
    FormaalForm,
    HandleplanForm,
    MaalgrupperForm,
    NiveauForm,
    OevrigeForm,
)
from visitator.web.udredning.parts import FORMAAL, HANDLEPLAN, MAALGRUPPER, NIVEAU, OEVRIGE
from visitator.web.udredning.services import (
    gem_formaal,
    gem_handleplan,
    gem_maalgrupper,
    gem_niveau,
    gem_oevrige,
)
from visitator.web.udredning.state import Stand
from visitator.web.udredning.views.side import Side, write

Data = QueryDict | None
Initial = dict[str, Any] | None


class Formaal(Side):
    """The purpose."""

    titel = "Formål"
    path = ("formaal",)

    def form(self, data: Data = None, initial: Initial = None) -> DelForm:
        return FormaalForm(data, initial=initial)

    def values(self) -> dict[str, Any]:
        return {"formaal": self.stand.udredning.formaal}

    def save(self, form: DelForm) -> None:
        gem_formaal(by=self.by, sag=self.sag, seen=form.seen, **form.parts())


class Oevrige(Side):
    """Whether the other themes were left out on purpose."""

    titel = "De øvrige temaer"
    skabelon = "udredning/oevrige.html"

    def form(self, data: Data = None, initial: Initial = None) -> DelForm:
        return OevrigeForm(data, initial=initial)

    def values(self) -> dict[str, Any]:
        return {"ikke_vurderet": YES if self.stand.udredning.oevrige_ikke_vurderet else NO}

    def save(self, form: DelForm) -> None:
        gem_oevrige(by=self.by, sag=self.sag, seen=form.seen, **form.parts())

    def context(self) -> dict[str, Any]:
        ramme, written = self.stand.ramme, self.stand.temaer
        return {"uden": [ramme.name(t) for t in ramme.terms.temaer if t not in written]}


class Niveau(Side):
    """The overall level, beside the levels of the themes."""

    path = ("samlet_funktionsniveau",)
    skabelon = "udredning/niveau.html"

    def __init__(self, by: Bruger, sag: Sag, stand: Stand) -> None:
        super().__init__(by, sag, stand)
        self.titel = stand.ramme.overall_word

    def form(self, data: Data = None, initial: Initial = None) -> DelForm:
        return NiveauForm(data, initial=initial, ramme=self.stand.ramme)

    def values(self) -> dict[str, Any]:
        names = ("niveau", "niveau_begrundelse", "niveau_afvigelse")
        return {name: getattr(self.stand.udredning, name) for name in names}

    def save(self, form: DelForm) -> None:
        gem_niveau(by=self.by, sag=self.sag, seen=form.seen, **form.parts())

    def context(self) -> dict[str, Any]:
        ramme = self.stand.ramme
        judged = [
            (ramme.name(tema), ramme.level(row.niveau))
            for tema, row in self.stand.temaer.items()
            if row.niveau
        ]
        return {"temaniveauer": judged}


class Maalgrupper(Side):
    """The target groups."""

    titel = "Målgrupper"
    path = ("maalgrupper",)

    def form(self, data: Data = None, initial: Initial = None) -> DelForm:
        return MaalgrupperForm(data, initial=initial, ramme=self.stand.ramme)

    def values(self) -> dict[str, Any]:
        chosen = self.stand.maalgrupper
        return {
            "primaer": next((row.maalgruppe for row in chosen if row.art == PRIMARY), ""),
            "sekundaere": [row.maalgruppe for row in chosen if row.art == SECONDARY],
        }

    def save(self, form: DelForm) -> None:
        gem_maalgrupper(by=self.by, sag=self.sag, seen=form.seen, **form.parts())


class Plan(Side):
    """The plan of action, by the municipality's own name."""

    skabelon = "udredning/handleplan.html"

    def __init__(self, by: Bruger, sag: Sag, stand: Stand) -> None:
        super().__init__(by, sag, stand)
        self.titel = stand.ramme.plan_name

    def form(self, data: Data = None, initial: Initial = None) -> DelForm:
        return HandleplanForm(data, initial=initial)

    def values(self) -> dict[str, Any]:
        row = self.stand.handleplan
        names = ("svar", "tilbudt", "svaret", "begrundelse")
        return {name: getattr(row, name) if row else "" for name in names}

    def save(self, form: DelForm) -> None:
        gem_handleplan(by=self.by, sag=self.sag, seen=form.seen, navn=self.titel, **form.parts())


@require_http_methods(["GET", "POST"])
@case_view
def formaal(request: HttpRequest, sag: Sag) -> HttpResponse:
    """What the support is to lead to."""
    return write(request, sag, FORMAAL, Formaal)


@require_http_methods(["GET", "POST"])
@case_view
def oevrige(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Whether the other themes were left out on purpose."""
    return write(request, sag, OEVRIGE, Oevrige)


@require_http_methods(["GET", "POST"])
@case_view
def niveau(request: HttpRequest, sag: Sag) -> HttpResponse:
    """The overall level."""
    return write(request, sag, NIVEAU, Niveau)


@require_http_methods(["GET", "POST"])
@case_view
def maalgrupper(request: HttpRequest, sag: Sag) -> HttpResponse:
    """The target groups."""
    return write(request, sag, MAALGRUPPER, Maalgrupper)


@require_http_methods(["GET", "POST"])
@case_view
def handleplan(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Whether the plan of action was offered."""
    return write(request, sag, HANDLEPLAN, Plan)

"""The themes of an assessment, one to a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from visitator.web.brugere.models import Bruger
from visitator.web.brugere.views import signed_in
from visitator.web.kladder.pages import typed
from visitator.web.kladder.queries import as_post, draft
from visitator.web.kladder.seen import ConflictError
from visitator.web.kladder.services import drop_kladde
from visitator.web.kommuner.catalogue import vum_terms
from visitator.web.sager.access import case_view
from visitator.web.sager.models import Sag
from visitator.web.udredning.document import examine
from visitator.web.udredning.forms import DelForm
from visitator.web.udredning.models import Temavurdering
from visitator.web.udredning.parts import tema_del
from visitator.web.udredning.places import under
from visitator.web.udredning.queries import as_it_stands, version_of
from visitator.web.udredning.services import LukketError, gem_tema, tag_tema_ud
from visitator.web.udredning.state import Stand
from visitator.web.udredning.theme_forms import TemaForm, TilfoejTemaForm
from visitator.web.udredning.views.side import CLOSED, Side, draft_key, write

TEXTS = ("niveau", "beskrivelse", "ressourcer", "oensker", "hjaelpemidler", "relevans")
CHANGED = "Der er gemt noget andet i mellemtiden. Se det igennem, og prøv igen."


class Tema(Side):
    """A theme; one that was taken out shows its text again."""

    skabelon = "udredning/tema.html"

    def __init__(self, by: Bruger, sag: Sag, stand: Stand, tema: str) -> None:
        super().__init__(by, sag, stand)
        self.tema, self.titel = tema, stand.ramme.name(tema)
        self.path = ("temaer", stand.ramme.in_version(tema).id)
        self.row = stand.udredning.temaer.filter(tema=tema).first()

    def form(
        self, data: QueryDict | None = None, initial: dict[str, Any] | None = None
    ) -> TemaForm:
        ramme = self.stand.ramme
        has_level = ramme.has_level(self.tema) or bool(self.row and self.row.niveau)
        return TemaForm(data, initial=initial, ramme=ramme, tema=self.tema, niveau=has_level)

    def values(self) -> dict[str, Any]:
        row = self.row or Temavurdering()
        told = {
            f"oplyst_{number}_{part}": _day(words) if part == "dato" else words
            for number, said in enumerate(row.oplyst)
            for part, words in said.items()
        }
        texts = {name: getattr(row, name) for name in TEXTS}
        return {**texts, "undertemaer": row.undertemaer, **told}

    def check(self, form: DelForm) -> None:
        """What reading says of the theme, at the field that it is about."""
        as_written = Temavurdering(tema=self.tema, **form.parts())
        stand = replace(self.stand, temaer={**self.stand.temaer, self.tema: as_written})
        found = examine(stand, timezone.localdate(), self.by.navn)
        assert self.path is not None
        for note in under(found, self.path):
            if note.grad is None:
                form.add_error(_field(form, note.path[2:]), f"{note.hvad} {note.ret}")

    def save(self, form: DelForm) -> None:
        gem_tema(
            by=self.by,
            sag=self.sag,
            tema=self.tema,
            seen=form.seen,
            navn=self.titel,
            **form.parts(),
        )

    def context(self) -> dict[str, Any]:
        ramme = self.stand.ramme
        return {
            "tema": self.tema,
            "forklaring": ramme.term(self.tema).begreb.forklaring,
            "gruppe": ramme.terms.grupper[ramme.in_version(self.tema).gruppe].begreb.navn,
            "derfor": ramme.services(ramme.asked.get(self.tema, ())),
            "niveauer": ramme.levels(),
            "kan_tages_ud": self.tema in self.stand.temaer,
            "taget_ud": bool(self.row and self.row.taget_ud),
        }


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def _field(form: DelForm, rest: tuple[str | int, ...]) -> str | None:
    """The field that a part of a theme stands in; None where it is about the whole."""
    match rest:
        case ("oplyst", int(number), str(part)):
            name = f"oplyst_{number}_{part}"
        case (str(part), *_):
            name = part
        case _:
            return None
    return name if name in form.fields else None


@require_http_methods(["GET", "POST"])
@case_view
def tema(request: HttpRequest, sag: Sag, tema: str) -> HttpResponse:
    """One theme."""
    if tema not in vum_terms().temaer:
        raise Http404
    return write(request, sag, tema_del(tema), partial(Tema, tema=tema))


@require_http_methods(["GET", "POST"])
@case_view
def tilfoej_tema(request: HttpRequest, sag: Sag) -> HttpResponse:
    """A theme that the services applied for do not ask for."""
    stand = as_it_stands(sag)
    if stand is None or not stand.udredning.aaben:
        messages.warning(request, CLOSED)
        return redirect("udredning:oversigt", sag.pk)
    choices = [(tema, stand.ramme.name(tema)) for tema in stand.others]
    bruger, noegle = signed_in(request), draft_key(sag, "tilfoej")
    kladde = draft(bruger, noegle) if request.method == "GET" else None
    form = TilfoejTemaForm(request.POST or None, temaer=choices)
    if kladde is not None:
        form = TilfoejTemaForm(initial=typed(form, as_post(kladde)), temaer=choices)
    if request.method == "POST" and form.is_valid():
        chosen, why = form.cleaned_data["tema"], form.cleaned_data["relevans"]
        if _added(bruger, sag, stand, chosen, why):
            drop_kladde(by=bruger, noegle=noegle)
            return redirect("udredning:tema", sag.pk, chosen)
        form.add_error(None, CHANGED)
    context = {
        "sag": sag,
        "fane": "udredning",
        "form": form,
        "noegle": noegle,
        "kladde": kladde,
    }
    return render(request, "udredning/tilfoej_tema.html", context)


def _added(bruger: Bruger, sag: Sag, stand: Stand, chosen: str, why: str) -> bool:
    """Whether the theme could be put in."""
    try:
        gem_tema(
            by=bruger,
            sag=sag,
            tema=chosen,
            seen=version_of(stand.udredning, tema_del(chosen)),
            navn=stand.ramme.name(chosen),
            relevans=why,
        )
    except (ConflictError, LukketError):
        return False
    return True


@require_http_methods(["GET", "POST"])
@case_view
def fjern_tema(request: HttpRequest, sag: Sag, tema: str) -> HttpResponse:
    """Leave a theme out again, after being asked."""
    stand = as_it_stands(sag)
    if stand is None or tema not in stand.temaer:
        raise Http404
    bruger, navn = signed_in(request), tema_del(tema)
    if request.method == "POST":
        seen = request.POST.get("version", "")
        try:
            tag_tema_ud(
                by=bruger,
                sag=sag,
                tema=tema,
                seen=int(seen) if seen.isdecimal() else -1,
                navn=stand.ramme.name(tema),
            )
        except ConflictError:
            messages.warning(request, CHANGED)
            return redirect("udredning:tema", sag.pk, tema)
        except LukketError:
            messages.warning(request, CLOSED)
            return redirect("udredning:oversigt", sag.pk)
        drop_kladde(by=bruger, noegle=draft_key(sag, navn))
        messages.success(request, f"{stand.ramme.name(tema)} er taget ud.")
        return redirect("udredning:oversigt", sag.pk)
    context = {
        "sag": sag,
        "fane": "udredning",
        "navn": stand.ramme.name(tema),
        "tema": tema,
        "vurdering": stand.temaer[tema],
        "version": version_of(stand.udredning, navn),
    }
    return render(request, "udredning/fjern_tema.html", context)

"""How every part of an assessment is written: shown with its draft, saved over the version that
the person saw, and held up against the other text where two wrote at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from visitator.rules.load.strict_yaml import Path
from visitator.web.brugere.models import Bruger
from visitator.web.brugere.views import signed_in
from visitator.web.design.templatetags.dansk import tidspunkt
from visitator.web.kladder.models import Kladde
from visitator.web.kladder.pages import typed
from visitator.web.kladder.queries import as_post, draft
from visitator.web.kladder.seen import ConflictError
from visitator.web.kladder.services import drop_kladde
from visitator.web.sager.models import Sag
from visitator.web.udredning.document import Note, examine
from visitator.web.udredning.forms import DelForm
from visitator.web.udredning.models import Del
from visitator.web.udredning.places import under
from visitator.web.udredning.queries import latest, stand_of, version_of
from visitator.web.udredning.services import LukketError
from visitator.web.udredning.state import Stand

CLOSED = "Udredningen er afsluttet. Genåbn den, før du skriver i den."


class Side:
    """One part of an assessment on a page of its own."""

    skabelon = "udredning/del.html"
    titel = ""
    path: Path | None = None
    """Where the part stands in the assessment's document."""

    def __init__(self, by: Bruger, sag: Sag, stand: Stand) -> None:
        self.by, self.sag, self.stand = by, sag, stand

    def form(self, data: QueryDict | None = None, initial: dict[str, Any] | None = None) -> DelForm:
        """The form of the part."""
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        """What now stands, by field."""
        raise NotImplementedError

    def save(self, form: DelForm) -> None:
        """Write it. Raises ConflictError and LukketError."""
        raise NotImplementedError

    def check(self, form: DelForm) -> None:
        """Add to a form what reading the assessment would say of it."""

    def context(self) -> dict[str, Any]:
        """What else the page shows."""
        return {}

    def notes(self) -> list[Note]:
        """What was found in the part as it stands."""
        if self.path is None:
            return []
        return under(examine(self.stand, timezone.localdate(), self.by.navn), self.path)


def write(
    request: HttpRequest, sag: Sag, navn: str, page: Callable[[Bruger, Sag, Stand], Side]
) -> HttpResponse:
    """The page of a part: shows it, and saves what is sent."""
    bruger = signed_in(request)
    udredning = latest(sag)
    if udredning is None or (request.method != "POST" and not udredning.aaben):
        messages.warning(request, CLOSED if udredning else "Udredningen er ikke begyndt endnu.")
        return redirect("udredning:oversigt", sag.pk)
    noegle = draft_key(sag, navn)
    # The version is read first: what was saved after it is then told as a conflict.
    version = version_of(udredning, navn)
    side = page(bruger, sag, stand_of(sag, udredning))
    if request.method != "POST":
        kladde = draft(bruger, noegle)
        form = _shown(side, kladde, version)
        # A part that nobody wrote yet lacks something, and its page need not say so.
        noter = side.notes() if version else []
        return _page(request, side, form, noegle, kladde=kladde, noter=noter)
    form = side.form(request.POST)
    if form.is_valid():
        side.check(form)
    if not form.is_valid():
        return _page(request, side, form, noegle)
    try:
        side.save(form)
    except ConflictError as error:
        now = page(bruger, sag, stand_of(sag, udredning))
        return _conflict(request, now, form, noegle, error.theirs)
    except LukketError:
        form.add_error(None, CLOSED)
        return _page(request, side, form, noegle)
    drop_kladde(by=bruger, noegle=noegle)
    messages.success(request, f"{side.titel} er gemt.")
    return redirect("udredning:oversigt", sag.pk)


def draft_key(sag: Sag, navn: str) -> str:
    """What a draft of a part is kept under."""
    return f"udredning/{sag.pk}/{navn}"


def _shown(side: Side, kladde: Kladde | None, version: int) -> DelForm:
    """The form with what stands, or with what the person had typed."""
    if kladde is None:
        return side.form(initial={**side.values(), "version": version})
    data = as_post(kladde)
    return side.form(initial=typed(side.form(data), data))


def _page(
    request: HttpRequest, side: Side, form: DelForm, noegle: str, **context: Any
) -> HttpResponse:
    found = {
        "sag": side.sag,
        "fane": "udredning",
        "form": form,
        "side": side,
        "ramme": side.stand.ramme,
        "noegle": noegle,
        **side.context(),
        **context,
    }
    return render(request, side.skabelon, found)


def _conflict(
    request: HttpRequest, side: Side, mine: DelForm, noegle: str, theirs: Del
) -> HttpResponse:
    """Mine and theirs beside each other, and my text once more, to be saved over theirs."""
    told = mine.told({name: mine[name].value() for name in mine.fields})
    stands = side.form(initial=side.values()).told(side.values())
    felter = [
        {"navn": label, "mit": told.get(label, ""), "deres": stands.get(label, "")}
        for label in dict.fromkeys([*told, *stands])
        if told.get(label, "") != stands.get(label, "")
    ]
    again = request.POST.copy()
    again["version"] = str(theirs.version)
    konflikt = {
        "felter": felter,
        "hvem": theirs.rettet_af.navn,
        "hvornaar": tidspunkt(theirs.rettet),
        "naeste": reverse("udredning:oversigt", args=[side.sag.pk]),
    }
    return _page(request, side, side.form(again), noegle, konflikt=konflikt)

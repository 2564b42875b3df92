"""The one gate: who may open which page, and the municipality they work in while they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from visitator.web.adgang import ADGANG, Alle
from visitator.web.brugere.models import Bruger
from visitator.web.brugere.rights import Ret
from visitator.web.brugere.views import ask_to_log_in
from visitator.web.kommuner.scope import in_kommune
from visitator.web.revision.models import Handling
from visitator.web.revision.services import Genstand, bogfoer

View = Callable[..., HttpResponse]


class AccessMiddleware:
    """Lets a request through where ``adgang`` says so. What that does not name is shut."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        size = str(request.META.get("CONTENT_LENGTH", ""))
        if size.isdecimal() and int(size) > settings.MOST_SENT:
            return render(request, "400.html", status=413)
        bruger = person(request)
        if bruger is None:
            return self.get_response(request)
        with in_kommune(bruger.kommune_id):
            response = self.get_response(request)
            # A page of a case must not stay behind in a browser that others use.
            if "Cache-Control" not in response:
                response["Cache-Control"] = "no-store"
            return response

    def process_view(
        self, request: HttpRequest, _view: View, _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """None where the page may be opened; otherwise what is shown instead."""
        match = request.resolver_match
        needed = ADGANG.get(match.view_name) if match else None
        if needed is Alle.OFFENTLIG:
            return None
        bruger = person(request)
        if bruger is None:
            return ask_to_log_in(request)
        if needed is Alle.LOGGET_IND or (isinstance(needed, Ret) and bruger.maa(needed)):
            return None
        return refused(request, bruger)


def person(request: HttpRequest) -> Bruger | None:
    """Who is logged in, or None."""
    user = request.user
    return user if isinstance(user, Bruger) else None


def refused(request: HttpRequest, bruger: Bruger) -> HttpResponse:
    """The page that says no; that somebody tried is written down."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    genstand = Genstand("side", name)
    bogfoer(by=bruger, handling=Handling.AFVIST, genstand=genstand, detaljer={"sti": request.path})
    return render(request, "brugere/ingen_adgang.html", status=403)

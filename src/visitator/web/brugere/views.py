"""Logging in and out, and what is shown to whoever may not see a page."""

from __future__ import annotations

from typing import cast

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from visitator.web.brugere.demo_accounts import DEMO_PASSWORD, demo_accounts
from visitator.web.brugere.forms import LogIndForm
from visitator.web.brugere.models import Bruger
from visitator.web.brugere.resumed import kept, offered, remember_person
from visitator.web.brugere.rights import Ret
from visitator.web.kommuner.scope import in_kommune
from visitator.web.revision.models import Handling
from visitator.web.revision.services import Genstand, bogfoer

WRONG = "Brugernavn og adgangskode passer ikke sammen. Prøv igen."


def start(request: HttpRequest) -> HttpResponse:
    """Sends everybody to where their day begins."""
    if not isinstance(request.user, Bruger):
        return redirect("brugere:log_ind")
    return redirect(home(request.user))


def home(bruger: Bruger) -> str:
    """The name of the page that a person's day begins on."""
    if bruger.maa(Ret.SAG_LAES):
        return "arbejde:sager"
    return "brugere:liste" if bruger.maa(Ret.BRUGERE_STYR) else "opslag:kommuner"


@never_cache
@require_http_methods(["GET", "POST"])
def log_ind(request: HttpRequest) -> HttpResponse:
    """Ask for name and password; then on to the page that was asked for."""
    form = LogIndForm(request.POST or None)
    genoptag = request.POST.get("genoptag", "")
    if request.method == "POST" and form.is_valid():
        bruger = authenticate(request, **form.cleaned_data)
        if isinstance(bruger, Bruger):
            login(request, bruger, backend="visitator.web.brugere.backends.LocalBackend")
            return _welcome(request, bruger)
        form.add_error(None, WRONG)
    return _login_page(request, form, genoptag)


def _login_page(
    request: HttpRequest, form: LogIndForm, genoptag: str = "", naeste: str = ""
) -> HttpResponse:
    context = {
        "form": form,
        "naeste": naeste or request.POST.get("naeste") or request.GET.get("naeste", ""),
        "genoptag": genoptag,
        "konti": demo_accounts() if settings.DEMO else (),
        "demo_kode": DEMO_PASSWORD,
        "oidc": bool(settings.OIDC),
    }
    return render(request, "brugere/log_ind.html", context)


def _welcome(request: HttpRequest, bruger: Bruger) -> HttpResponse:
    """The page after the login: what could not be saved before it, or the one asked for."""
    sent = offered(request.POST.get("genoptag", ""), bruger)
    if sent is None:
        response: HttpResponse = redirect(_onward(request, bruger))
    else:
        visible = [(name, value) for name, value in sent.fields if value.strip()]
        context = {"sti": sent.path, "felter": sent.fields, "synlige": visible}
        response = render(request, "brugere/genoptag.html", context)
    remember_person(response, bruger, secure=settings.SESSION_COOKIE_SECURE)
    return response


def _onward(request: HttpRequest, bruger: Bruger) -> str:
    return own_address(request, request.POST.get("naeste", "")) or reverse(home(bruger))


def own_address(request: HttpRequest, wanted: str) -> str:
    """An address that a page asked to go on to; empty where it leads to another site."""
    own = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if own else ""


@require_POST
def log_ud(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    messages.success(request, "Du er logget ud.")
    return redirect("brugere:log_ind")


def ask_to_log_in(request: HttpRequest) -> HttpResponse:
    """What an unknown person gets instead of a page: the login, which leads on to it."""
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"fejl": "Du er logget ud."}, status=401)
    if request.method == "POST":
        return _login_page(request, LogIndForm(), kept(request), reverse("start"))
    query = urlencode({"naeste": request.get_full_path()})
    return redirect(f"{reverse('brugere:log_ind')}?{query}")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A page that was open while somebody logged in again can no longer be sent."""
    return render(request, "brugere/foraeldet_side.html", status=403)


def signed_in(request: HttpRequest) -> Bruger:
    """The person behind a request that the gate let through."""
    return cast(Bruger, request.user)


def write_down(bruger: Bruger, handling: Handling) -> None:
    """A person came or went."""
    with in_kommune(bruger.kommune_id):
        bogfoer(by=bruger, handling=handling, genstand=Genstand("bruger", bruger.spor_id))

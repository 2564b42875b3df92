"""A case for a server that is going to be killed, and a session to write in it."""

from __future__ import annotations

from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

from visitator.web.borgere.services import opret_borger
from visitator.web.brugere.models import Bruger, Rolletildeling
from visitator.web.kommuner.models import Kommune
from visitator.web.kommuner.scope import in_kommune
from visitator.web.sager.services import opret_sag


def make_account() -> str:
    """The id of a new case and the key of a session that may write in it, with a blank between."""
    by = Bruger.objects.create(
        brugernavn="skriver", navn="Mette Holm", kommune=Kommune.objects.get(pk="koebenhavn")
    )
    Rolletildeling.objects.create(bruger=by, rolle="sagsbehandler")
    with in_kommune("koebenhavn"):
        borger = opret_borger(by=by, navn="Anders And", cpr="3105904321")
        sag = opret_sag(by=by, borger=borger, ansoegt_om=["sel-85"])
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(by.pk)
    session[BACKEND_SESSION_KEY] = "visitator.web.brugere.backends.LocalBackend"
    session[HASH_SESSION_KEY] = by.get_session_auth_hash()
    session.create()
    return f"{sag.pk} {session.session_key}"
